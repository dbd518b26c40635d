/** A search over reports and terms in memory, as browsers run it. */
import type { Article } from '../../../src/model/article.ts';
import type { Term } from '../../../src/model/term.ts';
import { indexLibrary } from '../../../src/search/index-site.ts';
import { createSearch } from '../../../src/search/query.ts';
import type { Search, SearchOutcome } from '../../../src/search/query.ts';
import { serve } from '../../search/harness.ts';

export interface Searching {
  search: Search;
  /** The base path of the site. */
  base: string;
  /** The files of the index; what is taken out of it can no longer be fetched. */
  files: Map<string, Uint8Array>;
}

/** Makes the index of a library and opens it. */
export async function searchIn(
  articles: readonly Article[],
  terms: readonly Term[] = [],
): Promise<Searching> {
  const files = await indexLibrary(articles, terms);
  const base = serve(files);
  return { search: createSearch(base), base, files };
}

/** The addresses of what was found, in order, within the site and without marks. */
export function addressesOf(outcome: SearchOutcome, base: string): string[] {
  if (outcome.state !== 'ready') return [];
  return outcome.groups
    .flatMap(({ hits }) => hits)
    .map(({ address }) => `/${address.slice(base.length).replace(/\?[^#]*/, '')}`);
}
