/** How to cite a report: on a page of its own, and over the report. */
import type { Locator, Page } from '@playwright/test';
import { expect, first, noReports, reports, test } from './support/site.ts';

test.skip(...noReports);

const restated = reports.find(({ article }) => article.meta.kind === 'restatement');

async function openDialog(page: Page): Promise<{ dialog: Locator; link: Locator }> {
  await page.goto(first.path);
  const link = page.getByRole('link', { name: 'Cite', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cite this report' });
  await expect(dialog).toBeVisible();
  return { dialog, link };
}

test('the dialog has every citation of the page, and the files', async ({ page }) => {
  const { dialog } = await openDialog(page);
  const address = page.url();
  const inDialog = await dialog.locator('[data-citation]').allInnerTexts();
  await expect(dialog.getByRole('link', { name: 'BibTeX' }).first()).toBeVisible();
  await page.goto(`${first.path}cite/`);
  await expect(page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible();
  expect(await page.locator('[data-citation]').allInnerTexts()).toEqual(inDialog);
  expect(address).not.toContain('/cite/');
});

test('Escape, its button and a click beside it close it, and the focus returns', async ({
  page,
}) => {
  const { dialog, link } = await openDialog(page);
  const close: (() => Promise<void>)[] = [
    () => page.keyboard.press('Escape'),
    () => dialog.getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(5, 5),
  ];
  for (const leave of close) {
    await leave();
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();
    await link.click();
    await expect(dialog).toBeVisible();
  }
});

test('where it cannot be loaded, the link leads to the page', async ({ page, complaints }) => {
  await page.goto(first.path);
  let times = 0;
  await page.route('**/cite/', (route) => (times++ === 0 ? route.abort() : route.continue()));
  await page.getByRole('link', { name: 'Cite', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/${first.path}cite/$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cite this report');
  complaints.length = 0;
});

test('a click with Ctrl is left to the browser', async ({ page }) => {
  await page.goto(first.path);
  const link = page.getByRole('link', { name: 'Cite', exact: true });
  const prevented = link.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('click', (event) => resolve(event.defaultPrevented), { once: true });
      }),
  );
  await link.click({ modifiers: ['Control'] });
  expect(await prevented).toBe(false);
});

test('each style is copied as it stands, with its italics for programs that know them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${first.path}cite/`);
  for (const [style, name] of [
    ['vancouver', 'Vancouver'],
    ['apa', 'APA'],
  ] as const) {
    const citation = page.locator(`[data-citation="${style}"]`).first();
    await page
      .getByRole('button', { name: `Copy ${name}` })
      .first()
      .click();
    await expect(page.getByRole('status')).toHaveText(`Copy ${name}: done.`);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      (await citation.innerText()).replace(/\s+/g, ' '),
    );
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html?.includes('<i>')).toBe((await citation.locator('i').count()) > 0);
  }
});

test('a restatement is cited with the address at which the reader is', async ({ page }) => {
  test.skip(restated === undefined, 'The site has no restatement.');
  await page.goto(`${restated?.path}cite/`);
  await expect(page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible();
  const address = page.url().replace(/cite\/$/, '');
  const published = await page.locator('link[rel="canonical"]').count();
  for (const citation of (await page.locator('[data-citation]').allInnerTexts()).slice(0, 5)) {
    if (published === 0) expect(citation).toContain(address);
    expect(citation).not.toContain('[address');
  }
});

test('the report and its source stand under headings of their own', async ({ page }) => {
  test.skip(restated === undefined, 'The site has no restatement.');
  await page.goto(`${restated?.path}cite/`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'This restatement',
    'The source',
    'For reference managers',
  ]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to a page with every citation', async ({ page }) => {
    await page.goto(first.path);
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await expect(page).toHaveURL(/\/cite\/$/);
    const citations = page.locator('[data-citation]');
    expect(await citations.count()).toBeGreaterThanOrEqual(5);
    for (const citation of await citations.all()) await expect(citation).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });
});
