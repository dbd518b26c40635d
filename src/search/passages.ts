/** Finds in a record the passages that answer a query. */
import { excerptOf, titleOf } from './excerpt.ts';
import type { Hit } from './outcome.ts';
import type { Fragment } from './pagefind.ts';
import { piecesOf } from './pieces.ts';
import { looseGap } from './rank.ts';
import type { Piece } from './pieces.ts';
import type { Unit } from './plan.ts';
import { readTokens, termKey } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A passage with how well it answers. */
export interface Found {
  hit: Hit;
  score: number;
  /** The units that the passage holds, or the headings above it. */
  units: Set<number>;
}

/** A record's words, with those that the query has. */
export interface Reading {
  fragment: Fragment;
  tokens: Token[];
  /** By position: the units, and how well the word answers each. */
  found: Map<number, Map<number, number>>;
}

/**
 * @param weights what each unit counts
 * @param base the site's base path
 * @returns every passage that holds a unit, in the order of the text
 */
export function findPassages(
  fragment: Fragment,
  units: readonly Unit[],
  weights: readonly number[],
  base: string,
): Found[] {
  const tokens = tokensOf(fragment);
  const reading: Reading = { fragment, tokens, found: matchAll(tokens, units) };
  const pieces = piecesOf(fragment, tokens.length);
  const elsewhere = unitsIn(reading, 0, tokens.length);
  return pieces.flatMap((piece) => {
    const own = unitsIn(reading, piece.start, piece.end);
    if (own.size === 0) return [];
    const above = piece.headings.map(({ start, end }) => unitsIn(reading, start, end));
    const place = placeOf(piece, own, reading);
    const [page = '/'] = fragment.raw_url.split('#');
    const words = piece.type === 'term' ? [] : markedWords(reading, piece);
    const mark = words.length > 0 ? `?mark=${words.map(encodeURIComponent).join('+')}` : '';
    const hash = place === null ? '' : `#${place}`;
    const all = new Set([...own.keys(), ...above.flatMap((each) => [...each.keys()])]);
    return {
      hit: {
        type: piece.type,
        address: `${base}${page.slice(1)}${mark}${hash}`,
        title: titleOf(reading, piece),
        excerpt: excerptOf(reading, piece),
      },
      score:
        scoreOf(piece, own, above, elsewhere, weights, reading) *
        (namesRecord(fragment, units) ? 1.6 : 1),
      units: all,
    };
  });
}

const read = new WeakMap<Fragment, Token[]>();

/** The words of a record, read once. */
function tokensOf(fragment: Fragment): Token[] {
  const tokens = read.get(fragment) ?? readTokens(fragment.content);
  read.set(fragment, tokens);
  return tokens;
}

/** Whether the query names the very term that a record explains. */
function namesRecord({ raw_url: url, meta }: Fragment, units: readonly Unit[]): boolean {
  if (meta.kind !== 'term') return false;
  const key = termKey(url.split('/').at(-2) ?? '');
  return units.some(({ options }) => options.some(({ keys }) => keys[0]?.[0] === key));
}

/** Every unit's places in any of its ways; words count, hidden ones stand for what they follow. */
function matchAll(tokens: readonly Token[], units: readonly Unit[]): Reading['found'] {
  const places = new Map<string, number[]>();
  tokens.forEach(({ keys }, at) => {
    for (const key of keys) places.set(key, [...(places.get(key) ?? []), at]);
  });
  const found: Reading['found'] = new Map();
  const mark = (at: number, unit: number, weight: number): void => {
    const here = found.get(at) ?? new Map<number, number>();
    here.set(unit, Math.max(here.get(unit) ?? 0, weight));
    found.set(at, here);
  };
  units.forEach(({ options }, unit) => {
    for (const { keys, weight, loose } of options) {
      const [first = [], ...rest] = keys.map((forms) =>
        forms.flatMap((form) => places.get(form) ?? []).sort((a, b) => a - b),
      );
      for (const start of first) {
        const run = [start];
        for (const further of rest) {
          const last = run.at(-1) ?? start;
          const next = further.find((at) =>
            loose ? Math.abs(at - start) <= looseGap : at > last && isNext(tokens, last, at),
          );
          if (next === undefined) break;
          run.push(next);
        }
        if (run.length === keys.length)
          for (const at of run) mark(at, unit, weight * standing(tokens[at]));
      }
    }
  });
  return found;
}

