/** The ways in which one word of a query can stand in a text. */
import type { Lexicon } from './lexicon.ts';
import type { TypedWord } from './parse.ts';
import type { Option } from './plan.ts';

/** As many completions are looked for, and as many inflections. */
const most = 12;

/**
 * The word itself, its parts, inflections and other spellings, and, where it may be going on or is
 * no word of the library, what begins with it. None where the library has nothing of it.
 */
export function optionsFor(word: TypedWord, lexicon: Lexicon, open: boolean): Option[] {
  const { whole, parts } = word;
  const found = new Map<string, number>();
  const add = (key: string, weight: number): void => {
    if (lexicon.frequency(key) > 0 && (found.get(key) ?? 0) < weight) found.set(key, weight);
  };
  add(whole, 1);
  for (const spelling of lexicon.spellingsOf(whole)) add(spelling, 0.95);
  for (const spelling of [whole, ...found.keys()]) {
    for (const form of inflectionsOf(spelling, lexicon)) {
      // Where the word itself is there, another word of its stem is seldom meant.
      add(form, found.has(whole) && !lexicon.isPlainInflection(spelling, form) ? 0.5 : 0.85);
    }
  }
  const known = found.size > 0;
  const options: Option[] = [];
  const there = parts.filter((part) => lexicon.frequency(part) > 0);
  if (
    parts.length > 1 &&
    there.length > 0 &&
    parts.every((part) => part.length < 2 || there.includes(part))
  ) {
    options.push({ keys: there.map((part) => [part]), weight: 0.9, loose: true });
  }
  if (
    /^\d+$/.test(whole)
      ? false
      : open
        ? !known || whole.length < 4
        : !known && options.length === 0 && whole.length > 4
  ) {
    for (const longer of othersWith(whole, whole, lexicon).slice(0, most))
      add(longer, known ? 0.3 : 0.7);
  }
  return [...[...found].map(([key, weight]) => ({ keys: [[key]], weight })), ...options];
}

/** The words of the library that are inflections of a word, the most frequent first. */
export function inflectionsOf(word: string, lexicon: Lexicon): string[] {
  if (word.length < 3 || /\d/.test(word)) return [];
  const stem = word.slice(0, Math.max(3, Math.min(word.length - 4, 6)));
  return othersWith(stem, word, lexicon)
    .filter((other) => lexicon.areInflections(word, other))
    .slice(0, most);
}

/** The words of the library with a beginning, but for one of them, the most frequent first. */
function othersWith(beginning: string, word: string, lexicon: Lexicon): string[] {
  return lexicon
    .beginning(beginning)
    .filter((other) => other !== word)
    .sort((a, b) => lexicon.frequency(b) - lexicon.frequency(a));
}
