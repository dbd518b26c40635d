import path from 'node:path';
import sharp from 'sharp';
import type { Problem } from '../../model/problem.ts';
import type { Check } from './review.ts';

const pictureFile = /\.(?:png|jpe?g|webp|avif|tiff?)$/i;

/**
 * Pictures that carry data beside what they show. The site publishes them without it, but the file
 * itself is passed on with the report's folder.
 */
export const pictures: Check = {
  title: 'Privacy: what pictures carry with them',
  find: async ({ root, reports }) => {
    const found = reports.flatMap(({ folder, files }) =>
      files.filter((name) => pictureFile.test(name)).map((name) => look(root, `${folder}/${name}`)),
    );
    return (await Promise.all(found)).flat();
  },
};

async function look(root: string, file: string): Promise<Problem[]> {
  const { exif, xmp, iptc } = await sharp(path.join(root, file)).metadata();
  const carried = [
    ...(exif ? [holdsPlace(exif) ? 'EXIF with the place (GPS) where it was made' : 'EXIF'] : []),
    ...(xmp ? ['XMP'] : []),
    ...(iptc ? ['IPTC'] : []),
  ];
  if (carried.length === 0) return [];
  return [
    {
      file,
      line: 1,
      column: 1,
      reason: `The picture carries ${carried.join(', ')}.`,
      advice:
        'Export it without metadata. The site leaves the metadata out, but whoever gets the file has it.',
    },
  ];
}

/** Whether the first directory of EXIF data (a TIFF header, EXIF 2.32, 4.6.3) points to GPS data. */
function holdsPlace(exif: Buffer): boolean {
  const start = exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0;
  const tiff = exif.subarray(start);
  if (tiff.length < 10) return false;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return false;
  const entries = short(directory);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 2 > tiff.length) return false;
    if (short(at) === gpsDirectory) return true;
  }
  return false;
}

const gpsDirectory = 0x8825;
