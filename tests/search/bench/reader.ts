/** What a reader does on the search page, and how long it takes until there are results. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Puts a query into the field; gives the time until results of it show, or `null` after 20 s. */
    ask(query: string): Promise<number | null>;
  }
}

/** Opens the search page, without a query. */
export async function openSearchPage(page: Page, site: string): Promise<void> {
  await page.goto(`${site}search/`);
  await page.evaluate(() => {
    const container = document.querySelector<HTMLElement>('[data-search-state]');
    const field = document.querySelector<HTMLInputElement>('main form[role="search"] input');
    if (!container || !field) throw new Error('This is no search page.');
    window.ask = (query) =>
      new Promise((resolve) => {
        const begun = performance.now();
        const end = (time: number | null): void => {
          observer.disconnect();
          clearTimeout(limit);
          resolve(time);
        };
        // The first change after the key with which results are there, or the word that there are none.
        const observer = new MutationObserver(() => {
          const state = container.dataset['searchState'];
          if (state === 'ready' || state === 'empty') end(performance.now() - begun);
        });
        const limit = setTimeout(() => end(null), 20_000);
        observer.observe(container, { subtree: true, childList: true, attributes: true });
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
  });
}

/** Asks on the page; @returns milliseconds until there are results */
export async function ask(page: Page, query: string): Promise<number> {
  const time = await page.evaluate((words) => window.ask(words), query);
  if (time === null) {
    const said = await page.locator('[data-search-state]').innerText();
    throw new Error(`There was no answer to “${query}”: ${said}`);
  }
  return time;
}

/** Types a query as a quick typist does, and waits for the results of the whole. */
export async function typeLetters(page: Page, query: string): Promise<number> {
  for (let end = 1; end < query.length; end += 1) {
    await page.evaluate((part) => void window.ask(part), query.slice(0, end));
    await page.waitForTimeout(150);
  }
  return ask(page, query);
}

/** How many results are shown. */
export function countResults(page: Page): Promise<number> {
  return page.evaluate(() => {
    const results = document.querySelectorAll('[data-search-state] [data-result]');
    return results.length || document.querySelectorAll('[data-search-state] li').length;
  });
}

/** Asks for more results, where there is a button for it. */
export async function askForMore(page: Page): Promise<boolean> {
  const button = page.locator('[data-search-state] button', { hasText: /more|further|next/i });
  if ((await button.count()) === 0) return false;
  const before = await countResults(page);
  await button.last().click();
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll('[data-search-state] [data-result], [data-search-state] li')
        .length > count,
    before,
    { timeout: 10_000 },
  );
  return true;
}
