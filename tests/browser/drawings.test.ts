/** The pictures drawn from data: legible at every width, in every colour, and every mark leads on. */
import { violations } from './support/axe.ts';
import { barBottom, expect, reports, schemes, test } from './support/site.ts';
import { installMeasures } from './support/measure.ts';

const drawn = reports.find(({ article }) => article.meta.course ?? article.meta.findings);

test.skip(!drawn, 'No report has data to draw.');
const path = drawn?.path ?? './';

for (const width of [320, 390, 768, 1280]) {
  test(`letters are at least 12 pixels high at ${width} px, and none covers another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const found = await page.locator('.drawn svg').evaluateAll((drawings) =>
      (drawings as SVGSVGElement[]).map((svg) => {
        const boxes = [...svg.querySelectorAll('text')].map((text) => ({
          size: parseFloat(getComputedStyle(text).fontSize) * (svg.getScreenCTM()?.a ?? 0),
          words: text.textContent ?? '',
          box: text.getBoundingClientRect(),
        }));
        const covered = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (b) =>
                a.box.right > b.box.left &&
                b.box.right > a.box.left &&
                a.box.bottom > b.box.top + 2 &&
                b.box.bottom > a.box.top + 2,
            )
            .map((b) => `${a.words} / ${b.words}`),
        );
        const { left, right, bottom } = svg.getBoundingClientRect();
        const outside = boxes.filter(
          ({ box }) => box.left < left - 1 || box.right > right + 1 || box.bottom > bottom + 1,
        );
        return {
          least: Math.min(...boxes.map(({ size }) => size)),
          covered,
          outside: outside.map(({ words }) => words),
        };
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { least, covered, outside } of found) {
      expect(least).toBeGreaterThanOrEqual(12);
      expect(covered).toEqual([]);
      expect(outside).toEqual([]);
    }
  });
}

test('to those who hear it a drawing is links, an event with its kind, and no picture without a name', async ({
  page,
}) => {
  await page.goto(path);
  await expect(page.locator('.drawn').getByRole('img', { name: /^$/ })).toHaveCount(0);
  for (const { kind, text } of drawn?.article.meta.course ?? []) {
    const heard = new RegExp(`^${kind} .*${text.replace(/[^\p{L}]+/gu, '.+')}`, 'u');
    await expect(
      page.locator('#course ~ svg').getByRole('link', { name: heard }).first(),
    ).toBeAttached();
  }
});

test('the tables of a drawing have a title, and heads of columns that say so', async ({ page }) => {
  await page.goto(path);
  for (const table of await page.locator('.drawn table').all()) {
    await expect(table.locator('caption')).toHaveText(/./);
    expect(await table.locator('th:not([scope="col"])').count()).toBe(0);
  }
});

test('every mark is a target of 24 pixels, which leads to its passage', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(path);
  const marks = page.locator('.drawn svg a');
  for (const mark of await marks.all()) {
    const box = await mark.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  for (const index of [0, (await marks.count()) - 1]) {
    const to = (await marks.nth(index).getAttribute('href')) ?? '';
    await marks.nth(index).click();
    await expect(page.locator(':target')).toHaveAttribute('id', to.slice(1));
    const top = await page
      .locator(':target')
      .evaluate((target) => target.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(await barBottom(page));
  }
});

test('every mark can be reached with the keyboard, and says where it leads', async ({ page }) => {
  await page.goto(path);
  const marks = page.locator('.drawn svg a');
  await marks.first().focus();
  await expect(marks.first()).toBeFocused();
  await expect(marks.first()).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Tab');
  await expect(marks.nth(1)).toBeFocused();
  const names = await page.locator('.drawn').getByRole('link').allInnerTexts();
  expect(names.length).toBeGreaterThanOrEqual(await marks.count());
});

test('the tables are folded on screen and open in print', async ({ page }) => {
  await page.goto(path);
  const tables = page.locator('.drawn table');
  for (const table of await tables.all()) await expect(table).toBeHidden();
  await page.locator('.drawn summary').first().click();
  await expect(tables.first()).toBeVisible();
  await page.reload();
  await page.emulateMedia({ media: 'print' });
  for (const table of await tables.all()) await expect(table).toBeVisible();
});

for (const colorScheme of schemes) {
  for (const forcedColors of ['none', 'active'] as const) {
    test(`lines and marks stand out in ${colorScheme} colours, forced: ${forcedColors}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.goto(path);
      await installMeasures(page);
      const faint = await page.evaluate(() =>
        [...document.querySelectorAll('.drawn path, .drawn text')].flatMap((shape) => {
          const { stroke, fill } = getComputedStyle(shape);
          const svg = shape.closest('svg') as Element;
          const least = shape.tagName === 'text' ? 4.5 : 3;
          const paint = stroke === 'none' ? fill : stroke;
          const ratio = window.measures.against(svg, paint);
          return ratio >= least ? [] : [`${ratio} ${paint} ${shape.outerHTML.slice(0, 60)}`];
        }),
      );
      expect(faint).toEqual([]);
    });
  }
}

test('axe has nothing against them, tables unfolded', async ({ page }) => {
  await page.goto(path);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await violations(page, '.drawn')).toEqual([]);
});

test('the address of an event or finding leads to its mark, which is framed', async ({ page }) => {
  const nodes = [...(drawn?.article.events ?? []), ...(drawn?.article.findings ?? [])];
  for (const { anchor } of [nodes[0], nodes.at(-1)].flatMap((node) => node ?? [])) {
    await page.goto(`${path}#${anchor}`);
    const mark = page.locator(`[id="${anchor}"]`);
    await expect(mark).toBeInViewport();
    await expect(mark).toHaveCSS('outline-style', 'solid');
    const top = await mark.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(await barBottom(page));
  }
});

test('the row of a table is shared by its words', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await page.locator('.drawn summary').first().click();
  const row = page.locator('.drawn tbody tr').first();
  const words = (await row.innerText()).replace(/\s+/g, ' ');
  const link = row.getByRole('link');
  const address = await link.evaluate((element: HTMLAnchorElement) => element.href);
  await link.click();
  const menu = page.getByRole('dialog', { name: 'Share this passage' });
  await menu.getByRole('button', { name: 'Copy quotation with citation' }).click();
  await expect(menu.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`“${words}”`);
  expect(text).toContain(address);
});
