/**
 * Joins the indexes that Pagefind made of the parts of a library into one, in its own layout
 * (Pagefind 1.6, `pagefind/src/index`), which its program reads like any other. Parts are made side
 * by side; and Pagefind's files of words, some 28 KB each, are more than most queries need.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { readCbor } from './cbor.ts';
import type { CborReader } from './cbor.ts';
import { isBefore, signature } from './pagefind-files.ts';
import { writeArray, writeNumber, writeText } from './index-cbor.ts';
import type { Item } from './index-cbor.ts';

/** The files of an index, by their path. */
export type Files = Map<string, Uint8Array>;

/** What Pagefind tells of an index in the file that is read first. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}

/** As many bytes of words, before they are packed, a file has, unless one word has more. */
const chunkSize = 24_000;

export const entryFile = 'pagefind-entry.json';

interface Join {
  /** Adds the index of the next part. @throws when it is no index of Pagefind's */
  add(part: Files): void;
  /** The files of the index, with those that all parts share; of each word in how many records it is. */
  end(): Promise<{ files: Files; counts: Map<string, number> }>;
}

/**
 * Begins an index of parts, which come in the order of their records, are all of one language and
 * have the same kinds of metadata.
 */
export function createJoin(): Join {
  const files: Files = new Map();
  const words = new Map<string, Word>();
  const records: Item[] = [];
  let entry: Entry | undefined;
  let fields: Item = [];
  return {
    add(part) {
      entry = readEntry(part);
      for (const [path, content] of part) {
        if (!/\.pf_\w+$/.test(path)) files.set(path, content);
      }
      for (const { hash } of Object.values(entry.languages)) {
        const contents = readContents(unpack(part, `pagefind.${hash}.pf_meta`));
        for (const name of contents.chunks) {
          addWords(words, unpack(part, pathOf(name, 'index')), records.length);
        }
        for (const { name, rest } of contents.records) {
          const content = part.get(pathOf(name, 'fragment')) ?? missing(name);
          records.push(writeArray([writeText(addFragment(files, name, content)), ...rest]));
        }
        fields = contents.fields;
      }
    },
    async end() {
      const [language] = Object.entries(entry?.languages ?? {});
      if (!entry || !language) return { files, counts: new Map() };
      const chunks = chunksOf([...words].sort(([a], [b]) => (isBefore(a, b) ? -1 : 1)));
      const listed = await Promise.all(
        chunks.map(async ({ from, to, content }) => {
          const name = hashOf(content);
          files.set(pathOf(name, 'index'), await pack(content));
          return writeArray([from, to, name].map(writeText));
        }),
      );
      const lists = [records, listed, [], []].map((list) => writeArray(list));
      const meta = bytesOf(writeArray([writeText(entry.version), ...lists, fields]));
      const hash = hashOf(meta);
      files.set(`pagefind.${hash}.pf_meta`, await pack(meta));
      const said = { ...language[1], hash, page_count: records.length };
      const joined = { ...entry, languages: { [language[0]]: said } };
      files.set(entryFile, new TextEncoder().encode(JSON.stringify(joined)));
      return { files, counts: new Map([...words].map(([text, word]) => [text, countOf(word)])) };
    },
  };
}

/** @throws when a part has no such file */
function readEntry(part: Files): Entry {
  return JSON.parse(new TextDecoder().decode(part.get(entryFile) ?? missing(entryFile))) as Entry;
}

/** What the list of an index says of its records and files of words. */
function readContents(bytes: Uint8Array): {
  records: { name: string; rest: Item[] }[];
  chunks: string[];
  /** The kinds of metadata, as they stand. */
  fields: Item;
} {
  const cbor = readCbor(bytes);
  const items = cbor.array();
  cbor.skip();
  const records = cbor.list(() => {
    const count = cbor.array();
    const name = cbor.text();
    return { name, rest: Array.from({ length: count - 1 }, () => copied(cbor, bytes)) };
  });
  const chunks = cbor.list(() => {
    cbor.array();
    cbor.skip();
    cbor.skip();
    return cbor.text();
  });
  const rest = Array.from({ length: items - 3 }, () => copied(cbor, bytes));
  return { records, chunks, fields: rest.at(-1) ?? [] };
}

/** The records that have a word, as they stand in the indexes of the parts. */
interface Pages {
  count: number;
  /** The number of the last one, in the index that is being made. */
  last: number;
  items: Item[];
}

interface Word {
  pages: Pages;
  /** The records that have it with accents, by the word as it is written there. */
  accented: Map<string, Pages>;
}

/** Nearly: a record that has it with accents and without counts twice. */
function countOf({ pages, accented }: Word): number {
  return [...accented.values()].reduce((sum, { count }) => sum + count, pages.count);
}

