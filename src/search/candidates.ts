/** Which records to look into for an answer. */
import type { Index } from './open-index.ts';
import type { Filters } from './outcome.ts';
import type { Plan } from './plan.ts';
import { rankRecords } from './rank.ts';
import type { Candidate } from './rank.ts';

/** The records that hold as much of the query as any does, best first. */
export async function candidatesFor(
  { units }: Plan,
  index: Index,
  filters: Filters,
): Promise<{ candidates: Candidate[]; weights: number[] }> {
  if (units.length === 0) return { candidates: [], weights: [] };
  const { candidates, weights } = await rankRecords(units, index);
  const chosen = Object.entries(filters);
  // Most queries have no filter; for them this is not loaded.
  const allowed =
    chosen.length > 0 ? await (await import('./filters.ts')).allowedBy(chosen, index) : [];
  const required = units.flatMap(({ required: must }, unit) => (must ? [unit] : []));
  const fitting = candidates
    .filter(({ record }) => allowed.every((allows) => allows(record)))
    .filter((candidate) => required.every((unit) => candidate.units.has(unit)));
  const held = ({ units: has }: Candidate): number =>
    [...has].reduce((sum, [unit, weight]) => sum + (weights[unit] ?? 0) * fully(weight), 0);
  const mostOf = (list: readonly Candidate[]): number => Math.max(0, ...list.map(held));
  // What a report says is looked for, even where the glossary has more of the words.
  const inReports = mostOf(fitting.filter(({ isTerm }) => !isTerm));
  const most = mostOf(fitting);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const enough = (isTerm: boolean): number => {
    const best = isTerm ? most : inReports;
    // A short query means all its words; of a long one, or where no record has all, a part will do.
    if (units.length > 2) return best * 0.6;
    return isTerm || best >= all * 0.999 ? best * 0.999 : 0.001;
  };
  return {
    candidates: fitting.filter((candidate) => held(candidate) >= enough(candidate.isTerm)),
    weights,
  };
}

/** A part of a name is not the name; another form of a word is the word, also where it is hidden. */
export function fully(weight: number): number {
  return weight < 0.41 ? weight : 1;
}
