/** Definitions in place: a mention of a term opens its definition, apart from the report's words. */
import type { Locator, Page } from '@playwright/test';
import { expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

async function firstMention(page: Page): Promise<Locator> {
  await page.goto(first.path);
  const mention = page.locator('main p .t').first();
  test.skip((await mention.count()) === 0, 'The first report mentions no term of the glossary.');
  await mention.scrollIntoViewIfNeeded();
  return mention;
}

const popover = (page: Page): Locator => page.getByRole('dialog', { name: 'Definition' });

/** The popover shows the definition that stands on the page of the term. */
async function expectDefinition(page: Page, mention: Locator): Promise<void> {
  await expect(popover(page)).toBeVisible();
  await expect(popover(page)).toContainText('not part of the report');
  const address = new URL((await mention.getAttribute('href')) ?? '', page.url()).href;
  const html = await (await page.request.get(address)).text();
  const definition = /data-definition[^>]*>([^<]+)</.exec(html)?.[1]?.replace(/\s+/g, ' ').trim();
  expect(definition).toMatch(/\w{3}/);
  await expect(popover(page)).toContainText((definition ?? '').slice(0, 40));
  await expect(popover(page).getByRole('link')).toHaveAttribute(
    'href',
    (await mention.evaluate((link: HTMLAnchorElement) => link.href)) || '',
  );
}

test('a click opens the definition; Escape closes it and gives the focus back', async ({
  page,
}) => {
  const mention = await firstMention(page);
  await mention.click();
  await expectDefinition(page, mention);
  await page.keyboard.press('Escape');
  await expect(popover(page)).toBeHidden();
  await expect(mention).toBeFocused();
});

test('without a mouse: Enter opens it, the button closes it, the link leads to the page', async ({
  page,
}) => {
  const mention = await firstMention(page);
  await mention.focus();
  await page.keyboard.press('Enter');
  await expectDefinition(page, mention);
  await expect(popover(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(popover(page)).toBeHidden();
  await expect(mention).toBeFocused();
  await page.keyboard.press('Enter');
  await popover(page).getByRole('link').press('Enter');
  await expect(page.locator('h1')).toBeVisible();
  expect(page.url()).toContain('/glossary/');
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 664 } });

  test('a tap opens it within the window, a tap elsewhere closes it', async ({ page }) => {
    const mention = await firstMention(page);
    await mention.tap();
    await expectDefinition(page, mention);
    const box = await popover(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await page.touchscreen.tap(5, 75);
    await expect(popover(page)).toBeHidden();
  });
});

test('when the definition cannot be fetched the link leads to the page after all', async ({
  page,
  complaints,
}) => {
  const mention = await firstMention(page);
  const address = await mention.evaluate((link: HTMLAnchorElement) => link.href);
  let refused = false;
  await page.route(address, (route) => {
    if (refused) return route.continue();
    refused = true;
    return route.abort();
  });
  await mention.click();
  await page.waitForURL(address);
  await expect(page.locator('[data-definition]')).toBeVisible();
  complaints.length = 0;
});

test('without script a mention is a link to the page of the term', async ({ another }) => {
  const page = await another({ javaScriptEnabled: false });
  const mention = await firstMention(page);
  await mention.click();
  await expect(page.locator('[data-definition]')).toBeVisible();
});
