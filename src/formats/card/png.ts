import { constants, crc32, deflateSync } from 'node:zlib';

export type Rgb = readonly [red: number, green: number, blue: number];

/** A picture of at most sixteen colours. */
export interface Indexed {
  /** In pixels; even. */
  width: number;
  height: number;
  palette: readonly Rgb[];
  /** The number of each pixel's colour, row by row. */
  pixels: Uint8Array;
}

/**
 * A picture as PNG (ISO/IEC 15948) with four bits a pixel. Each row is written as what differs from
 * the row above, and compressed by runs alone: what deflate finds beyond them depends on the
 * processor, and would make two machines give different files.
 */
export function toPng({ width, height, palette, pixels }: Indexed): Buffer<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rowsOf(pixels, width), { strategy: constants.Z_RLE, level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels a byte; before each row the number of its filter, 2 for “up”. */
function rowsOf(pixels: Uint8Array, width: number): Buffer {
  const length = width / 2 + 1;
  const rows = Buffer.alloc((pixels.length / width) * length);
  let above: Uint8Array = new Uint8Array(width);
  for (let start = 0, to = 0; start < pixels.length; start += width, to += length) {
    const row = pixels.subarray(start, start + width);
    rows[to] = 2;
    // Most rows are like the one above, of which they differ by nothing.
    if (Buffer.compare(row, above) !== 0) {
      for (let at = 0; at < width; at += 2) rows[to + 1 + at / 2] = pair(row, at) - pair(above, at);
    }
    above = row;
  }
  return rows;
}

function pair(row: Uint8Array, at: number): number {
  return ((row[at] ?? 0) << 4) | (row[at + 1] ?? 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}
