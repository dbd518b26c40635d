/** Which records a filter allows. */
import type { Index } from './open-index.ts';
import { filterKey } from './tokens.ts';

/** Tells of a record, by its number, whether it may be shown. */
type Allows = (record: number) => boolean;

/**
 * What a record holds is said in it; what holds for a report, in its first record alone. Records
 * are numbered in the order in which they were added, those of a report one after the other.
 *
 * @param chosen names of filters, each with its value
 * @throws when a part of the index cannot be loaded
 */
export function allowedBy(
  chosen: readonly (readonly [name: string, value: string])[],
  index: Index,
): Promise<Allows[]> {
  return Promise.all(chosen.map(([name, value]) => allowedByOne(name, value, index)));
}

async function allowedByOne(name: string, value: string, index: Index): Promise<Allows> {
  const chosen = await index.postings(filterKey(name, value));
  if (name === 'type') return (record) => chosen.has(record);
  const all = await index.postings(filterKey('type', 'report'));
  const firsts = [...all.keys()].sort((a, b) => a - b);
  const records = new Set<number>();
  firsts.forEach((first, at) => {
    if (!chosen.has(first)) return;
    const next = firsts[at + 1] ?? index.size;
    for (let record = first; record < next; record += 1) {
      if (!index.isTerm(record)) records.add(record);
    }
  });
  return (record) => records.has(record);
}
