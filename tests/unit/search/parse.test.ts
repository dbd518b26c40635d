import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/parse.ts';

/** What a query asks for: words, "phrases", and what must not be there. */
function read(query: string): string[] {
  const { words, phrases, excluded } = parseQuery(query);
  const text = (list: readonly { text: string }[]): string =>
    list.map(({ text: word }) => word).join(' ');
  return [
    ...words.map((word) => word.text),
    ...phrases.map((phrase) => `"${text(phrase)}"`),
    ...excluded.map((list) => `-${text(list)}`),
  ];
}

describe('a query', () => {
  test.each([
    ['bone, scan?', ['bone', 'scan']],
    ['the "slipped disc" again', ['the', 'again', '"slipped disc"']],
    ['“slipped disc”', ['"slipped disc"']],
    ['disc -scan', ['disc', '-scan']],
    ['disc -"bone scan"', ['disc', '-bone scan']],
    ['left-sided', ['left-sided']],
    ['as copied.[4–6] Bone,[2, 7] on (3)', ['as', 'copied', 'Bone', 'on', '3']],
    ['L4 - L5', ['L4', 'L5']],
    ['"unfinished phrase', ['unfinished', 'phrase']],
    ['""', []],
    ['<img src=x onerror=alert(1)>', ['img', 'src=x', 'onerror=alert(1']],
    ['🙂 \u202e', []],
  ])('%s is read as %j', (query, words) => {
    expect(read(query)).toEqual(words);
  });

  test('is open while its last word may go on', () => {
    expect(parseQuery('bone sc').open).toBe(true);
    expect(parseQuery('bone scan ').open).toBe(false);
    expect(parseQuery('bone "scan"').open).toBe(false);
  });

  test('of ten thousand characters is read at once', () => {
    const started = performance.now();
    expect(parseQuery('a-"b '.repeat(2_000)).words.length).toBeLessThan(500);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
