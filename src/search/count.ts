/** Counts what a query would find for the values of filters; loaded when filters are turned to. */
import { answer, firstRecords } from './answer.ts';
import type { SearchOptions } from './answer.ts';
import { candidatesFor } from './candidates.ts';
import type { Index } from './open-index.ts';
import type { Filters } from './outcome.ts';
import { planSearch } from './plan.ts';

/** See `count` of `Search`. */
export async function countFor(
  query: string,
  index: Index,
  base: string,
  { filters = {}, exactly = false }: Pick<SearchOptions, 'filters' | 'exactly'>,
  values: readonly (readonly [filter: keyof Filters, value: string])[],
): Promise<number[]> {
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
}
