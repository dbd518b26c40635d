import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import {
  byYear,
  listedValues,
  neighbours,
  sharedValue,
  sharedValues,
  valuesOf,
} from '../../../src/model/browse.ts';
import type { SharedValue } from '../../../src/model/browse.ts';
import { original, readWell } from './reading.ts';

/** A report of a day, with some fields of the front matter in YAML. */
function report(id: string, published: string, fields: string): Article {
  const matter = original
    .replace('2026-01-31', published)
    .replace('patient:', `${fields}\npatient:`);
  return { ...readWell({ matter }), id };
}

/** Conditions as `slug: label: ids`. */
function conditions(...lists: string[]): string[] {
  const articles = lists.map((list, index) =>
    report(`r${index + 1}`, `202${index}-01-01`, `conditions: [${list}]`),
  );
  return shown(sharedValues(articles));
}

function shown(values: readonly SharedValue[]): string[] {
  return values.map(
    ({ slug, label, articles }) => `${slug}: ${label}: ${articles.map(({ id }) => id).join(' ')}`,
  );
}

describe('a value that reports share', () => {
  it('is one that at least two of them have', () => {
    expect(conditions('Alpha', 'Beta, Gamma', 'Gamma')).toEqual(['gamma: Gamma: r2 r3']);
    expect(conditions('Alpha, Alpha', 'Beta')).toEqual([]);
    expect(sharedValues([])).toEqual([]);
  });

  it('is the same in other letters or typography, and takes the most frequent spelling', () => {
    expect(conditions('sjögren–larsson', 'Sjogren-Larsson', 'Sjogren-Larsson')).toEqual([
      'sjogren-larsson: Sjogren-Larsson: r1 r2 r3',
    ]);
    expect(conditions('"L4–L5  stenosis"', 'L4-L5 Stenosis')).toEqual([
      'l4-l5-stenosis: L4–L5  stenosis: r1 r2',
    ]);
  });

  it('takes the oldest of spellings that are equally frequent, however the reports come', () => {
    const [first, second] = [
      report('a', '2021-01-01', 'conditions: [ALPHA]'),
      report('b', '2020-01-01', 'conditions: [Alpha]'),
    ];
    expect(shown(sharedValues([first, second]))).toEqual(['alpha: Alpha: a b']);
    expect(shown(sharedValues([second, first]))).toEqual(['alpha: Alpha: b a']);
  });

  it('is shared within its facet only', () => {
    const articles = [
      report('a', '2020-01-01', 'conditions: [Alpha]'),
      report('b', '2020-01-02', 'interventions: [Alpha]'),
    ];
    expect(sharedValues(articles)).toEqual([]);
  });

  it('stands among the others by the alphabet, facet by facet', () => {
    const fields = 'conditions: [beta, Alpha]\nspecialties: [Zeta]\nregions: [Eta]';
    const articles = [report('a', '2020-01-01', fields), report('b', '2020-01-02', fields)];
    expect(sharedValues(articles).map(({ facet, label }) => `${facet.id} ${label}`)).toEqual([
      'specialty Zeta',
      'region Eta',
      'condition Alpha',
      'condition beta',
    ]);
  });
});

describe('the address of a value', () => {
  it('has a fingerprint of the value where another one has the plain address', () => {
    const values = conditions('A/B, A-B', 'A/B, A-B');
    expect(values).toHaveLength(2);
    expect(values).toContain('a-b: A/B: r1 r2');
    expect(values[0]).toMatch(/^a-b-[0-9a-f]{4}: A-B: r1 r2$/);
  });

  it('stays when later reports come to share a value with the same plain address', () => {
    expect(conditions('A-B, A/B', 'A/B')).toEqual(['a-b: A/B: r1 r2']);
    const values = conditions('A-B, A/B', 'A/B', 'A-B');
    expect(values).toContain('a-b: A/B: r1 r2');
    expect(values[0]).toMatch(/^a-b-[0-9a-f]{4}: A-B: r1 r3$/);
  });

  it('is the fingerprint alone where the value has neither letter nor digit', () => {
    expect(conditions('"++"', '"++"')).toEqual([
      expect.stringMatching(/^[0-9a-f]{4}: \+\+: r1 r2$/),
    ]);
  });

  it('keeps letters of every script', () => {
    expect(conditions('β-Thalassaemia', 'β-thalassaemia')[0]).toMatch(/^β-thalassaemia: /);
  });
});

it('a report knows the shared values that it has, whatever its spelling', () => {
  const [a, b] = [
    report('a', '2020-01-01', 'conditions: [Alpha, Beta]'),
    report('b', '2020-01-02', 'conditions: [ALPHA, Gamma]'),
  ];
  const shared = sharedValues([a, b]);
  expect(valuesOf(b, shared).map(({ label }) => label)).toEqual(['Alpha']);
  expect(sharedValue(shared, 'condition', 'alpha')?.label).toBe('Alpha');
  expect(sharedValue(shared, 'condition', 'Beta')).toBeUndefined();
  expect(sharedValue(shared, 'region', 'Alpha')).toBeUndefined();
});

it('what a single report is filed under is listed among what several share', () => {
  const articles = [
    report('a', '2020-01-01', 'conditions: [Beta, Delta]'),
    report('b', '2020-01-02', 'conditions: [beta, Alpha, Gamma, gamma]'),
  ];
  const listed = listedValues(articles, sharedValues(articles)).filter(
    ({ facet }) => facet.id === 'condition',
  );
  expect(
    listed.map(({ slug, label, articles: of }) => [label, slug, of.map(({ id }) => id).join()]),
  ).toEqual([
    ['Alpha', null, 'b'],
    ['Beta', 'beta', 'a,b'],
    ['Delta', null, 'a'],
    ['Gamma', null, 'b'],
  ]);
  expect(listedValues([], [])).toEqual([]);
});

it('the neighbours of an item are those before and after it, where there are any', () => {
  const of = (item: string) => neighbours(['a', 'b', 'c'], (other) => other === item);
  expect(of('a')).toEqual({ before: undefined, after: 'b' });
  expect(of('b')).toEqual({ before: 'a', after: 'c' });
  expect(of('c')).toEqual({ before: 'b', after: undefined });
  expect(of('d')).toEqual({ before: undefined, after: undefined });
});

it('reports are grouped by the year in which they were published, in their order', () => {
  const articles = ['2022-03-01', '2022-02-01', '2020-01-01'].map((day) => report(day, day, ''));
  expect(
    byYear(articles).map(({ year, articles: of }) => [year, ...of.map(({ id }) => id)]),
  ).toEqual([
    ['2022', '2022-03-01', '2022-02-01'],
    ['2020', '2020-01-01'],
  ]);
});
