/**
 * The findings as a column of levels, one band each, with what was found beside it. A dot stands
 * at the edge of a band only where the report states a side; a band is dashed where it states no
 * more than a part of the spine. Bands are rows of a list, not the shapes of bones.
 */
import { findingLabel, findingsByPlace } from '../model/findings.ts';
import type { Finding, Findings, Place } from '../model/findings.ts';
import { drawingWidth, label, path, row, svg, text } from './svg.ts';
import { breakLines, lineHeight, lineWidth, overhang } from './words.ts';
import type { Line } from './words.ts';

const left = 6;
const padding = 7;
const widest = 120;

export interface LevelsLayout {
  height: number;
  /** The right edge of the bands, and where the findings begin. */
  right: number;
  textX: number;
  bands: { y: number; height: number; place: Place; lines: Line[] }[];
  findings: { y: number; height: number; entry: Finding; x: number; lines: Line[] }[];
  /** The line above the findings whose position is not stated. */
  elsewhere: { y: number } | null;
}

export function layOutLevels(findings: Findings): LevelsLayout {
  const { places, elsewhere } = findingsByPlace(findings);
  const labels = places.map(({ place }) => breakLines('', place.name, widest));
  const widestLabel = Math.ceil(Math.max(0, ...labels.flat().map(lineWidth)));
  const right = left + widestLabel + 2 * padding;
  const textX = right + 10;
  const layout: LevelsLayout = {
    height: 0,
    right,
    textX,
    bands: [],
    findings: [],
    elsewhere: null,
  };
  let y = 2;
  const place = (entries: readonly Finding[], x: number): void => {
    for (const entry of entries) {
      const lines = breakLines(findingLabel(entry), entry.text, drawingWidth - x + overhang);
      const height = lines.length * lineHeight + 6;
      layout.findings.push({ y, height, entry, x, lines });
      y += height;
    }
  };
  places.forEach(({ place: where, entries }, index) => {
    const top = y;
    const lines = labels[index] ?? [];
    y += 4;
    place(entries, textX);
    y = Math.max(y, top + 6 + lines.length * lineHeight) + 2;
    layout.bands.push({ y: top, height: y - top, place: where, lines });
    y += 3;
  });
  if (elsewhere.length > 0) {
    layout.elsewhere = { y: y + 8 };
    y += 12 + lineHeight;
    place(elsewhere, left);
  }
  layout.height = y;
  return layout;
}

/**
 * The findings as SVG; each is a link to the passage that carries it.
 *
 * @param anchors the addresses of the findings, in the order of `findings`
 */
export function drawLevels(findings: Findings, anchors: readonly string[] = []): string {
  const { height, right, textX, bands, elsewhere, ...layout } = layOutLevels(findings);
  const shapes = { level: '', between: '', part: '' };
  for (const band of bands) {
    shapes[band.place.kind] +=
      band.place.kind === 'between'
        ? `M${left} ${band.y}v${band.height}m${right - left} 0v-${band.height}`
        : `M${left} ${band.y}h${right - left}v${band.height}H${left}z`;
  }
  return svg(height, [
    path('b', shapes.level),
    ...(shapes.between + shapes.part === '' ? [] : [path('q', shapes.between + shapes.part)]),
    ...bands.map(({ y, lines }) => text(left + padding, lines, y + 18)),
    ...(elsewhere ? [label(left, elsewhere.y + 14, 'Position not stated')] : []),
    ...layout.findings.map(({ y, entry, x, lines }) =>
      row(
        y,
        entry.passage,
        drawSide(entry, right, x === textX) + text(x, lines),
        anchors[findings.entries.indexOf(entry)],
      ),
    ),
  ]);
}

function drawSide({ side }: Finding, right: number, beside: boolean): string {
  if (!beside) return '';
  const dot = (x: number): string => path('o', `M${x + 4} 9a4 4 0 1 0-8 0 4 4 0 1 0 8 0z`);
  return [
    ...(side === 'left' || side === 'both' ? [dot(left)] : []),
    ...(side === 'right' || side === 'both' ? [dot(right)] : []),
  ].join('');
}
