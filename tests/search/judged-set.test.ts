/** The judged queries and the library they are about are sound themselves. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { kinds } from './judged.ts';
import { syntheticLibrary } from './libraries.ts';
import { concordance, wordsOf } from './queries/places.ts';
import { distance, meansOnly } from './queries/slips.ts';
import { writeLibrary } from './synthetic.ts';

const { articles, terms, queries } = syntheticLibrary(200);
const all = concordance(articles);

describe('the synthetic library', () => {
  it('is always the same, and begins the same however large it is', () => {
    expect(writeLibrary(3, terms)).toEqual(writeLibrary(5, terms).slice(0, 3));
  });

  it('has reports of a usual length and thousands of words', () => {
    const lengths = articles.map(({ id }) =>
      all.places
        .filter(({ report }) => report === id)
        .reduce((sum, { words }) => sum + words.length, 0),
    );
    expect(Math.min(...lengths)).toBeGreaterThan(1000);
    expect(Math.max(...lengths)).toBeLessThan(1800);
    expect(all.words.length).toBeGreaterThan(10_000);
  });
});

describe('its queries', () => {
  it('are many, different, and of each kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    const made = new Set(queries.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !made.has(kind))).toEqual([]);
  });

  it('expect places that are there', () => {
    const addresses = new Set(all.places.flatMap((place) => place.addresses));
    for (const { query, expect: expected, kind } of queries) {
      if (expected === 'none') continue;
      expect(expected.length, `${kind} ${query}`).toBeGreaterThan(0);
      expect(expected.filter((address) => !addresses.has(address))).toEqual([]);
    }
  });

  it('call absent what nothing in the library comes near to', () => {
    for (const { absent } of queries) {
      if (!absent) continue;
      expect(wordsOf(absent).filter((word) => all.words.includes(word))).toEqual([]);
      const most = absent.length > 5 ? 2 : 1;
      expect(all.words.filter((word) => distance(word, absent, most) <= most)).toEqual([]);
    }
  });
});

describe('slips', () => {
  it.each([
    ['abscess', 'abcess', 1],
    ['abscess', 'abscses', 1],
    ['abscess', 'obscess', 1],
    ['abscess', 'abscess', 0],
    ['abscess', 'abces', 2],
    ['abscess', 'lesion', 3],
  ])('%s → %s', (a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected);
    expect(distance(b, a, 2)).toBe(expected);
  });

  it('leave no doubt only where no other word is as near', () => {
    expect(meansOnly('lesoin', 'lesion', ['lesion', 'legion'])).toBe(true);
    expect(meansOnly('leion', 'lesion', ['lesion', 'legion'])).toBe(false);
  });
});

describe('judging', () => {
  const query = { library: 'site', kind: 'exact', query: 'a', expect: ['/x/#a'] } as const;
  const answer = { state: 'ready', addresses: ['/x/#b', '/x/#a'], notices: [] };
  const nowhere = new Map<string, string>();

  it('ranks by place, by the paragraph around it, or by page', () => {
    expect(judge(query, answer, 'passage', nowhere).rank).toBe(2);
    expect(judge(query, answer, 'passage', new Map([['/x/#a', '/x/#b']])).rank).toBe(1);
    expect(judge(query, answer, 'page', nowhere).rank).toBe(1);
    expect(judge({ ...query, expect: ['/x/'] }, answer, 'passage', nowhere).rank).toBe(1);
  });

  it('takes no answer that shows what was excluded', () => {
    expect(judge({ ...query, without: ['/x/#b'] }, answer, 'passage', nowhere).rank).toBeNull();
  });

  it('wants nothing where nothing is, and the absent word named', () => {
    const empty = { state: 'empty', addresses: [], notices: [] };
    expect(judge({ ...query, expect: 'none' }, answer, 'passage', nowhere).rank).toBeNull();
    expect(judge({ ...query, expect: 'none' }, empty, 'passage', nowhere).rank).toBe(1);
    const named = { ...answer, notices: [{ kind: 'unmatched', text: '{"word":"Zebra"}' }] };
    expect(judge({ ...query, absent: 'zebra' }, answer, 'passage', nowhere).told).toBe(false);
    expect(judge({ ...query, absent: 'zebra' }, named, 'passage', nowhere).told).toBe(true);
    expect(judge({ ...query, covered: ['zebra'] }, named, 'passage', nowhere).rank).toBeNull();
  });
});
