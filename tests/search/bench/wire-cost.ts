/** What goes over the wire: before the reader turns to the search, until first results, after. */
import type { Browser } from '@playwright/test';
import type { CountingServer, Sent } from './counting-server.ts';
import { ask, askForMore, countResults, openSearchPage, typeLetters } from './reader.ts';
import { kilobytes, milliseconds, table } from './tables.ts';

const isScript = ({ path }: Sent): boolean => path.endsWith('.js') && !path.includes('/pagefind/');
const isIndex = ({ path }: Sent): boolean => path.includes('/pagefind/');

const parts: [name: string, has: (sent: Sent) => boolean][] = [
  ['own code', isScript],
  ['programs', (sent) => isIndex(sent) && /\.js$|wasm/.test(sent.path)],
  ['meta', ({ path }) => path.endsWith('.pf_meta')],
  ['chunks', ({ path }) => path.endsWith('.pf_index')],
  ['fragments', ({ path }) => path.endsWith('.pf_fragment')],
  ['filters', ({ path }) => path.endsWith('.pf_filter')],
];

/** After a query: it is typed letter by letter, where others come at once as if pasted. */
export const typed = ' (typed)';

/** Measures in a fresh profile for each query, and prints. */
export async function printWireCost(
  browser: Browser,
  site: CountingServer,
  queries: readonly string[],
): Promise<void> {
  const before = await readFirst(browser, site);
  const first = before.scripts.map(({ path }) => path).join(', ') || 'none';
  console.log(
    `\nBefore the reader turns to the search: ${before.index.length} files of the index; scripts: ${first}\n`,
  );

  const rows: string[][] = [];
  const further: string[] = [];
  const tens: number[] = [];
  const names = new Set<string>();
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    site.take();
    await openSearchPage(page, site.url);
    const time = query.endsWith(typed)
      ? await typeLetters(page, query.slice(0, -typed.length))
      : await ask(page, query);
    const sent = site.take().filter((one) => isScript(one) || isIndex(one));
    sent.filter(isScript).forEach(({ path }) => names.add(path));
    const rest = sent.filter((one) => !parts.some(([, has]) => has(one)));
    const sums = [...parts.map(([, has]) => sent.filter(has)), rest, sent].map((list) => sum(list));
    const gzip = sent.reduce((total, one) => total + one.gzip, 0);
    rows.push([query, ...sums.map(kilobytes), kilobytes(gzip), milliseconds(time)]);
    await page.waitForTimeout(1500);
    const late = sum(site.take());
    const shown = await countResults(page);
    const more = await moreOf(site, page, shown, sent);
    tens.push(more.ten);
    further.push(`${query}: ${kilobytes(late)} after the first results; ${more.says}`);
    await context.close();
  }
  const header = [
    'cold query',
    ...parts.map(([name]) => name),
    'lexicon',
    'all',
    'as gzip',
    'time',
  ];
  console.log(table(header, rows));
  const mean = tens.reduce((total, ten) => total + ten, 0) / tens.length;
  console.log(`\n${further.join('\n')}\nTen further results, on average: ${kilobytes(mean)}`);
  console.log(`\nOwn code is ${[...names].join(', ')}.`);
  console.log(`A word that is typed has all that was loaded for its beginnings too: for each of them results show.
Bodies as a static host sends them: text as brotli (or as gzip), the rest as it is;
scripts that the first page had loaded, the page and its styles are not counted.`);
}

async function moreOf(
  site: CountingServer,
  page: Parameters<typeof askForMore>[0],
  shown: number,
  sent: readonly Sent[],
): Promise<{ says: string; ten: number }> {
  if (await askForMore(page)) {
    await page.waitForTimeout(500);
    const added = (await countResults(page)) - shown;
    const bytes = sum(site.take());
    const ten = (bytes / added) * 10;
    return {
      says: `${added} further results: ${kilobytes(bytes)}, that is ${kilobytes(ten)} for ten`,
      ten,
    };
  }
  const fragments = sent.filter(({ path }) => path.endsWith('.pf_fragment'));
  const ten = (sum(fragments) / Math.max(1, fragments.length)) * 10;
  return {
    says: `${shown} results from ${fragments.length} records, no way to more; ten more records are ${kilobytes(ten)}`,
    ten,
  };
}

/** Reads a page and a report, to their ends, and turns to nothing. */
async function readFirst(
  browser: Browser,
  site: CountingServer,
): Promise<{ scripts: Sent[]; index: Sent[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  site.take();
  await page.goto(site.url);
  const report = await page.locator('main a[href*="/reports/"]').first().getAttribute('href');
  if (report) await page.goto(new URL(report, site.url).href);
  await page.mouse.wheel(0, 5000);
  await page.waitForTimeout(1500);
  await context.close();
  const sent = site.take();
  return { scripts: sent.filter(isScript), index: sent.filter(isIndex) };
}

function sum(sent: readonly Sent[]): number {
  return sent.reduce((total, { bytes }) => total + bytes, 0);
}
