/** Where a host is far, a browser asks for the records of a word before it knows where the word stands. */
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { addLeads, areWorthLoading, makeLeads } from '../../../src/search/index-leads.ts';
import type { Lead } from '../../../src/search/index-leads.ts';
import { createForesight } from '../../../src/search/leads.ts';
import { leadCount } from '../../../src/search/open-index.ts';
import type { Places } from '../../../src/search/pagefind-files.ts';
import type { Unit } from '../../../src/search/units.ts';
import { createSearch } from '../../../src/search/query.ts';
import { indexLibrary } from '../../../src/search/index-site.ts';
import { serve } from '../../search/harness.ts';
import { madeUpGlossary } from '../../search/library/glossary.ts';
import { concordance } from '../../search/queries/places.ts';
import { readSyntheticLibrary } from '../../search/synthetic.ts';

describe('the records that come first for a word', () => {
  /** In every record from 1 to 9 once, far from its beginning; in some more often, or early. */
  const places = (own: Record<number, number[]>): Places =>
    new Map([1, 2, 3, 4, 5, 6, 7, 8, 9].map((record) => [record, own[record] ?? [50]]));
  const keys: Record<string, Places> = {
    alpha: places({ 9: [50, 60, 70], 7: [2], 300_000: [] }).set(300_000, [3, 8]),
    beta: new Map([[70_000, [9]]]),
    gammaraysǁ: new Map([[4, [9]]]),
  };
  const term = { slug: 'gamma-rays' };
  const expected = async (...units: Partial<Unit>[]): Promise<number[]> => {
    const asked: number[] = [];
    const words = ['beta', 'absent', 'alpha'];
    const leadsOf = (key: string): Lead[] => {
      const leads: Lead[] = [];
      const records = [...(keys[key] ?? [])];
      // The places of a part of the library, and then those of the next.
      for (const part of [records.slice(0, 6), records.slice(6)]) addLeads(leads, new Map(part));
      return leads;
    };
    const file = makeLeads(words, [term as never], leadsOf);
    const foresee = createForesight(file, [...words.sort(), 'gammaraysǁ'], leadCount, (record) => {
      asked.push(record);
      return Promise.reject(new Error('This is shown when the record is wanted.'));
    });
    foresee(units as Unit[]);
    return asked;
  };
  const word = (key: string, weight = 1) => ({ keys: [[key]], weight });

  it('are those that have it early or often, and the first of the others', async () => {
    expect(await expected({ options: [word('alpha')] })).toEqual([1, 2, 7, 9, 300_000]);
  });

  it('go on with those of its other forms, the nearest first', async () => {
    const options = [word('gammaraysǁ', 0.5), word('beta'), word('alpha', 0.4)];
    expect(await expected({ options })).toEqual([70_000, 4, 1, 2, 7]);
  });

  it('are not asked for where it is not in the library, or not typed to its end', async () => {
    expect(await expected({ options: [word('alpha', 0.7), word('beta', 0.7)] })).toEqual([]);
    expect(await expected({ options: [word('absent')] })).toEqual([]);
  });

  it('are not asked for where the query has several words: these may stand elsewhere together', async () => {
    expect(await expected({ options: [word('alpha')] }, { options: [word('beta')] })).toEqual([]);
    const together = { keys: [['alpha'], ['beta']], weight: 1.1 };
    expect(await expected({ options: [together] })).toEqual([]);
  });
});

it.each([
  [499, 1000, false],
  [500, 30_000, true],
  [60_000, 30_001, false],
])('of %i records with %i words: they are made: %s', (records, words, made) =>
  expect(areWorthLoading(records, words)).toBe(made),
);

describe('a library of a hundred reports', () => {
  let files: Awaited<ReturnType<typeof indexLibrary>>;
  let rare: string[] = [];

  beforeAll(async () => {
    const terms = madeUpGlossary();
    const articles = readSyntheticLibrary(100, terms);
    files = await indexLibrary(articles, terms);
    const all = concordance(articles);
    rare = all.words.filter((one) => /^[a-z]{9}$/.test(one) && all.reports(one) === 2);
  });

  /** Asks two queries on a host that seems to take so many milliseconds; tells what the second did. */
  const askTwice = async (late: number): Promise<string[]> => {
    const search = createSearch(serve(files));
    const { fetch } = globalThis;
    const events: string[] = [];
    let clock = 0;
    let open = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    vi.stubGlobal('fetch', async (file: string) => {
      const kind = /(?:leads|lexicon|index|fragment|entry)\b/.exec(file)?.[0] ?? 'list';
      events.push(`asks for ${kind}`);
      open += 1;
      clock += late;
      await new Promise((resolve) => setTimeout(resolve, 150));
      events.push(`has ${kind}`);
      open -= 1;
      return fetch(file);
    });
    onTestFinished(() => {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    });
    expect(await search.search(rare[0] ?? '')).toMatchObject({ state: 'ready' });
    search.complete();
    await vi.waitFor(() => expect(open).toBe(0), 5000);
    await new Promise((resolve) => setTimeout(resolve, 300)); // What came is read.
    const first = events.splice(0);
    expect(first.includes('asks for leads')).toBe(late > 100);
    expect(await search.search(rare.at(-1) ?? '')).toMatchObject({ state: 'ready' });
    return events;
  };

  it('asks for the records with the places of the word where the host is far', async () => {
    const events = await askTwice(150);
    expect(events).toContain('asks for fragment');
    expect(events.lastIndexOf('asks for fragment')).toBeLessThan(events.indexOf('has index'));
  });

  it('loads nothing ahead where the host is near', async () => {
    const events = await askTwice(20);
    expect(events.indexOf('asks for fragment')).toBeGreaterThan(events.indexOf('has index'));
  });
});
