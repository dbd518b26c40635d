/** Everything can be hit with a finger and reached by Tab, and one sees where one is. */
import type { Page } from '@playwright/test';
import { installMeasures } from '../support/measure.ts';
import { expect, first, noReports, pages, test, unfoldAll } from '../support/site.ts';

interface Walk {
  /** How many places had the focus. */
  stops: number;
  /** Those that one could not see. */
  wrong: string[];
  /** Whether the page was left. */
  ended: boolean;
}

declare global {
  interface Window {
    walk: Walk;
  }
}

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];

for (const { name, path } of pages) {
  test(`every target on ${name} is 24 px wide and high, unless it is a link in a sentence`, async ({
    page,
  }) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.goto(path);
      await unfoldAll(page);
      await installMeasures(page);
      expect(await smallTargets(page), `${size.width} px`).toEqual([]);
    }
  });
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input, summary')]
      .filter(
        (target) =>
          getComputedStyle(target).pointerEvents !== 'none' &&
          target.checkVisibility() &&
          !target.closest('.skip') &&
          !window.measures.isInSentence(target),
      )
      .flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width >= 24 && height >= 24
          ? []
          : [`${width.toFixed(1)} × ${height.toFixed(1)} ${window.measures.where(target)}`];
      }),
  );
}

test('the first Tab offers to skip to the text', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test.describe('on a report', () => {
  test.skip(...noReports);

  for (const size of sizes) {
    test(`Tab leads through the whole page and back in sight of the reader, ${size.width} px`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.goto(first.path);
      await unfoldAll(page);
      await installMeasures(page);
      for (const key of ['Tab', 'Shift+Tab']) {
        const { stops, wrong } = await walk(page, key);
        expect(wrong, key).toEqual([]);
        expect(stops).toBeGreaterThan(10);
      }
    });
  }

  test('wherever the focus is in the dark, it has an outline that stands out', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(first.path);
    await unfoldAll(page);
    await installMeasures(page);
    const { stops, wrong } = await page.evaluate(() => {
      const wrong: string[] = [];
      let stops = 0;
      const all = document.querySelectorAll<HTMLElement>('a[href], button, input, summary');
      for (const element of all) {
        // As if by keyboard; what cannot be seen does not take the focus.
        element.focus({ focusVisible: true });
        if (!element.matches(':focus-visible')) continue;
        stops++;
        const faults = window.measures.outlineFaults(element);
        if (faults.length > 0)
          wrong.push(`${faults.join(', ')}: ${window.measures.where(element)}`);
      }
      return { stops, wrong };
    });
    expect(wrong).toEqual([]);
    expect(stops).toBeGreaterThan(10);
  });
});

/** Goes from stop to stop until the page is left, and tells which stops one could not see. */
async function walk(page: Page, key: string): Promise<Walk> {
  await page.evaluate((backwards) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button')];
    const start = backwards ? all.filter((element) => element.checkVisibility()).at(-1) : null;
    if (start) start.focus();
    else (document.activeElement as HTMLElement | null)?.blur();
    if (!start) scrollTo(0, 0);
    const walk: Walk = { stops: 0, wrong: [], ended: false };
    window.walk = walk;
    // When the key comes up, the page has moved to where the focus is.
    addEventListener('keyup', function look() {
      const element = document.activeElement;
      walk.ended = !element || element === document.body;
      if (!element || walk.ended) {
        removeEventListener('keyup', look);
        return;
      }
      walk.stops++;
      const box = element.getBoundingClientRect();
      const bar = document.querySelector('.bar');
      const edge = bar?.contains(element) ? 0 : (bar?.getBoundingClientRect().bottom ?? 0);
      const fixed = element.matches('.skip');
      const faults = [
        ...window.measures.outlineFaults(element),
        !fixed && box.top < edge - 1 && box.height < innerHeight - edge ? 'under the bar' : '',
        box.top > innerHeight - 1 || box.bottom < 0 ? 'out of sight' : '',
        box.left < -1 || box.right > innerWidth + 1 ? 'beside the window' : '',
      ].filter(Boolean);
      if (faults.length > 0) {
        walk.wrong.push(`${faults.join(', ')}: ${window.measures.where(element)}`);
      }
    });
  }, key !== 'Tab');
  for (let presses = 0; presses < 2000; presses += 20) {
    for (let press = 0; press < 20; press++) await page.keyboard.press(key);
    const walk = await page.evaluate(() => window.walk);
    if (walk.ended) return walk;
  }
  throw new Error('Tab went round and round.');
}
