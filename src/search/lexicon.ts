/** What the index knows: its words with how frequent they are, and the names of the glossary. */
import { fold } from '../model/fold.ts';
import { createNameIndex } from '../model/name-index.ts';
import type { NameIndex, TermMatch } from '../model/name-index.ts';
import { once } from './once.ts';
import { termKey } from './tokens.ts';
import { createWords, stemOf } from './words.ts';
import type { Grammar, Words } from './words.ts';

/** From which word on a part of the lexicon goes, and its file below `pagefind/`. */
export type LexiconParts = [from: string, file: string][];

/** A part as its file has it. */
export interface LexiconPart {
  /** Sorted; each ends in a capital letter for its frequency. */
  words: string;
  /** The names of terms, each with the term's slug and its preferred name. */
  names: [name: string, slug: string, term: string][];
}

/** By facet, what results can be limited to: the word in addresses, and the name. */
export type FilterValues = Record<string, [value: string, name: string][]>;

export interface Lexicon extends Words {
  /** Loads the parts in which words would stand that begin like these. @throws when one cannot be loaded */
  load(words: readonly string[]): Promise<void>;
  /** Loads everything. @throws when a part cannot be loaded */
  loadAll(): Promise<void>;
  /** How frequent a word is, from 1; 0 when it is in no loaded part. */
  frequency(word: string): number;
  /** The loaded words that begin with these letters, in the order of the alphabet. */
  beginning(letters: string): string[];
  /** The loaded words. */
  words(): Iterable<string>;
  /** What the loaded terms are found by, in the order of their slugs. */
  termKeys(): string[];
  /** The loaded names of terms that stand in a text, whatever its capitals, each with the preferred one. */
  namesIn(text: string): (TermMatch & { term: string })[];
}

/**
 * @param grammar what is known of the language
 * @param fetchPart gives a part by its file
 */
export function createLexicon(
  parts: LexiconParts,
  grammar: Grammar,
  fetchPart: (file: string) => Promise<LexiconPart>,
): Lexicon {
  const frequencies = new Map<string, number>();
  const sorted = new Map<string, string[]>();
  const terms = new Map<string, { slug: string; term: string; names: string[] }>();

  /** Made anew when a part with further names comes in. */
  let index: NameIndex | undefined;

  const loadPart = once(async (file: string) => keep(file, await fetchPart(file)));
  const keep = (file: string, part: LexiconPart): void => {
    const words = part.words === '' ? [] : part.words.split(' ');
    for (const [index, entry] of words.entries()) {
      const word = entry.slice(0, -1);
      words[index] = word;
      frequencies.set(word, entry.charCodeAt(entry.length - 1) - 64);
    }
    sorted.set(file, words);
    index = undefined;
    for (const [name, slug, term] of part.names) {
      const known = terms.get(slug) ?? { slug, term, names: [] };
      known.names.push(name);
      terms.set(slug, known);
    }
  };
  /** The parts with the words from `letters` to the last that begins with them. */
  const filesFor = (letters: string): string[] => {
    const first = parts.findLastIndex(([from]) => from <= letters);
    const last = parts.findLastIndex(([from]) => from <= `${letters}\uffff`);
    return parts.slice(first, last + 1).map(([, file]) => file);
  };

  return {
    ...createWords(grammar),
    async load(wanted) {
      // Few letters, so that inflections and slips of the pen are at hand with the word itself.
      const beginnings = wanted.map((word) =>
        stemOf(fold(word)).slice(0, Math.max(2, word.length - 3)),
      );
      await Promise.all([...new Set(beginnings.flatMap(filesFor))].map(loadPart));
    },
    loadAll: async () => {
      await Promise.all(parts.map(([, file]) => loadPart(file)));
    },
    frequency: (word) => frequencies.get(word) ?? 0,
    beginning: (letters) =>
      filesFor(letters).flatMap((file) =>
        (sorted.get(file) ?? []).filter((word) => word.startsWith(letters)),
      ),
    words: () => frequencies.keys(),
    termKeys: () => [...terms.keys()].sort().map(termKey),
    namesIn(text) {
      index ??= createNameIndex([...terms.values()], false);
      return index
        .find(text)
        .map((match) => ({ ...match, term: terms.get(match.slug)?.term ?? match.slug }));
    },
  };
}
