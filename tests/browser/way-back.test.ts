/** Following a link within a report: the way back to where the reader was. */
import type { Locator, Page } from '@playwright/test';
import { barBottom, expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

const back = (page: Page): Locator => page.getByRole('link', { name: /Back to where you were/ });

/** Follows a key fact from a place further down than the top. */
async function followFact(page: Page): Promise<{ link: Locator; from: number }> {
  await page.goto(first.path);
  const link = page.locator('.facts a').last();
  await link.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  const from = await page.evaluate(() => scrollY);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(':target')).toBeInViewport();
  await expect(back(page)).toBeVisible();
  return { link, from };
}

test('it is offered after the passage and covers nothing of it', async ({ page }) => {
  await followFact(page);
  const target = page.locator(':target');
  expect((await target.boundingBox())?.y).toBeGreaterThanOrEqual(await barBottom(page));
  const apart = await target.evaluate((passage) => {
    const box = document.querySelector('.return')?.getBoundingClientRect() ?? new DOMRect();
    return [...passage.getClientRects()].every(
      ({ top, bottom }) => bottom <= box.top + 1 || top >= box.bottom - 1,
    );
  });
  expect(apart).toBe(true);
});

test('it leads back to the same place, with the focus on the link', async ({ page }) => {
  const { link, from } = await followFact(page);
  await back(page).click();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(from);
  await expect(back(page)).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('it is offered again, when its code is there already', async ({ page }) => {
  await page.goto(first.path);
  const facts = page.locator('.facts a');
  for (const link of [facts.first(), facts.last(), facts.first()]) {
    const anchor = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(back(page)).toHaveCount(1);
    const follows = await back(page).evaluate((element) => {
      const target = document.querySelector(':target');
      return (
        target && Boolean(target.compareDocumentPosition(element) & 4 || target.contains(element))
      );
    });
    expect(follows).toBe(true);
    expect(new URL(page.url()).hash).toBe(anchor);
    await back(page).click();
    await expect(back(page)).toHaveCount(0);
    await expect(link).toBeFocused();
  }
});

test('the keyboard reaches it from the passage, and Enter takes it', async ({ page }) => {
  const { link } = await followFact(page);
  for (let times = 0; times < 25; times++) {
    await page.keyboard.press('Tab');
    if (await back(page).evaluate((element) => element === document.activeElement)) break;
  }
  await expect(back(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(link).toBeFocused();
});

test('the browser’s own Back does the same and takes it away', async ({ page }) => {
  const { from } = await followFact(page);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(from);
  await expect(back(page)).toHaveCount(0);
});

test('a link to where the reader already is offers no way back, which would leave the page', async ({
  page,
}) => {
  await page.goto(first.path);
  const link = page.locator('.facts a').last();
  await page.goto(`${first.path}${(await link.getAttribute('href')) ?? ''}`);
  await link.click();
  await page.waitForTimeout(500);
  await expect(back(page)).toHaveCount(0);
});

test('where its code cannot be fetched the link leads to the passage all the same', async ({
  page,
  complaints,
}) => {
  await page.route(/way-back/, (route) => route.abort());
  await page.goto(first.path);
  await page.locator('.facts a').last().click();
  await expect(page.locator(':target')).toBeInViewport();
  complaints.length = 0;
});

test('Enter opens the menu of the passage that the address names', async ({ page }) => {
  await page.goto(first.path);
  const anchor = (await page.locator('main p > .s').last().getAttribute('href')) ?? '';
  await page.goto(`${first.path}${anchor}`);
  const menu = page.getByRole('dialog', { name: 'Share this passage' });
  // The second time its code is there already.
  for (const _time of [1, 2]) {
    await page.keyboard.press('Enter');
    await expect(menu).toBeVisible();
    await page.waitForTimeout(100);
    await expect(menu).toBeVisible();
    expect(new URL(page.url()).hash).toBe(anchor);
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  }
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('a tap on it leads back', async ({ page }) => {
    await page.goto(first.path);
    const link = page.locator('.facts a').first();
    await link.tap();
    const box = await back(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    await back(page).tap();
    await expect(link).toBeInViewport();
    await expect(back(page)).toHaveCount(0);
  });
});
