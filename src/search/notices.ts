/**
 * What a reader is told of how an answer was found. It is loaded where there is something to tell,
 * and imports nothing of what is loaded anyway, which would part that into further files.
 */
import type { Group, Hit, Notice } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { Unit } from './units.ts';
import type { Words } from './words.ts';

/**
 * Everything that is to be told of an answer.
 *
 * @param lacked of every hit that was found what of the query it does not hold, as it was typed
 */
export function noticesOf(
  { notices, units }: Plan,
  lacked: ReadonlyMap<Hit, string[]>,
  groups: readonly Group[],
  words: Words,
): Notice[] {
  return [...notices, ...synonymsOf(units, words), ...missingOf(lacked, groups)];
}

/**
 * Names of terms by which something was searched that was not typed; that a name is in the singular
 * is nothing to tell.
 */
function synonymsOf(units: readonly Unit[], words: Words): Notice[] {
  return units.flatMap(({ text, options }): Notice[] => {
    const says = options.find((option) => option.says !== undefined)?.says;
    return says === undefined || areSame(says, text, words)
      ? []
      : [{ kind: 'synonym', text, says }];
  });
}

/** Whether two names are of the same words, in whatever number. */
function areSame(one: string, other: string, { isPlainInflection }: Words): boolean {
  const [ones = [], others = []] = [one, other].map((name) =>
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  return (
    ones.length === others.length &&
    ones.every((word, at) => isPlainInflection(word, others[at] ?? ''))
  );
}

/** What the first result lacks, one of a report if there is any, where no passage has all. */
function missingOf(lacked: ReadonlyMap<Hit, string[]>, groups: readonly Group[]): Notice[] {
  if ([...lacked.values()].some((words) => words.length === 0)) return [];
  const hits = groups.flatMap((group) => group.hits);
  const first = hits.find(({ type }) => type !== 'term') ?? hits[0];
  const words = first && lacked.get(first);
  return words ? [{ kind: 'relaxed', words: [...new Set(words)] }] : [];
}
