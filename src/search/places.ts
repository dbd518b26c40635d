/** How the places of words lie to each other. */

/** Between words that stand one after the other are the hidden forms of the first: so many at most. */
const gap = 12;

/** So far from the first may others stand where other words may stand between. */
const looseGap = 20;

/**
 * Where a word of each list stands: for each place in the first list the nearest fitting ones.
 *
 * @param lists places in ascending order
 * @param loose whether other words may stand between
 * @param isNext whether one place follows another, where none may; where some may, whether they
 * are parts of one text
 */
export function runsOf(
  lists: readonly (readonly number[])[],
  loose: boolean | undefined,
  isNext: (place: number, last: number) => boolean,
): number[][] {
  const [first = [], ...rest] = lists;
  return first.flatMap((start) => {
    const run = [start];
    for (const list of rest) {
      const last = run.at(-1) ?? start;
      const next = list.find((place) =>
        loose
          ? Math.abs(place - start) <= looseGap && isNext(place, start)
          : place > last && place - last <= gap && isNext(place, last),
      );
      if (next === undefined) return [];
      run.push(next);
    }
    return [run];
  });
}

/** Places in ascending order, each once: the same list where it is so already, as most are. */
export function inOrder(places: number[]): number[] {
  if (places.every((place, at) => place > (places[at - 1] ?? -1))) return places;
  return [...new Set(places)].sort((a, b) => a - b);
}

/**
 * The shortest stretch of words in which every list has a place.
 *
 * @param lists places in ascending order
 */
export function spread(lists: readonly (readonly number[])[]): number {
  const at = lists.map(() => 0);
  let best = Infinity;
  for (;;) {
    const places = lists.map((list, index) => list[at[index] ?? 0] ?? Infinity);
    const least = Math.min(...places);
    best = Math.min(best, Math.max(...places) - least);
    const moving = places.indexOf(least);
    const next = (at[moving] ?? 0) + 1;
    if (next >= (lists[moving]?.length ?? 0)) return best;
    at[moving] = next;
  }
}
