/**
 * Which records to look into first. What counts is how much of the query's meaning a record holds:
 * each unit counts as much as it is rare, a synonym a little less than the word itself; then how
 * near to each other the units stand, and whether they stand at the beginning, in the title.
 */
import type { Index, Posting, Postings } from './open-index.ts';
import type { Option, Unit } from './plan.ts';
import { spread } from './spread.ts';

/** A record that holds some of the units. */
export interface Candidate {
  record: Posting['record'];
  score: number;
  /** Whether it is that of a term. */
  isTerm: boolean;
  /** The units that it holds, by number, and how well. */
  units: Map<number, number>;
}

interface Match {
  weight: number;
  positions: number[];
  posting: Posting;
}

/**
 * @returns the records, best first, and what each unit counts
 * @throws when a part of the index is missing
 */
export async function rankRecords(
  units: readonly Unit[],
  index: Index,
): Promise<{ candidates: Map<number, Candidate>; weights: number[] }> {
  const matches = await Promise.all(units.map((unit) => matchesOf(unit, index)));
  const weights = matches.map(({ size }) => Math.log(1 + index.size / Math.max(1, size)));
  const candidates = new Map<number, Candidate>();
  for (const [unit, records] of matches.entries()) {
    for (const [id, match] of records) {
      const candidate = candidates.get(id) ?? {
        record: match.posting.record,
        score: 0,
        isTerm: index.isTerm(id),
        units: new Map<number, number>(),
      };
      const often = 1 + 0.15 * Math.log(match.positions.length);
      const early = (match.positions[0] ?? 99) < 6 ? 1.3 : 1;
      candidate.score += (weights[unit] ?? 0) * match.weight * often * early;
      candidate.units.set(unit, match.weight);
      candidates.set(id, candidate);
    }
  }
  for (const [id, candidate] of candidates) {
    if (candidate.units.size < 2) continue;
    const places = matches.flatMap((records) => {
      const match = records.get(id);
      return match ? [match.positions] : [];
    });
    candidate.score *= 1 + 0.5 / (1 + spread(places) / 10);
  }
  return {
    candidates: new Map([...candidates].sort(([, a], [, b]) => b.score - a.score)),
    weights,
  };
}

/** The records in which a unit stands in any of its ways, each with the best of them. */
async function matchesOf({ options }: Unit, index: Index): Promise<Map<number, Match>> {
  const found = new Map<number, Match>();
  const all = await Promise.all(options.map((option) => recordsWith(option, index)));
  for (const [at, records] of all.entries()) {
    const weight = options[at]?.weight ?? 0;
    for (const [id, { posting, positions }] of records) {
      const match = found.get(id);
      if (!match) found.set(id, { weight, positions, posting });
      else {
        match.weight = Math.max(match.weight, weight);
        match.positions = [...new Set([...match.positions, ...positions])].sort((a, b) => a - b);
      }
    }
  }
  return found;
}

/**
 * So far may two words stand apart that stand one after the other: between them are the hidden
 * forms of the first.
 */
export const gap = 12;
/** The same where other words may stand between. */
export const looseGap = 20;

async function recordsWith(
  { keys, loose }: Option,
  index: Index,
): Promise<Map<number, { posting: Posting; positions: number[] }>> {
  const [first, ...rest] = await Promise.all(keys.map((forms) => postingsOf(forms, index)));
  const found = new Map<number, { posting: Posting; positions: number[] }>();
  for (const [id, posting] of first ?? []) {
    const positions = posting.positions.filter((start) => {
      let at = start;
      return rest.every((records) => {
        const next = records
          .get(id)
          ?.positions.find((place) =>
            loose ? Math.abs(place - start) <= looseGap : place > at && place - at <= gap,
          );
        if (next !== undefined) at = next;
        return next !== undefined;
      });
    });
    if (positions.length > 0) found.set(id, { posting, positions });
  }
  return found;
}

/** The records with any of some keys. */
async function postingsOf(keys: readonly string[], index: Index): Promise<Postings> {
  const all = await Promise.all(keys.map((key) => index.postings(key)));
  const [only] = all;
  if (only && all.length === 1) return only;
  const found = new Map<number, Posting>();
  for (const [id, posting] of all.flatMap((records) => [...records])) {
    const positions = [...(found.get(id)?.positions ?? []), ...posting.positions];
    found.set(id, { ...posting, positions: positions.sort((a, b) => a - b) });
  }
  return found;
}
