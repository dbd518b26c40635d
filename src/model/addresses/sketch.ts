/**
 * Sketches of texts: what a ledger keeps of a passage to know it again when it was edited. A sketch
 * has two characters for each different word, in the order of the text. It tells how much two texts
 * share, and no word of either.
 */
import { createHash } from 'node:crypto';
import { fold } from '../fold.ts';
import { remember } from '../remember.ts';

/** Two base64url characters: of 4,096 words one shares its sign with another. */
const size = 2;

const signOf = remember((word) =>
  createHash('sha256').update(word).digest('base64url').slice(0, size),
);

/** The signs of the different words of a text, capitals, accents and punctuation aside. */
export function sketchOf(text: string): string {
  return [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu))].map(signOf).join('');
}

export function isSketch(value: string): boolean {
  return /^(?:[\w-]{2})*$/.test(value);
}

function signsOf(sketch: string): string[] {
  return sketch.match(/../g) ?? [];
}

/** How much two sketches share. */
export interface Likeness {
  /** Of both together, from 0 to 1 (the coefficient of Dice, 1945). */
  alike: number;
  /** Of the first, from 0 to 1: how much of it is in the second. */
  kept: number;
}

/**
 * Compares sketches. A word that many of the passages have says less than one that few have.
 *
 * @param all every sketch that takes part
 */
export function compareWithin(all: readonly string[]): (one: string, other: string) => Likeness {
  const counts = new Map<string, number>();
  for (const sketch of all) {
    for (const sign of signsOf(sketch)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const weigh = (sign: string): number => Math.log(1 + all.length / (counts.get(sign) ?? 1));
  const signs = remember((sketch) => {
    const weights = new Map(signsOf(sketch).map((sign) => [sign, weigh(sign)]));
    return { weights, sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
  });
  return (one, other) => {
    const [a, b] = [signs(one), signs(other)];
    if (a.sum === 0 || b.sum === 0) return { alike: 0, kept: 0 };
    let shared = 0;
    for (const [sign, weight] of a.weights) if (b.weights.has(sign)) shared += weight;
    return { alike: (2 * shared) / (a.sum + b.sum), kept: shared / a.sum };
  };
}
