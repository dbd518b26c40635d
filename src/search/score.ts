/** How well a passage answers a query. */
import type { Reading } from './matches.ts';
import type { Piece } from './pieces.ts';
import { inOrder, spread } from './places.ts';

/**
 * Own words count in full, those of the headings above a half, those elsewhere in the record
 * little; units that stand near each other count more, and so does a heading by itself.
 */
export function scoreOf(
  piece: Piece,
  own: ReadonlyMap<number, number>,
  above: readonly ReadonlyMap<number, number>[],
  elsewhere: ReadonlyMap<number, number>,
  weights: readonly number[],
  { found }: Reading,
): number {
  let score = 0;
  weights.forEach((weight, unit) => {
    const inHeading = Math.max(0, ...above.map((each) => each.get(unit) ?? 0));
    score +=
      weight * Math.max(own.get(unit) ?? 0, 0.5 * inHeading, 0.1 * (elsewhere.get(unit) ?? 0));
    if ((own.get(unit) ?? 0) > 0 && inHeading > 0) score += 0.15 * weight * inHeading;
  });
  const places = inOrder([...found.keys()].filter((at) => at >= piece.start && at < piece.end));
  if (own.size > 1) {
    const lists = [...own.keys()].map((unit) => places.filter((at) => found.get(at)?.has(unit)));
    score *= 1 + 0.25 / (1 + spread(lists) / 8);
  }
  score *= 1 + 0.03 * Math.min(3, places.length - own.size);
  if (piece.isHeading) score *= 1.1;
  score *= priorOf(piece);
  // Of two passages with the same words the shorter says more about them.
  return score / (1 + 0.04 * Math.log2(1 + (piece.end - piece.start) / 40));
}

/**
 * A list of names and titles, or the line of a reference, is seldom what is looked for; and what a
 * report says comes before what its editors say of it.
 */
function priorOf({ type, id }: Piece): number {
  if (type === 'report') return id === null ? 0.5 : 1;
  if (type === 'reference') return 0.7;
  return id?.startsWith('note-') ? 0.9 : 1;
}
