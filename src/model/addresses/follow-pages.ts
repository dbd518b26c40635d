/** Finds pages again whose address is another now, by their titles. */
import type { SitePage } from './pages.ts';
import { compareWithin, sketchOf } from './sketch.ts';

/** From so much on two titles are those of one page. */
const same = 0.7;
/** So much less alike must any other be. */
const clearly = 0.2;

export interface Titles {
  /** Where the page with this title is now, if one of the new pages clearly has it. */
  successorOf: (title: string) => string | null;
  /** The new pages whose titles are most like it, best first. */
  nearest: (title: string) => SitePage[];
  areAlike: (one: string, other: string) => boolean;
}

/**
 * @param titles every title that takes part: a word that many have says less than one that few have
 * @param fresh the pages that are new
 */
export function compareTitles(titles: readonly string[], fresh: readonly SitePage[]): Titles {
  // Most builds compare nothing.
  let compare: ReturnType<typeof compareWithin> | undefined;
  const alike = (one: string, other: string): number => {
    if (one === other) return 1;
    compare ??= compareWithin(titles.map(sketchOf));
    return compare(sketchOf(one), sketchOf(other)).alike;
  };
  const ranked = (title: string): { page: SitePage; score: number }[] =>
    fresh
      .map((page) => ({ page, score: alike(title, page.title) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  return {
    successorOf(title) {
      const [best, second] = ranked(title);
      const isClear = best && best.score >= same && (second?.score ?? 0) <= best.score - clearly;
      return isClear ? best.page.path : null;
    },
    nearest: (title) =>
      ranked(title)
        .slice(0, 3)
        .map(({ page }) => page),
    areAlike: (one, other) => alike(one, other) >= same,
  };
}
