import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { toVancouver } from '../../../../src/formats/vancouver.ts';
import type { Article } from '../../../../src/model/article.ts';
import { anchorsOf } from '../../../../src/model/read/resolve.ts';
import { walkSections } from '../../../../src/model/text.ts';
import { readWell } from '../../model/reading.ts';
import { readFixture } from '../../search/library.ts';
import { around, fullOriginal, fullRestatement, unknownPlace } from '../articles.ts';
import { hostile, hostileWords, large, retracted, scripts, unusual } from '../unusual.ts';
import { linksOf, openPdf, pagesOf, piecesOf, print, solid, tagsOf, wordsOf } from './reading.ts';
import type { PdfDocument } from './reading.ts';

const reports: [string, Article][] = [
  ['the fixture', readFixture('report-a')],
  ['an original', fullOriginal()],
  ['a restatement', fullRestatement()],
  ...Object.entries(unusual).map(([name, make]): [string, Article] => [name, make()]),
];

describe.each(reports)('the PDF of %s', (_, article) => {
  let opening: Promise<{ pdf: Uint8Array; document: PdfDocument }> | undefined;
  const opened = () => (opening ??= open(article));

  it('is tagged, says its language, shows its title, and claims PDF/UA-1', async () => {
    const { document } = await opened();
    const { info, metadata } = await document.getMetadata();
    const { title, subtitle, language } = article.meta;
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true, Suspects: false });
    expect(info).toMatchObject({ Language: language });
    expect(info).toHaveProperty('Title', expect.stringContaining(title));
    if (subtitle) expect(info).toHaveProperty('Title', expect.stringContaining(subtitle));
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    expect(metadata.get('pdfuaid:part')).toBe('1');
  });

  it('is dated by the report and by nothing else', async () => {
    const { pdf, document } = await opened();
    const { info } = await document.getMetadata();
    const day = (article.meta.updated ?? article.meta.published).replaceAll('-', '');
    expect(info).toMatchObject({ CreationDate: `D:${day}000000Z`, ModDate: `D:${day}000000Z` });
    expect((await print(article)).pdf).toEqual(pdf);
  });

  it('has A4 pages, beyond whose margins nothing stands', async () => {
    const { document } = await opened();
    for (const page of await pagesOf(document)) {
      expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
      const beyond = (await piecesOf(page)).filter(
        ({ left, right, text }) => text.trim() !== '' && (left < 40 || right > 555),
      );
      expect(beyond).toEqual([]);
    }
  });

  it('has a bookmark for every section, each within the one around it', async () => {
    const { document } = await opened();
    type Outline = { title: string; items: Outline }[];
    const walk = (items: Outline, depth: number): [string, number][] =>
      items.flatMap((item) => [[item.title, depth], ...walk(item.items, depth + 1)]);
    const bookmarks = walk(await document.getOutline(), 2);
    const sections = [...walkSections(article.sections)].map(({ title, depth }) => [title, depth]);
    expect(bookmarks).toEqual(expect.arrayContaining(sections));
  });

  it('knows every address of the page by its name, on the page where it stands', async () => {
    const { document } = await opened();
    const destinations = (await document.getDestinations()) as Record<string, unknown[]>;
    const addresses = [...anchorsOf(article), 'key-facts'];
    expect(addresses.filter((address) => !(address in destinations))).toEqual([]);
    for (const [{ num }, kind, left, top] of Object.values(destinations) as Destination[]) {
      expect(await document.getPageIndex({ num, gen: 0 })).toBeLessThan(document.numPages);
      expect([kind, left]).toEqual([{ name: 'XYZ' }, null]);
      expect(top).toBeGreaterThan(40);
      expect(top).toBeLessThanOrEqual(842);
    }
  });

  it('says every paragraph, caption, note and reference once, in their order', async () => {
    const { document } = await opened();
    const words = await wordsOf(document);
    let end = words.indexOf(solid('p. '));
    for (const text of [...textsOf(article.sections), ...referenceTexts(article)]) {
      const at = words.indexOf(solid(text), end);
      expect(at, text).toBeGreaterThanOrEqual(end);
      end = at + solid(text).length;
    }
  });

  it('has each of its fonts within it', async () => {
    const { pdf } = await opened();
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
      .filter((object) => object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'));
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) {
      expect(font.has(PDFName.of('FontFile2')) || font.has(PDFName.of('FontFile3'))).toBe(true);
    }
  });

  it('describes each of its pictures', async () => {
    const { document } = await opened();
    const shown = article.figures.flatMap(({ image }) => (image ? [image.alt] : []));
    const tags = (await tagsOf(document)).filter(({ role }) => role === 'Figure');
    expect(tags.map(({ alt }) => alt)).toEqual(shown);
  });
});

