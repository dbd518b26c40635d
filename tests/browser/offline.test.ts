import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { ReportList } from '../../src/offline/lists.ts';
import { base, copyMadeUpSite, env, madeUpSite } from '../site/made-up-site.ts';
import { build } from '../site/workspace.ts';
import type { Workspace } from '../site/workspace.ts';
import { violations } from './support/axe.ts';
import { startHost } from './support/host.ts';
import type { Host } from './support/host.ts';

// Two builds of one site for all, which take each other's place on one host.
test.describe.configure({ mode: 'default' });

let [before, after] = ['', ''];
let host: Host;
let other: Workspace;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  other = await copyMadeUpSite();
  // Otherwise the first version would have to be kept.
  rmSync(join(other.root, 'src/content/reports/pages.json'));
  edit(
    other.root,
    'src/content/reports/report-a/report.mdx',
    /$/,
    '\n## Later\n\nAn osprey came.\n',
  );
  edit(other.root, 'src/content/reports/report-a/report.mdx', 'version: 1', 'version: 2');
  edit(other.root, 'src/scripts/search-words.ts', 'Nothing found', 'Nothing at all found');
  edit(
    other.root,
    'src/content/reports/report-b/report.mdx',
    /status: corrected\nnotices:/,
    'status: retracted\nnotices:\n  - { date: 2026-03-01, text: Nobody <b>polished</b> anything. }',
  );
  const { code, output, dist } = await build(other, env);
  expect(code, output).toBe(0);
  [before, after] = [(await madeUpSite()).dist, dist];
  host = await startHost(before, base);
});
test.afterAll(async () => {
  await host.close();
  await other.remove();
});

let failures: string[];
test.beforeEach(({ page }) => {
  host.dist = before;
  host.mood = () => 'well';
  host.lookUp = (path) => path;
  failures = [];
  page.on('pageerror', (error) => failures.push(error.message));
});
test.afterEach(() => expect(failures).toEqual([]));

function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(root, file), 'utf8');
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  writeFileSync(join(root, file), edited);
}

const report = (id: string): string => `${host.url}reports/${id}/`;
const notice = (page: Page) => page.locator('.notice').first();
const kept = (page: Page) =>
  page.locator('section', { has: page.getByRole('heading', { name: 'On this device' }) });
const goAway = (): void => void (host.mood = () => 'gone');

async function keep(page: Page, id: string): Promise<void> {
  await page.goto(report(id));
  await page.getByRole('link', { name: 'Keep for offline' }).click();
  await page.getByRole('button', { name: 'Keep this report' }).click();
  await hasKept(page);
}

async function hasKept(page: Page): Promise<void> {
  await expect(page.getByRole('status')).toHaveText(/^Kept\./, { timeout: 30_000 });
}

async function isAccessible(page: Page): Promise<void> {
  expect(await violations(page, 'main')).toEqual([]);
}

/** Everything that a browser can hold for the site. */
function traces(page: Page) {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
}
const none = { caches: [], workers: 0, storage: 0, databases: 0, cookies: '' };

async function searchFor(page: Page, words: string): Promise<string> {
  await page.goto(`${host.url}search/?q=${encodeURIComponent(words)}`);
  const results = page.locator('[data-search-state]');
  await expect(results).toHaveAttribute('data-search-state', /ready|empty|error/);
  return results.innerText();
}

test('keeps nothing on the device of a reader who has not asked for it', async ({ page }) => {
  await page.goto(report('report-a'));
  await page.getByRole('link', { name: 'Keep for offline' }).click();
  await expect(page.getByRole('button', { name: 'Keep this report' })).toBeVisible();
  expect(await traces(page)).toEqual(none);
});

test('says beforehand what a report takes, in bytes that are those of its files, and what room there is', async ({
  page,
}) => {
  await page.goto(`${host.url}offline/?report=report-a`);
  const part = page.locator('section', { hasText: 'This report' });
  await expect(part).toContainText('Report A: a made-up patient & a made-up finding');
  await expect(part).toContainText(/room for [\d.]+\s(k|M|G)B more/);
  const list = JSON.parse(
    readFileSync(join(before, 'offline/reports/report-a.json'), 'utf8'),
  ) as ReportList;
  const sizes = list.files.map(
    ([path]) => statSync(join(before, path, path.endsWith('/') ? 'index.html' : '')).size,
  );
  expect(list.files.map(([, , bytes]) => bytes)).toEqual(sizes);
});

