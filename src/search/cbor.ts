/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: whole numbers, text, and arrays whose
 * length is told. A general reader would make an object of every position of every word, of which
 * a query wants a few in a thousand. What is not as it should be throws.
 */
export interface CborReader {
  number(): number;
  text(): string;
  /** The length of an array, whose items follow. */
  array(): number;
  /** The items of an array, each as it is read. */
  list<Item>(read: () => Item): Item[];
  /** Passes over an item, or several, and everything within. */
  skip(items?: number): void;
  /** Where the next item begins. */
  place(): number;
}

/** The kinds of items, RFC 8949 section 3.1, each as a bit, so that several are one number. */
const positive = 1 << 0;
const negative = 1 << 1;
const string = 1 << 3;
const list = 1 << 4;

/** @param at where to begin */
export function readCbor(bytes: Uint8Array, at = 0): CborReader {
  let kind: number;
  const next = (): number => {
    const byte = bytes[at++];
    if (byte === undefined) throw unreadable;
    return byte;
  };
  /** Reads an item's head (RFC 8949 section 3): its kind, and the number that goes with it. */
  const head = (wanted: number): number => {
    const first = next();
    kind = 1 << (first >> 5);
    const said = first & 31;
    if (!(kind & wanted) || said > 26) throw unreadable;
    if (said < 24) return said;
    let value = 0;
    for (let left = 1 << (said - 24); left > 0; left -= 1) value = value * 256 + next();
    return value;
  };
  return {
    number() {
      const value = head(positive | negative);
      return kind === negative ? -1 - value : value;
    },
    text() {
      const length = head(string);
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    array: () => head(list),
    list(read) {
      const items = [];
      for (let left = head(list); left > 0; left -= 1) items.push(read());
      return items;
    },
    skip(left = 1) {
      for (; left > 0; left -= 1) {
        const value = head(positive | negative | string | list);
        if (kind === string) at += value;
        if (kind === list) left += value;
      }
    },
    place: () => at,
  };
}

const decoder = new TextDecoder();
export const unreadable = new Error('The search index cannot be read.');
