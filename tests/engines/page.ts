/** What a reader does with a page, in terms of any engine. */
import { expect } from 'vitest';
import type { Tab } from './engine.ts';

/** Opens a page, and waits until all of it is there. */
export async function visit(tab: Tab, url: string): Promise<void> {
  await tab.goto(url);
  await seen(tab, () => [document.readyState, location.href.replace(/#.*/, '')]).toEqual([
    'complete',
    url.replace(/#.*/, ''),
  ]);
}

/** Runs a function in the page, which must stand by itself. */
export async function run<Args extends unknown[], Value>(
  tab: Tab,
  look: (...args: Args) => Value,
  ...args: Args
): Promise<Awaited<Value>> {
  const list = args.map((arg) => JSON.stringify(arg)).join(', ');
  return (await tab.evaluate(`(${String(look)})(${list})`)) as Awaited<Value>;
}

/** Waits until a function in the page gives something. */
export function seen<Args extends unknown[], Value>(
  tab: Tab,
  look: (...args: Args) => Value,
  ...args: Args
) {
  return expect.poll(() => run(tab, look, ...args), { timeout: 20_000, interval: 50 });
}

/** The text of the first element that fits, on one line; null where there is none. */
export function textOf(tab: Tab, selector: string) {
  return seen(
    tab,
    (wanted) => document.querySelector(wanted)?.textContent?.replace(/\s+/g, ' ').trim() ?? null,
    selector,
  );
}

/**
 * Clicks at the middle of the first element that fits and has the words, as a reader would: when
 * it is there and nothing lies over it.
 */
export async function click(tab: Tab, selector: string, words = ''): Promise<void> {
  let at: { x: number; y: number } | null = null;
  const find = async (): Promise<string> => {
    const found = await run(tab, placeOf, selector, words);
    if (typeof found === 'string') return found;
    at = found;
    return 'found';
  };
  await expect.poll(find, { timeout: 20_000, interval: 50 }).toBe('found');
  const { x, y } = at ?? { x: 0, y: 0 };
  await tab.clickAt(x, y);
}

function placeOf(selector: string, words: string): { x: number; y: number } | string {
  const all = [...document.querySelectorAll(selector)];
  const element = all.find(({ textContent }) => textContent?.includes(words));
  if (!element) return `there is no ${selector} “${words}”`;
  // The bar of the page lies over its beginning.
  const isIn = ({ top, bottom }: DOMRect): boolean => top > 60 && bottom < innerHeight;
  if (!isIn(element.getBoundingClientRect())) element.scrollIntoView({ block: 'center' });
  const [box] = element.getClientRects();
  if (!box) return `${selector} is not shown`;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  if (!element.contains(hit)) return `${hit?.outerHTML.slice(0, 80)} lies over ${selector}`;
  return { x, y };
}

/** Whether all of an element is seen. */
export function isInWindow(selector: string): boolean {
  const { top, bottom, left, right } =
    document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(-1, -1);
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
}