test('shows a kept report whole without a network: text, figure, term, search', async ({
  page,
}) => {
  await keep(page, 'report-a');
  await expect(kept(page).getByRole('listitem')).toHaveText(/Report A.*Version 1, \d+\skB/s);
  goAway();
  await page.goto(report('report-a'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Report A');
  await expect(notice(page)).toContainText(/kept on this device on .*could not be reached/);
  await page
    .locator('figure a', { has: page.locator('img') })
    .first()
    .click();
  await expect(page).toHaveURL(/figures\//);
  const picture = page.locator('.zoom img');
  expect(
    await picture.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth),
    ),
  ).toBeGreaterThan(0);
  await page.goBack();
  await page.locator('a.t', { hasText: 'granule' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('A made-up small grain.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('unremarkable');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/reports\/report-a\/.*#gas$/);
  await expect(page.locator('#gas')).toBeVisible();
});

test('searches without a network what is kept, and says that it is not all', async ({ page }) => {
  await keep(page, 'report-a');
  expect(await searchFor(page, 'polishing')).toContain('Report B');
  goAway();
  expect(await searchFor(page, 'polishing')).not.toContain('Report B');
  expect(await searchFor(page, 'granule')).toContain('Report A');
  await expect(notice(page)).toContainText('Only what is kept is searched');
});

test('goes on with what is kept when the network fails under a page that is the same, and only then', async ({
  page,
}) => {
  await keep(page, 'report-a');
  const askForIndex = (): Promise<string> =>
    page.evaluate(async (entry) => {
      return fetch(entry).then(
        () => 'has it',
        () => 'has it not',
      );
    }, `${base}pagefind/pagefind-entry.json`);
  for (const [dist, answer] of [
    [before, 'has it'],
    [after, 'has it not'],
  ] as const) {
    host.dist = dist;
    host.mood = () => 'well';
    await page.goto(report('report-a'));
    await page.waitForLoadState('networkidle');
    goAway();
    expect(await askForIndex()).toBe(answer);
  }
  // A page whose script for the search cannot be had leads to the search that is kept.
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/search\/$/);
  await expect(notice(page)).toContainText('kept on this device');
});

test('says of a page that is not kept that it is not, and what is', async ({ page }) => {
  await keep(page, 'report-a');
  goAway();
  await page.goto(report('report-c'));
  await expect(notice(page)).toContainText('not kept on this device');
  await expect(kept(page)).toContainText('Report A');
  host.mood = () => 'well';
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Report C');
});

test('keeps the whole library', async ({ page }) => {
  await page.goto(`${host.url}reports/`);
  await page.getByRole('link', { name: 'Keep the library for offline' }).click();
  await page.getByRole('button', { name: 'Keep the library' }).click();
  await hasKept(page);
  goAway();
  await page.goto(`${host.url}reports/`);
  await page.getByRole('link', { name: /Report C/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Report C');
  expect(await searchFor(page, 'polishing')).toContain('Report B');
  await expect(notice(page)).not.toContainText('Only what is kept');
});

test('shows the site as it is while it can be reached, and the kept copy when it is too slow', async ({
  page,
}) => {
  await keep(page, 'report-a');
  host.dist = after;
  await page.goto(report('report-a'));
  await expect(page.getByText('An osprey came.')).toBeVisible();
  await expect(page.getByText('kept on this device')).toHaveCount(0);
  host.mood = () => 'silent';
  await page.goto(report('report-a'), { waitUntil: 'commit' });
  await expect(notice(page)).toContainText('kept on this device');
  await expect(page.getByText('An osprey came.')).toHaveCount(0);
});

test('replaces what is kept as a whole, and lets an open page finish with what it began with', async ({
  page,
  context,
}) => {
  await keep(page, 'report-a');
  goAway();
  const old = await context.newPage();
  await old.goto(report('report-a'));
  await expect(notice(old)).toContainText('kept on this device');
  host.dist = after;
  host.mood = () => 'well';
  await page.goto(`${host.url}offline/`);
  await expect(kept(page)).toContainText('The site has changed since.');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(page.getByRole('status')).toHaveText('What is kept is up to date.');
  await expect(kept(page)).toContainText('Version 2');
  goAway();
  // The new page with the new index and the new scripts …
  expect(await searchFor(page, 'osprey')).toContain('An osprey came.');
  expect(await searchFor(page, 'qqqqqq')).toContain('Nothing at all found');
  // … and the old one with the old ones.
  await old.keyboard.press('/');
  await old.keyboard.type('osprey');
  await expect(old.getByRole('dialog').getByRole('status')).toHaveText(/^Nothing found/);
  await old.close();
  await page.goto(report('report-a'));
  await expect(page.getByText('An osprey came.')).toBeVisible();
  await expect.poll(async () => (await editions(page)).former).toBe(0);
});

function editions(page: Page) {
  return page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const record = (await (await cache.match('/some/base/offline/kept/record'))?.json()) as {
      former: unknown[];
      current: { items: { files: [string, string][] }[] };
    };
    const wanted = new Set(
      record.current.items.flatMap(({ files }) => files.map(([, digest]) => digest)),
    );
    const files = (await cache.keys()).filter(({ url }) => url.includes('/kept/file/'));
    return { former: record.former.length, surplus: files.length - wanted.size };
  });
}

test('leaves what is kept whole when it cannot be replaced, and goes on from there', async ({
  page,
}) => {
  await keep(page, 'report-a');
  host.dist = after;
  host.mood = (path) => (path === `${base}reports/report-a/` ? 'gone' : 'well');
  await page.goto(`${host.url}offline/`);
  await page.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(page.getByRole('alert')).toContainText('could not be reached');
  goAway();
  await page.goto(report('report-a'));
  await expect(page.getByText('An osprey came.')).toHaveCount(0);
  expect(await searchFor(page, 'osprey')).toContain('Nothing found');
  host.mood = () => 'well';
  await page.goto(`${host.url}offline/`);
  await page.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(page.getByRole('status')).toHaveText('What is kept is up to date.');
  await expect.poll(() => editions(page)).toEqual({ former: 0, surplus: 0 });
});

test('takes no file of another build, however the host mixes them', async ({ page }) => {
  await page.goto(`${host.url}offline/?report=report-a`);
  host.mood = (path) => {
    // The next build is there as soon as the lists of this one have been sent.
    if (!path.includes('/offline/')) host.dist = after;
    return 'well';
  };
  await page.getByRole('button', { name: 'Keep this report' }).click();
  await expect(page.getByRole('alert')).toContainText('files of another state');
  await page.getByRole('button', { name: 'Try again' }).click();
  await hasKept(page);
  await expect(kept(page)).toContainText('Version 2');
});

test('shows a kept report as retracted once it could know, whatever the reader looked at', async ({
  page,
}) => {
  await keep(page, 'report-b');
  host.dist = after;
  await page.goto(`${host.url}about/`);
  await page.waitForLoadState('networkidle');
  goAway();
  await page.goto(report('report-b'));
  await expect(notice(page)).toContainText(
    'Retracted, 1 March 2026. Nobody <b>polished</b> anything.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Retracted: Report B/);
  await expect(page).toHaveTitle(/^Retracted: /);
  await searchFor(page, 'polishing');
  await isAccessible(page);
  await expect(notice(page)).toContainText('Retracted since, 1 March 2026: Report B');
});

test('says of a kept page that the site no longer had it', async ({ page }) => {
  await keep(page, 'report-a');
  host.lookUp = (path) => path.replace(/report-a\/$/, 'nowhere/');
  await page.goto(report('report-a'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  goAway();
  await page.goto(report('report-a'));
  await expect(notice(page)).toContainText('no longer has this page');
});

test('lets go of one report, and of everything without a trace', async ({ page }) => {
  await keep(page, 'report-a');
  await keep(page, 'report-c');
  await page.getByRole('button', { name: /^Remove: Report A/ }).click();
  await expect(page.getByRole('status')).toHaveText(/^Removed: Report A/);
  await expect.poll(async () => (await editions(page)).surplus).toBe(0);
  goAway();
  await page.goto(report('report-a'));
  await expect(notice(page)).toContainText('not kept on this device');
  await page.goto(report('report-c'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Report C');
  host.mood = () => 'well';
  await page.goto(`${host.url}offline/`);
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(kept(page)).toContainText('Nothing of this site is kept');
  expect(await traces(page)).toEqual(none);
});

test('can be stopped, and leaves then nothing that it does not show', async ({ page }) => {
  host.mood = (path) => (path.includes('/figures/') ? 'silent' : 'well');
  await page.goto(`${host.url}offline/?report=report-a`);
  await page.getByRole('button', { name: 'Keep this report' }).click();
  await expect(page.getByRole('progressbar', { name: 'Keep this report' })).toBeVisible();
  await expect(page.getByText(/^\d.*B of /)).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('alert')).toContainText('Stopped.');
  await expect(kept(page)).toContainText('Parts of something');
  await isAccessible(page);
  await page.reload();
  await expect(kept(page)).toContainText('Parts of something');
  await page.getByRole('button', { name: 'Remove them' }).click();
  await expect(kept(page)).toContainText('Nothing of this site is kept');
  expect(await traces(page)).toEqual(none);
});

test('says what to do when there is no room', async ({ page }) => {
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  });
  await page.goto(`${host.url}offline/?report=report-a`);
  await page.getByRole('button', { name: 'Keep this report' }).click();
  await expect(page.getByRole('alert')).toContainText('no more room');
  expect(await traces(page)).toEqual({ ...none, caches: [`casebook ${base}`] });
});

for (const [what, prepare, says] of [
  [
    'where the browser keeps nothing, as in private windows',
    () => {
      CacheStorage.prototype.match = () => Promise.reject(new DOMException('', 'SecurityError'));
    },
    'does not let the site keep anything',
  ],
  [
    'where there are no service workers',
    () => delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker,
    'does not let the site keep anything',
  ],
  [
    'where the connection is not secure',
    () => Object.defineProperty(window, 'isSecureContext', { value: false }),
    'begins with https',
  ],
] as const) {
  test(`offers nothing ${what}, and says why`, async ({ page }) => {
    await page.addInitScript(prepare);
    await page.goto(`${host.url}offline/?report=report-a`);
    await expect(page.locator('[data-offline]')).toContainText(says);
    await expect(page.locator('[data-offline]').getByRole('button')).toHaveCount(0);
  });
}
