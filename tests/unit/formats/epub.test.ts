import { strFromU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toEpub } from '../../../src/formats/epub/article.ts';
import type { Article } from '../../../src/model/article.ts';
import { anchorsOf } from '../../../src/model/read/resolve.ts';
import { epubFaults } from '../../epubcheck.ts';
import { xmlFaults } from '../../libxml2.ts';
import { allWords, childrenOf, parseXml, walkXml, wordsOf } from '../../xml.ts';
import type { XmlElement } from '../../xml.ts';
import { readFixture } from '../search/library.ts';
import { around, fullOriginal, fullRestatement, unknownPlace } from './articles.ts';
import { hostile, hostileWords, retracted, scripts, unusual, withUnknownKind } from './unusual.ts';

const reports: [string, Article][] = [
  ['the fixture', readFixture('report-a')],
  ['an original', fullOriginal()],
  ['a restatement', fullRestatement()],
  ...Object.entries(unusual).map(([name, make]): [string, Article] => [name, make()]),
];

/** The files of a book, by their path. */
async function filesOf(article: Article, surroundings = around()): Promise<Record<string, string>> {
  const files = unzipSync(await toEpub(article, surroundings));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path.replace(/^EPUB\//, ''), strFromU8(bytes)]),
  );
}

async function documentOf(article: Article, file: string): Promise<XmlElement> {
  return parseXml((await filesOf(article))[file] ?? '');
}

const textOf = (article: Article): Promise<XmlElement> => documentOf(article, 'report.xhtml');

const all = (root: XmlElement, name: string): XmlElement[] =>
  [...walkXml(root)].filter((one) => one.name === name);

const idsIn = (root: XmlElement): (string | undefined)[] =>
  [...walkXml(root)].flatMap(({ attributes }) => attributes['id'] ?? []);

