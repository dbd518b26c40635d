/** What a reader is told of how an answer was found. */
import { fold } from '../model/fold.ts';
import { fully, heldOf } from './candidates.ts';
import type { Notice } from './outcome.ts';
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

/** What the passage lacks that has most of the query; what the glossary has counts where no report has any. */
export function missingOf(
  { units }: Plan,
  weights: readonly number[],
  found: readonly Found[],
): Notice[] {
  const inReports = found.filter(({ hit }) => hit.type !== 'term');
  const [best] = (inReports.length > 0 ? inReports : found)
    .map((passage) => passage.units)
    .sort((a, b) => heldOf(b, weights) - heldOf(a, weights));
  const words = units.flatMap(({ text }, unit) =>
    fully(best?.get(unit) ?? 0) === 1 ? [] : [text],
  );
  return words.length > 0 ? [{ kind: 'relaxed', words }] : [];
}
