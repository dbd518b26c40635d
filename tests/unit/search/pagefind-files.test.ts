/** The site's index, joined of several, and its reading of it, against Pagefind's own program. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { beforeAll, expect, it } from 'vitest';
import { createJoin } from '../../../src/search/index-join.ts';
import type { Files } from '../../../src/search/index-join.ts';
import { chunksOf } from '../../../src/search/index-words.ts';
import { grammarOf } from '../../../src/search/index-grammar.ts';
import { openIndex } from '../../../src/search/open-index.ts';
import type { Index } from '../../../src/search/open-index.ts';
import { unpack } from '../../../src/search/pagefind-files.ts';
import { loadProgram, serve } from '../../search/harness.ts';

/** The part of Pagefind's program that tells where words are. */
interface Program {
  createInstance(options: { basePath: string; baseUrl: string }): {
    init(): Promise<void>;
    search(words: string): Promise<{
      results: { words: number[]; data(): Promise<{ raw_url: string; raw_content: string }> }[];
    }>;
  };
}

let files: Files;
let counts: ReadonlyMap<string, number>;
let index: Index;
let instance: ReturnType<Program['createInstance']>;

/**
 * Enough words for many files, accents, headings (which weigh more), and letters beyond U+FFFF. Each
 * ends in a letter that no other word goes on from: Pagefind's program finds beginnings of words too.
 */
const words = [
  ...Array.from({ length: 1500 }, (_, at) => `w${at.toString(36)}xǀ`),
  ...['caféǀ', 'cafeǀ', 'Éclairǀ', 'headingǀ', '𐐷ordǀ', 'ﬀlǀ', '漢ǀ', '𠀋ǀ', 'zzǀ'],
];

/** A record by its number. */
function contentOf(record: number): string {
  const text = words.filter((_, at) => at % (record + 2) < 2).join(' ');
  const heading = words.filter((_, at) => at % 40 === record % 40).join(' ');
  return `<html><body><h1>${heading}</h1><p>${text} ${heading}</p><h3>${text}</h3></body></html>`;
}

/** The index that Pagefind makes of some records. */
async function indexOf(records: readonly number[]): Promise<Files> {
  const { index: pagefind } = await createIndex({ forceLanguage: 'en' });
  for (const record of records) {
    const page = { url: `/${record}/`, content: contentOf(record) };
    const { errors } = (await pagefind?.addHTMLFile(page)) ?? {};
    expect(errors).toEqual([]);
  }
  const made = await pagefind?.getFiles();
  return new Map(made?.files.map(({ path, content }) => [path, content]));
}

const all = Array.from({ length: 60 }, (_, record) => record);
let whole: Files;

beforeAll(async () => {
  const join = createJoin();
  for (const part of [all.slice(0, 25), all.slice(25, 26), all.slice(26)]) {
    join.add(await indexOf(part));
  }
  whole = await indexOf(all);
  await close();
  const joined = join.end();
  [files, counts] = [await joined.files, joined.counts];
  const entry = JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json'))) as object;
  const base = serve(
    new Map([
      ...files,
      [
        'pagefind-entry.json',
        Buffer.from(
          JSON.stringify({
            ...entry,
            lexicon: [],
            filters: '',
            grammar: grammarOf('en'),
            terms: 0,
          }),
        ),
      ],
    ]),
  );
  index = await openIndex(base);
  const program = await loadProgram<Program>(`${base}pagefind/pagefind.js`);
  instance = program.createInstance({ basePath: `${base}pagefind/`, baseUrl: '/' });
  await instance.init();
});

it('every word is in the records, and at the places, that Pagefind tells', async () => {
  expect([...files.keys()].filter((name) => name.endsWith('.pf_index')).length).toBeGreaterThan(3);
  for (const word of words.filter((_, at) => at % 7 === 0 || at >= 1500)) {
    const { results } = await instance.search(word);
    const theirs = await Promise.all(
      results.map(async (result) => [
        (await result.data()).raw_url,
        [...new Set(result.words)].sort((a, b) => a - b),
      ]),
    );
    const key = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const ours = await Promise.all(
      [...(await index.postings(key))].map(async ([record, places]) => [
        (await index.record(record)).url,
        places,
      ]),
    );
    expect(ours.length, word).toBeGreaterThan(0);
    expect(new Map(ours as [string, number[]][]), word).toEqual(
      new Map(theirs as [string, number[]][]),
    );
  }
});

it('an index that is joined has the records of one that is made at once, in smaller files', () => {
  const named = (some: Files, kind: string): [string, Uint8Array][] =>
    [...some].filter(([name]) => name.startsWith(`${kind}/`));
  expect(new Set(named(files, 'fragment'))).toEqual(new Set(named(whole, 'fragment')));
  const largest = (some: Files): number =>
    Math.max(...named(some, 'index').map(([, content]) => content.length));
  expect(largest(files)).toBeLessThan(0.6 * largest(whole));
});

it('it is told in how many records each word is', async () => {
  const plain = words.filter((word) => /^[a-z0-9]+ǀ$/.test(word) && !word.startsWith('cafe'));
  for (const word of plain) expect(counts.get(word), word).toBe((await index.postings(word)).size);
});

it('a record’s text is the one that Pagefind tells', async () => {
  const { results } = await instance.search('headingǀ');
  const theirs = await Promise.all(results.map((result) => result.data()));
  for (const record of (await index.postings('headingǀ')).keys()) {
    const { url, content } = await index.record(record);
    expect(theirs.find(({ raw_url }) => raw_url === url)?.raw_content).toBe(content);
  }
});

it('the order of a browser leads to the file of a word, in which letters beyond U+FFFF stand elsewhere', () => {
  const texts = ['a', 'm', '漢', 'ﬀl', 'ﬀm', '𐐷ord', '𠀋', '𠀋a'];
  const pages = { count: 1, last: 0, items: [[new Uint8Array(13_000)]] };
  const chunks = chunksOf(
    new Map(texts.map((text) => [text, { pages, accented: new Map(), leads: [] }])),
  );
  expect(chunks.length).toBeGreaterThan(2);
  for (const text of texts) {
    const chunk = chunks.findLast(({ from }) => from <= text);
    expect(Buffer.from(chunk?.content ?? []).includes(text), text).toBe(true);
  }
});

it('a word that no record has is nowhere', async () => {
  for (const absent of ['', 'a', 'zzzz', '\u{10ffff}']) {
    expect([...(await index.postings(absent))]).toEqual([]);
  }
});

it('a file is read whether or not the host has unpacked it, and refused when it is another', async () => {
  const [name = '', packed = new Uint8Array()] =
    [...files].find(([path]) => path.endsWith('.pf_index')) ?? [];
  expect(name).not.toBe('');
  const plain = new Uint8Array(gunzipSync(packed));
  expect(await unpack(new Blob([packed.slice()]))).toEqual(await unpack(new Blob([plain])));
  await expect(unpack(new Blob(['<!doctype html>']))).rejects.toThrow('search index');
});
