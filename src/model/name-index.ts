/** Finds the terms of the glossary in running text. */
import { fold } from './fold.ts';
import { remember } from './remember.ts';

/** A term that occurs in a text, from character `start` up to the one before `end`. */
export interface TermMatch {
  start: number;
  end: number;
  slug: string;
}

export interface NameIndex {
  /**
   * The terms in a text, in order, none overlapping. Of names that begin at one word the longest
   * counts; a name never matches a part of a word, and in its last word any English plural or
   * possessive does. A word in capitals (`CREST`) matches only in capitals.
   */
  find(text: string): TermMatch[];
}

interface Word {
  start: number;
  end: number;
  key: string;
  /** The word as it stands, where its capitals count. */
  capitals: string | null;
}

interface Name {
  slug: string;
  words: Word[];
}

const word = /[\p{L}\p{N}\p{M}]+(?:[’'](?=\p{L})[\p{L}\p{M}]+)?/gu;

/** Between the words of a name: spaces, dashes, `&`, `/`; a stop or comma ends it. */
const joint = /^[\s\u2010-\u2015\u2212\-&/]{1,3}$/;

/**
 * @param terms of each its names, and the slug
 * @param capitals whether capitals count; in what readers type they do not
 */
export function createNameIndex(
  terms: readonly { slug: string; names: readonly string[] }[],
  capitals = true,
): NameIndex {
  const byFirstWord = new Map<string, Name[]>();
  for (const term of terms) {
    for (const name of term.names) {
      const words = wordsOf(name);
      const first = words[0]?.key;
      if (first === undefined) continue;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { slug: term.slug, words }]);
    }
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.words.length - a.words.length);
  return {
    find(text) {
      const words = wordsOf(text);
      const matches: TermMatch[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const name = byFirstWord
          .get(words[at]?.key ?? '')
          ?.find((candidate) => isAt(candidate, at, words, text, capitals));
        if (!name) continue;
        const last = words[at + name.words.length - 1];
        matches.push({ start: words[at]?.start ?? 0, end: last?.end ?? 0, slug: name.slug });
        at += name.words.length - 1;
      }
      return matches;
    },
  };
}

function isAt(
  name: Name,
  at: number,
  words: readonly Word[],
  text: string,
  capitals: boolean,
): boolean {
  return name.words.every((wanted, index) => {
    const found = words[at + index];
    const before = words[at + index - 1];
    if (found?.key !== wanted.key) return false;
    if (capitals && wanted.capitals !== null && found.capitals !== wanted.capitals) return false;
    return index === 0 || joint.test(text.slice(before?.end, found.start));
  });
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...keyOf(match[0]),
  }));
}

const keyOf = remember((text): Pick<Word, 'key' | 'capitals'> => {
  const singular = text.replace(/[’']s$/, '').replace(/(?<=\p{Lu}{2})s$/u, '');
  return {
    key: singularOf(fold(singular)),
    capitals: /^\p{Lu}{2,}$/u.test(singular) ? singular : null,
  };
});

/** An English plural as its singular; other words as they are. */
function singularOf(folded: string): string {
  if (folded.length < 4 || /(?:ss|us|is|as)$/.test(folded)) return folded;
  if (folded.endsWith('ies')) return folded.length > 4 ? `${folded.slice(0, -3)}y` : folded;
  if (/(?:s|x|z|ch|sh)es$/.test(folded)) return folded.slice(0, -2);
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}