/** @param offset how many records the parts before have */
function addWords(words: Map<string, Word>, bytes: Uint8Array, offset: number): void {
  const cbor = readCbor(bytes);
  cbor.array();
  cbor.list(() => {
    cbor.array();
    const text = cbor.text();
    const word = words.get(text) ?? { pages: noPages(), accented: new Map<string, Pages>() };
    words.set(text, word);
    addPages(word.pages, cbor, bytes, offset);
    cbor.list(() => {
      cbor.array();
      const form = cbor.text();
      const pages = word.accented.get(form) ?? noPages();
      word.accented.set(form, pages);
      addPages(pages, cbor, bytes, offset);
    });
  });
}

function noPages(): Pages {
  return { count: 0, last: 0, items: [] };
}

/** A record is told by its distance from the one before, so that of a part only the first changes. */
function addPages(pages: Pages, cbor: CborReader, bytes: Uint8Array, offset: number): void {
  const count = cbor.array();
  if (count === 0) return;
  const fields = cbor.array();
  const first = offset + cbor.number();
  const begin = cbor.place();
  for (let field = 1; field < fields; field += 1) cbor.skip();
  let last = first;
  for (let page = 1; page < count; page += 1) {
    cbor.array();
    last += cbor.number();
    for (let field = 1; field < fields; field += 1) cbor.skip();
  }
  const rest = [bytes.subarray(begin, cbor.place())];
  pages.items.push(writeArray([writeNumber(first - pages.last), rest], fields));
  pages.count += count;
  pages.last = last;
}

/** A file of words, with what its first word and its last begin with and no word of another file does. */
interface Chunk {
  from: string;
  to: string;
  content: Uint8Array;
}

/** @param words in the order of Pagefind's index */
function chunksOf(words: readonly [string, Word][]): Chunk[] {
  const chunks: Chunk[] = [];
  let begin = 0;
  let size = 0;
  const items = words.map(([text, { pages, accented }]) => {
    const forms = [...accented].map(([form, more]) =>
      writeArray([writeText(form), writePages(more)]),
    );
    return bytesOf(writeArray([writeText(text), writePages(pages), writeArray(forms)]));
  });
  const textAt = (at: number): string => words[at]?.[0] ?? '';
  for (const [at, { length }] of items.entries()) {
    size += length;
    if (size + (items[at + 1]?.length ?? Infinity) <= chunkSize) continue;
    chunks.push({
      from: distinct(textAt(begin), textAt(begin - 1)),
      to: distinct(textAt(at), textAt(at + 1)),
      content: bytesOf(writeArray([writeArray(items.slice(begin, at + 1).map((item) => [item]))])),
    });
    begin = at + 1;
    size = 0;
  }
  return chunks;
}

function writePages({ count, items }: Pages): Item {
  return writeArray(items, count);
}

/** As much of the beginning of a word as another does not have. */
function distinct(word: string, other: string): string {
  if (other === '') return word;
  const [letters, others] = [[...word], [...other]];
  const shared = letters.findIndex((letter, at) => letter !== others[at]);
  return shared < 0 ? word : letters.slice(0, shared + 1).join('');
}

/** Adds the file of a record, under another name where a different one has its name. */
function addFragment(files: Files, name: string, content: Uint8Array): string {
  const before = files.get(pathOf(name, 'fragment'));
  const isOther = before !== undefined && Buffer.compare(before, content) !== 0;
  const own = isOther ? `${name}${hashOf(content)}` : name;
  files.set(pathOf(own, 'fragment'), content);
  return own;
}

function pathOf(name: string, kind: 'fragment' | 'index'): string {
  return `${kind}/${name}.pf_${kind}`;
}

/** Enough of it that two of ten thousand files hardly ever have the same. */
function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

function unpack(part: Files, path: string): Uint8Array {
  const content = gunzipSync(part.get(path) ?? missing(path));
  if (content.toString('latin1', 0, signature.length) !== signature) missing(path);
  return content.subarray(signature.length);
}

function pack(content: Uint8Array): Promise<Uint8Array> {
  return compress(Buffer.concat([Buffer.from(signature), content]));
}

const compress = promisify<Uint8Array, Uint8Array>(gzip);

function bytesOf(item: Item): Uint8Array {
  return Buffer.concat(item);
}

/** The next item, as it stands. */
function copied(cbor: CborReader, bytes: Uint8Array): Item {
  const begin = cbor.place();
  cbor.skip();
  return [bytes.subarray(begin, cbor.place())];
}

function missing(name: string): never {
  throw new Error(`The search index has no file ${name} as Pagefind makes it.`);
}
