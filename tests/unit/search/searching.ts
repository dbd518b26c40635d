/** A search over reports and terms in memory, as browsers run it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, vi } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import type { Term } from '../../../src/model/term.ts';
import { indexLibrary } from '../../../src/search/index-site.ts';
import type { Pagefind } from '../../../src/search/pagefind.ts';
import { createSearch } from '../../../src/search/query.ts';
import type { Search, SearchOutcome } from '../../../src/search/query.ts';

export interface Searching {
  search: Search;
  /** The files of the index; what is taken out of it can no longer be fetched. */
  files: Map<string, Uint8Array>;
}

/** Makes the index of a library and opens it below `/base/`. */
export async function searchIn(
  articles: readonly Article[],
  terms: readonly Term[] = [],
): Promise<Searching> {
  const files = await indexLibrary(articles, terms);
  const folder = mkdtempSync(join(tmpdir(), 'casebook-search-'));
  const program = join(folder, 'pagefind.js');
  writeFileSync(program, files.get('pagefind.js') ?? '');
  // What Pagefind's program asks of a page.
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('location', new URL('http://site.example/base/'));
  vi.stubGlobal('fetch', async (url: string) => {
    const { pathname } = new URL(url, 'http://site.example/');
    const file = files.get(pathname.replace('/base/pagefind/', ''));
    return file ? new Response(Buffer.from(file)) : new Response('', { status: 404 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    vi.unstubAllGlobals();
  });
  const load = (): Promise<Pagefind> => import(pathToFileURL(program).href) as Promise<Pagefind>;
  return { search: createSearch('/base/', load), files };
}

/** The addresses of what was found, in order, without base path and marks. */
export function addressesOf(outcome: SearchOutcome): string[] {
  if (outcome.state !== 'ready') return [];
  return outcome.groups
    .flatMap(({ hits }) => hits)
    .map(({ address }) => address.replace(/^\/base/, '').replace(/\?[^#]*/, ''));
}
