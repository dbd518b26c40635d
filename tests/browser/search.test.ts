import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Served } from '../site/workspace.ts';
import { serveMadeUpSite } from './support/made-up-site.ts';

// One site for all: made-up reports, below a base path.
test.describe.configure({ mode: 'default' });

let site: Served;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await serveMadeUpSite();
});
test.afterAll(() => site.close());

let failures: string[];
test.beforeEach(({ page }) => {
  failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('dialog', (dialog) => failures.push(`dialog: ${dialog.message()}`));
});
test.afterEach(() => expect(failures).toEqual([]));

const report = (id: string): string => `${site.url}reports/${id}/`;
const searchFor = (query: string): string => `${site.url}search/?q=${encodeURIComponent(query)}`;
const results = (within: Page | Locator): Locator => within.locator('[data-search-state]');
const field = (within: Page | Locator): Locator => within.locator('input[name="q"]');
/** An address without the words that are marked where it leads. */
const unmarked = (address: string): string => address.replace(/\?mark=[^#]*/, '');

async function openDialog(page: Page, query: string): Promise<Locator> {
  await page.goto(report('report-a'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(field(dialog)).toBeFocused();
  await page.keyboard.type(query);
  await expect(results(dialog)).toHaveAttribute('data-search-state', /ready|empty/);
  return dialog;
}

/** Whether the mark that is the current one is in the passage that the address names. */
const isCurrentInTarget = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('current') ?? [])] as Range[];
    return document.querySelector(':target')?.contains(range?.startContainer ?? null) ?? false;
  });

const hasFocus = (node: Element): boolean => node === document.activeElement;

