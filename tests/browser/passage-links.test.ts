/** Every passage has an address; the sign ¶ copies it, and whoever opens it lands there. */
import type { Locator, Page } from '@playwright/test';
import { barBottom, expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

/** One sign of each kind: of a paragraph, of words in one, of a heading, of a reference, and so on. */
const kinds = [
  ['a paragraph', 'main p > .s'],
  ['words within a paragraph', 'main p > span > .s'],
  ['a heading', 'main h3 > .s, main h2 > .s'],
  ['a figure', 'main figcaption > .s'],
  ['a table', 'main caption > .s'],
  ['a reference', '.refs > li > .s'],
  ['a note', '.note .s'],
] as const;

/** The last sign of a kind that is not at the very top, so that going there needs scrolling. */
async function signOf(page: Page, selector: string): Promise<Locator> {
  const signs = page.locator(selector);
  test.skip((await signs.count()) === 0, 'The first report has none.');
  return signs.last();
}

function status(page: Page): Locator {
  return page.getByRole('status');
}

for (const [kind, selector] of kinds) {
  test(`the sign of ${kind} shows on hover and focus, and its address leads there`, async ({
    page,
    context,
    another,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(first.path);
    const sign = await signOf(page, selector);
    await expect(sign).toHaveCSS('opacity', '0');
    await sign.focus();
    await expect(sign).toHaveCSS('opacity', '1');
    await sign.blur();
    await expect(sign).toHaveCSS('opacity', '0');
    await sign.locator('..').hover();
    await expect(sign).toHaveCSS('opacity', '1');

    const anchor = ((await sign.getAttribute('href')) ?? '').slice(1);
    await sign.click();
    await expect(status(page)).toHaveText('The link to this passage is copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    expect(copied.endsWith(`/${first.path}#${anchor}`)).toBe(true);

    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 664 },
    ]) {
      const reader = await another({ viewport });
      await reader.goto(copied);
      await expectMarked(reader, anchor);
    }
  });
}

/** The passage is in sight, clear of the bar, and marked. */
async function expectMarked(page: Page, anchor: string): Promise<void> {
  const target = page.locator(':target');
  await expect(target).toHaveAttribute('id', anchor);
  await expect(target).toBeVisible();
  await expect(target).toBeInViewport();
  const top = await target.evaluate((element) => element.getClientRects()[0]?.top ?? -1);
  expect(top).toBeGreaterThanOrEqual(await barBottom(page));
  const [mark, paper] = await target.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(mark).not.toBe(paper);
  expect(mark).not.toBe('rgba(0, 0, 0, 0)');
}

test('the words that an address marks are not covered by their sign', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(first.path);
  const sign = await signOf(page, 'main p > span > .s');
  await page.goto(`${first.path}${(await sign.getAttribute('href')) ?? ''}`);
  await expect(page.locator(':target > .s')).toHaveCSS('opacity', '0');
});

test('the keyboard reaches the sign and copies the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(first.path);
  const sign = await signOf(page, 'main p > .s');
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('The link to this passage is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('where the clipboard refuses, the address is in the address bar and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.goto(first.path);
  const sign = await signOf(page, 'main p > .s');
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('The address of this passage is now in the address bar.');
  expect(new URL(page.url()).hash).toBe(await sign.getAttribute('href'));
});

test('where there is no clipboard at all, it says the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(first.path);
  const sign = await signOf(page, 'main p > .s');
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('The address of this passage is now in the address bar.');
});

test('what the page said goes away by itself and is said again the next time', async ({ page }) => {
  await page.clock.install();
  await page.goto(first.path);
  const sign = await signOf(page, 'main p > .s');
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/address|link/);
  await page.clock.fastForward(10_000);
  await expect(status(page)).toBeEmpty();
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/address|link/);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('the sign of a paragraph stands there, and a tap on it copies', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(first.path);
    const sign = await signOf(page, 'main p > .s');
    await expect(sign).toHaveCSS('opacity', '1');
    await sign.tap();
    await expect(status(page)).toHaveText('The link to this passage is copied.');
  });

  test('a tap on words with an address shows their sign, and a tap on it copies', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(first.path);
    const sign = await signOf(page, 'main p > span > .s');
    const words = sign.locator('..');
    await words.scrollIntoViewIfNeeded();
    const [x, y] = await words.evaluate((element) => {
      const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await page.touchscreen.tap(x, y);
    await expect(sign).toHaveCSS('opacity', '1');
    await sign.tap();
    await expect(status(page)).toHaveText('The link to this passage is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('the address of a note unfolds the note', async ({ page, another }) => {
    await page.goto(first.path);
    const note = page.locator('.note').last();
    test.skip((await note.count()) === 0, 'The first report has no notes.');
    await expect(note.locator('p').first()).toBeHidden();
    const anchor = (await note.locator('div[id]').getAttribute('id')) ?? '';
    const reader = await another({ viewport: { width: 390, height: 664 } });
    await reader.goto(`${first.path}#${anchor}`);
    await expectMarked(reader, anchor);
    await expect(reader.locator('.note').last().locator('p').first()).toBeVisible();
  });
});
