import { createHash } from 'node:crypto';
import { digestOfFaces } from './faces.ts';
import { keep } from './keep.ts';
import type { Layout } from './lay-out.ts';
import { paint } from './paint.ts';
import { toPng } from './png.ts';

/** Counts up when the same layout is drawn otherwise: pictures that were kept are then drawn anew. */
const drawing = 1;

/** What stands for a picture: two cards with the same fingerprint look the same. */
export function fingerprintOf(layout: Layout): string {
  return digest(`${drawingDigest()}\n${JSON.stringify(layout)}`);
}

/**
 * The picture of a card as PNG; of the same layout always the same bytes.
 *
 * @param cache the folder in which pictures are kept from one build to the next
 */
export function drawCard(layout: Layout, cache: string): Uint8Array<ArrayBuffer> {
  const place = { cache, edition: drawingDigest(), name: fingerprintOf(layout) };
  return keep(place, () => toPng(paint(layout)));
}

let known: string | undefined;

function drawingDigest(): string {
  known ??= digest(`${drawing}\n${digestOfFaces()}`).slice(0, 16);
  return known;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
