/** The search as browsers run it: a query in, hits grouped by report out. */
import { answer } from './answer.ts';
import type { SearchOptions } from './answer.ts';
import type { FilterValues } from './lexicon.ts';
import { openIndex } from './open-index.ts';
import type { Index } from './open-index.ts';
import type { Filters, SearchOutcome } from './outcome.ts';
import { lookedUp } from './plan.ts';

export type { Filters, Group, Hit, Notice, Part, SearchOutcome } from './outcome.ts';

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
   * Once a query is answered: loads what mends slips of the pen, what limits results, and what is
   * left of an index that is small, so that searching goes on without a network; of a large one, on
   * a host that is far, what tells which records to expect.
   */
  complete(): void;
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
    complete() {
      Promise.all([
        opening?.then((index) => (index.size <= small ? index.loadAll() : index.lookAhead())),
        import('./notices.ts'),
        import('./mend.ts'),
        import('./filters.ts'),
        import('./count.ts'),
      ]).catch(() => undefined);
    },
    filters: async () => (await open()).filters(),
    async count(query, options, values) {
      const [index, { countFor }] = await Promise.all([open(), import('./count.ts')]);
      return countFor(query, index, base, options, values);
    },
  };
}

/** Begins to load what a query will want, all at once. */
function expectWords(query: string, index: Index): void {
  const words = lookedUp(query, index.lexicon);
  index.lexicon.load(words).catch(() => undefined);
  index.expect(words);
}
