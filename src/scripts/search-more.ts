/** Further results of a search come behind those that a reader has seen: what is shown stays. */
import type { Group } from '../search/query.ts';

/**
 * @param groups everything that is found now, best first
 * @param shown what is shown
 * @returns the groups and hits that are shown, as they are, and behind them what is new
 */
export function behindShown(groups: readonly Group[], shown: readonly Group[]): Group[] {
  const grown = shown.map((group) => {
    const now = groups.find(({ address }) => address === group.address);
    return { ...group, hits: [...group.hits, ...othersOf(now?.hits ?? [], group.hits)] };
  });
  return [...grown, ...othersOf(groups, shown)];
}

function othersOf<Item extends { address: string }>(
  items: readonly Item[],
  known: readonly Item[],
): Item[] {
  const addresses = new Set(known.map(({ address }) => address));
  return items.filter(({ address }) => !addresses.has(address));
}

/**
 * Shows more results of the same search: lists that were unfolded stay so, and who pressed for more
 * by keyboard goes on at the first that is new.
 */
export function showMore(results: HTMLElement, content: readonly Node[]): void {
  const links = (within = ''): HTMLAnchorElement[] => [
    ...results.querySelectorAll<HTMLAnchorElement>(`${within} [data-result] > a`),
  ];
  const seen = links().map(({ href }) => href);
  const unfolded = links('[open]').map(({ href }) => href);
  const pressed = results.contains(document.activeElement);
  results.replaceChildren(...content);
  for (const link of links('details')) {
    const fold = link.closest('details');
    if (fold && unfolded.includes(link.href)) fold.open = true;
  }
  if (!pressed) return;
  const fresh = links().filter(({ href }) => !seen.includes(href));
  const [folded] = fresh.map((link) => link.closest('details')?.querySelector('summary'));
  const open = fresh.find((link) => !link.closest('details:not([open])'));
  (open ?? results.querySelector('button') ?? folded)?.focus();
}