/** The words of a part of an article, piece by piece; without those that run from right to left. */
function textsOf(part: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(part, (key, value: unknown) => {
    if (/^(text|title|value)$/.test(key) && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.filter((text) => !/[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text));
}

function referenceTexts({ references, furtherReading }: Article): string[] {
  const works = [
    ...references.flatMap(({ work }) => work ?? []),
    ...furtherReading.map(({ work }) => work),
  ];
  return works.map((work) => toVancouver(work).text);
}

type Destination = [{ num: number }, { name: string }, number | null, number, number | null];

async function open(article: Article, surroundings = around()) {
  const { pdf, missing } = await print(article, surroundings);
  return { pdf, missing, document: await openPdf(pdf) };
}

describe('a PDF', () => {
  it('says hostile words as they are', async () => {
    const { document } = await open(hostile());
    expect(await wordsOf(document)).toContain(solid(hostileWords));
    expect((await document.getMetadata()).info).toHaveProperty('Title', `Title ${hostileWords}`);
  });

  it('names the editors as authors of a restatement', async () => {
    const { document } = await open(fullRestatement());
    expect((await document.getMetadata()).info).toHaveProperty('Author', 'editors of Site A');
    expect(await wordsOf(document)).toContain(solid('Reported by Two Author'));
    expect(await wordsOf(document)).toContain(
      solid('Restated by the editors of Site A from Journal B, 2020'),
    );
  });

  it('calls an editors’ note one, beside its title', async () => {
    const words = await wordsOf((await open(readFixture('report-a'))).document);
    expect(words).toContain(solid('Editor’s note: Which hands'));
  });

  it('says on every page that its report was retracted, and on the first why', async () => {
    const { document } = await open(retracted());
    for (const page of await pagesOf(document)) {
      const artifacts = (await piecesOf(page)).filter(({ isArtifact }) => isArtifact);
      expect(solid(artifacts.map(({ text }) => text).join(''))).toContain(
        solid('Retracted, 4 March 2026.'),
      );
    }
    expect(await wordsOf(document)).toContain(solid('The <source> was retracted & withdrawn.'));
    expect(await wordsOf(document)).toContain(solid('Retracted: Report A'));
  });

  it('has short title, site, licence, version and the number of the page on every page', async () => {
    const { document } = await open(large());
    expect(document.numPages).toBeGreaterThan(5);
    for (const page of (await pagesOf(document)).slice(1)) {
      const artifacts = (await piecesOf(page)).filter(({ isArtifact }) => isArtifact);
      const around = solid(artifacts.map(({ text }) => text).join(' '));
      for (const said of ['Report A', 'Site A', 'CC BY 4.0 · version 1', 'example.org/reports/']) {
        expect(around).toContain(solid(said));
      }
      expect(around).toContain(`${page.pageNumber}/${document.numPages}`);
    }
  });

  it('repeats the header of a table on each of its pages, for eyes only', async () => {
    const { document } = await open(large());
    const headers = (await Promise.all((await pagesOf(document)).map(piecesOf))).flatMap((pieces) =>
      pieces.filter(({ text }) => text === 'square'),
    );
    expect(headers.length).toBeGreaterThan(1);
    expect(headers.filter(({ isArtifact }) => !isArtifact)).toHaveLength(1);
  });

  it('leads from citations to references and back, and from words to figures', async () => {
    const article = readFixture('report-a');
    const { document } = await open(article, unknownPlace());
    const destinations = (await document.getDestinations()) as Record<string, Destination>;
    const links = await linksOf(document);
    /** The places to which links lead, by the names that stand within two lines of them. */
    const reached = new Set(
      Object.entries(destinations).flatMap(([name, [{ num }, , , top]]) =>
        links.some(({ dest }) => dest?.[0].num === num && Math.abs(dest[3] - top) < 20)
          ? [name]
          : [],
      ),
    );
    for (const name of [
      'ref-first',
      'ref-second',
      ...article.references.flatMap(({ citedBy }) => citedBy.map(({ anchor }) => anchor)),
      'fig-granule',
      'tbl-course',
    ]) {
      expect(reached).toContain(name);
    }
  });

  it('leads from each passage to the same on the web, where its address is known', async () => {
    const article = readFixture('report-a');
    const { url } = around();
    const known = await linksOf((await open(article)).document);
    const unknown = await linksOf((await open(article, unknownPlace())).document);
    const urls = known.map((link) => link.url);
    const blocks = [...walkSections(article.sections)].flatMap(({ blocks }) => blocks);
    for (const block of blocks) {
      if ('anchor' in block) expect(urls).toContain(`${url}#${block.anchor}`);
    }
    expect(urls).toContain(url);
    expect(unknown.filter((link) => link.url?.includes('example.org'))).toEqual([]);
  });

  it('shows the number of a sign that no font has, and tells of it', async () => {
    const { missing, document } = await open(scripts());
    expect(missing).toEqual(['華', '李', '🧪']);
    expect(await wordsOf(document)).toContain('[U+83EF][U+674E]');
    expect(await wordsOf(document)).not.toContain('\ufffd');
    expect(document.numPages).toBe(1);
  });

  it('breaks words that are longer than a line or a column', async () => {
    const long = 'https://example.org/' + 'very-long_address/'.repeat(20);
    const cells = Array.from({ length: 8 }, () => 'Pneumonoultramicroscopicsilicovolcanoconiosis');
    const { document } = await open(
      readWell({
        text: [
          long,
          `<Table id="wide">\n\nWide\n\n| ${cells.join(' | ')} |\n|${' --- |'.repeat(8)}\n| ${cells.join(' | ')} |\n\n</Table>`,
        ].join('\n\n'),
      }),
    );
    for (const page of await pagesOf(document)) {
      for (const { right } of await piecesOf(page)) expect(right).toBeLessThan(555);
    }
    expect(await wordsOf(document)).toContain(long);
    expect(await wordsOf(document)).toContain(cells[0]);
  });
});
