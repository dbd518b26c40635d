/** Answers a query from an index that is open. */
import { candidatesFor } from './candidates.ts';
import { groupHits, placeOf } from './group.ts';
import { large, leadCount } from './open-index.ts';
import type { Index } from './open-index.ts';
import type { Filters, Notice, SearchOutcome } from './outcome.ts';
import { findPassages, lackedBy } from './passages.ts';
import { planSearch } from './plan.ts';
import { areNamed } from './units.ts';

export interface SearchOptions {
  /** How many records to look into; by itself as many as suit the size of the library. */
  limit?: number;
  filters?: Filters;
  /** Whether words are to be taken as they are typed, without mending. */
  exactly?: boolean;
}

/** As many records are looked into at most where none of those before has what is asked for as it is asked. */
const most = 200;

/** So many further records are looked into when a reader asks for more. */
const step = 20;

/** @throws when a part of the index cannot be loaded, and the signal's reason when the answer is no longer wanted */
export async function answer(
  query: string,
  index: Index,
  base: string,
  { limit = firstRecords(index), filters = {}, exactly = false }: SearchOptions,
  signal?: AbortSignal,
): Promise<SearchOutcome> {
  const plan = await planSearch(query, index.lexicon, exactly);
  if (!plan) return { state: 'idle' };
  const { units, excluded } = plan;
  // What is told of an answer; it comes along with the records, and only where there is something to tell.
  const isNamed = areNamed(units);
  if (isNamed) import('./notices.ts').catch(() => undefined);
  index.foresee?.(units);
  const { candidates, weights } = await candidatesFor(plan, index, filters);
  signal?.throwIfAborted();
  const fragments = await Promise.all(
    candidates.slice(0, limit).map(({ record }) => index.record(record)),
  );
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
  // A word that was mended into one that stands with no other of the query was none of them, unless
  // without it there is nothing.
  if (!exactly && plan.mended.length > 0) {
    const { meetsOthers } = await import('./mend.ts');
    if (!meetsOthers(plan, found)) {
      const asTyped = await answer(query, index, base, { limit, filters, exactly: true }, signal);
      if (asTyped.state !== 'empty') return asTyped;
    }
  }
  const lacked = new Map(found.map((passage) => [passage.hit, lackedBy(passage, units)]));
  const whole = found.filter(({ hit }) => lacked.get(hit)?.length === 0);
  const isExplained = whole.length > 0 && whole.every(({ hit }) => hit.type === 'term');
  const groups = groupHits(found, base, plan.asksMeaning || isExplained);
  if (groups.length > 0) {
    const notices =
      isNamed || whole.length === 0
        ? (await import('./notices.ts')).noticesOf(plan, lacked, groups, index.lexicon)
        : plan.notices;
    const next = candidates.length > limit ? limit + step : null;
    return { state: 'ready', query, groups, notices, next };
  }
  // The index takes parts of words for words, and words near each other for phrases: others may hold it.
  if (candidates.length > limit && limit < most) {
    const further = Math.min(most, 4 * limit);
    return answer(query, index, base, { limit: further, filters, exactly }, signal);
  }
  const notices: Notice[] =
    avoided.size > 0 ? [...plan.notices, { kind: 'excluded' }] : plan.notices;
  return { state: 'empty', query, notices };
}

/** How many records are looked into at first. In a large library their number is what takes time. */
export function firstRecords({ size }: Index): number {
  return size < large ? 30 : leadCount;
}
