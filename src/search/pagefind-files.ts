/**
 * Reads the files of a Pagefind index. Its own program for browsers weighs some 96 KB, wants
 * WebAssembly and a worker to be allowed, and takes a word for any that begins with it; the search
 * wants of an index no more than where each word stands. The layout is that of Pagefind 1.6
 * (`pagefind_web/src/metadata.rs` and `index.rs`), to whose version the project is pinned: a test
 * compares what is read here with what Pagefind's program says.
 */
import { readCbor, unreadable } from './cbor.ts';
import type { CborReader } from './cbor.ts';
import { inOrder } from './places.ts';

/** What is read first: where everything else is. */
export interface Contents {
  /** Of each record, by its number, the name of its file. */
  records: string[];
  /** Parts of the alphabet: what the first word of each begins with, and the name of its file. */
  chunks: { from: string; file: string }[];
}

/** Records by their number, each with the places in its text, in ascending order. */
export type Places = Map<number, number[]>;

/** Gives the places of a word, none where the chunk does not have it. */
export type Chunk = (word: string) => Places;

/** What the content of each file begins with, once it is unpacked. */
export const signature = 'pagefind_dcd';

/**
 * Unpacks a file of the index: gzip, around Pagefind's signature and the content.
 *
 * @throws when it is not one
 */
export async function unpack(file: Blob): Promise<Uint8Array> {
  // A host may have unpacked it already.
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  const packed = first === 0x1f;
  const plain = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file;
  const bytes = new Uint8Array(await new Response(plain).arrayBuffer());
  const begins = new TextDecoder().decode(bytes.subarray(0, signature.length));
  if (begins !== signature) throw unreadable;
  return bytes.subarray(signature.length);
}

/** @param bytes a `.pf_meta` file, unpacked */
export function readContents(bytes: Uint8Array): Contents {
  const cbor = readCbor(bytes);
  cbor.array();
  cbor.skip(); // Pagefind's version.
  const records = cbor.list(() => {
    const fields = cbor.array();
    const file = `fragment/${cbor.text()}.pf_fragment`;
    cbor.skip(fields - 1); // How many words it has, and the like.
    return file;
  });
  const chunks = cbor.list(() => {
    cbor.array();
    const from = cbor.text();
    cbor.skip(); // What the last word begins with.
    return { from, file: `index/${cbor.text()}.pf_index` };
  });
  return { records, chunks };
}

/** @param bytes a `.pf_index` file, unpacked */
export function readChunk(bytes: Uint8Array): Chunk {
  const cbor = readCbor(bytes);
  const begins = new Map<string, number>();
  cbor.array();
  cbor.list(() => {
    const fields = cbor.array();
    begins.set(cbor.text(), cbor.place());
    cbor.skip(fields - 1);
  });
  return (word) => {
    const places: Places = new Map();
    const begin = begins.get(word);
    if (begin === undefined) return places;
    const reader = readCbor(bytes, begin);
    readPages(reader, places);
    // The same word as it is written with accents.
    reader.list(() => {
      reader.array();
      reader.skip();
      readPages(reader, places);
    });
    for (const [record, list] of places) places.set(record, inOrder(list));
    return places;
  };
}

/**
 * Adds the places of a word in the records that have it, whose numbers are told as the distance from
 * the one before.
 *
 * @param record the number from which the first is counted
 * @returns the number of the last
 */
export function readPages(cbor: CborReader, places: Places, record = 0): number {
  cbor.list(() => {
    const fields = cbor.array();
    record += cbor.number();
    const found = places.get(record) ?? [];
    let place = 0;
    cbor.list(() => {
      const step = cbor.number();
      // A negative number is the weight of the words that follow, which are counted anew.
      if (step < 0) place = 0;
      else found.push((place += step));
    });
    // A record may have the word in its title alone, which its text need not have.
    if (found.length > 0) places.set(record, found);
    cbor.skip(fields - 2);
  });
  return record;
}
