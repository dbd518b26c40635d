/** Every passage has an address; the sign ¶ copies it, and whoever opens it lands there. */
import type { Locator, Page } from '@playwright/test';
import { serveMadeUpSite } from './support/made-up-site.ts';
import { barBottom, expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

/** One sign of each kind: of a paragraph, of words in one, of a heading, of a reference, and so on. */
const kinds = [
  ['a paragraph', 'main p > .s'],
  ['words within a paragraph', 'main p > span > .s'],
  ['a heading', 'main h3 > [href^="#"], main h2 > [href^="#"]'],
  ['a figure', 'main figcaption > .s'],
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

for (const [kind, selector] of kinds) testSign(test, kind, selector, first.path);

// Few reports have a table that is not drawn from data; one that is made up has.
const madeUp = test.extend({
  baseURL: async ({ baseURL: _ }, use) => {
    const site = await serveMadeUpSite();
    await use(site.url);
    await site.close();
  },
});
testSign(madeUp, 'a table', 'main caption > .s', 'reports/report-a/');

function testSign(on: typeof test, kind: string, selector: string, path: string): void {
  const promise = `the sign of ${kind} shows on hover and focus, and its address leads there`;
  on(promise, async ({ page, context, another }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const sign = await signOf(page, selector);
    await expectOpacity(sign, '0');
    await sign.focus();
    await expectOpacity(sign, '1');
    await sign.blur();
    await expectOpacity(sign, '0');
    await sign.locator('..').hover();
    await expectOpacity(sign, '1');

    const anchor = ((await sign.getAttribute('href')) ?? '').slice(1);
    await clickSign(sign);
    await expect(status(page)).toHaveText('The link to this passage is copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url());
    expect(copied.endsWith(`/${path}#${anchor}`)).toBe(true);

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

/** A heading is its own link, with the sign after its words. */
async function expectOpacity(link: Locator, opacity: string): Promise<void> {
  const seen = () =>
    link.evaluate((sign) => getComputedStyle(sign, sign.matches('.s') ? null : '::after').opacity);
  await expect.poll(seen).toBe(opacity);
}

async function clickSign(link: Locator): Promise<void> {
  const [x, y] = await link.evaluate((sign) => {
    const { right = 0, bottom = 0 } = [...sign.getClientRects()].at(-1) ?? {};
    return [right - 12, bottom - 12] as const;
  });
  await link.page().mouse.click(x, y);
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

test('headings and sections are named by the words of the heading alone, and so are its links', async ({
  page,
}) => {
  await page.goto(first.path);
  const headings = page.locator('main :is(h2, h3)[id]:has(> [href^="#"])');
  for (const heading of await headings.all()) {
    const words = ((await heading.textContent()) ?? '').trim();
    const { level } = await heading.evaluate(({ tagName }) => ({ level: Number(tagName[1]) }));
    const named = page.getByRole('heading', { name: words, exact: true, level });
    await expect(named.and(heading)).toHaveCount(1);
    const link = heading.getByRole('link', { name: words, exact: true });
    await expect(link).toHaveAttribute('href', `#${await heading.getAttribute('id')}`);
  }
  for (const section of await page.locator('main section[aria-labelledby]').all()) {
    const heading = section.locator('h2').first();
    const words = ((await heading.textContent()) ?? '').trim();
    await expect(section).toHaveAccessibleName(words);
  }
});

test('the words of a heading are not in the way of the mouse, its sign takes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(first.path);
  const link = await signOf(page, 'main h3 > [href^="#"], main h2 > [href^="#"]');
  await link.scrollIntoViewIfNeeded();
  const hit = (side: 'left' | 'right') =>
    link.evaluate((element, at) => {
      const box = element.getBoundingClientRect();
      const x = at === 'left' ? box.left + 5 : box.right - 12;
      return document.elementFromPoint(x, box.bottom - 12) === element;
    }, side);
  expect(await hit('left')).toBe(false);
  expect(await hit('right')).toBe(true);
});

test('no two signs have one name for whoever begins to read', async ({ page }) => {
  await page.goto(first.path);
  await page.evaluate(() => scrollTo(0, 500));
  const signs = page.locator('main .s');
  await expect(signs.first()).toHaveAttribute('aria-label', /“/);
  const names = await signs.evaluateAll((all) => all.map((sign) => sign.ariaLabel));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

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
