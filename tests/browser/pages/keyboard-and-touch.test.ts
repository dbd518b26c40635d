/** Everything can be hit with a finger and reached by Tab, and one sees where one is. */
import type { Page } from '@playwright/test';
import { installMeasures } from '../support/measure.ts';
import { expect, first, noReports, pages, schemes, test, unfoldAll } from '../support/site.ts';

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

  for (const colorScheme of schemes) {
    for (const size of sizes) {
      test(`Tab leads through the whole page in sight of the reader, ${size.width} px, ${colorScheme}`, async ({
        page,
      }) => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        await page.goto(first.path);
        await unfoldAll(page);
        await installMeasures(page);
        // Both ways in one theme; the other has the same places in other colours.
        for (const key of colorScheme === 'light' ? ['Tab', 'Shift+Tab'] : ['Tab']) {
          const { stops, wrong } = await walk(page, key);
          expect(wrong, key).toEqual([]);
          expect(stops).toBeGreaterThan(10);
        }
      });
    }
  }
});

/** Goes from stop to stop until the page is left, and tells which stops one could not see. */
async function walk(page: Page, key: string): Promise<{ stops: number; wrong: string[] }> {
  await page.evaluate((backwards) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button')];
    const start = backwards ? all.filter((element) => element.checkVisibility()).at(-1) : null;
    if (start) start.focus();
    else (document.activeElement as HTMLElement | null)?.blur();
    if (!start) scrollTo(0, 0);
  }, key !== 'Tab');
  const wrong: string[] = [];
  for (let stops = 0; stops < 2000; stops++) {
    await page.keyboard.press(key);
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const bar = document.querySelector('.bar');
      const edge = bar?.contains(element) ? 0 : (bar?.getBoundingClientRect().bottom ?? 0);
      const fixed = element.matches('.skip');
      const faults = [
        style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'no outline' : '',
        window.measures.against(element, style.outlineColor) < 3 ? 'a faint outline' : '',
        style.opacity === '1' ? '' : 'not opaque',
        !fixed && box.top < edge - 1 && box.height < innerHeight - edge ? 'under the bar' : '',
        box.top > innerHeight - 1 || box.bottom < 0 ? 'out of sight' : '',
        box.left < -1 || box.right > innerWidth + 1 ? 'beside the window' : '',
      ].filter(Boolean);
      return { where: window.measures.where(element), faults };
    });
    if (!seen) return { stops, wrong };
    if (seen.faults.length > 0) wrong.push(`${seen.faults.join(', ')}: ${seen.where}`);
  }
  throw new Error('Tab went round and round.');
}
