/** The index in the browser: where each word is, and the records themselves. */
import type { Foresee } from './leads.ts';
import { createLexicon } from './lexicon.ts';
import type { FilterValues, Lexicon, LexiconPart, LexiconParts } from './lexicon.ts';
import { once } from './once.ts';
import { readChunk, readContents, unpack } from './pagefind-files.ts';
import type { Chunk } from './pagefind-files.ts';
import type { Grammar } from './words.ts';

/** What the index knows of a record; positions count the words of `content` from 0. */
export interface Fragment {
  /** The record's address, as it was added. */
  url: string;
  content: string;
  /** `title` is that of the report, or the name of the term. */
  meta: { title: string; language: string };
  /** In the order of the text; `text` is that of the element. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** The records that hold a word, by their number, each with the places of the word in ascending order. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** From so many records on a library is large. */
export const large = 500;

/** A host is far that takes as many milliseconds to answer. */
const far = 100;

/**
 * So many records are looked into first in a large library. With the file that tells where a word
 * stands they are six: where a host speaks HTTP/1.1, browsers ask it for no more at once.
 */
export const leadCount = 5;

/** Whether a record explains a term. */
export function isOfTerm({ url }: Fragment): boolean {
  return url.startsWith('/glossary/');
}

/** An index that has been loaded. */
export interface Index {
  lexicon: Lexicon;
  /** How many records there are. */
  size: number;
  /** Whether a record is that of a term; they come after the reports. */
  isTerm: (record: number) => boolean;
  /** Begins to load where keys would stand; a failure shows when they are asked for. */
  expect(keys: readonly string[]): void;
  /** The records with a key. @throws when a part of the index cannot be loaded */
  postings(key: string): Promise<Postings>;
  /** @throws when the record cannot be loaded */
  record: (number: number) => Promise<Fragment>;
  /** Loads all of it, a file at a time. @throws when a part of the index cannot be loaded */
  loadAll(): Promise<void>;
  /** What results can be limited to. @throws when the list cannot be loaded */
  filters(): Promise<FilterValues>;
  /** Where the host is far, loads what tells which records to expect. @throws when it cannot be loaded */
  lookAhead(): Promise<void>;
  /** Begins to load the records that probably answer a query, where they are known. */
  foresee?: Foresee;
}

/** After so many milliseconds a file that has not come is given up; a slow line brings some 60 KB. */
const patience = 20_000;

/** Tells where the files of the index are, whose names change with their content. */
interface Entry {
  languages: Record<string, { hash: string }>;
  lexicon: LexiconParts;
  /** The language of the records that say none. */
  language: string;
  filters: string;
  /** The file of `index-leads.ts`, where there is one. */
  leads?: string;
  grammar: Grammar;
  /** How many of the records, the last ones, are terms. */
  terms: number;
  /** The files of the only records at hand, where a device keeps a part of the library. */
  kept?: string[];
}

/**
 * Loads the index at `<base>pagefind/`.
 *
 * @throws when a part of it cannot be loaded
 */
export async function openIndex(base: string): Promise<Index> {
  const folder = `${base}pagefind/`;
  const load = async (file: string, options?: RequestInit): Promise<Response> => {
    const response = await fetch(folder + file, {
      ...options,
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(file);
    return response;
  };
  const json = async <Content>(file: string, options?: RequestInit): Promise<Content> =>
    (await (await load(file, options)).json()) as Content;
  const bytes = async (file: string): Promise<Uint8Array> =>
    unpack(await (await load(file)).blob());

  const asked = performance.now();
  const entry = await json<Entry>('pagefind-entry.json', { cache: 'no-cache' });
  const isFar = performance.now() - asked > far;
  const [language] = Object.values(entry.languages);
  const { records, chunks } = language
    ? readContents(await bytes(`pagefind.${language.hash}.pf_meta`))
    : { records: [], chunks: [] };

  const kept = entry.kept && new Set(entry.kept);
  const fragment = once<string, Fragment>(async (file) => {
    const read = JSON.parse(new TextDecoder().decode(await bytes(file))) as Fragment;
    read.meta.language ??= entry.language;
    return read;
  });
  const chunk = once<string, Chunk>(async (file) => readChunk(await bytes(file)));
  const fileWith = (key: string): string | undefined =>
    chunks.findLast(({ from }) => from <= key)?.file;
  const postings = once<string, Postings>(async (key) => {
    const file = fileWith(key);
    const places = file === undefined ? [] : (await chunk(file))(key);
    return new Map([...places].filter(([number]) => kept?.has(records[number] ?? '') ?? true));
  });
  const lexicon = createLexicon(entry.lexicon, entry.grammar, (file) => json<LexiconPart>(file));
  const index: Index = {
    lexicon,
    size: records.length,
    isTerm: (record) => record >= records.length - entry.terms,
    expect(keys) {
      for (const key of keys) postings(key).catch(() => undefined);
    },
    postings,
    record: (number) => fragment(records[number] ?? ''),
    async loadAll() {
      await lexicon.loadAll();
      for (const { file } of chunks) await chunk(file);
      for (const file of entry.kept ?? records) await fragment(file);
    },
    filters: once<void, FilterValues>(() => json(entry.filters)),
    lookAhead: once<void, void>(async () => {
      if (!isFar || !entry.leads) return;
      const leads = bytes(entry.leads);
      const { loadLeads } = await import('./leads.ts');
      index.foresee = await loadLeads(leads, index, leadCount);
    }),
  };
  return index;
}
