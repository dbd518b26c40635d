/** The icon of the site as pictures, for where it is installed: drawn from `public/favicon.svg`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';

interface Props {
  size: number;
  /** Whether systems may cut it to a shape of theirs, which leaves a circle of four fifths. */
  maskable: boolean;
}

export const getStaticPaths = (() => [
  { params: { icon: '192' }, props: { size: 192, maskable: false } },
  { params: { icon: '512' }, props: { size: 512, maskable: false } },
  { params: { icon: 'maskable' }, props: { size: 512, maskable: true } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { size, maskable } = props as Props;
  const drawing = await readFile(path.resolve('public/favicon.svg'));
  const icon = await draw(drawing, maskable ? Math.round(size * 0.8) : size);
  const png = maskable ? await surround(icon, size) : icon;
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

function draw(drawing: Buffer, size: number): Promise<Buffer> {
  return sharp(drawing, { density: 1200 }).resize(size, size, { fit: 'contain' }).png().toBuffer();
}

/** Sets an icon in the middle of its own ground, whose colour is that at its upper edge. */
async function surround(icon: Buffer, size: number): Promise<Buffer> {
  const { width } = await sharp(icon).metadata();
  const edge = { left: width >> 1, top: width >> 5, width: 1, height: 1 };
  const [r = 0, g = 0, b = 0] = await sharp(icon).extract(edge).removeAlpha().raw().toBuffer();
  const [before, after] = [(size - width) >> 1, (size - width + 1) >> 1];
  return sharp(icon)
    .extend({ top: before, left: before, bottom: after, right: after, background: { r, g, b } })
    .flatten({ background: { r, g, b } })
    .png()
    .toBuffer();
}
