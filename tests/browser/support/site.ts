/** What the browser tests share: the pages of the site, and a test that no page may complain in. */
import { test as base, expect } from '@playwright/test';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { readLibrary } from '../../../src/model/read/library.ts';
import { watch } from './watch.ts';

export { expect };

const project = fileURLToPath(new URL('../../..', import.meta.url));

const library = readLibrary(project);

/** Every term of the glossary, whichever there are. */
export const terms = library.terms;

/** Every report of the site, whichever there are. */
export const reports = library.reports.map(({ article }) => ({
  name: `the report ${article.id}`,
  path: `reports/${article.id}/`,
  article,
}));

/** The first report, on which one test stands for all; without reports its tests are skipped. */
export const first = reports[0] ?? { name: 'a report', path: 'reports/', article: null };
export const noReports: [boolean, string] = [reports.length === 0, 'The site has no reports.'];

/** Reports that every test of pages looks at: all, or as many of a large library, spread through it. */
const lookedAt = spread(reports, 10);

/** The page of one figure of the site, if it has any. */
const figures = reports
  .flatMap(({ path, article }) =>
    article.figures.map(({ anchor }) => ({
      name: `the page of the figure ${anchor}`,
      path: `${path}figures/${anchor.replace(/^fig-/, '')}/`,
    })),
  )
  .slice(0, 1);

/**
 * Pages of every kind, by addresses that work under any base path; without the guide, where that was
 * tested already on another site of the same code.
 */
export const pages = [
  { name: 'the first page', path: './' },
  { name: 'the page about the site', path: 'about/' },
  { name: 'the search page', path: 'search/' },
  { name: 'the page of what is kept', path: 'offline/' },
  { name: 'the page for what is not found', path: '404.html' },
  { name: 'the list of reports', path: 'reports/' },
  { name: 'the page of what reports share', path: 'browse/' },
  { name: 'the glossary', path: 'glossary/' },
  ...terms.slice(0, 1).map(({ slug }) => ({ name: `the term ${slug}`, path: `glossary/${slug}/` })),
  ...(process.env['GUIDE_IS_TESTED'] === 'true'
    ? []
    : [
        { name: 'the guide to writing', path: 'guide/writing/' },
        { name: 'the guide to setting up', path: 'guide/setting-up/' },
      ]),
  ...lookedAt,
  // These say the same of every report.
  ...lookedAt.slice(0, 1).flatMap(({ name, path }) => [
    { name: `the CARE checklist of ${name}`, path: `${path}care/` },
    { name: `how to cite ${name}`, path: `${path}cite/` },
  ]),
  ...figures,
];

/** So many items at most, the first and the last among them. */
function spread<Item>(items: Item[], most: number): Item[] {
  const step = Math.max(1, (items.length - 1) / (most - 1));
  return items.filter((_, at) => at === Math.round(Math.round(at / step) * step));
}

export const schemes = ['light', 'dark'] as const;

interface Fixtures {
  /** Complaints of the context, which must be none at the end; a test that provokes some empties it. */
  complaints: string[];
  /** A fresh context that is watched like the test's own, for a second reader. */
  another: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints: string[] = [];
      watch(context, new URL(baseURL ?? '').origin, complaints);
      await use(complaints);
      expect(complaints, 'what the browser complained of').toEqual([]);
    },
    { auto: true },
  ],
  another: async ({ browser, baseURL, complaints }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ ...(baseURL && { baseURL }), ...options });
      opened.push(context);
      watch(context, new URL(baseURL ?? '').origin, complaints);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** The lower edge of the bar, below which every target must come to stand. */
export function barBottom(page: Page): Promise<number> {
  return page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().bottom);
}

/** Unfolds every note and the contents. */
export function unfoldAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** The address of the open page without what follows `#`, and what follows it. */
export function addressOf(page: Page): { page: string; anchor: string } {
  const [path = '', anchor = ''] = page.url().split('#');
  return { page: path, anchor: decodeURIComponent(anchor) };
}
