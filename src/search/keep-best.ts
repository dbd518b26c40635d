/** Keeps of each unit of a query the best weight that was met. */
export function keepBest(
  best: Map<number, number>,
  units: Iterable<readonly [number, number]>,
): void {
  for (const [unit, weight] of units) best.set(unit, Math.max(best.get(unit) ?? 0, weight));
}
