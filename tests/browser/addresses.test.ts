/** Every address of a report's first version, after the report was edited all over and its folder renamed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { base, copyMadeUpSite, env } from '../site/made-up-site.ts';
import { build, ownEnvironment, serveSite } from '../site/workspace.ts';
import type { Served, Workspace } from '../site/workspace.ts';

test.describe.configure({ mode: 'default' });

const report = 'src/content/reports/report-a';
let workspace: Workspace;
let site: Served;
let published: string[];

/** Other words in every paragraph, two sections in each other's place, and one section gone. */
function edited(text: string): string {
  const words: [RegExp, string][] = [
    [/\bwas first\b/g, 'had first been'],
    [/\bis made up\b/g, 'does not exist'],
    [/\bserves to test\b/g, 'is there for tests of'],
    [/\bNothing follows\b/g, 'No lesson follows'],
    [/which is seen/g, 'which anybody sees'],
    [/a crunch/g, 'a crunching noise'],
    [/, in the/g, ' in'],
    [/Quoted words/g, 'Words of others'],
    [/noticed glitter/g, 'saw some glitter'],
    [/does not say which/g, 'leaves open which'],
    [/granule lay/g, 'granule was found'],
    [/was \*\*unremarkable\*\*/g, 'had **nothing unusual**'],
    [/is marked with/g, 'has beside it'],
    [/is shown/g, 'was drawn'],
    [/side by side/g, 'next to each other'],
    [/granule was polished/g, 'granule got its polish'],
    [/polish \|/g, 'polishing |'],
    [/After one week nothing had changed/g, 'One week later nothing had changed'],
  ];
  const changed = words.reduce((body, [from, to]) => body.replace(from, to), text);
  const [before = '', introduction = '', kase = ''] = changed.split(
    /^(?=## (?:Introduction|Case|Discussion)$)/mu,
  );
  return before + kase + introduction;
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  workspace = await copyMadeUpSite();
  const read = (file: string): string => readFileSync(join(workspace.root, report, file), 'utf8');
  published = Object.keys(JSON.parse(read('addresses.json')) as object);
  writeFileSync(join(workspace.root, report, 'report.mdx'), edited(read('report.mdx')));
  renameSync(join(workspace.root, report), join(workspace.root, `${report}-now`));
  const asked = await build(workspace, env);
  expect(asked.code).toBe(1);
  expect(asked.output).toContain('`#discussion` was published');
  const run = join(workspace.root, 'src/cli/run.mjs');
  const decided = spawnSync(
    process.execPath,
    [run, 'address', 'report-a-now', 'discussion', 'gone'],
    {
      cwd: workspace.root,
      env: ownEnvironment(),
    },
  );
  expect(decided.status, String(decided.stderr)).toBe(0);
  const second = await build(workspace, env);
  expect(second.code, second.output).toBe(0);
  site = await serveSite(second.dist, { base });
});
test.afterAll(async () => {
  await site.close();
  await workspace.remove();
});

test('each lands in view on a passage that is marked', async ({ page }) => {
  await page.goto(`${site.url}reports/report-a-now/`);
  expect(published.length).toBeGreaterThan(30);
  for (const address of published) {
    await page.evaluate((hash) => (location.hash = hash), `#${address}`);
    const target = page.locator(':target');
    await expect(target, address).toHaveCount(1);
    await expect(page.locator(':is(:target, :has(> i:target))').last(), address).toBeInViewport();
  }
});

for (const [address, says] of [
  ['outcome', 'One week later nothing had changed'],
  ['patient', 'saw some glitter'],
  ['case', 'Case'],
  ['fig-granule', 'Granule under glass'],
] as const) {
  test(`#${address} still leads to “${says}”`, async ({ page }) => {
    await page.goto(`${site.url}reports/report-a/#${address}`);
    await expect(page.locator(':target')).toContainText(says);
  });
}

test('the address of a page that moved leads on, with the passage and the words that were asked for', async ({
  page,
}) => {
  await page.goto(`${site.url}reports/report-a/?mark=glitter#patient`);
  await page.waitForURL(`${site.url}reports/report-a-now/?mark=glitter#patient`);
  await expect(page.locator(':target')).toContainText('saw some glitter');
  await page.goBack();
  await expect(page, 'nobody goes back to where they would be sent on').toHaveURL('about:blank');
  await page.goto(`${site.url}reports/report-a/figures/granule/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Granule under glass');
});

test('without script it leads to the page', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}reports/report-a/`);
  await page.waitForURL(`${site.url}reports/report-a-now/`);
  await context.close();
});

test('what is gone says so, to those alone who ask for it', async ({ page }) => {
  await page.goto(`${site.url}reports/report-a-now/`);
  await expect(page.getByText('no longer in the report')).toHaveCount(2);
  for (const notice of await page.getByText('no longer in the report').all()) {
    await expect(notice).toBeHidden();
  }
  await page.goto(`${site.url}reports/report-a/#discussion`);
  await expect(page.locator(':target')).toBeVisible();
  await expect(page.locator(':target')).toContainText('no longer in the report since version 1');
});
