/**
 * Asks for records before it is known that they are wanted. Where a host is far, what takes time is
 * to ask it twice: where a word stands, and then for the records that have it.
 */
import type { Index } from './open-index.ts';
import type { Unit } from './units.ts';

/**
 * Begins to load the records that come first for a query of one word or one name. For several, which
 * record has all of them cannot be told from those that come first for each.
 */
export type Foresee = (units: readonly Unit[]) => void;

/**
 * Loads all words, which tell for what the leads are.
 *
 * @param leads the file of `index-leads.ts`, unpacked
 * @param count as many records are looked into first
 * @throws when a part of the index cannot be loaded
 */
export async function loadLeads(
  leads: Promise<Uint8Array>,
  { lexicon, record }: Index,
  count: number,
): Promise<Foresee> {
  const [file] = await Promise.all([leads, lexicon.loadAll()]);
  const keys = [...lexicon.beginning(''), ...lexicon.termKeys()];
  return createForesight(file, keys, count, record);
}

/** @param keys for which the file has leads */
export function createForesight(
  file: Uint8Array,
  keys: readonly string[],
  count: number,
  record: Index['record'],
): Foresee {
  const total = (file.length - keys.length) / 3;
  /** Where the leads of each key begin. What they are is read for the few that are asked for. */
  const begins = new Map<string, { begin: number; length: number }>();
  let begin = keys.length;
  for (const [at, key] of keys.entries()) {
    const length = file[at] ?? 0;
    begins.set(key, { begin, length });
    begin += length;
  }
  const leadsOf = (key: string): number[] => {
    const list = begins.get(key) ?? { begin: 0, length: 0 };
    let lead = 0;
    return Array.from({ length: list.length }, (_, at) => {
      const [high = 0, middle = 0, low = 0] = [0, 1, 2].map(
        (plane) => file[list.begin + at + plane * total],
      );
      return (lead += (high << 16) | (middle << 8) | low);
    });
  };
  return ([unit, ...others]) => {
    // Of what a word may become that is not typed to its end, most is not meant.
    if (others.length > 0 || !unit?.options.some(({ weight }) => weight >= 1)) return;
    const records = unit.options
      .filter(({ keys }) => keys.length === 1)
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ keys }) => keys.flat())
      .flatMap(leadsOf);
    for (const number of [...new Set(records)].slice(0, count)) {
      record(number).catch(() => undefined);
    }
  };
}
