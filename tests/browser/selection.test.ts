/** Words that a reader selects: the button beside them, its menu, and what is copied. */
import type { Locator, Page } from '@playwright/test';
import { expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);
test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

const button = (page: Page): Locator =>
  page.getByRole('button', { name: 'Share the selected words' });
const menu = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Share the selected words' });

/** A passage that cites, or else any; the last, so that it is in the midst of the page. */
async function aPassage(page: Page): Promise<Locator> {
  await page.goto(first.path);
  const citing = page.locator('article section ~ p[id]:has(.c), article > p[id]:has(.c)');
  const passages = (await citing.count()) > 0 ? citing : page.locator('article p[id]');
  const passage = passages.last();
  await passage.scrollIntoViewIfNeeded();
  return passage;
}

/** Selects a passage from its first word to its last, as a keyboard or a finger would. */
async function select(passage: Locator): Promise<void> {
  await passage.evaluate((element) => {
    const last = element.querySelector(':scope > .s');
    const range = document.createRange();
    range.setStart(element, 0);
    if (last) range.setEndBefore(last);
    else range.setEndAfter(element);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
}

/** Whether the button covers any of the selected words. */
function covers(page: Page): Promise<boolean> {
  return button(page).evaluate((made) => {
    const box = made.getBoundingClientRect();
    const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
    return lines.some(
      (line) =>
        line.left < box.right &&
        line.right > box.left &&
        line.top < box.bottom &&
        line.bottom > box.top,
    );
  });
}

test('by mouse, a button stands beside the words, and a click elsewhere removes it', async ({
  page,
}) => {
  const passage = await aPassage(page);
  const box = await passage.boundingBox();
  if (!box) throw new Error('not shown');
  await page.mouse.move(box.x + 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 180, box.y + 12, { steps: 5 });
  await page.mouse.up();
  await expect(button(page)).toBeInViewport({ ratio: 1 });
  expect(await covers(page)).toBe(false);
  const at = await button(page).boundingBox();
  expect(Math.abs((at?.y ?? 0) - box.y)).toBeLessThan(120);
  await page.mouse.click(5, 300);
  await expect(button(page)).toHaveCount(0);
});

for (const width of [1280, 390]) {
  test(`at ${width} px it covers none of the words, wherever they stand in the window`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    const passage = await aPassage(page);
    for (const block of ['start', 'center', 'end'] as const) {
      await passage.evaluate((element, where) => element.scrollIntoView({ block: where }), block);
      await select(passage);
      await page.waitForTimeout(400);
      // Words that fill the window leave no room for it.
      if ((await button(page).count()) > 0) {
        await expect(button(page)).toBeInViewport({ ratio: 1 });
        expect(await covers(page), block).toBe(false);
      }
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await expect(button(page)).toHaveCount(0);
    }
  });
}

test('Escape removes it; Enter opens the menu, and Escape gives the focus back', async ({
  page,
}) => {
  const passage = await aPassage(page);
  await select(passage);
  await expect(button(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
});

test('the quotation is the words without citation numbers, signs and notes, with the citation', async ({
  page,
}) => {
  const passage = await aPassage(page);
  await select(passage);
  await button(page).click();
  await menu(page).getByRole('button', { name: 'Copy quotation with citation' }).click();
  await expect(menu(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [quotation = '', citation = ''] = text.split('\n');
  const words = await passage.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    copy.querySelectorAll('.s, .c').forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, ' ').trim();
  });
  expect(quotation.replace(/[“”\s]/g, '')).toBe(words.replace(/[“”\s]/g, ''));
  expect(citation.endsWith(`#${await passage.getAttribute('id')}`)).toBe(true);
});

test('the link leads to the passage in which the words begin, and marks them', async ({ page }) => {
  const passage = await aPassage(page);
  await select(passage);
  await button(page).click();
  await menu(page).getByRole('button', { name: 'Copy link that marks the words' }).click();
  await expect(menu(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `#${await passage.getAttribute('id')}:~:text=`,
  );
});

test('words that no passage holds are shared with the address of the page', async ({ page }) => {
  await page.goto(first.path);
  await select(page.locator('article h1'));
  await button(page).click();
  await menu(page).getByRole('button', { name: 'Copy link', exact: true }).click();
  await expect(menu(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('what is selected outside the article, or in a field, is left alone', async ({ page }) => {
  await page.goto(first.path);
  await select(page.locator('.foot span').first());
  await page.waitForTimeout(500);
  await expect(button(page)).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true });

  test('it stands at an edge of the window, away from the words, and a tap opens the menu', async ({
    page,
  }) => {
    const passage = await aPassage(page);
    await passage.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await select(page.locator('article h3, article h2').last());
    await page
      .locator('article h3, article h2')
      .last()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect(button(page)).toBeInViewport({ ratio: 1 });
    expect(await covers(page)).toBe(false);
    const box = await button(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(Math.min(box?.y ?? 0, 664 - (box?.y ?? 0) - (box?.height ?? 0))).toBeLessThan(80);
    await button(page).tap();
    await expect(menu(page)).toBeVisible();
  });
});
