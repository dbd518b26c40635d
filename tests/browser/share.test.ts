/** The menu of a passage: what is copied, what is said, and how it is left. */
import type { Locator, Page } from '@playwright/test';
import { expect, first, noReports, test } from './support/site.ts';

test.skip(...noReports);

async function openMenu(page: Page): Promise<{ menu: Locator; sign: Locator; anchor: string }> {
  await page.goto(first.path);
  const sign = page.locator('main p > .s').last();
  const anchor = ((await sign.getAttribute('href')) ?? '').slice(1);
  await sign.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Share this passage' });
  await expect(menu).toBeVisible();
  return { menu, sign, anchor };
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('with a clipboard', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('a quotation comes with its citation and address', async ({ page }) => {
    const { menu, anchor } = await openMenu(page);
    await menu.getByRole('button', { name: 'Copy quotation with citation' }).click();
    await expect(menu.getByRole('button', { name: 'Copied' })).toBeVisible();
    const text = await copied(page);
    const [quotation = '', citation = ''] = text.split('\n');
    const passage = await page.locator(`[id="${anchor}"]`).innerText();
    expect(quotation).toMatch(/^“.+”$/u);
    expect(passage.replace(/\s+/g, ' ')).toContain(quotation.slice(1, 20));
    expect(citation).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    expect(citation).toMatch(new RegExp(`${first.path}#${anchor}$`));
  });

  test('a link can mark the words, and leads to the passage where it cannot', async ({
    page,
    another,
  }) => {
    const { menu, anchor } = await openMenu(page);
    await menu.getByRole('button', { name: 'Copy link that marks the words' }).click();
    await expect(menu.getByRole('button', { name: 'Copied' })).toBeVisible();
    const address = await copied(page);
    expect(address).toContain(`#${anchor}:~:text=`);
    const reader = await another();
    await reader.goto(address);
    await expect(reader.locator(`[id="${anchor}"]`)).toBeInViewport();
  });

  test('the citation is that of the page on citing, with the address of the passage', async ({
    page,
  }) => {
    const { menu, anchor } = await openMenu(page);
    await menu.getByRole('button', { name: 'Copy citation' }).click();
    await expect(menu.getByRole('button', { name: 'Copied' })).toBeVisible();
    const [own = '', source] = (await copied(page)).split('\n');
    expect(own).toMatch(new RegExp(`${first.path}#${anchor}$`));
    await page.goto(`${first.path}cite/`);
    await expect(page.getByRole('button', { name: /^Copy/ }).first()).toBeVisible();
    const works = page.locator('[data-citation="vancouver"]');
    const words = async (work: Locator) => (await work.innerText()).replace(/\s+/g, ' ');
    const [before = ''] = (await words(works.first())).split(/(?:https?|doi):/);
    expect(own.startsWith(before)).toBe(true);
    const restated = (await works.count()) > 1;
    expect(source).toBe(restated ? `Restated from: ${await words(works.last())}` : undefined);
  });

  test('where the citation cannot be loaded, title and address are copied, and the page says so', async ({
    page,
    complaints,
  }) => {
    await page.route('**/cite/', (route) => route.abort());
    const { menu, anchor } = await openMenu(page);
    await menu.getByRole('button', { name: 'Copy citation' }).click();
    await expect(page.getByRole('status')).toContainText('title and address only');
    const text = await copied(page);
    expect(text).toMatch(new RegExp(`${first.path}#${anchor}$`));
    expect(text).toContain(await page.title());
    complaints.length = 0;
  });
});

test('where nothing can be copied, the menu says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const { menu } = await openMenu(page);
  await menu.getByRole('button', { name: 'Copy citation' }).click();
  await expect(menu.getByRole('button', { name: 'Not copied' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('The address is in the address bar');
});

test('the device’s own menu is offered where there is one, with the words and the address', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      (window as unknown as { shared: unknown }).shared = data;
    };
  });
  const { menu, anchor } = await openMenu(page);
  await menu.getByRole('button', { name: /Share with this device/ }).click();
  const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
  expect(shared.url?.endsWith(`#${anchor}`)).toBe(true);
  expect(shared.text?.length).toBeGreaterThan(10);
});

test('the menu of a second passage is in sight and has the focus', async ({ page }) => {
  const { menu } = await openMenu(page);
  await page.keyboard.press('Escape');
  const sign = page.locator('main p > .s').first();
  await sign.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeInViewport({ ratio: 1 });
  await expect(menu.getByRole('button', { name: 'Close' })).toBeFocused();
});

test('Escape closes the menu, and the focus returns to the sign', async ({ page }) => {
  const { menu, sign } = await openMenu(page);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(sign).toBeFocused();
});
