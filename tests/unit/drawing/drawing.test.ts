import { describe, expect, it } from 'vitest';
import { drawCourse, layOutCourse } from '../../../src/drawing/course.ts';
import { drawLevels, layOutLevels } from '../../../src/drawing/levels.ts';
import { drawingWidth } from '../../../src/drawing/svg.ts';
import { breakLines, lineHeight, lineWidth, overhang } from '../../../src/drawing/words.ts';
import type { Line } from '../../../src/drawing/words.ts';
import type { CourseEvent, Interval } from '../../../src/model/course.ts';
import type { Findings } from '../../../src/model/findings.ts';
import { randomCourse, randomFindings, randomFrom, randomWords } from './data.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function box(x: number, y: number, lines: Line[]): Box {
  const width = Math.max(...lines.map(lineWidth));
  return { x, y, width, height: lines.length * lineHeight };
}

function expectApart(boxes: Box[], height: number): void {
  for (const [index, a] of boxes.entries()) {
    expect(a.x + a.width).toBeLessThanOrEqual(drawingWidth + overhang);
    expect(a.y + a.height).toBeLessThanOrEqual(height);
    for (const b of boxes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y;
      expect(apart, JSON.stringify([a, b])).toBe(true);
    }
  }
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const joined = (lines: Line[]): string =>
  lines
    .map(({ lead, rest }) => lead + rest)
    .join('')
    .replace(/\s/g, '');

/** A drawing with a line for each element, as it can be compared. */
const inLines = (drawing: string): string =>
  `${drawing.replaceAll(/<(?=(?:a|g|path|rect|text|\/svg)\b)/g, '\n<')}\n`;

describe('words', () => {
  it('are broken into lines that fit, and none is lost', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed);
      const [lead, rest] = [randomWords(random, 80), randomWords(random, 140)];
      const lines = breakLines(lead, rest, 200);
      for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(200);
      expect(joined(lines)).toBe((lead + rest).replace(/\s/g, ''));
    }
  });

  it('are cut where they are wider than a line, after a hyphen or slash if there is one', () => {
    const rests = (text: string) => breakLines('', text, 100).map(({ rest }) => rest);
    expect(rests('a WWWWWWWW b')).toEqual(['a', 'WWWWWW', 'WW b']);
    expect(rests('half-laminectomy')).toEqual(['half-', 'laminecto', 'my']);
  });
});

describe('the course', () => {
  const event = (fields: Partial<CourseEvent> = {}): CourseEvent => ({
    when: 'Then',
    kind: 'test',
    text: 'Event',
    passage: 'text',
    ...fields,
  });
  const gapAfter = (after?: Interval) =>
    layOutCourse([event(), event(after ? { after } : {})]).gaps[0] ?? expect.fail('no gap');
  const lengthAfter = (after?: Interval): number => {
    const { y, end } = gapAfter(after);
    return end - y;
  };

  it('has no words over each other, whatever it holds', () => {
    for (const seed of seeds) {
      const events = randomCourse(randomFrom(seed));
      const { height, ...layout } = layOutCourse(events);
      const words = (text: string): Line[] => [{ lead: '', rest: text }];
      expectApart(
        [
          ...layout.events.map(({ y, lines }) => box(26, y, lines)),
          ...layout.gaps.flatMap(({ y, end, words: text }) =>
            text === null ? [] : [box(26, Math.round((y + end) / 2) - 9, words(text))],
          ),
          ...layout.legend.map(({ x, y, kind }) => box(x + 26, y, words(kind))),
        ],
        height,
      );
    }
  });

  it('grows with the time between two events, within bounds', () => {
    const lengths = [
      lengthAfter({ value: 1, unit: 'days' }),
      lengthAfter({ value: 2, unit: 'weeks' }),
      lengthAfter({ value: 3, unit: 'months' }),
      lengthAfter({ value: 5, unit: 'years' }),
      lengthAfter({ value: 90, unit: 'years' }),
    ];
    expect(lengths).toEqual([...new Set(lengths)].sort((a, b) => a - b));
    expect(lengths[0]).toBeGreaterThan(lineHeight);
    expect(lengths.at(-1)).toBeLessThanOrEqual(90);
  });

  it('shows where the scale is cut, and where no time is given', () => {
    expect(gapAfter({ value: 5, unit: 'years' }).cut).toBe(false);
    expect(gapAfter({ value: 90, unit: 'years' }).cut).toBe(true);
    expect(gapAfter()).toMatchObject({ words: null, cut: false });
    expect(gapAfter({ value: 1, unit: 'years' }).words).toBe('1 year');
  });

  it('is drawn as before', async () => {
    const drawing = drawCourse([
      event({ when: 'At <first>', kind: 'symptom', text: 'Pain & weakness of "both" legs' }),
      event({ after: { value: 3, unit: 'months' }, passage: 'other' }),
      event({ kind: 'diagnosis' }),
      event({ kind: 'treatment' }),
      event({ kind: 'operation', text: 'Laminectomy with removal of a calcified mass there' }),
      event({ when: 'Much later', kind: 'follow-up', after: { value: 90, unit: 'years' } }),
    ]);
    await expect(inLines(drawing)).toMatchFileSnapshot('golden/course.golden.svg');
  });
});

describe('the map of levels', () => {
  const entry = { modality: 'MRI', text: 'Finding', passage: 'text' };

  it('has no words over each other, whatever it holds', () => {
    for (const seed of seeds) {
      const layout = layOutLevels(randomFindings(randomFrom(seed)));
      expectApart(
        [
          ...layout.bands.map(({ y, lines }) => box(13, y + 4, lines)),
          ...layout.findings.map(({ x, y, lines }) => box(x, y, lines)),
          ...(layout.elsewhere
            ? [box(6, layout.elsewhere.y, [{ lead: '', rest: 'Position not stated' }])]
            : []),
        ],
        layout.height,
      );
    }
  });

  it('draws a side only where one is stated', () => {
    const dots = (side?: 'left' | 'right' | 'both'): number =>
      drawLevels({ entries: [{ ...entry, level: 'L4', ...(side ? { side } : {}) }] }).split(
        'class="o"',
      ).length - 1;
    expect([dots(), dots('left'), dots('right'), dots('both')]).toEqual([0, 1, 1, 2]);
    const elsewhere = drawLevels({ entries: [{ ...entry, positionStated: false, side: 'left' }] });
    expect(elsewhere).not.toContain('class="o"');
  });

  it('is drawn as before', async () => {
    const findings: Findings = {
      entries: [
        { ...entry, level: 'L3', modality: 'X-ray', text: 'Stenosis (type <not> specified)' },
        { ...entry, level: 'L4-L5', side: 'left', compartment: 'canal', passage: 'other' },
        { ...entry, level: 'L5', side: 'both', text: 'A finding that takes more than one line' },
        { ...entry, level: 'Sacrum' },
        { ...entry, positionStated: false },
      ],
    };
    await expect(inLines(drawLevels(findings))).toMatchFileSnapshot('golden/levels.golden.svg');
  });

  it('has regions of its own where the report declares them', async () => {
    const findings: Findings = {
      regions: ['Right upper lobe', 'Right middle lobe', 'Right lower lobe'],
      entries: [
        { ...entry, level: 'Right upper lobe', modality: 'CT' },
        { ...entry, level: 'Right lower lobe', modality: 'CT' },
      ],
    };
    await expect(inLines(drawLevels(findings))).toMatchFileSnapshot('golden/regions.golden.svg');
  });
});
