/** Files packed beforehand, harder than a server would each time it is asked. */
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';
import { sha256 } from './deploy.ts';

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } =
  constants;

/** How hard brotli works: 11 is half a megabyte a second, 5 twenty times as fast and 9 % larger. */
export type Effort = 5 | 11;

/** The ways to pack: what the names of packed files end in. */
export const packings = ['br', 'gz'] as const;

export type Packing = (typeof packings)[number];

/** A site of so many bytes of text is packed as hard as can be: in half a minute on two cores. */
const fewBytes = 16_000_000;

/** The effort for a whole site, by how much text it has. */
export function effortFor(bytes: number): Effort {
  return bytes > fewBytes ? 5 : 11;
}

/** A file packed, or null where that would save less than a tenth. */
export async function packFile(
  bytes: Uint8Array,
  packing: Packing,
  effort: Effort,
): Promise<Uint8Array | null> {
  const packed =
    packing === 'br'
      ? await promisify(brotliCompress)(bytes, {
          params: {
            [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [BROTLI_PARAM_QUALITY]: effort,
            [BROTLI_PARAM_SIZE_HINT]: bytes.length,
            [BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
          },
        })
      : await promisify(gzip)(bytes, { level: 9 });
  return packed.length < bytes.length * 0.9 ? packed : null;
}

/**
 * How far brotli looks back, as a power of two: no further than a file is long, which saves a
 * quarter of the time and costs a byte in ten thousand.
 */
function windowFor(bytes: number): number {
  const { BROTLI_MIN_WINDOW_BITS, BROTLI_DEFAULT_WINDOW } = constants;
  const fitting = Math.ceil(Math.log2(bytes + 16)); // A window is 16 bytes less than its power (RFC 7932, 9.1).
  return Math.min(BROTLI_DEFAULT_WINDOW, Math.max(BROTLI_MIN_WINDOW_BITS, fitting));
}

/** A packed file, if there is one and it holds what it should. */
export function readPacked(file: string, packing: Packing, hash: string): Uint8Array | null {
  if (!existsSync(file)) return null;
  const packed = readFileSync(file);
  try {
    const bytes = packing === 'br' ? brotliDecompressSync(packed) : gunzipSync(packed);
    return sha256(bytes) === hash ? packed : null;
  } catch {
    return null;
  }
}
