/** What a full-text index gets wrong by itself, each as a reader meets it, and how it is here. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { createSearch } from '../../../src/search/query.ts';
import type { SearchOutcome } from '../../../src/search/query.ts';
import { openPlain } from '../../search/plain-pagefind.ts';
import type { Engine } from '../../search/harness.ts';
import { syntheticLibrary } from '../../search/libraries.ts';
import { original, read } from '../model/reading.ts';
import { addressesOf, searchIn } from './searching.ts';
import type { Searching } from './searching.ts';

const body = `## Case

A made-up patient had an abscess at L4–L5, and CO₂ was measured. Lasègue’s sign was absent.

<Passage id="text">Non‑contrast pictures of the made-up hand showed anaemia of the glass.</Passage>

<Figure id="granule" title="Granule under glass" magnification="×100">

A polished granule.

</Figure>

A paragraph after the figure tells of moonstone.

## Second look

The polished abscess had dried. Polish was made of wax.

Two splinters of 2.5 inches lay at 30°, or 60 degrees, ten years after a splinter of 25 inches.

The ray of therapy shone weekly; weakness was denied, normally.

<Table id="shine">

Shine by day

| Day | Shine |
|---|---|
| first | amber |
| second | cobalt |

</Table>
`;

function articleOf(): Article {
  const { article, problems } = read({ matter: original, body });
  if (!article || problems.length > 0) throw new Error(JSON.stringify(problems));
  return article;
}

let ours: Searching;
let plain: Engine;
const find = async (query: string) => ours.search.search(query);
const places = async (query: string) =>
  addressesOf(await find(query), ours.base).map((address) => address.replace(/^[^#]*/, ''));

const marksOf = (outcome: SearchOutcome): string[] =>
  outcome.state === 'ready'
    ? outcome.groups
        .flatMap(({ hits }) => hits)
        .flatMap(({ excerpt }) => excerpt.filter(({ matched }) => matched).map(({ text }) => text))
    : [];

beforeAll(async () => {
  ours = await searchIn([articleOf()]);
  plain = await openPlain([articleOf()], []);
});

describe('a word that is nowhere', () => {
  test('is not taken for its longest beginning: “abcess” is mended, not found as “a”', async () => {
    expect((await plain.ask('abcess')).addresses).not.toEqual([]);
    expect(await find('abcess')).toMatchObject({
      notices: [{ kind: 'spelling', instead: 'abscess' }],
    });
    expect(await places('abcess')).toEqual(await places('abscess'));
  });

  test('is not dropped in silence: “abscess qqqq” says that “qqqq” is nowhere', async () => {
    expect((await plain.ask('abscess qqqq')).notices).toEqual([]);
    expect(await find('abscess qqqq')).toMatchObject({
      state: 'ready',
      notices: [{ kind: 'unmatched', words: ['qqqq'] }],
    });
  });

  test('is the word that it is one slip from, or else two words that were written as one', async () => {
    for (const [query, instead] of [
      ['theray', 'therapy'],
      ['polishedgranule', 'polished granule'],
    ] as const) {
      expect(await find(query)).toMatchObject({ notices: [{ kind: 'spelling', instead }] });
    }
  });

  test('is mended, though words of its stem are there, unless it may be one of these', async () => {
    expect(await find('weekness')).toMatchObject({
      notices: [{ kind: 'spelling', instead: 'weakness' }],
    });
    for (const query of ['week', 'weeks', 'weakn', 'normal', 'denial']) {
      expect(await find(query), query).toMatchObject({ state: 'ready', notices: [] });
    }
  });

  test('gives nothing, where it is all that is asked', async () => {
    expect((await plain.ask('aqqqq')).addresses).not.toEqual([]);
    expect(await find('aqqqq')).toMatchObject({ state: 'empty' });
  });
});

