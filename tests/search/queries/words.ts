/** Queries of made-up words as they stand, their beginnings, their plurals, and several in a row. */
import type { Query } from '../judged.ts';
import type { Random } from '../library/random.ts';
import { addressesOf } from './places.ts';
import type { Concordance, Place } from './places.ts';
import { placesWithAll, wordsBetween } from './rare.ts';
import type { RareWords } from './rare.ts';

type Found = Pick<Query, 'query' | 'expect'> & Partial<Query>;

export function exactWords(all: Concordance, rare: RareWords, random: Random): Found[] {
  const kinds = [
    'paragraph',
    'paragraph',
    'item',
    'figure',
    'row',
    'heading',
    'reference',
  ] as const;
  const single = kinds.flatMap((kind) => rare.take(2, kind));
  // An index may join the last word of one block with the first of the next.
  const edges = (['paragraph', 'figure', 'row', 'caption', 'item', 'reference'] as const).flatMap(
    (kind) => rare.takeAtEdge(1, kind),
  );
  return [
    ...[...single, ...edges].map(({ word, place }) => ({ query: word, expect: place.addresses })),
    ...together(all, random, 6),
  ];
}

/** Two words that many reports hold, in one paragraph only. */
function together(all: Concordance, random: Random, count: number): Found[] {
  const found: Found[] = [];
  while (found.length < count) {
    const place = random.pick(all.places);
    if (place.kind !== 'paragraph') continue;
    const words = random.some(wordsBetween(place, all, 3, 12), 2);
    if (words.length < 2) continue;
    const both = placesWithAll(all, words);
    const reports = new Set(all.at(words[0] ?? '').map(({ report }) => report));
    if (both.length !== 1 || reports.size < 3) continue;
    found.push({ query: words.join(' '), expect: addressesOf(both) });
  }
  return found;
}

/** Beginnings that only one word has. */
export function prefixes(all: Concordance, rare: RareWords): Found[] {
  return rare.take(40, 'paragraph', 9).flatMap(({ word, place }) => {
    const beginning = word.slice(0, 6);
    const alone = all.words.every((other) => other === word || !other.startsWith(beginning));
    return alone ? [{ query: beginning, expect: place.addresses }] : [];
  });
}

export function plurals(rare: RareWords): Found[] {
  return rare.take(5, 'paragraph').map(({ word, place }) => ({
    query: `${word}s`,
    expect: place.addresses,
    covered: [`${word}s`],
  }));
}

/** Two words in a row, which stand apart in many places, by themselves and within more words. */
export function phrases(all: Concordance, random: Random, count: number): Found[] {
  const found: Found[] = [];
  while (found.length < count) {
    const place = random.pick(all.places);
    if (place.kind !== 'paragraph') continue;
    const at = random.between(0, place.words.length - 2);
    const [first = '', second = ''] = place.words.slice(at, at + 2);
    if (![first, second].every((word) => /^[a-z]{5,}$/.test(word))) continue;
    const apart = placesWithAll(all, [first, second]);
    const row = apart.filter((one) => holdsRow(one, first, second));
    if (row.length !== 1 || apart.length < 5) continue;
    const more = wordsBetween(place, all, 2, 30)[0];
    const quoted = `"${first} ${second}"`;
    const query = found.length % 2 === 0 || !more ? quoted : `${more} ${quoted}`;
    found.push({ query, expect: addressesOf(row) });
  }
  return found;
}

function holdsRow({ words }: Place, first: string, second: string): boolean {
  return words.some((word, at) => word === first && words[at + 1] === second);
}

/** A word that two reports hold, without a word that the one has and the other lacks. */
export function exclusions(all: Concordance, random: Random, count: number): Found[] {
  const found: Found[] = [];
  const twice = all.words.filter(
    (word) => /^[a-z]{6,}$/.test(word) && all.at(word).length === 2 && all.reports(word) === 2,
  );
  while (found.length < count) {
    const word = random.pick(twice);
    const [kept, dropped] = all.at(word);
    if (kept?.kind !== 'paragraph' || dropped?.kind !== 'paragraph') continue;
    const [unwanted] = wordsBetween(dropped, all, 2, 20).filter(
      (one) => one !== word && !all.at(one).some(({ report }) => report === kept.report),
    );
    if (!unwanted) continue;
    found.push({
      query: `${word} -${unwanted}`,
      expect: kept.addresses,
      without: dropped.addresses,
    });
  }
  return found;
}
