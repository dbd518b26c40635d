/** Chance that is the same on every run and every machine. */

export interface Random {
  /** From 0 to less than 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** So many different ones, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[];
}

/** The generator of Tommy Ettinger (mulberry32): 32 bits of state, even enough for made-up text. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('There is nothing to pick from.');
    return from[between(0, from.length - 1)] as T;
  };
  return {
    next,
    between,
    pick,
    some: (from, count) => {
      const places = new Set<number>();
      while (places.size < Math.min(count, from.length)) places.add(between(0, from.length - 1));
      return [...places].sort((a, b) => a - b).map((place) => from[place] as (typeof from)[number]);
    },
  };
}

/**
 * Picks words as often as texts use them: the second half as often as the first, the tenth a tenth
 * as often (Zipf).
 */
export function zipfPicker<T>(words: readonly T[]): (random: Random) => T {
  const sums = new Float64Array(words.length);
  let sum = 0;
  words.forEach((_, rank) => {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  });
  return (random) => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] as T;
  };
}
