import { createNameIndex, wordsOf } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import { namesOf } from './term.ts';
import type { Term } from './term.ts';

export interface TermIndex extends NameIndex {
  /** Whether the name of a term may begin with one of these words: elsewhere in a text none is found. */
  begins(words: string): boolean;
  /** Whether these words may stand in a name, or the signs between two words of one: `&`. */
  goesOn(words: string): boolean;
}

/** Finds the terms of a glossary, by all their names, in running text. */
export function createTermIndex(terms: readonly Term[]): TermIndex {
  const named = terms.map((term) => ({ slug: term.slug, names: namesOf(term) }));
  const names = named.flatMap((term) => term.names.map(wordsOf));
  const first = new Set(names.map(([word]) => word?.key));
  const all = new Set(names.flat().map(({ key }) => key));
  return {
    ...createNameIndex(named),
    begins: (words) => wordsOf(words).some(({ key }) => first.has(key)),
    goesOn(text) {
      const words = wordsOf(text);
      return words.length === 0 || words.some(({ key }) => all.has(key));
    },
  };
}
