/** Writes the part of CBOR (RFC 8949) that `cbor.ts` reads, the shortest form of each item. */

/** An item's bytes, in pieces. */
export type Item = readonly Uint8Array[];

/** @param value a whole number, negative or not, of at most 32 bits */
export function writeNumber(value: number): Item {
  return [value < 0 ? head(1, -1 - value) : head(0, value)];
}

export function writeText(text: string): Item {
  const bytes = new TextEncoder().encode(text);
  return [head(3, bytes.length), bytes];
}

/** @param count how many items the pieces are, where a piece is several */
export function writeArray(items: readonly Item[], count = items.length): Item {
  return [head(4, count), ...items.flat()];
}

/** The beginning of an item: its kind, and the number that goes with it (RFC 8949 section 3). */
function head(kind: number, value: number): Uint8Array {
  const first = kind << 5;
  if (value < 24) return Uint8Array.of(first | value);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const bytes = new Uint8Array(1 + size);
  bytes[0] = first | (24 + Math.log2(size));
  for (let at = size; at > 0; at -= 1) bytes[at] = (value / 256 ** (size - at)) & 0xff;
  return bytes;
}

/** @returns an item in one piece */
export function bytesOf(item: Item): Uint8Array {
  return Buffer.concat(item);
}
