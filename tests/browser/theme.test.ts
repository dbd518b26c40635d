/** Light and dark: from the system, or as the reader chose. */
import type { Page } from '@playwright/test';
import { expect, pages, test } from './support/site.ts';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const isDark = async (page: Page): Promise<boolean> => {
  const [red = 0] = (/\d+/.exec(await background(page)) ?? []).map(Number);
  return red < 100;
};

const switchOf = (page: Page) => page.getByRole('button', { name: /light and dark/ });

test('follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the switch turns ${colorScheme} to its opposite, on every page and after a reload`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('about/');
    await switchOf(page).click();
    await expect.poll(() => isDark(page)).toBe(colorScheme === 'light');
    await page.reload();
    expect(await isDark(page)).toBe(colorScheme === 'light');
    for (const { path } of pages) {
      await page.goto(path);
      expect(await isDark(page), path).toBe(colorScheme === 'light');
    }
    await switchOf(page).click();
    await expect.poll(() => isDark(page)).toBe(colorScheme === 'dark');
    await page.reload();
    expect(await isDark(page)).toBe(colorScheme === 'dark');
  });
}

test('a browser that keeps nothing shows every page, and the switch works until it is left', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  for (const { path } of pages) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
  }
  await switchOf(page).click();
  await expect.poll(() => isDark(page)).toBe(true);
});

test('in forced colours every control keeps a boundary, and what is marked stays apart', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const { path } of pages) {
    await page.goto(path);
    await expect(page.locator('.find')).toHaveCSS('border-top-style', 'solid');
  }
});
