/** Picks words of the synthetic reports by how rare they are. */
import type { Random } from '../library/random.ts';
import type { Concordance, Place } from './places.ts';

/** A word with the one place that holds it. */
export interface Rare {
  word: string;
  place: Place;
}

export interface RareWords {
  /** So many different made-up words that stand in one place only, of this kind; never one twice. */
  take(count: number, kind: Place['kind'], length?: number): Rare[];
  /** The same with words that begin or end what they stand in. */
  takeAtEdge(count: number, kind: Place['kind']): Rare[];
}

export function rareWords(all: Concordance, random: Random): RareWords {
  const taken = new Set<string>();
  const single = all.words.filter(
    (word) => /^[a-z]{6,14}$/.test(word) && all.at(word).length === 1,
  );
  const take = (count: number, fits: (rare: Rare) => boolean): Rare[] => {
    const fit = single
      .map((word): Rare => ({ word, place: all.at(word)[0] as Place }))
      .filter((rare) => !taken.has(rare.word) && fits(rare));
    const some = random.some(fit, count);
    for (const { word } of some) taken.add(word);
    return some;
  };
  return {
    take: (count, kind, length = 6) =>
      take(count, ({ word, place }) => place.kind === kind && word.length >= length),
    takeAtEdge: (count, kind) =>
      take(
        count,
        ({ word, place }) =>
          place.kind === kind && [place.words[0], place.words.at(-1)].includes(word),
      ),
  };
}

/** The words of a place, each of which from so many to so many reports hold. */
export function wordsBetween(place: Place, all: Concordance, from: number, to: number): string[] {
  return [...new Set(place.words)].filter((word) => {
    const reports = all.reports(word);
    return /^[a-z]{5,14}$/.test(word) && reports >= from && reports <= to;
  });
}

/** The places that hold all of the words. */
export function placesWithAll(all: Concordance, words: readonly string[]): Place[] {
  const [first = '', ...rest] = words;
  return all.at(first).filter(({ words: own }) => rest.every((word) => own.includes(word)));
}
