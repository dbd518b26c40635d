import { describe, expect, test } from 'vitest';
import { anchorsOf } from '../../../src/model/read/resolve.ts';
import { inlineText, rowText, walkSections } from '../../../src/model/text.ts';
import type { Block } from '../../../src/model/article.ts';
import { createTermIndex } from '../../../src/model/term-index.ts';
import { toRecords } from '../../../src/search/records.ts';
import { createWriter } from '../../../src/search/written-words.ts';
import { shownText } from '../../../src/search/tokens.ts';
import { readFixture } from './library.ts';

const article = readFixture('report-a');
const writer = createWriter(createTermIndex([]));
const records = toRecords(article, writer);
const text = records.map(({ html }) => textOf(html)).join('\n');

describe('the records of a report', () => {
  test('follow the report from its front matter to its references', () => {
    const ids = records.flatMap(({ html }) =>
      [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id),
    );
    const parts = 'key-facts course findings abstract introduction case discussion';
    const beside = 'fig-granule fig-panels tbl-course ref-first ref-third';
    const expected = `${parts} ${beside}`.split(' ');
    expect(ids.filter((id) => expected.includes(id ?? ''))).toEqual(expected);
    expect(records[0]?.url).toBe('/reports/report-a/');
  });

  test('leave out what a report has none of', () => {
    const html = toRecords(readFixture('report-b'), writer)
      .map((record) => record.html)
      .join('');
    expect(html).toContain('id="discussion"');
    expect(html).not.toMatch(/id="(?:abstract|fig-|tbl-|ref-|further-reading)/);
  });

  test('say of what kinds their passages are', () => {
    for (const { html } of records) {
      const types = [...html.matchAll(/ǂtype([a-z]+)ǂ/g)].map(([, of]) => of);
      const has = (type: string, id: RegExp): void => {
        expect(types.includes(type), type).toBe(id.test(html));
      };
      has('report', / id="key-facts"/);
      has('section', / id="(?:abstract|introduction|case|discussion)"/);
      has('figure', /<h2 id="fig-/);
      has('table', /<h2 id="tbl-/);
      has('reference', /<h2 id="ref-/);
    }
  });

  test('have an address each', () => {
    const all = [...records, ...toRecords(readFixture('report-b'), writer)].map(({ url }) => url);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([...passages()])('hold the %s once: %s', (_kind, words) => {
    expect(text.split(plain(words)).length - 1).toBe(1);
  });

  test('hold every reference and every further reading once', () => {
    for (const title of ['Glitter & <crunch>', 'Inventing diseases', 'A history of placeholders']) {
      expect(text.split(title).length - 1).toBe(1);
    }
  });

  test('lead only to anchors that the page has', () => {
    const known = anchorsOf(article).add('key-facts').add('course').add('findings');
    const ids = records.flatMap(({ html }) =>
      [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(ids.filter((id) => !known.has(id ?? ''))).toEqual([]);
    expect(ids).toEqual(
      expect.arrayContaining(['patient', 'scale', 'note-hands', 'fig-granule', 'ref-first']),
    );
    expect(ids).toEqual(
      expect.arrayContaining([...article.events, ...article.findings].map(({ anchor }) => anchor)),
    );
  });

  test('escape what would be markup', () => {
    const html = records.map((record) => record.html).join('');
    expect(html).toContain('&lt;0.05 ');
    expect(html).toContain('&quot;edge&quot; were');
    expect(html).toContain('&lt;crunch&gt;');
    expect(html.replace(/<\/?(?:h[1-6]|[pbisu])(?: id="[a-z0-9-]+")?>/g, '')).not.toMatch(/[<>]/);
  });

  test('drop citation marks and keep words whole across emphasis', () => {
    expect(text).toContain('on both hands. A p value');
    expect(text).toContain('was unremarkable.');
  });

  test('part blocks and cells by white space', () => {
    expect(text).toContain('0 First polish 10 % shine');
    expect(records.every(({ html }) => !/<\/(?:p|h\d)><(?:p|h\d)/.test(html))).toBe(true);
  });
});

/** Every passage of the report, as kind and words. */
function* passages(): Generator<[kind: string, words: string]> {
  for (const section of walkSections(article.sections)) {
    for (const block of section.blocks) yield* wordsOf(block);
  }
}

function* wordsOf(block: Block): Generator<[kind: string, words: string]> {
  switch (block.kind) {
    case 'paragraph':
      yield ['paragraph', inlineText(block.children)];
      break;
    case 'list':
      for (const { children } of block.items) {
        for (const child of children) {
          if (child.kind === 'list') yield* wordsOf(child);
          else yield ['list item', inlineText([child])];
        }
      }
      break;
    case 'quote':
      for (const child of block.children) yield* wordsOf(child);
      break;
    case 'note':
      yield ['note', block.title];
      for (const { children } of block.children) yield ['note', inlineText(children)];
      break;
    case 'figure':
      yield ['figure', `${block.label}. ${block.title}`];
      for (const { value } of block.details) yield ['detail', value];
      for (const { children } of block.caption) yield ['caption', inlineText(children)];
      break;
    case 'table':
      yield ['table', inlineText(block.caption)];
      for (const row of block.rows) yield ['row', rowText(row)];
  }
}

/** The words of a record as a reader sees them, without what is there only to be found. */
function textOf(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return plain(shownText(words));
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
