/**
 * The course as a line of events from top to bottom. The line between two events is as long as
 * the logarithm of the time between them where the report gives it, cut by a sign where that is
 * too long to draw; it is dashed, and of one length, where the report does not.
 */
import { eventKinds, intervalText } from '../model/course.ts';
import type { CourseEvent, EventKind, Interval } from '../model/course.ts';
import { drawingWidth, key, label, path, row, svg, text } from './svg.ts';
import { breakLines, lineHeight, overhang } from './words.ts';
import type { Line } from './words.ts';

const railX = 9;
const textX = 26;
/** The middle of the first line of a row, at which its mark stands. */
const middle = 9;
const unknownGap = 18;
const longestGap = 70;

export interface CourseLayout {
  height: number;
  events: { y: number; height: number; event: CourseEvent; lines: Line[] }[];
  /** The time between two events, from `y` down to `end`. */
  gaps: { y: number; end: number; words: string | null; cut: boolean }[];
  legend: { x: number; y: number; kind: EventKind }[];
}

export function layOutCourse(events: readonly CourseEvent[]): CourseLayout {
  const layout: CourseLayout = { height: 0, events: [], gaps: [], legend: [] };
  let y = 0;
  for (const event of events) {
    if (y > 0) {
      const { length, cut } = gapOf(event.after);
      const words = event.after ? intervalText(event.after) : null;
      layout.gaps.push({ y, end: y + length, words, cut });
      y += length;
    }
    const lines = breakLines(event.when, event.text, drawingWidth - textX + overhang);
    const height = lines.length * lineHeight + 2;
    layout.events.push({ y, height, event, lines });
    y += height;
  }
  const kinds = eventKinds.filter((kind) => events.some((event) => event.kind === kind));
  layout.legend = kinds.map((kind, index) => ({
    x: (index % 2) * 130,
    y: y + 20 + Math.floor(index / 2) * 22,
    kind,
  }));
  layout.height = y + 20 + Math.ceil(kinds.length / 2) * 22;
  return layout;
}

const days = { days: 1, weeks: 7, months: 30.4, years: 365.25 };

function gapOf(after: Interval | undefined): { length: number; cut: boolean } {
  if (!after) return { length: unknownGap, cut: false };
  const length = 26 + 12 * Math.log10(Math.max(1, after.value * days[after.unit]));
  return { length: Math.round(Math.min(length, longestGap)), cut: length > longestGap };
}

/** Shapes around the point at which line and first line of a row meet. */
const marks: Record<EventKind, [look: string, shape: string]> = {
  symptom: ['', 'M14 9a5 5 0 1 0-10 0 5 5 0 1 0 10 0z'],
  test: ['', 'M4 4h10v10H4z'],
  diagnosis: ['f', 'M9 2l7 7-7 7-7-7z'],
  treatment: ['f', 'M14 9a5 5 0 1 0-10 0 5 5 0 1 0 10 0z'],
  operation: ['o', 'M16 9a7 7 0 1 0-14 0 7 7 0 1 0 14 0z'],
  'follow-up': ['', 'M9 3l6 11H3z'],
};

/**
 * The course as SVG; each event is a link to the passage that carries it.
 *
 * @param anchors the addresses of the events
 */
export function drawCourse(
  events: readonly CourseEvent[],
  anchors: readonly string[] = [],
): string {
  const { height, gaps, legend, ...layout } = layOutCourse(events);
  const rows = layout.events;
  const known = gaps.flatMap(({ y, words, cut }, index) =>
    words === null
      ? []
      : [
          `M${railX} ${(rows[index]?.y ?? 0) + middle}V${(rows[index + 1]?.y ?? 0) + middle}`,
          ...(cut ? [`M3 ${y + 34}l12-5m0 6l-12 5`] : []),
        ],
  );
  return svg(height, [
    path('q', `M${railX} ${middle}V${(rows.at(-1)?.y ?? 0) + middle}`),
    ...(known.length > 0 ? [path('', known.join(''))] : []),
    ...gaps.flatMap(({ y, end, words }) =>
      words === null ? [] : [label(textX, Math.round((y + end) / 2) + 5, words)],
    ),
    ...rows.map(({ y, event, lines }, index) =>
      row(
        y,
        event.passage,
        path(...marks[event.kind], event.kind) + text(textX, lines),
        anchors[index],
      ),
    ),
    ...legend.map(({ x, y, kind }) => key(x, y, path(...marks[kind]) + label(textX, 14, kind))),
  ]);
}
