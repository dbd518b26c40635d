/**
 * Which records to look into first. What counts is how much of the query's meaning a record holds:
 * each unit counts as much as it is rare, a synonym a little less than the word itself; then how
 * near to each other the units stand, and whether they stand at the beginning, in the title.
 */
import type { Index, Postings } from './open-index.ts';
import type { Option, Unit } from './units.ts';
import { inOrder, runsOf, spread } from './places.ts';

/** A record that holds some of the units. */
export interface Candidate {
  /** Its number. */
  record: number;
  score: number;
  /** Whether it is that of a term. */
  isTerm: boolean;
  /** The units that it holds, by number, and how well. */
  units: Map<number, number>;
}

interface Match {
  weight: number;
  places: readonly number[];
}

/**
 * @returns the records, best first, and what each unit counts
 * @throws when a part of the index is missing
 */
export async function rankRecords(
  units: readonly Unit[],
  index: Index,
): Promise<{ candidates: Candidate[]; weights: number[] }> {
  const matches = await Promise.all(units.map((unit) => matchesOf(unit, index)));
  const weights = matches.map(({ size }) => Math.log(1 + index.size / Math.max(1, size)));
  const candidates = new Map<number, Candidate>();
  for (const [unit, records] of matches.entries()) {
    for (const [record, { weight, places }] of records) {
      const candidate = candidates.get(record) ?? {
        record,
        score: 0,
        isTerm: index.isTerm(record),
        units: new Map(),
      };
      candidate.score += (weights[unit] ?? 0) * weight * standing(places);
      candidate.units.set(unit, weight);
      candidates.set(record, candidate);
    }
  }
  for (const candidate of candidates.values()) {
    if (candidate.units.size < 2) continue;
    const places = matches
      .map((records) => records.get(candidate.record)?.places)
      .filter((list) => list !== undefined);
    candidate.score *= 1 + 0.5 / (1 + spread(places) / 10);
  }
  return { candidates: [...candidates.values()].sort((a, b) => b.score - a.score), weights };
}

/** How much it counts where a unit stands in a record: that it does, how often, and whether early. */
export function standing(places: readonly number[]): number {
  const often = 1 + 0.15 * Math.log(places.length);
  return (places[0] ?? 99) < 6 ? often * 1.3 : often;
}

/** The records in which a unit stands in any of its ways, each with the best of them. */
async function matchesOf({ options }: Unit, index: Index): Promise<Map<number, Match>> {
  const found = new Map<number, Match>();
  const all = await Promise.all(options.map((option) => recordsWith(option, index)));
  for (const [at, records] of all.entries()) {
    const weight = options[at]?.weight ?? 0;
    for (const [record, places] of records) {
      const match = found.get(record);
      found.set(
        record,
        match
          ? {
              weight: Math.max(match.weight, weight),
              places: inOrder([...match.places, ...places]),
            }
          : { weight, places },
      );
    }
  }
  return found;
}

/** The records with an option, each with the places where it begins. */
async function recordsWith({ keys, loose }: Option, index: Index): Promise<Postings> {
  const [first, ...rest] = await Promise.all(keys.map((forms) => postingsOf(forms, index)));
  if (!first || rest.length === 0) return first ?? new Map();
  const found = new Map<number, number[]>();
  for (const [record, places] of first) {
    const lists = [places, ...rest.map((records) => records.get(record) ?? [])];
    const starts = runsOf(lists, loose, () => true).map(([start = 0]) => start);
    if (starts.length > 0) found.set(record, starts);
  }
  return found;
}

/** The records with any of some keys. */
async function postingsOf(keys: readonly string[], index: Index): Promise<Postings> {
  const all = await Promise.all(keys.map((key) => index.postings(key)));
  const [only] = all;
  if (only && all.length === 1) return only;
  const found = new Map<number, number[]>();
  for (const [record, places] of all.flatMap((records) => [...records])) {
    found.set(record, inOrder([...(found.get(record) ?? []), ...places]));
  }
  return found;
}
