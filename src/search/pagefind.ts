/** The part of Pagefind's browser program that the search uses, and how it is loaded. */

/** What the index knows of a record; positions count the words of `content` from 0. */
export interface Fragment {
  /** The record's address, as it was added. */
  raw_url: string;
  content: string;
  meta: { title: string; report: string; type: string; language: string };
  /** In the order of the text; `text` is that of the element without the blocks within it. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** A record that the index offers, with the positions of the words for which it does. */
export interface Candidate {
  words: number[];
  data(): Promise<Fragment>;
}

interface Instance {
  init(): Promise<void>;
  search(words: string): Promise<{ results: Candidate[] }>;
  destroy(): Promise<void>;
}

interface Pagefind {
  createInstance(options: { basePath: string; baseUrl: string }): Instance;
}

/** An index that has been loaded. */
export interface Index {
  /** The records that may hold the words, best first. */
  search(words: string): Promise<Candidate[]>;
  /** @throws when the index can no longer be reached, or has been replaced by another. */
  confirm(): Promise<void>;
  close(): void;
}

/**
 * Loads the index at `<base>pagefind/`.
 *
 * @param attempt how often it was tried before: a browser may remember that a program failed
 * @throws when a part of it cannot be loaded
 */
export async function openIndex(base: string, attempt: number): Promise<Index> {
  const folder = `${base}pagefind/`;
  const program = `${folder}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`;
  const [entry, pagefind] = await Promise.all([
    readEntry(folder),
    import(/* @vite-ignore */ program) as Promise<Pagefind>,
  ]);
  const confirm = async (): Promise<void> => {
    if ((await readEntry(folder)) !== entry) throw new Error('The search index has been replaced.');
  };
  // Pagefind refuses an index without records.
  if (holdsNothing(entry)) return { search: async () => [], confirm, close: () => undefined };
  const instance = pagefind.createInstance({ basePath: folder, baseUrl: base });
  await instance.init();
  return {
    search: async (words) => (await instance.search(words)).results,
    confirm,
    close: () => void instance.destroy().catch(() => undefined),
  };
}

/** The file that says which index there is. */
async function readEntry(folder: string): Promise<string> {
  const response = await fetch(`${folder}pagefind-entry.json`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  return response.text();
}

function holdsNothing(entry: string): boolean {
  const { languages } = JSON.parse(entry) as { languages: Record<string, unknown> };
  return Object.keys(languages).length === 0;
}
