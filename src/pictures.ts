/** The pictures of the reports, as Astro's image service takes them. */
import { readFile } from 'node:fs/promises';
import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { srcDir } from 'astro:config/server';

const files = import.meta.glob<{ default: ImageMetadata & { clone?: ImageMetadata } }>([
  './content/reports/*/*.{png,PNG,jpg,JPG,jpeg,JPEG,webp,WEBP,avif,AVIF,tif,TIF,tiff,TIFF}',
  './content/reports/*/v*/*.{png,PNG,jpg,JPG,jpeg,JPEG,webp,WEBP,avif,AVIF,tif,TIF,tiff,TIFF}',
]);

/** Of every re-encoded picture, so that a width is one file wherever it is shown. */
export const pictureQuality = 90;

export interface Picture {
  /** For the image service. Reading its properties would publish the file as it is, EXIF and all. */
  src: ImageMetadata;
  /** In pixels, like the height. */
  width: number;
  height: number;
}

/**
 * The picture `file` in the folder of report `id`, `v1/scan.png` where only a frozen version has it. The image service re-encodes it, which drops
 * its metadata (EXIF, GPS); it must be given a width only, so that nothing is cropped.
 *
 * @throws when there is no such file; the library is checked for that before any page is made.
 */
export async function pictureOf(id: string, file: string): Promise<Picture> {
  const load = files[`./content/reports/${id}/${file}`];
  if (!load) throw new Error(`No picture ${file} in the report ${id}.`);
  const { default: src } = await load();
  const { width, height } = src.clone ?? src;
  return { src, width, height };
}

/** The path of the published picture in full size, with the site's base. */
export async function picturePath(id: string, file: string): Promise<string> {
  const { src } = await pictureOf(id, file);
  return (await getImage({ src, quality: pictureQuality })).src;
}

/** The file as its author saved it, with whatever it tells of camera and place. */
export function pictureBytes(id: string, file: string): Promise<Uint8Array> {
  return readFile(new URL(`content/reports/${id}/${encodeURIComponent(file)}`, srcDir));
}
