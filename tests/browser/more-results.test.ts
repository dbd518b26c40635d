import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { indexLibrary } from '../../src/search/index-site.ts';
import { readSyntheticLibrary } from '../search/synthetic.ts';

// The pages of the site, with the index of a made-up library that holds the words more often.
test.describe.configure({ mode: 'default' });

const indexes = new Map<number, ReadonlyMap<string, Uint8Array>>();
test.beforeAll(async () => {
  for (const reports of [40, 120]) {
    indexes.set(reports, await indexLibrary(readSyntheticLibrary(reports, []), []));
  }
});

/** Opens the search page with the results of a query in so many made-up reports. */
async function open(page: Page, reports: number, query: string): Promise<void> {
  await page.route('**/pagefind/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/pagefind\//, '');
    const body = indexes.get(reports)?.get(path);
    await (body ? route.fulfill({ body: Buffer.from(body) }) : route.fulfill({ status: 404 }));
  });
  await page.goto(`./search/?q=${query}`);
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'ready');
}

const addresses = (page: Page): Promise<string[]> =>
  page
    .locator('[data-result] > a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
const headings = (page: Page): Promise<string[]> =>
  page.locator('.search-group > h2').allTextContents();

for (const reports of [40, 120]) {
  test(`in ${reports} reports each further step shows more, behind what was there`, async ({
    page,
  }) => {
    await open(page, reports, 'pain');
    const more = page.getByRole('button', { name: 'More results' });
    for (let step = 0; step < 2; step += 1) {
      const before = { links: await addresses(page), headings: await headings(page) };
      await page.locator('.search-group summary').first().click();
      await more.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => headings(page)).not.toEqual(before.headings);
      expect((await headings(page)).slice(0, before.headings.length)).toEqual(before.headings);
      const now = await addresses(page);
      expect(new Set(now).size).toBe(now.length);
      expect(before.links.filter((link) => !now.includes(link))).toEqual([]);
    }
  });
}

test('who asks for more by keyboard goes on at the first new result, with lists left open', async ({
  page,
}) => {
  await open(page, 120, 'pain');
  const before = await addresses(page);
  await page.locator('.search-group summary').first().click();
  await page.getByRole('button', { name: 'More results' }).focus();
  await page.keyboard.press('Enter');
  const focused = page.locator('[data-result] > a:focus');
  await expect(focused).toBeInViewport();
  expect(before).not.toContain(await focused.evaluate((link) => (link as HTMLAnchorElement).href));
  await expect(page.locator('.search-group details').first()).toHaveAttribute('open', '');
});

test('what was found stays when further results cannot be loaded, and a second press gets them', async ({
  page,
}) => {
  await open(page, 120, 'pain');
  const before = await headings(page);
  await page.route('**/fragment/**', (route) => route.abort());
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(page.getByRole('status')).toContainText('The search index could not be loaded.');
  expect(await headings(page)).toEqual(before);
  await page.unroute('**/fragment/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => headings(page)).not.toEqual(before);
  expect((await headings(page)).slice(0, before.length)).toEqual(before);
});

test('a step that takes its time says so where it was asked for', async ({ page }) => {
  await open(page, 120, 'pain');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/fragment/**', async (route) => {
    await released;
    await route.fallback();
  });
  await page.getByRole('button', { name: 'More results' }).click();
  await expect(page.getByRole('button', { name: 'Searching…' })).toBeInViewport();
  release();
  await expect(page.getByRole('button', { name: 'Searching…' })).toHaveCount(0);
});

test('further results are as the reader left them when they come back from one', async ({
  page,
}) => {
  await open(page, 120, 'pain');
  const first = await headings(page);
  await page.getByRole('button', { name: 'More results' }).click();
  await expect.poll(() => headings(page)).not.toEqual(first);
  const before = await addresses(page);
  const last = page.locator('[data-result]:not(details *) > a').last();
  await page.route('**/reports/**', (route) => route.fulfill({ body: '<p>A page.</p>' }));
  await last.click();
  await expect(page).toHaveURL(/\/reports\//);
  await page.goBack();
  await expect.poll(() => addresses(page)).toEqual(before);
  await expect(last).toBeInViewport();
});

test('lists are as the reader left them when they come back from a single report', async ({
  page,
}) => {
  await open(page, 120, 'pain');
  const groups = page.locator('.search-group').filter({ hasText: 'Search this report only' });
  const fold = groups.first().locator('details');
  await fold.locator('summary').click();
  await groups.first().getByRole('link', { name: 'Search this report only' }).click();
  await expect(page).toHaveURL(/&report=/);
  await expect(groups).toHaveCount(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/&report=/);
  await expect(fold).toHaveAttribute('open', '');
});
