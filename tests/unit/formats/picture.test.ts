import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePicture } from '../../../src/formats/picture.ts';

const panels = readFileSync('tests/fixtures/library/reports/report-a/panels.jpg');

it('a picture for readers tells nothing of camera and place, and is the same each time', async () => {
  expect((await sharp(panels).metadata()).exif).toBeDefined();
  const { bytes, width, height } = await encodePicture(panels);
  const { exif, format, ...size } = await sharp(bytes).metadata();
  expect({ exif, format }).toEqual({ exif: undefined, format: 'jpeg' });
  expect(size).toMatchObject({ width, height });
  expect(Buffer.from(bytes).equals((await encodePicture(panels)).bytes)).toBe(true);
});

it('a large picture is narrowed and stays whole; what is transparent becomes white', async () => {
  const create = { width: 3200, height: 800, channels: 4, background: '#0000' } as const;
  const { bytes, width, height } = await encodePicture(await sharp({ create }).png().toBuffer());
  expect({ width, height }).toEqual({ width: 1600, height: 400 });
  const { channels } = await sharp(bytes).stats();
  expect(channels.map(({ min }) => min)).toEqual([255, 255, 255]);
});
