/** Finds in a record the passages that answer a query. */
import { fully } from './candidates.ts';
import { excerptOf, titleOf } from './excerpt.ts';
import { keepBest } from './keep-best.ts';
import { isMarked, matchUnits, unitsIn, wordsOf } from './matches.ts';
import type { Reading } from './matches.ts';
import type { Hit } from './outcome.ts';
import { isOfTerm } from './open-index.ts';
import type { Fragment } from './open-index.ts';
import { piecesOf } from './pieces.ts';
import type { Piece, Stretch } from './pieces.ts';
import type { Unit } from './units.ts';
import { scoreOf } from './score.ts';
import { termKey } from './tokens.ts';

/** A passage with how well it answers. */
export interface Found {
  hit: Hit;
  /** The address of the passage that carries what it says, where that is another. */
  carrier?: string;
  score: number;
  /** The units that the passage holds, or the headings above it, by number, and how well. */
  units: Map<number, number>;
  /** Of the report, or of the term. */
  meta: Fragment['meta'];
}

/**
 * @param weights what each unit counts
 * @param base the site's base path
 * @param saysLittle whether a word is not worth marking where others are
 * @returns every passage that holds a unit, in the order of the text
 */
export function findPassages(
  fragment: Fragment,
  asked: readonly Unit[],
  weights: readonly number[],
  base: string,
  saysLittle: (word: string) => boolean,
): Found[] {
  const { length } = wordsOf(fragment.content).tokens;
  const pieces = piecesOf(fragment, length);
  const reading = matchUnits(fragment, asked, pieces);
  const elsewhere = unitsIn(reading, 0, length);
  return pieces.flatMap((piece) => {
    const own = unitsIn(reading, piece.start, piece.end);
    if (own.size === 0) return [];
    // What an author added to a heading, to be found by, says nothing of what is below it.
    const above = piece.headings.map(({ start, end }) => unitsIn(reading, start, end, true));
    const units = new Map(own);
    for (const each of above) keepBest(units, each);
    const place = placeOf(piece, own, reading);
    const [page = '/'] = fragment.url.split('#');
    const words = piece.type === 'term' ? [] : markedWords(reading, piece, saysLittle);
    const path = base + page.slice(1);
    const mark = words.length > 0 ? `?mark=${words.map(encodeURIComponent).join('+')}` : '';
    const hash = place.id === null ? '' : `#${place.id}`;
    return {
      hit: {
        type: piece.type,
        address: `${path}${mark}${hash}`,
        title: titleOf(reading, piece),
        excerpt: excerptOf(reading, piece, place),
      },
      ...(piece.carrier === undefined ? {} : { carrier: `${path}#${piece.carrier}` }),
      score:
        scoreOf(piece, own, above, elsewhere, weights, reading) *
        (namesTerm(fragment, asked) ? 1.6 : 1) *
        (namesReport(piece, reading, weights) ? 3.2 : 1),
      units,
      meta: fragment.meta,
    };
  });
}

/** What of a query a passage does not hold, as it was typed. */
export function lackedBy({ units }: Found, asked: readonly Unit[]): string[] {
  return asked.flatMap(({ text }, unit) => (fully(units.get(unit) ?? 0) === 1 ? [] : [text]));
}

/** Whether the query names the very term that a record explains. */
function namesTerm(fragment: Fragment, units: readonly Unit[]): boolean {
  if (!isOfTerm(fragment)) return false;
  const key = termKey(fragment.url.split('/').at(-2) ?? '');
  return units.some(({ options }) => options.some(({ keys }) => keys[0]?.[0] === key));
}

/** Whether a piece begins a report whose title has all of the query, and the query much of the title. */
function namesReport({ type, id }: Piece, reading: Reading, weights: readonly number[]): boolean {
  if (type !== 'report' || id !== null) return false;
  const words = reading.fragment.meta.title.split(' ').length;
  // Hidden words stand between those of the title, at most as many.
  const named = unitsIn(reading, 0, 2 * words);
  return (
    weights.every((weight, unit) => !weight || named.has(unit)) &&
    (named.size > 2 || named.size * 2 >= words)
  );
}

/** The passage within the block that has all that the block has of the query; else the block. */
function placeOf(piece: Piece, own: ReadonlyMap<number, number>, reading: Reading): Stretch {
  return (
    piece.passages.find(({ start, end }) => unitsIn(reading, start, end).size === own.size) ?? piece
  );
}

/** The words that matched, as they stand in the text, each once. */
function markedWords(
  { tokens, found }: Reading,
  piece: Piece,
  saysLittle: (word: string) => boolean,
): string[] {
  const words = new Set<string>();
  for (let at = piece.start; at < piece.end; at += 1) {
    if (!isMarked({ tokens, found }, at)) continue;
    const word = (tokens[at]?.shown ?? '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
    if (word !== '') words.add(word.toLowerCase());
  }
  const telling = [...words].filter((word) => !saysLittle(word));
  return (telling.length > 0 ? telling : [...words]).slice(0, 12);
}
