import type { Section } from '../../model/article.ts';
import { licences } from '../../model/licence.ts';
import type { Author, ReportMeta, Source } from '../../model/report.ts';
import { sourceWork } from '../csl.ts';
import { historyOf, noticesOf, originOf, sourceRightsOf, titleOf } from '../sentences.ts';
import { toVancouver } from '../vancouver.ts';
import { element, group } from '../xml.ts';
import type { Content, Xml } from '../xml.ts';
import { block, permissions, section } from './blocks.ts';
import { crossReference, externalLink, sentence } from './inlines.ts';
import type { Setting } from './inlines.ts';
import { workPieces } from './references.ts';

/** Everything before the text. */
export function front(setting: Setting): Xml {
  return group('front', {}, journalMeta(setting), articleMeta(setting), aboutThisText(setting));
}

function journalMeta({ around: { site } }: Setting): Xml {
  const { title, issn, publisher } = { title: site.title, ...site.journal };
  return group(
    'journal-meta',
    {},
    element('journal-id', { 'journal-id-type': 'publisher-id' }, title),
    group('journal-title-group', {}, element('journal-title', {}, title)),
    // The DTD asks for one; that of a site without an ISSN is empty, because none is made up.
    element('issn', { 'publication-format': 'electronic' }, issn ?? ''),
    publisher && element('publisher', {}, element('publisher-name', {}, publisher)),
  );
}

function articleMeta(setting: Setting): Xml {
  const { article, around } = setting;
  const { id, meta, version } = article;
  const own = meta.kind === 'original' ? meta : null;
  const { name, url: deed } = licences[meta.licence];
  const licence = ['This text is under ', externalLink(deed, name), '.'];
  return group(
    'article-meta',
    {},
    element('article-id', { 'pub-id-type': 'publisher-id' }, id),
    own?.doi && element('article-id', { 'pub-id-type': 'doi' }, own.doi),
    element('article-version', { designator: version }, String(version)),
    categories(meta),
    titles(setting),
    contributors(setting),
    date('pub-date', { 'date-type': 'pub', 'publication-format': 'electronic' }, meta.published),
    own?.volume && element('volume', {}, own.volume),
    own?.issue && element('issue', {}, own.issue),
    own?.elocator && element('elocation-id', {}, own.elocator),
    history(meta),
    publicationHistory(setting),
    permissions(deed, element('license-p', {}, licence)),
    around.url && element('self-uri', { 'xlink:href': around.url, 'content-type': 'text/html' }),
    meta.kind === 'restatement' && restated(id, meta.source),
    abstracts(setting),
    keywords(meta),
  );
}

function categories(meta: ReportMeta): Xml {
  const subjects = (type: string, words: readonly string[]): Content =>
    words.length > 0 &&
    group(
      'subj-group',
      { 'subj-group-type': type },
      words.map((word) => element('subject', {}, word)),
    );
  return group(
    'article-categories',
    {},
    subjects('heading', ['Case report']),
    subjects('specialty', meta.specialties),
  );
}

function titles({ article }: Setting): Xml {
  const { subtitle, shortTitle } = article.meta;
  return group(
    'title-group',
    {},
    element('article-title', {}, titleOf(article)),
    subtitle && element('subtitle', {}, subtitle),
    element('alt-title', { 'alt-title-type': 'short' }, shortTitle),
  );
}

/**
 * Who wrote this text: of a restatement the editors of the site. The authors of its source are
 * named with the source, because they did not write these sentences. The dots in ids keep them
 * apart from the anchors of the article, which have none.
 */
function contributors({ article: { meta }, around: { site } }: Setting): Content {
  if (meta.kind === 'restatement') {
    const editors = element('collab', {}, site.editors.replace(/^the /, ''));
    return group('contrib-group', {}, element('contrib', { 'contrib-type': 'author' }, editors));
  }
  const places = meta.affiliations.map(({ id, name, city, country }) =>
    element(
      'aff',
      { id: `aff.${id}` },
      element('label', {}, String(id)),
      element('institution', {}, name),
      city && [', ', element('city', {}, city)],
      country && [', ', element('country', {}, country)],
    ),
  );
  return [group('contrib-group', {}, meta.authors.map(author)), ...places];
}

