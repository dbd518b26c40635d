import { describe, expect, test } from 'vitest';
import type { Fragment } from '../../../src/search/pagefind.ts';
import { findPassages } from '../../../src/search/passages.ts';

const content =
  'Case. History. One granule lay here. Polish came late, at L4–L5 \u2063l4\u2063 \u2063l5\u2063, on day two. Polish and granule again.';

const fragment: Fragment = {
  raw_url: '/reports/report-a/#case',
  content,
  meta: { title: 'Case', report: 'Report A of quartz', type: 'section', language: 'en' },
  anchors: [
    { element: 'h2', id: 'case', text: 'Case', location: 0 },
    { element: 'h3', id: 'history', text: 'History', location: 1 },
    { element: 'p', id: 'p-1', text: 'One granule lay here.', location: 2 },
    { element: 'p', id: 'p-2', text: 'Polish came late, at L4–L5 …', location: 6 },
    { element: 'span', id: 'level', text: 'at L4–L5 \u2063l4\u2063 \u2063l5\u2063', location: 9 },
    { element: 'p', id: 'p-3', text: 'Polish and granule again.', location: 16 },
  ],
};

const find = (words: string[], positions: number[]) =>
  findPassages(fragment, words, positions, '/some/base/');
const addresses = (words: string[], positions: number[]) =>
  find(words, positions).map(({ address }) => address.replace('/some/base/reports/report-a/', ''));

describe('a search in a record', () => {
  test('finds the paragraph in which the words stand nearest to each other', () => {
    expect(addresses(['polish', 'granule'], [3, 6, 16, 18])[0]).toBe('#p-3');
  });

  test('prefers a passage to the paragraph around it', () => {
    expect(addresses(['l5'], [12])).toEqual(['#level']);
  });

  test('finds the paragraph when the words reach beyond a passage', () => {
    expect(addresses(['late', 'l5'], [8, 12])).toEqual(['#p-2']);
  });

  test('gives several passages, each once', () => {
    expect(addresses(['granule'], [3, 3, 18])).toEqual(['#p-1', '#p-3']);
  });

  test('finds nothing when a word is in neither the text nor the titles', () => {
    expect(find(['granule', 'qqqq'], [3])).toEqual([]);
    expect(find(['granulocyte'], [3])).toEqual([]);
  });

  test('lets the title of the report stand for a word', () => {
    expect(addresses(['granule', 'quartz'], [3])).toEqual(['#p-1']);
  });

  test('says where the passage lies and marks the words, hidden ones on what they stand for', () => {
    const [hit] = find(['l5'], [12]);
    expect(hit?.title).toBe('Case › History');
    expect(hit?.excerpt).toEqual([
      { text: 'Polish came late, at ', matched: false },
      { text: 'L4–L5', matched: true },
      { text: ', on day two.', matched: false },
    ]);
  });
});
