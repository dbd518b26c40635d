/** Slips of the hand, and how far they lead from the word that was meant. */
import type { Random } from '../library/random.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

export type Slip = 'wrong' | 'missing' | 'added' | 'swapped' | 'first' | 'two';

export const slips: readonly Slip[] = ['wrong', 'missing', 'added', 'swapped', 'first', 'two'];

/** A word as someone may type it who means to type it right. */
export function slip(word: string, kind: Slip, random: Random): string {
  const at = random.between(1, word.length - 2);
  const other = (not: string | undefined): string =>
    random.pick([...letters].filter((letter) => letter !== not));
  switch (kind) {
    case 'wrong':
      return word.slice(0, at) + other(word[at]) + word.slice(at + 1);
    case 'missing':
      return word.slice(0, at) + word.slice(at + 1);
    case 'added':
      return word.slice(0, at) + other(word[at]) + word.slice(at);
    case 'swapped':
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    case 'first':
      return other(word[0]) + word.slice(1);
    case 'two':
      return slip(slip(word, 'wrong', random), 'missing', random);
  }
}

/**
 * How many slips lead from one word to another (Damerau and Levenshtein, each pair of letters
 * swapped at most once); more than `most` is given as `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** Whether no other word of a list is as near to what was typed as the word that was meant. */
export function meansOnly(typed: string, word: string, words: readonly string[]): boolean {
  const own = distance(typed, word, 2);
  return own > 0 && own <= 2 && words.every((one) => one === word || distance(typed, one, 2) > own);
}