describe.each(reports)('the book of %s', (_, article) => {
  it('is without fault to EPUBCheck', async () => {
    expect(await epubFaults(await toEpub(article, around()))).toEqual([]);
  });

  it('is well-formed, and has every anchor of the article as an id, once', async () => {
    const files = await filesOf(article, unknownPlace());
    for (const [path, words] of Object.entries(files)) {
      if (/\.(xhtml|opf|xml)$/.test(path)) expect(xmlFaults(words), path).toEqual([]);
    }
    const ids = idsIn(parseXml(files['report.xhtml'] ?? ''));
    expect([...anchorsOf(article)].filter((anchor) => !ids.includes(anchor))).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('leads from its contents to everything that has a heading', async () => {
    const files = await filesOf(article);
    const text = parseXml(files['report.xhtml'] ?? '');
    const [toc] = all(parseXml(files['nav.xhtml'] ?? ''), 'nav');
    const places = all(toc ?? text, 'a').map(({ attributes }) => attributes['href']);
    const sections = all(text, 'section').flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(places).toEqual(['report.xhtml', ...sections.map((id) => `report.xhtml#${id}`)]);
  });
});

describe('a book', () => {
  it.each([
    ['report-a', readFixture('report-a')],
    ['hostile', hostile()],
    ['retracted', retracted()],
  ])('of %s is written as it always was', async (name, article) => {
    const files = await filesOf(article);
    for (const part of ['report.xhtml', 'nav.xhtml', 'package.opf']) {
      await expect(files[part]).toMatchFileSnapshot(
        `golden/${name}.${part.replace('.', '.golden.')}`,
      );
    }
  });

  it('begins with its kind, not compressed', async () => {
    const bytes = Buffer.from(await toEpub(fullOriginal(), around()));
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it('has the same bytes each time and everywhere', async () => {
    const article = readFixture('report-a');
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Auckland';
      const there = await toEpub(article, around());
      process.env['TZ'] = 'America/Los_Angeles';
      expect(Buffer.from(there).equals(await toEpub(article, around()))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('has an identifier of its own for each version', async () => {
    const identifier = async (article: Article): Promise<string> => {
      const [id] = all(await documentOf(article, 'package.opf'), 'dc:identifier');
      return id?.text ?? '';
    };
    const article = fullOriginal();
    expect(await identifier(article)).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(await identifier({ ...article, figures: [] })).toBe(await identifier(article));
    expect(await identifier({ ...article, version: 2 })).not.toBe(await identifier(article));
    expect(await identifier({ ...article, id: 'other' })).toBe(await identifier(article));
  });

  it('gives hostile words back as they were', async () => {
    const files = await filesOf(hostile());
    const text = parseXml(files['report.xhtml'] ?? '');
    expect(all(text, 'h1').map(allWords)).toEqual([`Title ${hostileWords}`]);
    expect(all(text, 'blockquote').map((quote) => allWords(quote).trim())).toEqual([hostileWords]);
    expect(all(text, 'img').map(({ attributes }) => attributes['alt'])).toEqual([
      'Alt ]]> ![x](y) "',
    ]);
    const [title] = all(parseXml(files['package.opf'] ?? ''), 'dc:title');
    expect(title?.text).toBe(`Title ${hostileWords}`);
  });

  it('keeps accents and scripts exactly', async () => {
    const files = await filesOf(scripts());
    expect(files['report.xhtml']).toContain('5\u00a0mg at 37\u202f°C; Lasègue–Quartz; −5');
    expect(files['package.opf']).toContain('محمد الأحمد');
    expect(files['nav.xhtml']).toContain('href="report.xhtml#αποτελεσμα"');
  });

  it('holds its pictures, without what they tell of camera and place, and says what they show', async () => {
    const article = readFixture('report-a');
    const { 'EPUB/fig-panels.jpg': picture } = unzipSync(await toEpub(article, around()));
    const { format, exif } = await sharp(picture).metadata();
    expect({ format, exif }).toEqual({ format: 'jpeg', exif: undefined });
    const [image] = all(await textOf(article), 'img');
    expect(image?.attributes).toEqual({
      src: 'fig-panels.jpg',
      alt: article.figures[1]?.image?.alt,
    });
  });

  it('leads from each citation to its reference and back', async () => {
    const article = readFixture('report-a');
    const text = await textOf(article);
    const byRole = (role: string): string[] =>
      [...walkXml(text)]
        .filter(({ attributes }) => attributes['role'] === role)
        .flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(byRole('doc-biblioref')).toEqual(['#ref-second', '#ref-second', '#ref-first']);
    expect(byRole('doc-backlink')).toEqual(
      article.references.flatMap(({ citedBy }) => citedBy.map(({ anchor }) => `#${anchor}`)),
    );
  });

  it('says how it can be read, and claims no certificate', async () => {
    const [metadata] = all(await documentOf(readFixture('report-a'), 'package.opf'), 'metadata');
    const said = childrenOf(metadata ?? fail(), 'meta')
      .filter(({ attributes }) => /^(schema|a11y):|conformsTo/.test(attributes['property'] ?? ''))
      .map(({ attributes, text }) => `${attributes['property']?.replace('schema:', '')}=${text}`);
    expect(said.slice(0, -1)).toEqual([
      'accessMode=textual',
      'accessMode=visual',
      'accessModeSufficient=textual',
      'accessibilityFeature=tableOfContents',
      'accessibilityFeature=structuralNavigation',
      'accessibilityFeature=readingOrder',
      'accessibilityFeature=displayTransformability',
      'accessibilityFeature=alternativeText',
      'accessibilityHazard=none',
    ]);
    expect(said.at(-1)).toMatch(/^accessibilitySummary=/);
  });

  it('is by its authors, or by the editors and from its source', async () => {
    const creators = async (article: Article): Promise<string[]> =>
      all(await documentOf(article, 'package.opf'), 'dc:creator').map(({ text }) => text);
    expect(await creators(fullOriginal())).toEqual(['One Author', 'Bé T. van den Author']);
    expect(await creators(fullRestatement())).toEqual(['editors of Site A']);
    const opf = await documentOf(fullRestatement(), 'package.opf');
    expect(wordsOf(all(opf, 'metadata')[0] ?? fail(), 'dc:source')).toBe(
      'Author T. Report B. Journal B. 2020. https://doi.org/10.1234/report.b',
    );
  });

  it('says that a report was retracted, where it is shelved and where it is read', async () => {
    const files = await filesOf(retracted());
    expect(files['package.opf']).toContain('>Retracted: Report A</dc:title>');
    expect(files['report.xhtml']).toContain('<h1>Retracted: Report A</h1>');
    expect(files['report.xhtml']).toContain('The &lt;source&gt; was retracted &amp; withdrawn.');
    expect(files['package.opf']).toContain('>2026-03-04T00:00:00Z<');
  });

  it('fails at a kind of node that it does not know', async () => {
    await expect(toEpub(withUnknownKind(), around())).rejects.toThrow('kind "riddle"');
  });
});

it('EPUBCheck finds faults where there are some', async () => {
  const files = unzipSync(await toEpub(fullOriginal(), around()));
  const text = strFromU8(files['EPUB/report.xhtml'] ?? new Uint8Array());
  const broken = text.replace('href="#text"', 'href="#nowhere"');
  const faults = await epubFaults(
    zipSync({ ...files, 'EPUB/report.xhtml': new TextEncoder().encode(broken) }),
  );
  expect(faults.join()).toContain('RSC-012');
});

function fail(): never {
  throw new Error('It is not there.');
}
