/** The ways in which one word of a query can stand in a text. */
import { degrees } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { TypedWord } from './parse.ts';
import type { Option } from './units.ts';
import { stemOf } from './words.ts';

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
  const spellings = [whole, ...lexicon.spellingsOf(whole)];
  for (const spelling of spellings) add(spelling, 0.95);
  const others = spellings.filter((spelling) => spelling !== whole && !found.has(spelling));
  for (const spelling of [whole, ...found.keys()]) {
    for (const form of inflectionsOf(spelling, lexicon)) {
      // Where the word itself is there, another word of its stem is seldom meant.
      add(form, found.has(whole) && !lexicon.isPlainInflection(spelling, form) ? 0.5 : 0.85);
    }
  }
  const known = found.size > 0;
  // `fiber`, of which the library has `fibres`; but `calciph`, which goes on, is no `calcify`.
  for (const spelling of known ? [] : others) {
    for (const form of inflectionsOf(spelling, lexicon)) add(form, 0.6);
  }
  const options: Option[] = [];
  const keys = parts.map((part) => formsOf(part, lexicon));
  const there = keys.filter((forms) => forms.length > 0);
  if (
    parts.length > 1 &&
    there.length > 0 &&
    parts.some(({ length }) => length > 1) &&
    keys.every((forms, at) => /^\D?$/.test(parts[at] ?? '') || forms.length > 0)
  ) {
    // An angle is another where its number stands by itself.
    const isAngle = parts.includes(degrees);
    options.push({ keys: there, weight: 0.9, ...(!isAngle && { loose: true }) });
    // Where they stand together nowhere, each says a little: `56-year-old`.
    if (!known && !isAngle) {
      options.push(...there.map((forms) => ({ keys: [forms], weight: 0.4 })));
    }
  }
  const isThere = lexicon.frequency(whole) > 0;
  if (
    /^\d+$/.test(whole)
      ? false
      : open
        ? !isThere || whole.length < 4
        : !known && options.length === 0 && whole.length > 4
  ) {
    for (const longer of othersWith(whole, whole, lexicon).slice(0, most))
      add(longer, isThere ? 0.3 : 0.7);
  }
  return [...[...found].map(([key, weight]) => ({ keys: [[key]], weight })), ...options];
}

/** What the library has of a word: itself, its other spellings, its inflections. */
function formsOf(word: string, lexicon: Lexicon): string[] {
  const spellings = [word, ...lexicon.spellingsOf(word)];
  return [
    ...spellings.filter((spelling) => lexicon.frequency(spelling) > 0),
    ...inflectionsOf(word, lexicon),
  ];
}

/** The words of the library that are inflections of a word, the most frequent first. */
export function inflectionsOf(word: string, lexicon: Lexicon): string[] {
  if (word.length < 3 || /\d/.test(word)) return [];
  return othersWith(stemOf(word), word, lexicon)
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
