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
    at[moving] = (at[moving] ?? 0) + 1;
    if ((at[moving] ?? 0) >= (lists[moving]?.length ?? 0)) return best;
  }
}
