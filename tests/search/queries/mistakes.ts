/** Queries with slips of the hand, and with words that no report has. */
import type { Query } from '../judged.ts';
import type { Random } from '../library/random.ts';
import type { Concordance } from './places.ts';
import type { RareWords } from './rare.ts';
import { meansOnly, slip, slips } from './slips.ts';

type Found = Pick<Query, 'query' | 'expect'> & Partial<Query>;

/** Three of each slip, such that no other word could be meant. */
export function typos(all: Concordance, rare: RareWords, random: Random): Found[] {
  const words = rare.take(60, 'paragraph', 8);
  const found: Found[] = [];
  for (const [index, { word, place }] of words.entries()) {
    if (found.length === slips.length * 3) break;
    const kind = slips[found.length % slips.length] ?? 'wrong';
    const query = slip(word, kind, random);
    if (!meansOnly(query, word, all.words) || index < found.length) continue;
    found.push({ query, expect: place.addresses, notice: 'spelling' });
  }
  return found;
}

/** Words that were run together or torn apart. */
export function joinedAndSplit(all: Concordance, rare: RareWords): Found[] {
  const joined = rare.take(20, 'paragraph', 8).flatMap(({ word, place }) => {
    const next = place.words[place.words.indexOf(word) + 1] ?? '';
    return /^[a-z]{5,}$/.test(next) ? [{ query: word + next, expect: place.addresses }] : [];
  });
  const split = rare.take(20, 'paragraph', 10).flatMap(({ word, place }) => {
    const halves = [word.slice(0, 5), word.slice(5)];
    // Halves that are words themselves are looked for as such.
    if (halves.some((half) => all.words.includes(half))) return [];
    return [{ query: halves.join(' '), expect: place.addresses }];
  });
  return [...joined.slice(0, 2), ...split.slice(0, 2)];
}

const absentWords = [
  'hippopotamus',
  'xylophone',
  'chrysanthemum',
  'qqqq',
  'bougainvillea',
  'kaleidoscope',
  'wheelbarrow',
];

/** A word of one report with one that no report has. */
export function negatives(rare: RareWords): Found[] {
  const words = rare.take(absentWords.length, 'paragraph');
  return words.map(({ word, place }, index) => {
    const absent = absentWords[index] ?? '';
    return {
      query: index % 2 === 0 ? `${word} ${absent}` : `${absent} ${word}`,
      expect: place.addresses,
      absent,
    };
  });
}

export function nothings(): Found[] {
  const queries = [
    'hippopotamus',
    'xylophone chrysanthemum',
    'qqqq',
    'what is a kaleidoscope',
    '"wheelbarrow bougainvillea"',
    'ξψξψξψ',
  ];
  return queries.map((query) => ({ query, expect: 'none' }));
}
