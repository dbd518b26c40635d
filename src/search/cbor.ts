/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: whole numbers, text, and arrays whose
 * length is told. A general reader would make an object of every position of every word, of which
 * a query wants a few in a thousand.
 */
export interface CborReader {
  /** A whole number. @throws when there is none */
  number(): number;
  /** @throws when there is no text */
  text(): string;
  /** The length of an array, whose items follow. @throws when there is none */
  array(): number;
  /** Passes over an item and everything within it. */
  skip(): void;
  /** Where the next item begins. */
  place(): number;
}

const kinds = { positive: 0, negative: 1, text: 3, array: 4 };

/** @param at where to begin */
export function readCbor(bytes: Uint8Array, at = 0): CborReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let kind = 0;
  /** Reads an item's head (RFC 8949 section 3): its kind, and the number that goes with it. */
  const head = (): number => {
    const first = view.getUint8(at);
    kind = first >> 5;
    const said = first & 31;
    at += 1;
    if (said < 24) return said;
    const size = 1 << (said - 24);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    if (size === 2) return view.getUint16(at - 2);
    if (size === 4) return view.getUint32(at - 4);
    throw new Error('The search index cannot be read.');
  };
  const expect = (...wanted: number[]): number => {
    const value = head();
    if (!wanted.includes(kind)) throw new Error('The search index cannot be read.');
    return value;
  };
  return {
    number() {
      const value = expect(kinds.positive, kinds.negative);
      return kind === kinds.negative ? -1 - value : value;
    },
    text() {
      const length = expect(kinds.text);
      at += length;
      return decoder.decode(bytes.subarray(at - length, at));
    },
    array: () => expect(kinds.array),
    skip() {
      for (let left = 1; left > 0; left -= 1) {
        const value = expect(...Object.values(kinds));
        if (kind === kinds.text) at += value;
        if (kind === kinds.array) left += value;
      }
    },
    place: () => at,
  };
}

const decoder = new TextDecoder();
