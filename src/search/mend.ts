/** What was meant by words that the library does not have. */
import { slipsAllowed, slipsBetween } from '../model/slips.ts';
import type { Lexicon } from './lexicon.ts';
import { areOpposed } from './opposed.ts';
import type { TypedWord } from './parse.ts';
import type { Found } from './passages.ts';
import type { Plan } from './plan.ts';

/**
 * A query with what was meant in the place of what is unknown, and the words that were put there:
 * for each the nearest known word, or the two that it was written of.
 *
 * @param doubtful words of which only others of their stem are known
 * @throws when a part of the lexicon cannot be loaded
 */
export async function mend(
  typed: string,
  unknown: readonly TypedWord[],
  doubtful: readonly TypedWord[],
  lexicon: Lexicon,
): Promise<{ instead: string; put: string[] }> {
  let instead = typed;
  const put: string[] = [];
  for (const word of [...unknown, ...doubtful]) {
    const { text, whole } = word;
    const place = (by: string): string => replaceWord(instead, text, by);
    const meant = doubtful.includes(word)
      ? await oneSlipFrom(whole, lexicon)
      : ((await meantBy(whole, lexicon)) ?? (await inName(whole, place, lexicon)));
    if (!meant) continue;
    instead = place(meant);
    put.push(...meant.split(' '));
  }
  return { instead, put };
}

/** `theray` is `therapy` rather than `the ray`, but `discspace` is two words and no `discuss`. */
async function meantBy(word: string, lexicon: Lexicon): Promise<string | null> {
  return (
    (await nearestSpelling(word, 1, lexicon)) ??
    splitWord(word, lexicon) ??
    (await nearestSpelling(word, 2, lexicon)) ??
    (await nearestSpelling(word, 2, lexicon, true))
  );
}

/**
 * A word with another letter in its place that makes a name of a term with the words beside it:
 * `perineural cist`. By itself a short word is no slip of another.
 *
 * @param place gives the query with a word in its place
 */
async function inName(
  word: string,
  place: (by: string) => string,
  lexicon: Lexicon,
): Promise<string | null> {
  const limit = Math.min(1, slipsAllowed(word));
  await lexicon.load([word.slice(0, 1)]);
  const named = (other: string): boolean => {
    const text = place(other);
    return lexicon.namesIn(text).some(({ start, end }) => {
      const names = text.slice(start, end).toLowerCase().split(/\s+/);
      return names.length > 1 && names.includes(other);
    });
  };
  const others = lexicon
    .beginning(word.slice(0, 1))
    .filter((other) => other.length === word.length && slipsBetween(word, other, limit) <= limit);
  return others.find(named) ?? null;
}

/** A word with one slip between, other than in the last letter, with which it would be an inflection. */
async function oneSlipFrom(word: string, lexicon: Lexicon): Promise<string | null> {
  const letter = word.slice(0, 1);
  await lexicon.load([letter]);
  const others = lexicon.beginning(letter).filter((other) => !other.startsWith(word.slice(0, -1)));
  return nearestOf(word, others, Math.min(1, slipsAllowed(word)), lexicon);
}

/** Whether each mended word stands in some passage with another word of the query, if there is one. */
export function meetsOthers({ units, mended }: Plan, found: readonly Found[]): boolean {
  return units.every(
    ({ text }, unit) =>
      units.length < 2 ||
      !mended.includes(text) ||
      found.some((passage) => passage.units.has(unit) && passage.units.size > 1),
  );
}

/** Puts a word in the place of another where that stands as a word of its own. */
function replaceWord(text: string, word: string, by: string): string {
  const pieces = text.split(/([^\p{L}\p{M}\p{N}]+)/u);
  const at = pieces.indexOf(word);
  if (at < 0) return text.replace(word, () => by);
  return pieces.with(at, by).join('');
}

/** What begins a word of its own: `outpatient` is not `out patient`. */
const prefixes = /^(?:anti|over|out|under|mis|non|pre|post|sub|inter|super|dis|trans|hyper|hypo)$/;

/** Two words that were written as one. */
function splitWord(word: string, lexicon: Lexicon): string | null {
  let best: { words: string; frequency: number } | null = null;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const words = [word.slice(0, at), word.slice(at)];
    if (prefixes.test(word.slice(0, at))) continue;
    const frequency = Math.min(...words.map((part) => lexicon.frequency(part)));
    if (frequency > (best?.frequency ?? 0)) {
      best = { words: words.join(' '), frequency };
    }
  }
  return best?.words ?? null;
}

/**
 * The most frequent of the words with the fewest slips of the pen between, so many at most, and a
 * word or another spelling of it: `distrofic` is `dystrophic`. `null` where none is near.
 *
 * @param anyLetter whether it may begin with another letter, for which the whole lexicon is loaded
 * @throws when a part of the lexicon cannot be loaded
 */
async function nearestSpelling(
  word: string,
  most: number,
  lexicon: Lexicon,
  anyLetter = false,
): Promise<string | null> {
  for (const spelling of [word, ...lexicon.spellingsOf(word)]) {
    const limit = Math.min(most, slipsAllowed(spelling));
    if (limit === 0) continue;
    const letter = spelling.slice(0, 1);
    await (anyLetter ? lexicon.loadAll() : lexicon.load([letter]));
    const candidates = anyLetter ? lexicon.words() : lexicon.beginning(letter);
    const nearest = nearestOf(spelling, candidates, limit, lexicon);
    if (nearest !== null) return nearest;
  }
  return null;
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

/**
 * Of a short word another letter makes another word, `lung` is not `long`; and two slips are much
 * for one of eight letters that does not even begin alike.
 */
function isBelievable(word: string, candidate: string, slips: number): boolean {
  if (areOpposed(word, candidate)) return false;
  if (slips > 1 && word.length < 10 && word.slice(0, 3) !== candidate.slice(0, 3)) return false;
  if (word.length > 5 || slips === 0) return true;
  if (word.length !== candidate.length) return word[0] === candidate[0];
  return [...word].sort().join('') === [...candidate].sort().join('');
}