test('the beginning of a word finds all that it begins, in the first search of a session', async () => {
  const { articles, terms } = syntheticLibrary(60);
  const { search, base, files } = await searchIn(articles, terms);
  expect([...files.keys()].filter((path) => path.startsWith('index/')).length).toBeGreaterThan(4);
  const beginnings = ['he', 'exa', 'pati', 'wea', 'oed', 'fra', 'swel'];
  for (const word of beginnings) await search.search(word);
  for (const word of beginnings) {
    const afresh = await createSearch(base).search(word);
    expect(afresh, word).toEqual(await search.search(word));
    expect(afresh, word).toMatchObject({ state: 'ready' });
  }
});

describe('words are found however they are written', () => {
  test.each([
    ['L5', 'L4–L5'],
    ['L4-L5', 'L4–L5'],
    ['L4/L5', 'L4–L5'],
    ['contrast', 'Non‑contrast'],
    ['co2', 'CO₂'],
    ['anemia', 'anaemia'],
    ['lasegue', 'Lasègue'],
    ['Lasègue', 'Lasègue'],
    ['x100', '×100'],
  ])('%s finds %s', async (query) => {
    expect(await find(query)).toMatchObject({ state: 'ready' });
  });
});

describe('a number', () => {
  test('with a point is no other', async () => {
    expect(marksOf(await find('2.5'))).toEqual(['2.5']);
    expect(marksOf(await find('2·5'))).toEqual(['2.5']);
    expect(marksOf(await find('25'))).toEqual(['25']);
  });

  test('of degrees is not found as another', async () => {
    expect(marksOf(await find('30°'))).toEqual(['30']);
    expect(marksOf(await find('60°'))).toEqual(['60', 'degrees']);
    expect(await find('40°')).toMatchObject({ notices: [{ kind: 'unmatched', words: ['40°'] }] });
    expect((await find('5°')).state).toBe('empty');
    expect((await find('25°')).state).toBe('empty');
  });

  test('before a word is the same in letters, and no other', async () => {
    expect(marksOf(await find('10-year'))).toEqual(['ten', 'years']);
    expect(await find('5-year')).not.toMatchObject({ notices: [] });
  });
});

describe('operators', () => {
  test('a phrase may stand in a longer query', async () => {
    expect((await places('wax "polished abscess"')).every((place) => place.startsWith('#p-'))).toBe(
      true,
    );
    expect(await find('wax "abscess polished"')).toMatchObject({ state: 'empty' });
  });

  test('a word may be left out', async () => {
    expect(await places('abscess -wax')).toHaveLength(1);
    expect(await places('abscess')).toHaveLength(2);
  });

  test('a word is left out in the plural too', async () => {
    expect(await places('inches')).not.toEqual([]);
    expect(await places('inches -inch')).toEqual([]);
  });

  test('what leaves nothing over says so', async () => {
    expect(await find('moonstone -paragraph')).toMatchObject({
      state: 'empty',
      notices: [{ kind: 'excluded' }],
    });
  });
});

describe('what a result leads to', () => {
  test('is its own paragraph, also after a figure', async () => {
    const [place] = await places('moonstone');
    expect(place).toMatch(/^#p-/);
    expect(await places('polished granule')).toContain('#fig-granule');
  });

  test('words do not grow together across cells and captions', async () => {
    for (const word of ['amber', 'cobalt', 'shine', 'glass']) {
      expect(await find(word), word).toMatchObject({ state: 'ready' });
    }
    for (const glued of ['daysshine', 'firstamber', 'glasspolished']) {
      expect((await ours.search.search(glued, undefined, { exactly: true })).state, glued).toBe(
        'empty',
      );
    }
  });

  test('carries the words that matched, not those that were typed', async () => {
    const outcome = await find('abcess polishing');
    if (outcome.state !== 'ready') throw new Error(outcome.state);
    const address = outcome.groups[0]?.hits[0]?.address ?? '';
    expect(
      new URL(address, 'https://site.example').searchParams.get('mark')?.split(' ').sort(),
    ).toEqual(['abscess', 'polish', 'polished']);
  });
});