function author({ given, family, orcid, affiliations = [], corresponding }: Author): Xml {
  return group(
    'contrib',
    { 'contrib-type': 'author', corresp: corresponding ? 'yes' : undefined },
    orcid && element('contrib-id', { 'contrib-id-type': 'orcid' }, `https://orcid.org/${orcid}`),
    element('name', {}, element('surname', {}, family), element('given-names', {}, given)),
    affiliations.map((id) => element('xref', { 'ref-type': 'aff', rid: `aff.${id}` }, String(id))),
  );
}

function date(name: string, attributes: Record<string, string>, iso: string): Xml {
  const [year = '', month = '', day = ''] = iso.split('-');
  return element(
    name,
    { ...attributes, 'iso-8601-date': iso },
    element('day', {}, day),
    element('month', {}, month),
    element('year', {}, year),
  );
}

function history(meta: ReportMeta): Content {
  const { received, accepted } = meta.kind === 'original' ? meta : {};
  const dates = Object.entries({ received, accepted }).flatMap(([type, iso]) =>
    iso ? [date('date', { 'date-type': type }, iso)] : [],
  );
  return dates.length > 0 && group('history', {}, dates);
}

/** When the text was changed, corrected or retracted; what the notices say stands in `notes`. */
function publicationHistory({ article }: Setting): Content {
  const { updated } = article.meta;
  const events = [
    ...(updated ? [{ kind: 'updated', date: updated }] : []),
    ...noticesOf(article),
  ].map(({ kind, date: on }) => group('event', { 'event-type': kind }, date('date', {}, on)));
  return events.length > 0 && group('pub-history', {}, events);
}

/** JATS names no type for this relation; a republished article would be the same text. */
function restated(id: string, source: Source): Xml {
  const work = sourceWork(id, source);
  const address = source.doi
    ? { 'ext-link-type': 'doi', 'xlink:href': source.doi }
    : { 'ext-link-type': 'uri', 'xlink:href': source.url };
  return element(
    'related-article',
    { 'related-article-type': 'restated-article', ...address },
    workPieces(toVancouver(work).pieces, work),
  );
}

function abstracts(setting: Setting): Content[] {
  const { meta, sections } = setting.article;
  const facts = meta.keyFacts.map(({ label, text, passage }) =>
    element(
      'def-item',
      {},
      element('term', {}, label),
      element('def', {}, element('p', {}, crossReference(passage, text, setting))),
    ),
  );
  return [
    ...sections.filter(({ role }) => role === 'abstract').map((one) => abstract(one, setting)),
    group(
      'abstract',
      { 'abstract-type': 'key-points', id: 'key-facts' },
      element('title', {}, 'Key facts'),
      element('p', {}, group('def-list', {}, facts)),
    ),
    element('abstract', { 'abstract-type': 'teaser' }, element('p', {}, meta.description)),
  ];
}

/** An abstract holds paragraphs and sections; whatever else stands in it is put in a paragraph. */
function abstract({ anchor, title, blocks, sections }: Section, setting: Setting): Xml {
  return group(
    'abstract',
    { id: anchor },
    element('title', {}, title),
    blocks.map((node) =>
      node.kind === 'paragraph' ? block(node, setting) : element('p', {}, block(node, setting)),
    ),
    sections.map((part) => section(part, setting)),
  );
}

function keywords(meta: ReportMeta): Content[] {
  const groups: [type: string, title: string, words: readonly string[]][] = [
    [meta.kind === 'original' ? 'author' : 'editor', 'Keywords', meta.keywords],
    ['condition', 'Conditions', meta.conditions],
    ['intervention', 'Interventions', meta.interventions],
    ['region', 'Regions', meta.regions],
    ['spinal-level', 'Spinal levels', meta.spinalLevels],
  ];
  return groups
    .filter(([, , words]) => words.length > 0)
    .map(([type, title, words]) =>
      group(
        'kwd-group',
        { 'kwd-group-type': type },
        element('title', {}, title),
        words.map((word) => element('kwd', {}, word)),
      ),
    );
}

/** Notices, and how the text came to be, in words for readers. */
function aboutThisText({ article, around: { site } }: Setting): Xml {
  const { meta } = article;
  return group(
    'notes',
    { 'notes-type': 'about-this-text' },
    noticesOf(article).map(({ head, text }) =>
      element('p', { 'content-type': 'notice' }, element('bold', {}, head), ` ${text}`),
    ),
    element(
      'p',
      {},
      meta.kind === 'restatement' && [sentence(originOf(article, site)), '. '],
      historyOf(article),
    ),
    meta.kind === 'restatement' && element('p', {}, sentence(sourceRightsOf(meta.source))),
  );
}