/** A word that stands there counts more than a part of one, and than one that the author added. */
function standing(token: Token | undefined): number {
  if (!token || token.shown !== null || token.span > 0) return 1;
  return token.added ? 0.8 : 0.85;
}

/** Whether only hidden words stand between two. */
function isNext(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from < 12 && tokens.slice(from + 1, to).every(({ shown }) => shown === null);
}

/** The units between two positions, each with its best weight. */
function unitsIn({ found }: Reading, start: number, end: number): Map<number, number> {
  const units = new Map<number, number>();
  for (const [at, here] of found) {
    if (at < start || at >= end) continue;
    for (const [unit, weight] of here) units.set(unit, Math.max(units.get(unit) ?? 0, weight));
  }
  return units;
}

/**
 * Own words count in full, those of the headings above a half, those elsewhere in the record
 * little; units that stand near each other count more, and so does a heading by itself.
 */
function scoreOf(
  piece: Piece,
  own: ReadonlyMap<number, number>,
  above: readonly ReadonlyMap<number, number>[],
  elsewhere: ReadonlyMap<number, number>,
  weights: readonly number[],
  { found }: Reading,
): number {
  let score = 0;
  weights.forEach((weight, unit) => {
    const inHeading = Math.max(0, ...above.map((each) => each.get(unit) ?? 0));
    score +=
      weight * Math.max(own.get(unit) ?? 0, 0.5 * inHeading, 0.1 * (elsewhere.get(unit) ?? 0));
    if ((own.get(unit) ?? 0) > 0 && inHeading > 0) score += 0.15 * weight * inHeading;
  });
  const places = [...found.keys()].filter((at) => at >= piece.start && at < piece.end);
  if (own.size > 1) score *= 1 + 0.25 / (1 + nearest(places, found, own.size) / 8);
  score *= 1 + 0.03 * Math.min(3, places.length - own.size);
  if (piece.isHeading) score *= 1.1;
  score *= priorOf(piece);
  // Of two passages with the same words the shorter says more about them.
  return score / (1 + 0.04 * Math.log2(1 + (piece.end - piece.start) / 40));
}

/**
 * A list of names and titles, or the line of a reference, is seldom what is looked for; and what a
 * report says comes before what its editors say of it.
 */
function priorOf({ type, id }: Piece): number {
  if (type === 'report') return id === null ? 0.5 : 1;
  if (type === 'reference') return 0.7;
  return id?.startsWith('note-') ? 0.9 : 1;
}

/** The shortest stretch with all the units that the piece has. */
function nearest(places: readonly number[], found: Reading['found'], wanted: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  let best = Infinity;
  sorted.forEach((from, first) => {
    const seen = new Set<number>();
    for (const to of sorted.slice(first)) {
      for (const unit of found.get(to)?.keys() ?? []) seen.add(unit);
      if (seen.size < wanted) continue;
      best = Math.min(best, to - from);
      break;
    }
  });
  return best;
}

/** The passage within the block that has all that the block has of the query; else the block. */
function placeOf(piece: Piece, own: ReadonlyMap<number, number>, reading: Reading): string | null {
  const passage = piece.passages.find(
    ({ start, end }) => unitsIn(reading, start, end).size === own.size,
  );
  return passage?.id ?? piece.id;
}

/** The words that matched, as they stand in the text, each once. */
function markedWords({ tokens, found }: Reading, piece: Piece): string[] {
  const words = new Set<string>();
  for (let at = piece.start; at < piece.end; at += 1) {
    if (!isMarked({ tokens, found }, at)) continue;
    const word = (tokens[at]?.shown ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
    if (word !== '') words.add(word.toLowerCase());
  }
  return [...words].slice(0, 12);
}

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
