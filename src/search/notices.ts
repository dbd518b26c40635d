/** What a reader is told of how an answer was found. */
import { fold } from '../model/fold.ts';
import { fully } from './candidates.ts';
import type { Group, Notice } from './outcome.ts';
import type { Found } from './passages.ts';
import type { Plan } from './plan.ts';

/** Names of terms by which something was searched that was not typed. */
export function synonymsOf({ units }: Plan): Notice[] {
  return units.flatMap(({ text, options }): Notice[] => {
    const says = options.find((option) => option.says !== undefined)?.says;
    if (says === undefined || fold(says) === fold(text)) return [];
    return [{ kind: 'synonym', text, says }];
  });
}

/** What the first result lacks, one of a report if there is any, where no passage has all. */
export function missingOf(
  { units }: Plan,
  found: readonly Found[],
  groups: readonly Group[],
): Notice[] {
  const lackedBy = (passage: Found): string[] =>
    units.flatMap(({ text }, unit) => (fully(passage.units.get(unit) ?? 0) === 1 ? [] : [text]));
  const inReports = found.filter(({ hit }) => hit.type !== 'term');
  const passages = inReports.length > 0 ? inReports : found;
  if (passages.some((passage) => lackedBy(passage).length === 0)) return [];
  const hits = groups.flatMap((group) => group.hits);
  const first = hits.find((hit) => passages.some((passage) => passage.hit === hit));
  return passages
    .filter(({ hit }) => hit === first)
    .map((passage) => ({ kind: 'relaxed', words: lackedBy(passage) }));
}
