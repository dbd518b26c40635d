/**
 * The leads: for each word, and each term, the records that come first when it is all of a query.
 * A browser learns where a word stands before it knows which records to ask for; by the leads, which
 * it has loaded where its host is far, it asks for both at once (`leads.ts`).
 */
import type { Term } from '../model/term.ts';
import { large, leadCount } from './open-index.ts';
import type { Places } from './pagefind-files.ts';
import { inOrder } from './places.ts';
import { standing } from './rank.ts';
import { termKey } from './tokens.ts';

/**
 * Whether the leads of a library are worth their bytes, of which each word costs some ten, its place
 * in the lexicon included: of a small library much is looked into at once, and of a very large one
 * it would be more than a large picture.
 */
export function areWorthLoading(records: number, words: number): boolean {
  return records >= large && words <= 30_000;
}

/** A record in which a word stands, and how much that counts. */
export interface Lead {
  record: number;
  rank: number;
}

/** Adds further records in which a word stands to its leads, of which those that come first are kept. */
export function addLeads(leads: Lead[], further: Places): void {
  for (const [record, places] of further) {
    const rank = standing(inOrder(places));
    if (leads.length === leadCount) {
      if (rank <= (leads.at(-1)?.rank ?? 0)) continue;
      leads.pop();
    }
    leads.push({ record, rank });
    leads.sort((a, b) => b.rank - a.rank);
  }
}

/**
 * @param words those of the lexicon
 * @param leadsOf the leads of a key of the index
 * @returns how many leads each word has, in the order of the lexicon, and then each term, in the
 * order of their slugs, a byte each; then all leads, ascending for each key, told as the distance
 * from the one before, as three bytes: first of all of them the highest, then the middle ones, then
 * the lowest, because like bytes side by side are packed well
 */
export function makeLeads(
  words: readonly string[],
  terms: readonly Term[],
  leadsOf: (key: string) => readonly Lead[],
): Uint8Array {
  const slugs = terms.map(({ slug }) => slug);
  const lists = [...words.toSorted(), ...slugs.sort().map(termKey)].map((key) =>
    leadsOf(key)
      .map(({ record }) => record)
      .sort((a, b) => a - b),
  );
  const steps = lists.flatMap((list) => list.map((record, at) => record - (list[at - 1] ?? 0)));
  return Uint8Array.from([
    ...lists.map(({ length }) => length),
    ...[16, 8, 0].flatMap((shift) => steps.map((step) => (step >> shift) & 0xff)),
  ]);
}
