import { createNameIndex } from './name-index.ts';
import type { TermIndex } from './name-index.ts';
import { namesOf } from './term.ts';
import type { Term } from './term.ts';

export type { TermIndex } from './name-index.ts';

/** Finds the terms of a glossary, by all their names, in running text. */
export function createTermIndex(terms: readonly Term[]): TermIndex {
  return createNameIndex(terms.map((term) => ({ slug: term.slug, names: namesOf(term) })));
}
