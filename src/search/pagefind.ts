/** The index in the browser: where each word is, and the records themselves. */
import { createLexicon } from './lexicon.ts';
import type { FilterValues, Lexicon, LexiconPart, LexiconParts } from './lexicon.ts';

/** What the index knows of a record; positions count the words of `content` from 0. */
export interface Fragment {
  /** The record's address, as it was added. */
  raw_url: string;
  content: string;
  /** `title` is that of the report, or the name of the term. */
  meta: { title: string; kind: string; language: string };
  /** In the order of the text; `text` is that of the element without the blocks within it. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** A record that holds a word. */
export interface Posting {
  /** Where, in ascending order. */
  positions: readonly number[];
  record: () => Promise<Fragment>;
}

/** The part of Pagefind's browser program that the search uses. */
export interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string }): {
    init(): Promise<void>;
    search(words: string): Promise<{
      results: { id: string; words: number[]; data: () => Promise<Fragment> }[];
    }>;
    destroy(): Promise<void>;
  };
}

/** An index that has been loaded. */
export interface Index {
  lexicon: Lexicon;
  /** How many records there are. */
  size: number;
  /**
   * The records with a key, by their id. Keys are asked for once.
   *
   * @param mayLack whether the index may not have the key at all
   * @throws when a part of the index is missing
   */
  postings(key: string, mayLack?: boolean): Promise<ReadonlyMap<string, Posting>>;
  /** What results can be limited to. @throws when the list cannot be loaded */
  filters(): Promise<FilterValues>;
  close(): void;
}

interface Entry {
  languages: Record<string, { page_count: number }>;
  lexicon: LexiconParts;
  filters: string;
}

/**
 * Loads the index at `<base>pagefind/`.
 *
 * @param attempt how often it was tried before: a browser may remember that a program failed
 * @param load imports Pagefind's program
 * @throws when a part of it cannot be loaded
 */
export async function openIndex(
  base: string,
  attempt: number,
  load: (program: string) => Promise<Pagefind>,
): Promise<Index> {
  const folder = `${base}pagefind/`;
  const program = `${folder}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const [entry, pagefind] = await Promise.all([
    fetchJson<Entry>(`${folder}pagefind-entry.json`, { cache: 'no-cache' }),
    load(program),
  ]);
  const lexicon = createLexicon(entry.lexicon, (file) => fetchJson<LexiconPart>(folder + file));
  const filters = (): Promise<FilterValues> => fetchJson(folder + entry.filters);
  const size = Object.values(entry.languages).reduce((sum, one) => sum + one.page_count, 0);
  // Pagefind refuses an index without records.
  if (size === 0) {
    return { lexicon, size, filters, postings: async () => new Map(), close: () => undefined };
  }
  const instance = pagefind.createInstance({ basePath: folder, baseUrl: base });
  await instance.init();
  const records = new Map<string, Promise<Fragment>>();
  const asked = new Map<string, Promise<ReadonlyMap<string, Posting>>>();
  const ask = async (key: string, mayLack: boolean): Promise<ReadonlyMap<string, Posting>> => {
    const { results } = await instance.search(key);
    const found = results.filter(({ words }) => words.length > 0);
    // The lexicon has the word, so a part of the index could not be loaded.
    if (found.length === 0 && !mayLack) throw new Error('A part of the search index is missing.');
    return new Map(
      found.map((result) => [
        result.id,
        {
          positions: [...new Set(result.words)].sort((a, b) => a - b),
          // Through the result itself: when that is forgotten, Pagefind’s worker forgets its data.
          record: () => {
            const begun = records.get(result.id) ?? result.data();
            records.set(result.id, begun);
            return begun;
          },
        },
      ]),
    );
  };
  return {
    lexicon,
    size,
    filters,
    postings(key, mayLack = false) {
      const begun = asked.get(key) ?? ask(key, mayLack);
      asked.set(key, begun);
      return begun;
    },
    close: () => void instance.destroy().catch(() => undefined),
  };
}

async function fetchJson<Content>(url: string, options?: RequestInit): Promise<Content> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return (await response.json()) as Content;
}
