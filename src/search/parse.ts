/** What a reader typed: words, quoted phrases, words that must not be there. */
import { formsOf, partsOf } from './fold.ts';

/** A word as it was typed. */
export interface TypedWord {
  text: string;
  /** Without joints: `nonunion` for `non-union`. */
  whole: string;
  parts: string[];
}

export interface Query {
  words: TypedWord[];
  /** Each the words that must stand one after the other. */
  phrases: TypedWord[][];
  /** Each what must not be there: a word, or words one after the other. */
  excluded: TypedWord[][];
  /** Whether the last word may be going on: nothing follows it. */
  open: boolean;
  /** Whether more was typed than is looked at. */
  isShortened: boolean;
}

/** More characters than this no question has; the rest is left out. */
export const longest = 500;

const piece =
  /(?<minus>(?<=^|\s)[-−–](?=["“„«\p{L}\p{N}]))?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]|(?<word>[^\s"“”„«»]+))/gu;

/** What a sentence brings along that was copied from a paper: `[4–6]`, `.[2,7]`. */
const citation = /\[\d[\d\s,–-]*\]/g;

export function parseQuery(typed: string): Query {
  // As PubMed has it.
  const text = typed
    .slice(0, longest)
    .replace(/(?<=\s)NOT\s+(?=["“„«\p{L}\p{N}])/gu, '-')
    .replace(citation, ' ');
  const query: Query = {
    words: [],
    phrases: [],
    excluded: [],
    open: /[\p{L}\p{N}]\*?$/u.test(text),
    isShortened: typed.trim().length > longest,
  };
  for (const { groups } of text.matchAll(piece)) {
    const { minus, phrase, word } = groups ?? {};
    const words = (phrase ?? word ?? '').split(/[\s,;:]+/).flatMap(typedWord);
    if (words.length === 0) continue;
    if (minus) query.excluded.push(words);
    else if (phrase !== undefined) query.phrases.push(words);
    else query.words.push(...words);
  }
  return query;
}

function typedWord(text: string): TypedWord[] {
  const [whole] = formsOf(text);
  if (whole === undefined) return [];
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}°]+$/gu, '');
  return [{ text: bare, whole, parts: partsOf(text) }];
}
