import sharp from 'sharp';
import { digestOf } from './cache.ts';
import type { Cache } from './cache.ts';

/** What a page of paper or a large screen can show. */
const largest = { width: 1600, height: 2400 };

/** Colours are kept at full resolution, for the sake of thin lines. */
const encoding = { quality: 90, chromaSubsampling: '4:4:4' };

/**
 * A picture for readers, as JPEG: whole, upright, in sRGB, without metadata (EXIF, GPS), no larger
 * than it need be; what is transparent becomes white.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Uint8Array> {
  return sharp(bytes)
    .autoOrient()
    .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg(encoding)
    .toBuffer();
}

/** The same, from an earlier build where nothing changed since. */
export async function keptPicture(
  bytes: Uint8Array,
  name: string,
  cache: Cache,
): Promise<Uint8Array> {
  const way = JSON.stringify({ largest, encoding, versions: sharp.versions });
  const madeFrom = digestOf([way, bytes]);
  const before = await cache.read(name, madeFrom);
  if (before) return before;
  const picture = await encodePicture(bytes);
  await cache.keep(name, madeFrom, picture);
  return picture;
}
