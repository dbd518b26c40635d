/** Journeys of readers who search, with a network and without. */
import { expect, test } from 'vitest';
import type { Reader } from './journeys.ts';
import { click, run, seen, textOf, visit } from './page.ts';

export function finding(reader: () => Reader): void {
  test('searches from the keyboard, and lands on the passage with the words marked', async () => {
    const { tab, report, leave } = reader();
    await visit(tab, report());
    await tab.type('/');
    await seen(tab, () => document.activeElement?.getAttribute('role')).toBe('combobox');
    await tab.type('exhaled');
    await textOf(tab, '[role="option"] mark').toBe('exhaled');
    await tab.press('ArrowDown');
    leave('search.png', await tab.screenshot());
    await tab.press('Enter');
    await seen(tab, () => location.hash).toBe('#gas');
    await seen(tab, areWordsMarked).toBe(true);
  });

  test('searches on the page of results, and goes to one of them', async () => {
    const { tab, host } = reader();
    await visit(tab, `${host.url}search/`);
    await click(tab, 'main input[name="q"]');
    await tab.type('exhaled');
    await textOf(tab, 'main mark').toBe('exhaled');
    await seen(tab, () => location.search).toBe('?q=exhaled');
    await click(tab, 'main [data-result] a');
    await seen(tab, () => location.hash).toBe('#gas');
    await seen(tab, areWordsMarked).toBe(true);
  });

  test('keeps the report, and reads and searches it when the site has gone', async () => {
    const { tab, host, browser, report } = reader();
    await visit(tab, report());
    await click(tab, 'main a', 'Keep for offline');
    await click(tab, '[data-offline] button', 'Keep this report');
    await textOf(tab, '[data-offline] section:last-child li').toContain('Report A');
    host.mood = () => 'gone';
    await visit(tab, report());
    await textOf(tab, '.notice').toContain('kept on this device');
    await tab.type('/');
    await tab.type('exhaled');
    await textOf(tab, '[role="option"] mark').toBe('exhaled');
    host.mood = () => 'well';
    await visit(tab, `${host.url}offline/`);
    await click(tab, '[data-offline] button', 'Remove everything');
    await textOf(tab, '[data-offline] section:last-child').toContain('Nothing of this site');
    expect(await run(tab, () => caches.keys())).toEqual([]);
    // Browsers complain of what they asked the site for while it had gone.
    browser.complaints.length = 0;
  });
}

/** As ranges that are painted, at the passage that the address names. */
function areWordsMarked(): boolean {
  const marked = [...CSS.highlights.keys()];
  const { top = -1 } = document.querySelector('#gas')?.getBoundingClientRect() ?? {};
  return marked.length > 0 && top > 0 && top < innerHeight;
}
