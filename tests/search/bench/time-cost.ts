/** How long a reader waits: for each key, and for a further query over a slow connection. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import ts from 'typescript';
import { project } from '../../site/workspace.ts';
import type { CountingServer } from './counting-server.ts';
import { ask, openSearchPage, typeLetters } from './reader.ts';
import { kilobytes, milliseconds, percentile, table } from './tables.ts';

const source = '/bench/';

/** Gives browsers the source of the search as scripts, so that it can be timed without a page. */
export function sourceAsScript(path: string): string | null {
  if (!path.startsWith(`${source}src/`)) return null;
  const text = readFileSync(join(project, path.slice(source.length)), 'utf8');
  return ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2024,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  }).outputText;
}

/** Whole queries, asked one after the other. */
interface Further {
  typed: readonly string[];
  pasted: readonly string[];
  /** Of two words, pasted too. */
  pairs: readonly string[];
}

/** @param words typed letter by letter */
export async function printTimes(
  browser: Browser,
  site: CountingServer,
  words: readonly string[],
  { typed, pasted, pairs }: Further,
): Promise<void> {
  const rows: string[][] = [];
  const add = (name: string, times: readonly number[]): void => {
    const cells = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)];
    rows.push([name, String(times.length), ...cells.map(milliseconds)]);
  };
  const keys = words.flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 2)),
  );

  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await timeEngine(page, keys);
  add('a warm key, the search alone', await timeEngine(page, keys));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  add('the same, page slowed down 4 times', await timeEngine(page, keys));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  await openSearchPage(page, site.url);
  for (const key of keys) await ask(page, key);
  const shown: number[] = [];
  for (const key of keys) shown.push(await ask(page, key));
  add('a warm key, until results show', shown);
  const slow = await context.newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slowly: number[] = [];
  for (const key of keys) slowly.push(await ask(page, key));
  add('the same, page slowed down 4 times', slowly);
  await context.close();

  add(
    'a further query, typed, 150 ms late, until results show',
    await timeFurther(browser, site, typed, typeLetters),
  );
  site.take();
  add('the same, a word pasted', await timeFurther(browser, site, pasted, ask));
  const ahead = site.take().filter(({ path }) => /\/pagefind\/(?:leads|lexicon)\//.test(path));
  add('the same, two words pasted', await timeFurther(browser, site, pairs, ask));
  console.log(`\n${table(['time', 'n', 'p50', 'p95', 'most'], rows)}`);
  console.log(`
The search alone: the source of the search as scripts, asked in a page;
all keys are asked once before, so that what they need is loaded. Until results show: in the
page, so with the pause that waits for the next key. Late: the server begins each answer so much
later; connections are open, as they are for a further query, but six at a time (HTTP/1.1). Typed: a
letter each 150 ms, the time from the last. Pasted: the words are not known before. Where a host is
that late, all words and the records that come first for each are loaded after the first answer, here
${kilobytes(ahead.reduce((sum, { bytes }) => sum + bytes, 0))}: with them the places of one word and its records are one round, those of several two.`);
}

/** Milliseconds for each query, asked of the search without a page around it. */
function timeEngine(page: Page, queries: readonly string[]): Promise<number[]> {
  return page.evaluate(
    async ([address, list]) => {
      const held = window as unknown as { engine?: { search(query: string): Promise<unknown> } };
      if (!held.engine) {
        const { createSearch } = (await import(address)) as {
          createSearch: (base: string) => NonNullable<typeof held.engine>;
        };
        held.engine = createSearch('/');
      }
      const times: number[] = [];
      for (const query of list) {
        const begun = performance.now();
        await held.engine.search(query);
        times.push(performance.now() - begun);
      }
      return times;
    },
    [`${source}src/search/query.ts`, queries] as const,
  );
}

async function timeFurther(
  browser: Browser,
  site: CountingServer,
  queries: readonly string[],
  answer: (page: Page, query: string) => Promise<number>,
): Promise<number[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  site.delay = 150;
  try {
    await openSearchPage(page, site.url);
    const [first = '', ...rest] = queries;
    await ask(page, first);
    const times: number[] = [];
    for (const query of rest) {
      await page.waitForTimeout(500);
      times.push(await answer(page, query));
    }
    return times;
  } finally {
    site.delay = 0;
    await context.close();
  }
}
