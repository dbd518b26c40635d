/** The files beside every built report: valid, and the same report as its page. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DefaultTreeAdapterTypes as Html } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { readLibrary } from '../../src/model/read/library.ts';
import { anchorsOf } from '../../src/model/read/resolve.ts';
import { epubFaults } from '../epubcheck.ts';
import { jatsDtd, jatsFaults, xmlFaults } from '../libxml2.ts';
import * as parity from '../parity.ts';
import type { Said, Tree } from '../parity.ts';
import { openPdf, wordsOf } from '../unit/formats/pdf/reading.ts';
import { parseXml } from '../xml.ts';
import { byTag, pageAt } from './pages.ts';
import { dist, project } from './workspace.ts';

/** The program itself, as a jar for Java, where the environment names it. */
const epubcheck = process.env['EPUBCHECK_JAR'];

const { reports } = readLibrary(project);

const fileOf = ({ id }: Article, name: string): string => join(dist, 'reports', id, name);
const wordsIn = (article: Article, name: string): string =>
  readFileSync(fileOf(article, name), 'utf8');

describe.each(reports)('the files of $article.id', ({ article }) => {
  const page = treeOf(
    byTag(pageAt(dist, `reports/${article.id}/index.html`).root, 'article')[0] ?? fail(),
  );
  const book = parity.bookText(readFileSync(fileOf(article, 'report.epub')));
  const jats = wordsIn(article, 'report.jats.xml');
  const markdown = wordsIn(article, 'report.md');
  const pdf = openPdf(readFileSync(fileOf(article, 'report.pdf')));

  test('are valid JATS and EPUB', async () => {
    expect(xmlFaults(jats)).toEqual([]);
    expect(await epubFaults(readFileSync(fileOf(article, 'report.epub')))).toEqual([]);
  });

  test('say what the page says, once and in its order', async () => {
    const units = parity.unitsOf(article);
    const said: Record<string, Said> = {
      page: saidOnPage(page),
      PDF: saidInPdf(await wordsOf(await pdf), units),
      EPUB: parity.saidInTree(book, article),
      JATS: parity.saidInTree(parseXml(jats), article),
      Markdown: parity.saidInMarkdown(markdown, article),
    };
    for (const [format, words] of Object.entries(said)) {
      expect(parity.missing(units, words), format).toEqual([]);
    }
  });

  test('have the addresses of the page', async () => {
    const anchors = anchorsOf(article);
    const own = (ids: readonly string[]): string[] => ids.filter((id) => anchors.has(id));
    const onPage = own(parity.idsOf(page));
    expect(new Set(onPage)).toEqual(anchors);
    expect(own(parity.idsOf(book))).toEqual(onPage);
    expect(own(parity.idsOf(parseXml(jats)))).toEqual(onPage);
    const destinations = Object.keys(await (await pdf).getDestinations());
    expect(onPage.filter((id) => !destinations.includes(id))).toEqual([]);
    const { figures, tables, notes, references } = article;
    for (const { anchor } of [...figures, ...tables, ...notes, ...references]) {
      expect(markdown).toContain(`#${anchor})`);
    }
  });
});

test.skipIf(jatsDtd === undefined)('JATS is valid by the DTD that JATS_DTD names', () => {
  for (const { article } of reports) {
    expect(jatsFaults(wordsIn(article, 'report.jats.xml'), jatsDtd ?? '')).toEqual([]);
  }
});

test.skipIf(epubcheck === undefined)(
  'EPUBCheck itself finds no fault in the books',
  async () => {
    const waiting = reports.map(({ article }) => fileOf(article, 'report.epub'));
    const lane = async (): Promise<void> => {
      for (let book = waiting.shift(); book; book = waiting.shift()) {
        expect(await saidByEpubcheck(book)).toContain('0 fatals / 0 errors / 0 warnings');
      }
    };
    await Promise.all([lane(), lane()]);
  },
  600_000,
);

/** What EPUBCheck prints of a book, which must not be a warning. */
async function saidByEpubcheck(book: string): Promise<string> {
  // A run is over before what Java compiles thoroughly would pay.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  const args = [...quick, '-jar', epubcheck ?? '', '--failonwarnings', book];
  const { stdout } = await promisify(execFile)('java', args);
  return stdout;
}

/** A tree of HTML like one of XML. */
function treeOf(element: Html.Element): Tree {
  return {
    name: element.tagName,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    content: element.childNodes.flatMap((node): (string | Tree)[] => {
      if ('value' in node) return [node.value];
      return 'tagName' in node ? [treeOf(node)] : [];
    }),
  };
}

/** What stands on the page between the key facts and the references, and in these. */
function saidOnPage(page: Tree): Said {
  const isReferences = ({ attributes }: Tree): boolean =>
    attributes['aria-labelledby'] === 'references';
  const references = [...parity.walkTree(page)].find(isReferences);
  const beside = ['facts', 'drawn', 'gone'];
  const text = parity.treeWords(
    page,
    (one) =>
      isReferences(one) ||
      (one.attributes['class'] ?? '').split(' ').some((name) => beside.includes(name)),
  );
  return {
    text: parity.solid(text),
    references: parity.solid(references ? parity.treeWords(references) : ''),
  };
}

/** The references come last; under unknown ones stand words of the text again. */
function saidInPdf(words: string, { references: [first = ''] }: parity.Units): Said {
  const heading = first === '' ? -1 : words.lastIndexOf('References', words.lastIndexOf(first));
  return heading < 0
    ? { text: words, references: '' }
    : { text: words.slice(0, heading), references: words.slice(heading) };
}

function fail(): never {
  throw new Error('It is not there.');
}
