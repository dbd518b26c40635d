import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardOfReport } from '../../../../src/formats/card/card.ts';
import { coverageOf } from '../../../../src/formats/card/coverage.ts';
import { drawCard, fingerprintOf } from '../../../../src/formats/card/draw.ts';
import { layOut } from '../../../../src/formats/card/lay-out.ts';
import type { Layout } from '../../../../src/formats/card/lay-out.ts';
import { paint } from '../../../../src/formats/card/paint.ts';
import { toPng } from '../../../../src/formats/card/png.ts';
import { fullRestatement, site } from '../articles.ts';

const layout = layOut(cardOfReport(fullRestatement(), site)) ?? raise();
const other: Layout = { ...layout, tone: 'warn' };

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'casebook-cards-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

describe('the pixels of an outline', () => {
  it('are covered by as much as lies within it', () => {
    const triangle = [
      { type: 'M', values: [0, 0] },
      { type: 'L', values: [2, 0] },
      { type: 'L', values: [0, 2] },
      { type: 'Z', values: [] },
    ];
    const { x, y, width, pixels } = coverageOf(triangle, 1, 0.5);
    expect([x, y, width]).toEqual([0, -2, 5]);
    expect([...pixels]).toEqual([0.375, 0.125, 0, 0, 0, 0.5, 0.875, 0.125, 0, 0]);
  });

  it('have the area of the letter, whatever its curves and wherever it stands', () => {
    const bow = [
      { type: 'M', values: [0, 0] },
      { type: 'Q', values: [50, 100, 100, 0] },
    ];
    for (const shift of [0, 0.25, 0.7]) {
      const area = coverageOf(bow, 1, shift).pixels.reduce((sum, share) => sum + share, 0);
      expect(area / ((2 / 3) * 100 * 50)).toBeCloseTo(1, 1);
    }
  });

  it('are left open where a contour runs the other way', () => {
    const square = (from: number, to: number, turned: boolean) => {
      const corners = [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
      ];
      const [first = [], ...rest] = turned ? corners.toReversed() : corners;
      return [{ type: 'M', values: first }, ...rest.map((values) => ({ type: 'L', values }))];
    };
    const { width, pixels } = coverageOf([...square(0, 3, false), ...square(1, 2, true)], 1, 0);
    expect([...pixels].filter((_, at) => at % width < 3)).toEqual([1, 1, 1, 1, 0, 1, 1, 1, 1]);
  });
});

describe('the picture of a card', () => {
  it('is a PNG of 1200 by 630 pixels, as painted', async () => {
    const painted = paint(layout);
    const { data, info } = await sharp(toPng(painted)).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([1200, 630, 3]);
    const expected = [...painted.pixels].flatMap((index) => painted.palette[index] ?? raise());
    expect(data.equals(Buffer.from(expected))).toBe(true);
  });

  it('shows ink on paper below a line in the accent colour', () => {
    const { palette, pixels } = paint(layout);
    expect(palette[pixels[0] ?? 0]).toEqual([0x0a, 0x58, 0x66]);
    expect(palette[pixels.at(-1) ?? 0]).toEqual([0xfd, 0xfc, 0xf8]);
    expect(pixels).toContain(5);
  });

  // Whoever changes how cards are drawn counts `drawing` up, so that no kept picture stays.
  it('is the one that this edition of the code draws', async () => {
    const line = { font: 'serif', size: 40, colour: 'ink', x: 80, y: 200 } as const;
    const fixed: Layout = {
      tone: 'accent',
      boxes: [{ colour: 'line', x: 80, y: 300, width: 40, height: 2 }],
      lines: [
        { ...line, text: 'AV office ±5' },
        { ...line, font: 'sans', colour: 'tone', y: 400, text: 'Češka β' },
      ],
    };
    const sum = createHash('sha256').update(paint(fixed).pixels).digest('hex');
    await expect(`edition ${fingerprintOf(fixed)}\npixels ${sum}\n`).toMatchFileSnapshot(
      'golden/drawing.golden.txt',
    );
  });
});

describe('pictures are kept from one build to the next', () => {
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith(fingerprintOf(layout)),
    );

  it('and give the same bytes', () => {
    const drawn = drawCard(layout, cache);
    expect(filesIn(cache)).toHaveLength(1);
    expect(Buffer.from(drawCard(layout, cache)).equals(drawn)).toBe(true);
    expect(Buffer.from(drawn).equals(toPng(paint(layout)))).toBe(true);
  });

  it('each by all that shows in it', () => {
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(layout));
    expect(Buffer.from(drawCard(other, cache)).equals(drawCard(layout, cache))).toBe(false);
  });

  it('and are drawn anew where the file was damaged', () => {
    const drawn = drawCard(layout, cache);
    const file = join(cache, filesIn(cache)[0] ?? raise());
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    for (const damage of [
      () => writeFileSync(file, bytes),
      () => truncateSync(file, 1000),
      () => truncateSync(file, 0),
    ]) {
      damage();
      expect(Buffer.from(drawCard(layout, cache)).equals(drawn)).toBe(true);
      expect(readFileSync(file).length).toBe(bytes.length);
    }
  });

  it('until another edition of the code draws', () => {
    mkdirSync(join(cache, 'an-earlier-edition'));
    drawCard(layout, cache);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it('or drawn each time where nothing can be kept', () => {
    const file = join(cache, 'a-file');
    writeFileSync(file, '');
    expect(drawCard(layout, file).length).toBeGreaterThan(1000);
  });
});

function raise(): never {
  throw new Error('There is nothing.');
}
