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
import { bytesOf, writeArray, writeText } from './index-cbor.ts';
import type { Item } from './index-cbor.ts';
import { addWords, chunksOf, countOf } from './index-words.ts';
import type { Word } from './index-words.ts';
import type { Lead } from './index-leads.ts';
import { signature } from './pagefind-files.ts';

/** The files of an index, by their path. */
export type Files = Map<string, Uint8Array>;

/** What Pagefind tells of an index in the file that is read first. */
interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}

export const entryFile = 'pagefind-entry.json';

interface Join {
  /** Adds the index of the next part. @throws when it is no index of Pagefind's */
  add(part: Files): void;
  /** What the index knows of its words. */
  end(): {
    /** Its files, with those that all parts share; they are packed while others work on. */
    files: Promise<Files>;
    /** Of each word in how many records it is. */
    counts: Map<string, number>;
    /** How many records there are. */
    size: number;
    /** The records that come first for a word. */
    leadsOf: (word: string) => readonly Lead[];
  };
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
    end() {
      return {
        files: finish(chunksOf(words)),
        counts: new Map([...words].map(([text, word]) => [text, countOf(word)])),
        size: records.length,
        leadsOf: (word) => words.get(word)?.leads ?? [],
      };
    },
  };

  /** Adds the files of words, and those that tell of all. */
  async function finish(chunks: ReturnType<typeof chunksOf>): Promise<Files> {
    const [language] = Object.entries(entry?.languages ?? {});
    if (!entry || !language) return files;
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
    return files;
  }
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
    cbor.skip(2);
    return cbor.text();
  });
  const rest = Array.from({ length: items - 3 }, () => copied(cbor, bytes));
  return { records, chunks, fields: rest.at(-1) ?? [] };
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

/** A file of the index: its content behind Pagefind's signature, as gzip. */
export function pack(content: Uint8Array): Promise<Uint8Array> {
  return compress(Buffer.concat([Buffer.from(signature), content]));
}

const compress = promisify<Uint8Array, Uint8Array>(gzip);

/** The next item, as it stands. */
function copied(cbor: CborReader, bytes: Uint8Array): Item {
  const begin = cbor.place();
  cbor.skip();
  return [bytes.subarray(begin, cbor.place())];
}

function missing(name: string): never {
  throw new Error(`The search index has no file ${name} as Pagefind makes it.`);
}
