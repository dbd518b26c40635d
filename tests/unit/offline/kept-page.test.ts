import { describe, expect, it } from 'vitest';
import { dateInWords, markKept, markMissing } from '../../../src/offline/kept-page.ts';
import type { Circumstances } from '../../../src/offline/kept-page.ts';

const html =
  '<head><title>Report A</title></head><body><main id="main"><h1 class="x">Report A</h1></main>';
const files = [
  ['reports/a/', '1', 1],
  ['reports/b/', '2', 1],
] as const;
const circumstances = (changes: Partial<Circumstances> = {}): Circumstances => ({
  path: 'reports/a/',
  edition: {
    build: '1',
    date: '2026-01-31T12:00:00.000Z',
    items: files.map(([path, digest, bytes]) => ({
      id: path.slice(8, -1),
      title: '',
      version: 1,
      retracted: [],
      files: [[path, digest, bytes]],
    })),
  },
  status: null,
  gone: false,
  base: '/base/',
  ...changes,
});
const retraction = { title: 'A & <b>', date: '2026-03-01', text: 'It was "<i>made up</i>".' };
const status = { build: '2', retracted: { a: retraction, elsewhere: retraction }, gone: [] };

describe('a kept page', () => {
  it('says since when it is kept, and where to see what is, before everything else', () => {
    expect(markKept(html, circumstances())).toBe(
      html.replace(
        '<h1',
        '<p class="notice small" lang="en">This copy was kept on this device on 31 January 2026; the site could not be reached. <a href="/base/offline/">What is kept</a></p><h1',
      ),
    );
  });

  it('of a report that was retracted since says so in its title, its heading and in words that run no code', () => {
    const page = markKept(html, circumstances({ status }));
    expect(page).toContain('<title>Retracted: Report A</title>');
    expect(page).toContain('<h1 class="x">Retracted: Report A</h1>');
    expect(page).toContain(
      '<b>Retracted, 1 March 2026.</b> It was &#34;&#60;i&#62;made up&#60;/i&#62;&#34;.',
    );
  });

  it('of anything else names the kept reports that were retracted since', () => {
    const page = markKept(html, circumstances({ status, path: 'search/' }));
    expect(page).toContain(
      '<b>Retracted since, 1 March 2026:</b> <a href="/base/reports/a/">A &#38; &#60;b&#62;</a>',
    );
    expect(page).not.toContain('elsewhere');
    expect(page).toContain('<title>Report A');
    expect(page).toContain('Only what is kept is searched.');
  });

  it('adds nothing to a page that says itself that the report is retracted', () => {
    const known = circumstances({ status });
    known.edition.items.forEach((item) => (item.retracted = ['a']));
    expect(markKept(html, known)).toBe(markKept(html, circumstances()));
  });

  it('says that the site no longer has it, as the site told or the reader saw', () => {
    const away = { ...status, retracted: {}, gone: ['reports/a/'] };
    const sure = [{ gone: true }, { status: away }, { status: away, path: 'reports/a/care/' }];
    for (const each of sure) {
      expect(markKept(html, circumstances(each))).toContain('no longer has this page');
    }
    const other = circumstances({ status: away, path: 'reports/b/' });
    expect(markKept(html, other)).not.toContain('no longer');
  });
});

it('the page in place of one that is not kept says so, and offers another try', () => {
  expect(markMissing(html)).toMatch(/not kept on this device.*<a href="">Try again<\/a><\/p><h1/);
});

it('a day is the same everywhere; a moment is that of the reader', () => {
  expect(dateInWords('2026-01-01')).toBe('1 January 2026');
  expect(dateInWords(new Date(2026, 0, 1, 0, 30).toISOString())).toBe('1 January 2026');
});
