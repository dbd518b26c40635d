/** What was meant by a word that the library does not have. */
import { slipsBetween } from '../model/slips.ts';
import type { Lexicon } from './lexicon.ts';
import { slipsAllowed } from './words.ts';

/**
 * The most frequent of the words with the fewest slips of the pen between; `null` where none is
 * near. The parts of the lexicon for other first letters are loaded only when the word's own
 * letters give nothing.
 *
 * @throws when a part of the lexicon cannot be loaded
 */
export async function nearestWord(word: string, lexicon: Lexicon): Promise<string | null> {
  const limit = slipsAllowed(word);
  if (limit === 0) return null;
  await lexicon.load([word.slice(0, 1)]);
  const near = nearestOf(word, lexicon.beginning(word.slice(0, 1)), limit, lexicon);
  if (near) return near;
  await lexicon.loadAll();
  return nearestOf(word, lexicon.words(), limit, lexicon);
}

function nearestOf(
  word: string,
  candidates: Iterable<string>,
  limit: number,
  lexicon: Lexicon,
): string | null {
  let best: { candidate: string; cost: number } | null = null;
  for (const candidate of candidates) {
    if (candidate.length < 4 || /\d/.test(candidate)) continue;
    const slips = slipsBetween(word, candidate, limit);
    if (slips > limit || !isBelievable(word, candidate, slips)) continue;
    // A slip in the first letter is rare; a frequent word is meant more often than a rare one.
    const cost = slips + (word[0] === candidate[0] ? 0 : 0.5) - lexicon.frequency(candidate) * 0.02;
    if (!best || cost < best.cost) best = { candidate, cost };
  }
  return best?.candidate ?? null;
}

/** Of a short word another letter makes another word: `lung` is not `long`. */
function isBelievable(word: string, candidate: string, slips: number): boolean {
  if (word.length > 5 || slips === 0) return true;
  if (word.length !== candidate.length) return word[0] === candidate[0];
  return [...word].sort().join('') === [...candidate].sort().join('');
}
