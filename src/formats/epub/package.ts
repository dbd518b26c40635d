import { createHash } from 'node:crypto';
import { licences } from '../../model/licence.ts';
import type { ReportMeta } from '../../model/report.ts';
import { sourceWork } from '../csl.ts';
import { fullName } from '../../model/names.ts';
import { titleOf } from '../sentences.ts';
import { doiAddress, toVancouver } from '../vancouver.ts';
import { element, group } from '../xml.ts';
import type { Attributes, Content, Xml } from '../xml.ts';
import { navigationFile, pictureFile, styleFile, textFile } from './files.ts';
import type { Setting } from './inlines.ts';

/** The package document (EPUB 3.3, 5). */
export function packageDocument(setting: Setting): Xml {
  const { article } = setting;
  const pictures = article.figures.filter(({ image }) => image).map(pictureFile);
  const item = (id: string, href: string, type: string, properties?: string): Xml =>
    element('item', { id, href, 'media-type': type, properties });
  return group(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': article.meta.language,
    },
    group(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      identity(setting),
      people(setting),
      subjects(article.meta),
      accessibility(pictures.length > 0),
    ),
    group(
      'manifest',
      {},
      item('text', textFile, 'application/xhtml+xml'),
      item('nav', navigationFile, 'application/xhtml+xml', 'nav'),
      item('style', styleFile, 'text/css'),
      pictures.map((file) => item(file, file, 'image/jpeg')),
    ),
    group('spine', {}, element('itemref', { idref: 'text' })),
  );
}

function property(name: string, value: string, attributes: Attributes = {}): Xml {
  return element('meta', { property: name, ...attributes }, value);
}

function identity({ article, around }: Setting): Content {
  const { id, meta, version } = article;
  const { site, url } = around;
  const dates = [meta.published, meta.updated ?? '', ...meta.notices.map(({ date }) => date)];
  return [
    element('dc:identifier', { id: 'id' }, `urn:uuid:${uuid(`${url ?? id}#${version}`)}`),
    meta.kind === 'original' && meta.doi && element('dc:identifier', {}, doiAddress(meta.doi)),
    element('dc:title', { id: 'title' }, titleOf(article)),
    property('title-type', 'main', { refines: '#title' }),
    meta.subtitle && [
      element('dc:title', { id: 'subtitle' }, meta.subtitle),
      property('title-type', 'subtitle', { refines: '#subtitle' }),
    ],
    element('dc:language', {}, meta.language),
    element('dc:date', {}, meta.published),
    property('dcterms:modified', `${dates.toSorted().at(-1)}T00:00:00Z`),
    element('dc:publisher', {}, site.journal?.publisher ?? site.title),
    element('dc:rights', {}, `${licences[meta.licence].name}, ${licences[meta.licence].url}`),
    element('dc:type', {}, 'Case report'),
    element('dc:description', {}, meta.description),
  ];
}

/** Who wrote this text. The source of a restatement is named, and its authors with it. */
function people({ article: { id, meta }, around: { site } }: Setting): Content {
  const creator = (name: string, at: number, fileAs?: string): Content => [
    element('dc:creator', { id: `creator.${at + 1}` }, name),
    property('role', 'aut', { refines: `#creator.${at + 1}`, scheme: 'marc:relators' }),
    fileAs !== undefined && property('file-as', fileAs, { refines: `#creator.${at + 1}` }),
  ];
  if (meta.kind === 'original') {
    return meta.authors.map((author, at) =>
      creator(fullName(author), at, `${author.family}, ${author.given}`),
    );
  }
  const { text, link } = toVancouver(sourceWork(id, meta.source));
  return [
    creator(site.editors.replace(/^the /, ''), 0),
    element('dc:source', {}, link ? `${text} ${link.href}` : text),
  ];
}

function subjects(meta: ReportMeta): Content {
  const words = [...meta.specialties, ...meta.conditions, ...meta.interventions, ...meta.keywords];
  return [...new Set(words)].map((word) => element('dc:subject', {}, word));
}

/**
 * What readers with disabilities want to know (EPUB Accessibility 1.1, 2.2). Conformance is not
 * claimed, because nobody has examined the book and certified it.
 */
function accessibility(hasPictures: boolean): Content {
  const features = [
    ...['tableOfContents', 'structuralNavigation', 'readingOrder', 'displayTransformability'],
    ...(hasPictures ? ['alternativeText'] : []),
  ];
  return [
    property('schema:accessMode', 'textual'),
    hasPictures && property('schema:accessMode', 'visual'),
    property('schema:accessModeSufficient', 'textual'),
    features.map((feature) => property('schema:accessibilityFeature', feature)),
    property('schema:accessibilityHazard', 'none'),
    property(
      'schema:accessibilitySummary',
      `All of it can be read as text: sections, lists and tables are marked as such, every citation leads to its reference and back${hasPictures ? ', and every picture is described in words' : ''}. Nobody has certified it.`,
    ),
  ];
}

/** A UUID of version 5 (RFC 9562, 5.5) from a name, within the namespace of addresses. */
function uuid(name: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
