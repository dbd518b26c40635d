/** Where the units of a query stand in a record. */
import type { Fragment } from './open-index.ts';
import { remember } from '../model/remember.ts';
import { keepBest } from './keep-best.ts';
import type { Unit } from './units.ts';
import type { Piece } from './pieces.ts';
import { inOrder, runsOf } from './places.ts';
import { readTokens } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A record's words, with those that the query has. */
export interface Reading {
  fragment: Fragment;
  tokens: Token[];
  /** By position: the units, and how well the word answers each. */
  found: Map<number, Map<number, number>>;
}

/**
 * Every unit's places in any of its ways; words count, hidden ones stand for what they follow. Words
 * that may stand apart stand in one piece.
 */
export function matchUnits(
  fragment: Fragment,
  units: readonly Unit[],
  pieces: readonly Piece[],
): Reading {
  const { tokens, places } = wordsOf(fragment.content);
  const found: Reading['found'] = new Map();
  const mark = (at: number, unit: number, weight: number): void => {
    const here = found.get(at) ?? new Map<number, number>();
    keepBest(here, [[unit, weight]]);
    found.set(at, here);
  };
  /** Whether only hidden words stand between. */
  const isNext = (place: number, last: number): boolean =>
    tokens.slice(last + 1, place).every(({ shown }) => shown === null);
  const pieceOf = (place: number): Piece | undefined =>
    pieces.find(({ start, end }) => place >= start && place < end);
  const isNear = (place: number, other: number): boolean => pieceOf(place) === pieceOf(other);
  units.forEach(({ options }, unit) => {
    for (const { keys, weight, loose } of options) {
      const lists = keys.map((forms) => inOrder(forms.flatMap((form) => places.get(form) ?? [])));
      for (const run of runsOf(lists, loose, loose ? isNear : isNext)) {
        for (const at of run) mark(at, unit, weight * standing(tokens[at]));
      }
    }
  });
  return { fragment, tokens, found };
}

/** A word that stands there counts more than one that the author added, and that more than another form of a word. */
function standing(token: Token | undefined): number {
  if (!token || token.shown !== null || token.span > 0) return 1;
  return token.added ? 0.9 : 0.85;
}

/**
 * The units between two positions, each with its best weight.
 *
 * @param written whether only words count that are written there, not those that the author added
 */
export function unitsIn(
  { tokens, found }: Reading,
  start: number,
  end: number,
  written = false,
): Map<number, number> {
  const units = new Map<number, number>();
  for (const [at, here] of found) {
    if (at < start || at >= end || (written && tokens[at]?.added)) continue;
    keepBest(units, here);
  }
  return units;
}

interface Words {
  tokens: Token[];
  /** Where each key stands. */
  places: Map<string, number[]>;
}

/** The words of a record's content, read once. */
export const wordsOf = remember((content): Readonly<Words> => {
  const tokens = readTokens(content);
  const places = new Map<string, number[]>();
  tokens.forEach(({ keys }, at) => {
    for (const key of keys) {
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
    }
  });
  return { tokens, places };
});

/** Whether a word is shown as one that matched: itself, or through a hidden word behind it. */
export function isMarked(
  { tokens, found }: Pick<Reading, 'tokens' | 'found'>,
  at: number,
): boolean {
  if (found.has(at)) return true;
  let back = 0;
  for (let next = at + 1; next < tokens.length && back < 8; next += 1) {
    const token = tokens[next];
    if (token?.shown !== null) {
      back += 1;
      continue;
    }
    if (found.has(next) && !token.added && Math.max(1, token.span) > back) return true;
  }
  return false;
}
