/** The contents: where the reader is, and the way to everywhere else. */
import type { Locator, Page } from '@playwright/test';
import { barBottom, expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

function contentsOf(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Contents' });
}

async function headingOf(page: Page, link: Locator): Promise<Locator> {
  return page.locator(`[id="${((await link.getAttribute('href')) ?? '').slice(1)}"]`);
}

test('the section being read is marked, the last one at the end of the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(first.path);
  const links = contentsOf(page).getByRole('link');
  const current = contentsOf(page).locator('[aria-current]');
  await expect(current).toHaveCount(0);
  const all = await links.all();
  for (const link of all.slice(0, -1)) {
    const heading = await headingOf(page, link);
    await heading.evaluate((element) => element.scrollIntoView());
    const atEnd = await page.evaluate(
      () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    );
    if (atEnd) break;
    // Of several headings near the top the lowest is current.
    await expect(async () => {
      const top = await (
        await headingOf(page, current)
      ).evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(200);
    }).toPass({ timeout: 2000 });
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(all.at(-1) ?? current).toHaveAttribute('aria-current', 'true');
  await expect(current).toHaveCount(1);
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 664 },
]) {
  test(`every entry leads to its heading, clear of the bar, ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(first.path);
    for (const link of await contentsOf(page).getByRole('link', { includeHidden: true }).all()) {
      await page.evaluate(() => scrollTo(0, 0));
      if (!(await link.isVisible())) await contentsOf(page).locator('summary').click();
      await link.click();
      const heading = await headingOf(page, link);
      await expect(heading).toBeInViewport({ ratio: 1 });
      const top = await heading.evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(await barBottom(page));
    }
  });
}

test('on a wide window the contents stay in sight beside the text', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(first.path);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect(contentsOf(page).getByRole('link').first()).toBeInViewport();
});

test('on a phone they are folded, open at a tap, and are at hand from everywhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(first.path);
  const link = contentsOf(page).getByRole('link').first();
  const summary = contentsOf(page).locator('summary');
  await expect(link).toBeHidden();
  await summary.click();
  await expect(link).toBeInViewport();
  await summary.click();
  await expect(link).toBeHidden();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await page.locator('.bar').getByRole('link', { name: 'Contents' }).click();
  await expect(link).toBeInViewport({ ratio: 1 });
  await expect(link).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('on a tablet the bar leads to reports, the glossary and the contents', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 800 });
  await page.goto(first.path);
  const bar = page.locator('.bar');
  for (const name of ['Reports', 'Glossary', 'Contents']) {
    await expect(bar.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
  }
});
