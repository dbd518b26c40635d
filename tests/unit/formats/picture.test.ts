import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Cache } from '../../../src/formats/cache.ts';
import { encodePicture, keptPicture } from '../../../src/formats/picture.ts';

const panels = readFileSync('tests/fixtures/library/reports/report-a/panels.jpg');

it('a picture for readers tells nothing of camera and place, and is the same each time', async () => {
  expect((await sharp(panels).metadata()).exif).toBeDefined();
  const picture = await encodePicture(panels);
  const { exif, format } = await sharp(picture).metadata();
  expect({ exif, format }).toEqual({ exif: undefined, format: 'jpeg' });
  expect(Buffer.from(picture).equals(await encodePicture(panels))).toBe(true);
});

it('a large picture is narrowed and stays whole; what is transparent becomes white', async () => {
  const create = { width: 3200, height: 800, channels: 4, background: '#0000' } as const;
  const picture = await encodePicture(await sharp({ create }).png().toBuffer());
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1600, height: 400 });
  const { channels } = await sharp(picture).stats();
  expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
});

it('a picture is encoded again only when it has changed', async () => {
  const kept = new Map<string, Buffer>();
  const encoded: string[] = [];
  const cache: Cache = {
    read: (name, madeFrom) => Promise.resolve(kept.get(name + madeFrom.toString('hex')) ?? null),
    keep: (name, madeFrom, bytes) => {
      encoded.push(name);
      kept.set(name + madeFrom.toString('hex'), Buffer.from(bytes));
      return Promise.resolve(true);
    },
  };
  const first = await keptPicture(panels, 'a.jpg', cache);
  expect(Buffer.from(first).equals(await keptPicture(panels, 'a.jpg', cache))).toBe(true);
  expect(encoded).toEqual(['a.jpg']);
  await keptPicture(await sharp(panels).negate().jpeg().toBuffer(), 'a.jpg', cache);
  expect(encoded).toEqual(['a.jpg', 'a.jpg']);
});
