/** Opens indexes in Node, so that searches can be judged without a browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article } from '../../src/model/article.ts';
import type { Term } from '../../src/model/term.ts';
import { indexLibrary } from '../../src/search/index-site.ts';
import { createSearch } from '../../src/search/query.ts';

export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** What a search told beside its hits; `text` is all of it, as a test can look into it. */
export interface Told {
  kind: string;
  text: string;
}

/** The answer to a query, in the order in which a reader meets the hits. */
export interface Answer {
  state: string;
  /** Path and anchor of each hit, within the site: `/reports/<id>/#<anchor>`. */
  addresses: string[];
  notices: Told[];
}

export interface Engine {
  ask(query: string): Promise<Answer>;
}

/** The indexes that `fetch` answers from, by the base path under which they seem to lie. */
const served = new Map<string, IndexFiles>();
const origin = 'http://site.example';

/** Makes the index of a library and opens the site's search on it. */
export async function openOurs(
  articles: readonly Article[],
  terms: readonly Term[],
): Promise<Engine> {
  return openSearch(await indexLibrary(articles, terms));
}

/** Opens the site's search on the files of an index. */
export function openSearch(files: IndexFiles): Engine {
  const base = serve(files);
  const search = createSearch(base);
  return {
    async ask(query) {
      const outcome = (await search.search(query)) as unknown as Outcome;
      const hits = (outcome.groups ?? []).flatMap((group) => group.hits);
      return {
        state: outcome.state,
        addresses: hits.map(({ address }) => withoutQuery(address, base)),
        notices: (outcome.notices ?? []).map((notice) => ({
          kind: notice.kind,
          text: JSON.stringify(notice),
        })),
      };
    },
  };
}

/** As much of an outcome as is judged. */
interface Outcome {
  state: string;
  groups?: { hits: { address: string }[] }[];
  notices?: { kind: string }[];
}

/** An address may carry what to mark in the page; where it leads is its path and its anchor. */
function withoutQuery(address: string, base: string): string {
  const { pathname, hash } = new URL(address, origin);
  return `/${pathname.slice(base.length)}${decodeURIComponent(hash)}`;
}

/**
 * Lets `fetch` answer from the files of an index, and gives the program of the index what it
 * expects of a browser.
 *
 * @returns the base path below which the files seem to lie
 */
export function serve(files: IndexFiles): string {
  if (served.size === 0) pretendBrowser();
  const base = `/library-${served.size + 1}/`;
  served.set(base, files);
  return base;
}

const ownFetch = globalThis.fetch;
const pretended = globalThis as unknown as Record<string, unknown>;

function pretendBrowser(): void {
  pretended['document'] = { querySelector: () => null };
  pretended['window'] = globalThis;
  pretended['location'] = new URL(`${origin}/`);
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const file = fileAt(url);
    return file ? new Response(file.slice()) : new Response('Not found', { status: 404 });
  };
}

/** Ends the pretence, for code that takes a `window` for a browser. The searches end with it. */
export function stopPretending(): void {
  for (const name of ['document', 'window', 'location']) delete pretended[name];
  globalThis.fetch = ownFetch;
  served.clear();
}

function fileAt(url: string): Uint8Array | undefined {
  const { pathname } = new URL(url, origin);
  const [, base = '', path = ''] = /^(\/library-\d+\/)pagefind\/(.+)$/.exec(pathname) ?? [];
  return served.get(base)?.get(path);
}

/** Imports a program of an index, which Node can do from a file only. */
export async function loadProgram<T>(url: string): Promise<T> {
  const file = fileAt(url);
  if (!file) throw new Error(`There is no ${url}.`);
  const folder = mkdtempSync(join(tmpdir(), 'casebook-search-'));
  try {
    const copy = join(folder, 'pagefind.mjs');
    writeFileSync(copy, file);
    return (await import(/* @vite-ignore */ pathToFileURL(copy).href)) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
