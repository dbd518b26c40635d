/** What a citation number shows in place, and how one gets back. */
import type { Locator, Page } from '@playwright/test';
import { addressOf, barBottom, expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

/** Opens the report and gives its first number in brackets. */
async function openReport(page: Page): Promise<Locator> {
  await page.goto(first.path);
  const link = page.locator('main .c a').first();
  test.skip((await link.count()) === 0, 'The first report cites nothing.');
  return link;
}

function previewOf(page: Page): Locator {
  return page.getByRole('dialog', { name: /^References?$/ });
}

async function entryOf(page: Page, link: Locator): Promise<Locator> {
  return page.locator(`[id="${((await link.getAttribute('href')) ?? '').slice(1)}"]`);
}

test('a click shows the entry of the reference beside the number', async ({ page }) => {
  const link = await openReport(page);
  const before = page.url();
  await link.click();
  const preview = previewOf(page);
  await expect(preview).toBeInViewport({ ratio: 1 });
  const entry = await entryOf(page, link);
  const words = await entry.evaluate((item) => item.firstChild?.textContent ?? '');
  await expect(preview).toContainText(words.trim());
  await expect(preview).toContainText(`Reference ${await link.innerText()}`);
  expect(page.url()).toBe(before);
});

test('the preview does not cover the number that it explains', async ({ page }) => {
  await openReport(page);
  for (const link of (await page.locator('main .c a').all()).slice(0, 8)) {
    await link.click();
    const preview = previewOf(page);
    await expect(preview).toBeInViewport({ ratio: 1 });
    const [box, number] = [await preview.boundingBox(), await link.boundingBox()];
    if (!box || !number) throw new Error('not shown');
    const apart = box.y >= number.y + number.height - 8 || box.y + box.height <= number.y + 8;
    expect(apart, await link.innerText()).toBe(true);
    await page.keyboard.press('Escape');
  }
});

test('a range shows every work in it, from its first number and from its last', async ({
  page,
}) => {
  await openReport(page);
  const range = page.locator('main .c', { hasText: '–' }).first();
  test.skip((await range.count()) === 0, 'The first report cites no range.');
  const [from = 0, to = 0] = (/(\d+)–(\d+)/.exec(await range.innerText()) ?? [])
    .slice(1)
    .map(Number);
  for (const end of [from, to]) {
    await range.getByRole('link', { name: String(end), exact: true }).click();
    const headings = previewOf(page).getByRole('link', { name: /^Reference \d+$/ });
    await expect(headings).toHaveText(
      Array.from({ length: to - from + 1 }, (_, index) => `Reference ${from + index}`),
    );
    await page.keyboard.press('Escape');
    await expect(previewOf(page)).toHaveCount(0);
  }
});

test('Enter opens it, Tab goes through it, Escape closes it and gives the focus back', async ({
  page,
}) => {
  const link = await openReport(page);
  await link.focus();
  await page.keyboard.press('Enter');
  const preview = previewOf(page);
  await expect(preview.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(preview.getByRole('link', { name: /^Reference/ }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('its button closes it and gives the focus back', async ({ page }) => {
  const link = await openReport(page);
  await link.click();
  await previewOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(previewOf(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a click outside closes it, and a second number takes the place of the first', async ({
  page,
}) => {
  const link = await openReport(page);
  await link.click();
  await expect(previewOf(page)).toBeVisible();
  await page.locator('.bar').click({ position: { x: 5, y: 5 } });
  await expect(previewOf(page)).toHaveCount(0);
  for (const other of (await page.locator('main .c a').all()).slice(0, 3)) {
    await other.click();
    await expect(previewOf(page)).toHaveCount(1);
    await expect(previewOf(page)).toContainText(`Reference ${await other.innerText()}`);
  }
});

test('it leads to the list, and from there one link leads back to the number', async ({ page }) => {
  const link = await openReport(page);
  const entry = await entryOf(page, link);
  await link.click();
  await previewOf(page)
    .getByRole('link', { name: /^Reference/ })
    .first()
    .click();
  await expect(previewOf(page)).toHaveCount(0);
  await expect(entry).toBeInViewport();
  expect(await entry.evaluate((item) => item.matches(':target'))).toBe(true);
  expect((await entry.boundingBox())?.y).toBeGreaterThanOrEqual(await barBottom(page));
  const back = entry.getByRole('link', { name: /Back to where you were reading/ });
  await back.click();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport({ ratio: 1 });
  expect((await link.boundingBox())?.y).toBeGreaterThanOrEqual(await barBottom(page));
  await expect(page.getByRole('link', { name: /Back to where/ })).toHaveCount(0);
});

test('a click with Ctrl is left to the browser', async ({ page }) => {
  const link = await openReport(page);
  const prevented = link.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('click', (event) => resolve(event.defaultPrevented), { once: true });
      }),
  );
  await link.click({ modifiers: ['Control'] });
  expect(await prevented).toBe(false);
  await expect(previewOf(page)).toHaveCount(0);
});

test('where its code cannot be fetched, the number leads to the reference', async ({
  page,
  complaints,
}) => {
  const link = await openReport(page);
  await page.route(/citation-preview/, (route) => route.abort());
  const entry = await entryOf(page, link);
  await link.click();
  await expect(page.locator(':target')).toHaveAttribute(
    'id',
    (await entry.getAttribute('id')) ?? '',
  );
  await expect(entry).toBeInViewport();
  complaints.length = 0;
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('a tap opens it within the window, and a tap beside it closes it', async ({ page }) => {
    const link = await openReport(page);
    await link.scrollIntoViewIfNeeded();
    await link.tap();
    const preview = previewOf(page);
    await expect(preview).toBeInViewport({ ratio: 1 });
    await page.locator('.brand').evaluate((brand) => brand.removeAttribute('href'));
    await page.locator('.brand').tap();
    await expect(preview).toHaveCount(0);
    expect(addressOf(page).anchor).toBe('');
  });
});
