/** What axe finds on every page: nothing. */
import { violations } from '../support/axe.ts';
import { expect, first, noReports, pages, schemes, test, unfoldAll } from '../support/site.ts';

/** The colours of every look are measured in contrast.test.ts; for axe they are most of the work. */
const looks = [
  { width: 360, colorScheme: 'light', besides: [] },
  { width: 1280, colorScheme: 'dark', besides: ['color-contrast'] },
] as const;

for (const { name, path } of pages) {
  test(`axe has nothing against ${name}, narrow and light, wide and dark`, async ({ page }) => {
    for (const { width, colorScheme, besides } of looks) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect(await violations(page, 'html', besides), `${width} px, ${colorScheme}`).toEqual([]);
    }
  });
}

test.describe('axe has nothing against a report', () => {
  test.skip(...noReports);

  test('with everything unfolded on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(first.path);
    await unfoldAll(page);
    expect(await violations(page)).toEqual([]);
  });

  test('with the preview of a citation', async ({ page }) => {
    await page.goto(first.path);
    const citation = page.locator('main .c a').first();
    test.skip((await citation.count()) === 0, 'The first report cites nothing.');
    await citation.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      // What the preview covers for a moment has its size elsewhere.
      expect(await violations(page, '[role="dialog"]'), colorScheme).toEqual([]);
    }
  });

  test('with the search open over it, and with its words marked', async ({ page }) => {
    const [word = 'report'] = first.article?.meta.title.split(/[^\p{L}]+/u).slice(-1) ?? [];
    await page.goto(first.path);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill(word);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page, 'dialog'), colorScheme).toEqual([]);
    }
    await page.goto(`${first.path}?mark=${word}`);
    await expect(page.locator('.marks')).toBeVisible();
    expect(await violations(page, '.marks')).toEqual([]);
  });

  test('with results and filters on the search page', async ({ page }) => {
    const [word = 'report'] = first.article?.meta.title.split(/[^\p{L}]+/u).slice(-1) ?? [];
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`search/?q=${word}+qqqqzzz`);
    await expect(page.locator('[data-search-state="ready"]')).toBeVisible();
    await page.getByText('Filters', { exact: true }).click();
    await expect(page.locator('[data-search-filters] li').first()).toBeVisible();
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });
});
