/** The search as browsers run it: a query in, hits grouped by report out. */
import { candidatesFor } from './candidates.ts';
import { groupHits, placeOf } from './group.ts';
import { missingOf, synonymsOf } from './notices.ts';
import type { Filters, SearchOutcome } from './outcome.ts';
import type { FilterValues } from './lexicon.ts';
import { openIndex } from './open-index.ts';
import type { Index } from './open-index.ts';
import { parseQuery } from './parse.ts';
import { findPassages } from './passages.ts';
import type { Found } from './passages.ts';
import { lookedUp, planSearch } from './plan.ts';
import type { Plan } from './plan.ts';

export type { Filters, Group, Hit, Notice, Part, SearchOutcome } from './outcome.ts';

export interface SearchOptions {
  /** How many records to look into; by itself as many as suit the size of the library. */
  limit?: number;
  filters?: Filters;
  /** Whether words are to be taken as they are typed, without mending. */
  exactly?: boolean;
}

export interface Search {
  /**
   * Begins to load the index, and of it what a query will want that may not be all typed; a
   * failure shows in the search that follows.
   */
  prepare(query?: string): void;
  /**
   * Finds the passages that answer a query best.
   *
   * @param signal rejects with its reason when the answer is no longer wanted
   */
  search(query: string, signal?: AbortSignal, options?: SearchOptions): Promise<SearchOutcome>;
  /**
   * Once a query is answered: loads what mends slips of the pen, and what is left of an index that is
   * small, so that searching goes on without a network; of a large one, where the last word of the
   * query would stand if it went on.
   */
  complete(query: string): void;
  /** What results can be limited to, by facet. @throws when the list cannot be loaded */
  filters(): Promise<FilterValues>;
  /**
   * How many passages a query would find for each value of a filter; of a large library, in how
   * many records.
   *
   * @param values pairs of a filter and one of its values
   * @throws when a part of the index cannot be loaded
   */
  count(
    query: string,
    options: Pick<SearchOptions, 'filters' | 'exactly'>,
    values: readonly (readonly [filter: keyof Filters, value: string])[],
  ): Promise<number[]>;
}

/** So many records weigh about as much as a picture: two hundred kilobytes. */
const small = 200;

/** @param base the site's base path, with a slash at both ends */
export function createSearch(base: string): Search {
  let opening: Promise<Index> | undefined;
  const open = (): Promise<Index> =>
    (opening ??= openIndex(base).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));
  /** What is open stays so when this fails. */
  const openAnew = async (): Promise<Index> => {
    const index = await openIndex(base);
    opening = Promise.resolve(index);
    return index;
  };
  return {
    prepare(query = '') {
      open()
        .then((index) => expectWords(query, index))
        .catch(() => undefined);
    },
    async search(query, signal, options = {}) {
      if (!/[\p{L}\p{N}]/u.test(query)) return { state: 'idle' };
      // The site may have been published anew since: then the index has files of other names.
      for (const attempt of opening ? [open, openAnew] : [open]) {
        try {
          const index = await attempt();
          expectWords(query, index);
          const outcome = await answer(query, index, base, options, signal);
          signal?.throwIfAborted();
          return outcome;
        } catch {
          signal?.throwIfAborted();
        }
      }
      return { state: 'error', query };
    },
    complete(query) {
      import('./nearest.ts').catch(() => undefined);
      opening
        ?.then((index) =>
          index.size <= small ? index.loadAll() : index.expectMore(wordGoingOn(query)),
        )
        .catch(() => undefined);
    },
    filters: async () => (await open()).filters(),
    async count(query, { filters = {}, exactly = false }, values) {
      const index = await open();
      const plan = await planSearch(query, index.lexicon, exactly);
      if (!plan) return values.map(() => 0);
      const all = await candidatesFor(plan, index, filters);
      const isLoaded = all.candidates.length <= firstRecords(index);
      return Promise.all(
        values.map(async ([filter, value]) => {
          const wanted = { ...filters, [filter]: value };
          const { candidates } = await candidatesFor(plan, index, wanted);
          // The passages can be counted where all that holds any has been loaded for the results.
          if (candidates.length === 0 || !isLoaded) return candidates.length;
          const outcome = await answer(query, index, base, { filters: wanted, exactly });
          return outcome.state === 'ready' ? outcome.groups.flatMap(({ hits }) => hits).length : 0;
        }),
      );
    },
  };
}

/** Begins to load what a query will want, all at once. */
function expectWords(query: string, index: Index): void {
  const words = lookedUp(query);
  index.lexicon.load(words).catch(() => undefined);
  index.expect(words);
}

/** The letters of the last word, as the index has them, while they are being typed. */
function wordGoingOn(query: string): string {
  const { words, open } = parseQuery(query);
  return open ? (words.at(-1)?.whole ?? '') : '';
}

async function answer(
  query: string,
  index: Index,
  base: string,
  { limit = firstRecords(index), filters = {}, exactly = false }: SearchOptions,
  signal?: AbortSignal,
): Promise<SearchOutcome> {
  const plan = await planSearch(query, index.lexicon, exactly);
  signal?.throwIfAborted();
  if (!plan) return { state: 'idle' };
  const { units, excluded } = plan;
  const { candidates, weights } = await candidatesFor(plan, index, filters);
  signal?.throwIfAborted();
  const fragments = await Promise.all(candidates.slice(0, limit).map(({ record }) => record()));
  signal?.throwIfAborted();

  const all = [...units, ...excluded];
  const counted = [...weights, ...excluded.map(() => 0)];
  const isExcluded = (unit: number): boolean => unit >= units.length;
  const passages = fragments.flatMap((fragment) =>
    findPassages(fragment, all, counted, base, index.lexicon.saysLittle),
  );
  // A key fact may lead to a passage that has what must not be there.
  const avoided = new Set(
    passages
      .filter((passage) => [...passage.units.keys()].some(isExcluded))
      .map(({ hit }) => placeOf(hit)),
  );
  const found = passages.filter(
    ({ hit }) =>
      !avoided.has(placeOf(hit)) && (filters.type === undefined || filters.type === hit.type),
  );
  // A word that was mended into one that stands with no other of the query was none of them.
  if (!exactly && plan.mended.length > 0 && !meetsOthers(plan, found)) {
    return answer(query, index, base, { limit, filters, exactly: true }, signal);
  }
  const groups = groupHits(found, fragments, base, plan.asksMeaning);
  const notices = [...plan.notices, ...synonymsOf(plan), ...missingOf(plan, weights, found)];
  if (groups.length === 0) return { state: 'empty', query, notices: plan.notices };
  return { state: 'ready', query, groups, notices, more: candidates.length > limit };
}

/** Whether each mended word stands in some passage with another word of the query, if there is one. */
function meetsOthers({ units, mended }: Plan, found: readonly Found[]): boolean {
  return units.every(
    ({ text }, unit) =>
      units.length < 2 ||
      !mended.includes(text) ||
      found.some((passage) => passage.units.has(unit) && passage.units.size > 1),
  );
}

/** How many records are looked into at first: in a large library their number is what takes time. */
function firstRecords({ size }: Index): number {
  return size < 500 ? 30 : 10;
}
