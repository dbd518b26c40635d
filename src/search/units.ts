/** The parts of a query that are one meaning each: names of terms, phrases, words written as two. */
import { inflectionsOf } from './options.ts';
import type { Lexicon } from './lexicon.ts';
import type { TypedWord } from './parse.ts';
import { termKey } from './tokens.ts';

/** One way in which a unit of the query can stand in a text: words one after the other. */
export interface Option {
  /** Of each word the keys by which it can be found. */
  keys: string[][];
  /** How well it answers the unit, up to 1. */
  weight: number;
  /** Whether other words may stand between. */
  loose?: true;
  /** What it is in words, where that is not what was typed: the name of a term, or a word that was written as two. */
  says?: string;
}

/** A part of the query that is one meaning: a word, a phrase, the name of a term. */
export interface Unit {
  text: string;
  options: Option[];
  /** Whether nothing is found without it: it was quoted. */
  required?: true;
}

/** Whether any of some units is told in other words than were typed. */
export function areNamed(units: readonly Unit[]): boolean {
  return units.some(({ options }) => options.some(({ says }) => says !== undefined));
}

/** A word that was typed as two, where at least one of them is none by itself. */
export function joinedWord(
  word: TypedWord,
  next: TypedWord | undefined,
  lexicon: Lexicon,
): TypedWord | null {
  if (!next) return null;
  const whole = word.whole + next.whole;
  const isOne = [word, next].some((one) => lexicon.frequency(one.whole) === 0);
  if (!isOne || lexicon.frequency(whole) === 0) return null;
  return { text: `${word.text} ${next.text}`, whole, parts: [whole] };
}

/** Where in the query a term is named, by the number of its first word. */
export function namesIn(
  words: readonly TypedWord[],
  lexicon: Lexicon,
): Map<number, { slug: string; count: number; says: string }> {
  const text = textOf(words);
  const isSpace = (at: number): boolean => (text[at] ?? ' ') === ' ';
  const count = (part: string): number => part.split(' ').length;
  return new Map(
    lexicon.namesIn(text).flatMap(({ start, end, slug, term }) => {
      // A part of a word, the `S1` of `S1–L5`, is not named.
      if (!isSpace(start - 1) || !isSpace(end)) return [];
      const name = { slug, count: count(text.slice(start, end)), says: term };
      return [[count(text.slice(0, start)) - 1, name] as const];
    }),
  );
}

function textOf(words: readonly TypedWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

/**
 * The name of a term: the term under any of its names, these very words, or little of them; but
 * letters alone, `H & E`, are the initials of many.
 */
export function nameUnit(
  words: readonly TypedWord[],
  { slug, says }: { slug: string; says: string },
  lexicon: Lexicon,
): Unit {
  const parts = words
    .flatMap((word) => word.parts)
    .filter((_part, _at, all) => all.some(({ length }) => length > 1))
    .filter((part) => !lexicon.saysLittle(part) && lexicon.frequency(part) > 0);
  const keys = parts.map((part) => [part, ...inflectionsOf(part, lexicon)]);
  return {
    text: textOf(words),
    options: [
      { keys: [[termKey(slug)]], weight: 1, says },
      ...(parts.length > 1
        ? [
            { keys, weight: 1.1 },
            { keys, weight: 0.8, loose: true as const },
          ]
        : []),
      ...keys.map((forms) => ({ keys: [forms], weight: 0.4 })),
    ],
  };
}

/**
 * Words that must stand one after the other, or must not.
 *
 * @param inflected whether plain inflections stand for them
 */
export function phraseUnit(words: readonly TypedWord[], lexicon: Lexicon, inflected = false): Unit {
  const formsOf = (key: string): string[] => {
    const others = inflected ? inflectionsOf(key, lexicon) : [];
    const forms = others.filter((form) => lexicon.isPlainInflection(key, form));
    return lexicon.frequency(key) > 0 ? [key, ...forms] : forms;
  };
  const wholes = words.map(({ whole }) => whole);
  const parts = words.flatMap((word) => word.parts);
  const options = [wholes, parts]
    .filter((list, index) => index === 0 || list.join() !== wholes.join())
    .map((list) => ({ keys: list.map(formsOf), weight: 1 }))
    .filter(({ keys }) => keys.every((forms) => forms.length > 0));
  return { text: textOf(words), options };
}
