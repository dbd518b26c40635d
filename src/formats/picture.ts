import sharp from 'sharp';

/** A picture as it stands in a file for readers. */
export interface EncodedPicture {
  /** JPEG. */
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** What a page of paper or a large screen can show. */
const largest = { width: 1600, height: 2400 };

/**
 * The whole picture upright, in sRGB, without metadata (EXIF, GPS), no larger than it need be; what
 * is transparent becomes white. Colours are kept at full resolution, for the sake of thin lines.
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize({ ...largest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