test.describe('the search page', () => {
  for (const [query, address, type] of [
    ['L5', 'reports/report-a/#level', 'section'],
    ['CO2 unremarkable', 'reports/report-a/#gas', 'section'],
    ['contrast', 'reports/report-a/#li-', 'section'],
    ['arrow', 'reports/report-a/#fig-granule', 'figure'],
    ['second polish shine', 'reports/report-a/#row-', 'table'],
    ['crunch invented patients', 'reports/report-a/#ref-first', 'reference'],
    ['history of placeholders', 'reports/report-a/#ref-third', 'reference'],
    ['which hand first', 'reports/report-a/#note-hands', 'section'],
    ['Twö', 'reports/report-a/', 'report'],
    ['lasegue', 'reports/report-a/#p-', 'section'],
  ] as const) {
    test(`leads from “${query}” to ${address}`, async ({ page }) => {
      await page.goto(searchFor(query));
      await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
      const found = page.locator(`[data-result="${type}"] > a`);
      const addresses = await found.evaluateAll((all) =>
        all.map((a) => (a as HTMLAnchorElement).href),
      );
      expect(
        addresses.some((href) => unmarked(href).startsWith(site.url + address)),
        addresses.join(),
      ).toBe(true);
      expect(new Set(addresses.map(unmarked)).size).toBe(addresses.length);
      const place = addresses.find((href) => unmarked(href).startsWith(site.url + address)) ?? '';
      await page.goto(place);
      if (place.includes('#')) await expect(page.locator(':target')).toBeInViewport();
    });
  }

  test('groups hits by report and marks the words', async ({ page }) => {
    await page.goto(searchFor('polishing'));
    await expect(page.locator('.search-group h2')).toHaveCount(2);
    await expect(page.locator('.search-group mark').first()).toHaveText(/polish/i);
  });

  test('answers while the reader types, and Back returns to what was sent', async ({ page }) => {
    await page.goto(`${site.url}search/`);
    await field(page.locator('main')).fill('granule');
    await expect(page).toHaveURL(/\?q=granule$/);
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await page.keyboard.press('Enter');
    await field(page.locator('main')).fill('glitter');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?q=glitter$/);
    await page.goBack();
    await expect(field(page.locator('main'))).toHaveValue('granule');
    await expect(page.locator('mark').first()).toHaveText(/granule/i);
    await page.goForward();
    await expect(field(page.locator('main'))).toHaveValue('glitter');
    await expect(page.locator('mark').first()).toHaveText(/glitter/i);
  });

  test('is as the reader left it when they come back from a result', async ({ page }) => {
    await page.goto(searchFor('report'));
    const folds = page.locator('[data-search-state="ready"] details');
    await expect(folds.first()).toBeVisible();
    await folds.first().locator('summary').click();
    const result = folds.first().locator('[data-result] > a').last();
    await result.click();
    await expect(page).not.toHaveURL(/\/search\//);
    await page.goBack();
    await expect(folds.first()).toHaveAttribute('open', '');
    await expect(result).toBeInViewport();
  });

  test('says that of a very long query only the beginning was searched for', async ({ page }) => {
    await page.goto(searchFor(`granule ${'polish '.repeat(100)}`));
    await expect(page.locator('[data-notice="shortened"]')).toContainText('first 500 characters');
    await field(page.locator('main')).fill('polish '.repeat(2_000));
    await expect(page).toHaveURL((url) => url.searchParams.get('q')?.length === 500);
  });

  test('leaves the focus alone when the address holds a query', async ({ page }) => {
    await page.goto(searchFor('granule'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await expect(page.locator('body')).toBeFocused();
  });

  for (const query of ['qqqqzzz', 'granulocyte']) {
    test(`finds nothing for “${query}” and offers ways on`, async ({ page }) => {
      await page.goto(searchFor(query));
      await expect(results(page)).toHaveAttribute('data-search-state', 'empty');
      await expect(page.getByRole('status')).toContainText(query);
      await expect(page.locator('[data-notice="unmatched"]')).toContainText(query);
      await page.locator('main').getByRole('link', { name: 'all reports' }).click();
      await expect(page).toHaveURL(`${site.url}reports/`);
    });
  }

  test('asks for a word where there is only what must not be there', async ({ page }) => {
    await page.goto(searchFor('-granule'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'empty');
    await expect(page.locator('[data-notice="excluding"]')).toContainText('Add a word to look for');
  });

  test('names the words that are in no report, and finds the others', async ({ page }) => {
    await page.goto(searchFor('granule qqqqzzz'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await expect(page.locator('[data-notice="unmatched"]')).toContainText('qqqqzzz');
  });

  test('mends a slip of the pen, says so, and takes it back when asked', async ({ page }) => {
    await page.goto(searchFor('granuel'));
    const notice = page.locator('[data-notice="spelling"]');
    await expect(notice).toContainText('Showing results for granule');
    await expect(page.getByRole('status')).toContainText('Showing results for granule');
    await notice.getByRole('link', { name: 'Search instead for granuel' }).click();
    await expect(results(page)).toHaveAttribute('data-search-state', 'empty');
    await expect(field(page.locator('main'))).toHaveValue('granuel');
  });

  test('limits results to a kind, with counts, and Back takes that back', async ({ page }) => {
    await page.goto(searchFor('granule'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await page.getByText('Filters', { exact: true }).click();
    const filters = page.locator('[data-search-filters]');
    await expect(filters.getByRole('listitem').filter({ hasText: 'Figures' })).toHaveText(
      /Figures \d+/,
    );
    await filters.getByRole('link', { name: 'Figures' }).click();
    await expect(page).toHaveURL(/\?q=granule&type=figure$/);
    await expect(page.locator('[data-result="figure"]').first()).toBeVisible();
    await expect(page.locator('[data-result]:not([data-result="figure"])')).toHaveCount(0);
    await expect(filters).toHaveAttribute('open', '');
    await expect(filters.locator('summary')).toBeFocused();
    await page.goBack();
    await expect(page.locator('[data-result="section"]').first()).toBeVisible();
    await page.goForward();
    await page.getByRole('link', { name: 'Remove the filter Figures' }).click();
    await expect(page).toHaveURL(/\?q=granule$/);
  });

  test('loads nothing of the index before a reader turns to it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(report('report-a'));
    await page.waitForTimeout(300);
    expect(asked.filter((url) => /pagefind|search/.test(url))).toEqual([]);
  });

  test('goes on without a network after its first answer', async ({ page, context }) => {
    await page.goto(searchFor('granule'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    for (const query of ['glitter', 'second polish shine', 'crunch invented', 'granuel']) {
      await field(page.locator('main')).fill(query);
      await expect(page.getByRole('status')).toContainText(/\d/);
      await expect(page).toHaveURL(new RegExp(`q=${query.split(' ')[0]}`));
      await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    }
    await page.getByRole('link', { name: 'Search instead for granuel' }).click();
    await expect(results(page)).toHaveAttribute('data-search-state', 'empty');
    await page.goBack();
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await field(page.locator('main')).fill('qqqqzzz');
    await expect(results(page)).toHaveAttribute('data-search-state', 'empty');
  });

  test('says when the filters cannot be loaded and tries again', async ({ page }) => {
    await page.goto(searchFor('granule'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await page.waitForLoadState('networkidle');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByText('Filters', { exact: true }).click();
    const filters = page.locator('[data-search-filters]');
    await expect(filters).toContainText('could not be loaded');
    await page.unroute('**/pagefind/**');
    await filters.getByRole('button', { name: 'Try again' }).click();
    await expect(filters.getByRole('link', { name: 'Figures' })).toBeVisible();
  });

  test('calls a report by its title where results are limited to it', async ({ page }) => {
    await page.goto(`${searchFor('granule')}&report=report-a`);
    const chip = page.locator('[data-search-chosen] a');
    await expect(chip).not.toHaveText(/report-a/);
    await expect(chip).toHaveText(
      `${await page.locator('.search-group h2').first().textContent()} ×`,
    );
  });

  test('prints what was looked for above what was found', async ({ page }) => {
    await page.goto(searchFor('crunch'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await page.emulateMedia({ media: 'print' });
    await expect(field(page)).toBeVisible();
    await expect(field(page)).toHaveValue('crunch');
    await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
    await expect(page.getByText('Filters', { exact: true })).toBeHidden();
  });

  test('stores nothing', async ({ page }) => {
    await page.goto(searchFor('granule'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    const kept = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      document.cookie,
    ]);
    expect(kept).toEqual(['']);
  });

  test('says when the index cannot be loaded and tries again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(searchFor('granule'));
    await expect(results(page)).toHaveAttribute('data-search-state', 'error');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
    await expect(field(page.locator('main'))).toBeFocused();
  });

  for (const [name, query, state] of [
    ['markup', '<img src=x onerror=alert(1)>', 'empty'],
    ['ten thousand characters', 'x'.repeat(10_000), 'empty'],
    ['two thousand words', 'granule and '.repeat(1_000), /ready|empty/],
    ['signs', '🙂 … !', 'idle'],
    ['words from right to left', 'مرحبا \u202e granule', 'ready'],
    ['a property of every object', '__proto__ constructor', 'empty'],
    ['lone surrogates', '\ud800 granule', /ready|empty/],
  ] as const) {
    test(`takes ${name} for words and nothing else`, async ({ page }) => {
      await page.goto(`${site.url}search/`);
      await field(page.locator('main')).fill(query);
      await page.keyboard.press('Enter');
      if (state !== 'idle') await expect(results(page)).toHaveAttribute('data-search-state', state);
      await expect(page.locator('main img')).toHaveCount(0);
    });
  }

  test('lists the reports for readers without JavaScript', async ({ request }) => {
    const html = await (await request.get(`${site.url}search/`)).text();
    const [, instead = ''] = /<noscript>(.*?)<\/noscript>/s.exec(html) ?? [];
    expect(instead).toContain('The search needs JavaScript');
    expect(instead.match(/href="\/some\/base\/reports\/report-[ab]\/"/g)).toHaveLength(2);
  });
});

test.describe('the search over a page', () => {
  test('is used by keyboard alone and lands on the passage', async ({ page }) => {
    const dialog = await openDialog(page, 'exhaled');
    const box = dialog.getByRole('combobox', { name: 'Search the reports' });
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    const option = dialog.getByRole('option', { selected: true });
    await expect(option).toHaveAttribute('data-result', 'section');
    await expect(box).toHaveAttribute(
      'aria-activedescendant',
      (await option.getAttribute('id')) ?? '',
    );
    await expect(box).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${report('report-a')}?mark=exhaled#gas`);
    await expect(page.locator('#gas:target')).toBeInViewport();
  });

  test('keeps what is typed while it is loaded', async ({ page }) => {
    await page.goto(report('report-a'));
    await page.route('**/_astro/search-dialog*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.keyboard.type('/granule', { delay: 40 });
    const dialog = page.getByRole('dialog');
    await expect(field(dialog)).toHaveValue('granule');
    await expect(results(dialog)).toHaveAttribute('data-search-state', 'ready');
    await page.keyboard.type('s');
    await expect(field(dialog)).toHaveValue('granules');
  });

  test('is used by pointer and leads to another report', async ({ page }) => {
    const dialog = await openDialog(page, 'fared');
    await dialog.getByRole('option').first().click();
    await expect(page).toHaveURL(/report-b\/\?mark=fared#end$/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('leads to the passages of the page that is open without a network', async ({
    page,
    context,
  }) => {
    const dialog = await openDialog(page, 'glitter');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    const options = dialog.getByRole('option').and(page.locator('[href*="report-a/?mark="]'));
    const places: string[] = [];
    for (const at of [0, 1]) {
      if (at > 0) await page.keyboard.press('/');
      places.push((await options.nth(at).getAttribute('href')) ?? '');
      await options.nth(at).click();
      await expect(page).toHaveURL((url) => url.pathname + url.search + url.hash === places[at]);
      await expect(page.locator(':target')).toBeInViewport();
      await expect.poll(() => isCurrentInTarget(page)).toBe(true);
    }
    expect(new Set(places).size).toBe(2);
    await page.goBack();
    await expect.poll(() => isCurrentInTarget(page)).toBe(true);
  });

  test('closes with one Escape, and the focus returns', async ({ page }) => {
    await page.goto(report('report-a'));
    const opener = page.locator('[data-search]').first();
    await opener.click();
    await field(page.getByRole('dialog')).fill('granule');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  });

  test('closes at a press beside it', async ({ page }) => {
    const dialog = await openDialog(page, 'granule');
    await page.mouse.click(5, 300);
    await expect(dialog).toBeHidden();
  });

  test('sends the query to the page with all results', async ({ page }) => {
    const dialog = await openDialog(page, 'granule');
    await dialog.getByRole('option', { name: 'All results' }).click();
    await expect(page).toHaveURL(/search\/\?q=granule$/);
    await expect(results(page)).toHaveAttribute('data-search-state', 'ready');
  });

  test('never shows an older answer over a newer one', async ({ page }) => {
    // Who saves data gets nothing ahead, so that the older answer has something to wait for.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const dialog = await openDialog(page, 'granule');
    let held = 0;
    await page.route('**/*.pf_fragment', async (route) => {
      held += 1;
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await field(dialog).fill('quoted');
    await expect.poll(() => held).toBeGreaterThan(0);
    await field(dialog).fill('qqqqzzz');
    await expect(results(dialog)).toHaveAttribute('data-search-state', 'empty');
    await page.waitForTimeout(800);
    await expect(dialog.getByRole('status')).toContainText('qqqqzzz');
  });
});

test.describe('where a result leads', () => {
  test('the words are marked, one after the other, until they are cleared', async ({ page }) => {
    await page.goto(`${report('report-a')}?mark=granule+polished#level`);
    const bar = page.getByRole('region', { name: 'Words that were searched for' });
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('found') ?? [])].map((range) =>
          String((range as Range).cloneContents().textContent).toLowerCase(),
        ),
      );
    await expect
      .poll(async () => [...new Set(await marked())].sort())
      .toEqual(['granule', 'polished']);
    const current = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('current') ?? [])] as Range[];
        return range?.startContainer.parentElement?.closest('[id]')?.id;
      });
    expect(await current()).toBe('level');
    await bar.getByRole('button', { name: 'Next' }).click();
    await expect.poll(current).not.toBe('level');
    await bar.getByRole('button', { name: 'Previous' }).click();
    await expect.poll(current).toBe('level');
    await bar.getByRole('button', { name: 'Clear' }).click();
    await expect(bar).toBeHidden();
    expect(await marked()).toEqual([]);
    await expect(page).toHaveURL(`${report('report-a')}#level`);
  });

  test('the next key leads from the passage to the marks, which leave room in a low window', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(`${report('report-a')}?mark=granule+polished#level`);
    const bar = page.getByRole('region', { name: 'Words that were searched for' });
    await expect(bar).toBeVisible();
    expect((await bar.boundingBox())?.height).toBeLessThan(64);
    const buttons = bar.getByRole('button');
    for (let key = 0; key < 6 && !(await buttons.first().evaluate(hasFocus)); key += 1) {
      await page.keyboard.press('Tab');
    }
    await expect(buttons.first()).toBeFocused();
  });

  test('what only a drawing says is found there, and marked there', async ({ page }) => {
    const dialog = await openDialog(page, 'glitter symptom');
    await dialog.getByRole('option').first().click();
    await expect(page).toHaveURL(/report-a\/\?mark=\S+#event-[0-9a-f]+$/);
    await expect(page.locator(':target')).toBeInViewport();
    const bar = page.getByRole('region', { name: 'Words that were searched for' });
    await expect(bar).toBeVisible();
    expect(await isCurrentInTarget(page)).toBe(true);
  });

  test('where the passage has none of the words, the next one behind it is the current one', async ({
    page,
  }) => {
    await page.goto(`${report('report-a')}?mark=granule#patient`);
    const isBehind = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('current') ?? [])] as Range[];
        const at = document
          .querySelector(':target')
          ?.compareDocumentPosition(range?.startContainer ?? document);
        return at === Node.DOCUMENT_POSITION_FOLLOWING;
      });
    await expect.poll(isBehind).toBe(true);
  });

  test('the sign of a reference is called by its number, where it has one', async ({ page }) => {
    await page.goto(`${report('report-a')}#ref-first`);
    await page.keyboard.press('Shift');
    const sign = (anchor: string): Locator => page.locator(`.s[href="#${anchor}"]`);
    await expect(sign('ref-first')).toHaveAccessibleName(
      /^Link to passage: reference 2, “Sample S/,
    );
    await expect(sign('ref-third')).toHaveAccessibleName(/^Link to passage: “Filler F/);
  });

  test('marks that were cleared come back with Back', async ({ page }) => {
    await page.goto(`${report('report-a')}?mark=granule#level`);
    const bar = page.getByRole('region', { name: 'Words that were searched for' });
    await expect(bar).toBeVisible();
    await page.evaluate(() => (location.hash = '#outcome'));
    await bar.getByRole('button', { name: 'Clear' }).click();
    await expect(bar).toBeHidden();
    await page.goBack();
    await expect(bar).toBeVisible();
  });

  test('words that are not there, or are no words, mark nothing', async ({ page }) => {
    for (const mark of ['qqqq', '', '.*', '<img src=x>', '\\']) {
      await page.goto(`${report('report-a')}?mark=${encodeURIComponent(mark)}#level`);
      await expect(page.locator('#level')).toBeVisible();
      await expect(page.locator('.marks')).toHaveCount(0);
    }
  });
});
