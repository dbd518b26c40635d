/** The words of an index that is joined, each with where it stands, and the files that they fill. */
import { readCbor } from './cbor.ts';
import type { CborReader } from './cbor.ts';
import { bytesOf, writeArray, writeNumber, writeText } from './index-cbor.ts';
import type { Item } from './index-cbor.ts';
import { addLeads } from './index-leads.ts';
import type { Lead } from './index-leads.ts';
import { readPages } from './pagefind-files.ts';
import type { Places } from './pagefind-files.ts';

/** As many bytes of words, before they are packed, a file has, unless one word has more. */
const chunkSize = 24_000;

/** The records that have a word, as they stand in the indexes of the parts. */
interface Pages {
  count: number;
  /** The number of the last one, in the index that is being made. */
  last: number;
  items: Item[];
}

export interface Word {
  pages: Pages;
  /** The records that have it with accents, by the word as it is written there. */
  accented: Map<string, Pages>;
  /** The records that come first for it. */
  leads: Lead[];
}

/** In how many records a word is; one that has it with accents and without counts twice. */
export function countOf({ pages, accented }: Word): number {
  return [...accented.values()].reduce((sum, { count }) => sum + count, pages.count);
}

/**
 * Adds the words of a file of a part's index.
 *
 * @param offset how many records the parts before have
 */
export function addWords(words: Map<string, Word>, bytes: Uint8Array, offset: number): void {
  const cbor = readCbor(bytes);
  cbor.array();
  cbor.list(() => {
    cbor.array();
    const text = cbor.text();
    const word: Word = words.get(text) ?? { pages: noPages(), accented: new Map(), leads: [] };
    words.set(text, word);
    const places: Places = new Map();
    addPages(word.pages, cbor, bytes, offset, places);
    cbor.list(() => {
      cbor.array();
      const form = cbor.text();
      const pages = word.accented.get(form) ?? noPages();
      word.accented.set(form, pages);
      addPages(pages, cbor, bytes, offset, places);
    });
    addLeads(word.leads, places);
  });
}

function noPages(): Pages {
  return { count: 0, last: 0, items: [] };
}

/** A record is told by its distance from the one before, so that of a part only the first changes. */
function addPages(
  pages: Pages,
  cbor: CborReader,
  bytes: Uint8Array,
  offset: number,
  places: Places,
): void {
  const first = readCbor(bytes, cbor.place());
  const last = readPages(cbor, places, offset);
  const count = first.array();
  if (count === 0) return;
  const fields = first.array();
  const step = writeNumber(offset + first.number() - pages.last);
  const rest = [bytes.subarray(first.place(), cbor.place())];
  pages.items.push([bytesOf(writeArray([step, rest], fields))]);
  pages.count += count;
  pages.last = last;
}

/** A file of words, with what its first word and its last begin with and no word of another file does. */
interface Chunk {
  from: string;
  to: string;
  content: Uint8Array;
}

/** Puts words into files, in the order of Pagefind's index: by their bytes as UTF-8. */
export function chunksOf(all: ReadonlyMap<string, Word>): Chunk[] {
  const words = [...all]
    .map(([text, word]) => ({ text, word, bytes: Buffer.from(text) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const chunks: Chunk[] = [];
  let begin = 0;
  let size = 0;
  const items = words.map(({ text, word: { pages, accented } }) => {
    const forms = [...accented].map(([form, more]) =>
      writeArray([writeText(form), writePages(more)]),
    );
    return bytesOf(writeArray([writeText(text), writePages(pages), writeArray(forms)]));
  });
  const textAt = (at: number): string => words[at]?.text ?? '';
  const beginningAt = (at: number): string => distinct(textAt(at), textAt(at - 1));
  for (const [at, { length }] of items.entries()) {
    size += length;
    const next = items[at + 1];
    if (next && (size + next.length <= chunkSize || isOrderedOtherwise(beginningAt(at + 1)))) {
      continue;
    }
    chunks.push({
      from: beginningAt(begin),
      to: distinct(textAt(at), textAt(at + 1)),
      content: bytesOf(writeArray([writeArray(items.slice(begin, at + 1).map((item) => [item]))])),
    });
    begin = at + 1;
    size = 0;
  }
  return chunks;
}

/**
 * Whether a text may stand elsewhere in the order of JavaScript than in that of Pagefind, which is
 * by code points. Files begin with no such word, so that browsers may compare in the order of theirs.
 */
function isOrderedOtherwise(text: string): boolean {
  return /[\ud800-\uffff]/.test(text);
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
