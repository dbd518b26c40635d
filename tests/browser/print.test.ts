/** On paper: a finished article, without what only a screen needs. */
import { expect, first, noReports, pages, test } from './support/site.ts';

test.skip(...noReports);

test.beforeEach(async ({ page }) => {
  await page.goto(first.path);
  await page.emulateMedia({ media: 'print' });
});

test('prints no bar, no contents, no signs, no buttons', async ({ page }) => {
  for (const part of ['.bar', '.contents', '.foot', '.s', 'button', '.skip']) {
    for (const element of await page.locator(part).all()) await expect(element).toBeHidden();
  }
});

test('prints the text, the byline and every note unfolded, within the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  for (const part of ['main p[id]', '.note p', '.byline p', '.refs > li', 'figure']) {
    for (const element of await page.locator(part).all()) await expect(element).toBeVisible();
  }
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName}.${element.className}`),
  );
  expect(beyond).toEqual([]);
});

test('prints under a reference that is not listed what it is cited for, and under no other', async ({
  page,
}) => {
  for (const entry of await page.locator('.refs > li:has(> .back)').all()) {
    const open = (await entry.locator('> .open').count()) > 0;
    await expect(entry.locator('> .back')).toBeVisible({ visible: open });
  }
});

test('breaks no figure, row, note or reference, and no heading from its text', async ({ page }) => {
  for (const part of ['figure', 'tr', '.note', '.refs > li']) {
    for (const element of await page.locator(part).all()) {
      await expect(element).toHaveCSS('break-inside', 'avoid');
    }
  }
  await expect(page.locator('main h2').first()).toHaveCSS('break-after', 'avoid');
});

test('prints the data of a drawing once, as a table under its title', async ({ page }) => {
  const tables = await page.locator('.drawn table').all();
  test.skip(tables.length === 0, 'The first report has no drawings.');
  for (const table of tables) {
    await expect(table).toBeVisible();
    const title = table.locator('caption');
    await expect(title).toHaveText(/./);
    await expect(title).toHaveCSS('break-after', 'avoid');
    const words = await title.innerText();
    await expect(page.getByText(words, { exact: true }).filter({ visible: true })).toHaveCount(1);
  }
  for (const svg of await page.locator('.drawn svg').all()) await expect(svg).toBeHidden();
});

test('breaks a long table between its rows', async ({ page }) => {
  await page.goto(`${first.path}care/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main table')).toHaveCSS('break-inside', 'auto');
});

test('prints how to cite the report, with the address at which it is read', async ({ page }) => {
  const line = page.locator('.byline p', { hasText: 'Cite as' });
  await expect(line).toBeVisible();
  await expect(line).toContainText(first.article?.meta.title ?? '?');
  await page.evaluate(() => scrollTo(0, 100));
  const address = line.getByRole('link').last();
  await expect(address).toHaveText(await address.evaluate((link: HTMLAnchorElement) => link.href));
});

test('prints the first page without its field', async ({ page }) => {
  await page.goto('./');
  const field = page.getByRole('main').getByRole('searchbox', { includeHidden: true });
  await expect(field).toHaveCount(1);
  await expect(field).toBeHidden();
});

test('prints the address of the source after its link', async ({ page }) => {
  const source = page.locator('main .ext').first();
  test.skip((await source.count()) === 0, 'The first report links to no other site.');
  const content = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(content).toContain((await source.getAttribute('href')) ?? '?');
});

test('prints dark on white, whatever the screen shows', async ({ page }) => {
  const colours = () =>
    page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return [backgroundColor, color];
    });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const light = await colours();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await colours()).toEqual(light);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  expect(await colours()).toEqual(light);
});

test('prints the passage of the address like any other', async ({ page }) => {
  const anchor = (await page.locator('main p[id]').first().getAttribute('id')) ?? '';
  await page.evaluate((id) => (location.hash = id), anchor);
  await expect(page.locator(':target')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('makes a document of a few pages', async ({ page }) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.startsWith('%PDF')).toBe(true);
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(0);
  const words = (await page.locator('main').innerText()).split(/\s+/).length;
  expect(sheets).toBeLessThanOrEqual(3 + words / 200);
});

test('every other page prints without the frame', async ({ page }) => {
  for (const { path } of pages) {
    await page.goto(path);
    await expect(page.locator('.bar')).toBeHidden();
    await expect(page.locator('h1')).toBeVisible();
  }
});
