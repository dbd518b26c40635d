/** Outlines as pixels: how much of each pixel an outline covers. */
import type { Step } from './faces.ts';

/** A rectangle of pixels, row by row, each covered from 0 to 1. */
export interface Coverage {
  /** Its upper left corner, in whole pixels from where the outline stands; y downwards. */
  x: number;
  y: number;
  width: number;
  pixels: Float64Array;
}

interface Point {
  x: number;
  y: number;
}

/** Straight pieces of a curve. In a title of 80 pixels they depart from it by less than 1/20. */
const piecesOfCurve = 8;

/**
 * How much of each pixel an outline covers; contours that run against the others cut out. Only
 * arithmetic that IEEE 754 fixes is used, so the result is the same on every machine.
 *
 * @param scale pixels to a unit of the outline
 * @param shift how far it stands right of a whole pixel
 */
export function coverageOf(outline: readonly Step[], scale: number, shift: number): Coverage {
  const contours = contoursOf(outline, ({ x, y }) => ({ x: x * scale + shift, y: -y * scale }));
  const points = contours.flat();
  const x = Math.floor(Math.min(...points.map((point) => point.x)));
  const y = Math.floor(Math.min(...points.map((point) => point.y)));
  const right = Math.ceil(Math.max(...points.map((point) => point.x)));
  const bottom = Math.ceil(Math.max(...points.map((point) => point.y)));
  if (points.length === 0) return { x: 0, y: 0, width: 0, pixels: new Float64Array() };
  // Two columns more, because what begins in a pixel goes on in the next.
  const width = right - x + 2;
  const changes = new Float64Array(width * (bottom - y));
  for (const contour of contours) {
    contour.forEach((to, index) => {
      const from = contour.at(index - 1) ?? to;
      addEdge(changes, width, { x: from.x - x, y: from.y - y }, { x: to.x - x, y: to.y - y });
    });
  }
  return { x, y, width, pixels: sumRows(changes, width) };
}

/** The contours of an outline as polygons. */
function contoursOf(outline: readonly Step[], place: (point: Point) => Point): Point[][] {
  const contours: Point[][] = [];
  for (const { type, values } of outline) {
    const points = pairs(values).map(place);
    const contour = contours.at(-1);
    const last = contour?.at(-1);
    if (type === 'M') contours.push(points);
    else if (contour && last && /^[LQC]$/.test(type)) contour.push(...along([last, ...points]));
    else if (type !== 'Z') throw new Error(`An outline has the unknown step "${type}".`);
  }
  return contours;
}

function pairs(values: readonly number[]): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 1 < values.length; at += 2) {
    points.push({ x: values[at] ?? 0, y: values[at + 1] ?? 0 });
  }
  return points;
}

/** Points along a Bézier curve of any degree, without its first (de Casteljau). */
function along(controls: readonly Point[]): Point[] {
  const pieces = controls.length > 2 ? piecesOfCurve : 1;
  return Array.from({ length: pieces }, (_, index) => pointAt(controls, (index + 1) / pieces));
}

function pointAt(controls: readonly Point[], time: number): Point {
  const [only] = controls;
  if (only && controls.length === 1) return only;
  const nearer = controls.slice(1).map((to, index) => {
    const from = controls[index] ?? to;
    return { x: from.x + (to.x - from.x) * time, y: from.y + (to.y - from.y) * time };
  });
  return pointAt(nearer, time);
}

/**
 * Notes what an edge changes: in each pixel that it crosses, how much more is covered from there to
 * the end of the row. Downward edges add, upward ones take away.
 */
function addEdge(changes: Float64Array, width: number, from: Point, to: Point): void {
  const [top, bottom] = from.y < to.y ? [from, to] : [to, from];
  const slope = (bottom.x - top.x) / (bottom.y - top.y);
  const xAt = (y: number): number => Math.max(0, top.x + slope * (y - top.y));
  for (let row = Math.floor(top.y); row < bottom.y; row += 1) {
    const [above, below] = [Math.max(top.y, row), Math.min(bottom.y, row + 1)];
    const [a, b] = [xAt(above), xAt(below)];
    const height = from.y < to.y ? below - above : above - below;
    addStretch(changes, row * width, Math.min(a, b), Math.max(a, b), height);
  }
}

/** The part of an edge within a row, from pixel to pixel. */
function addStretch(
  changes: Float64Array,
  row: number,
  left: number,
  right: number,
  height: number,
): void {
  let column = Math.floor(left);
  do {
    const [from, to] = [Math.max(left, column), Math.min(right, column + 1)];
    const share = left < right ? (height * (to - from)) / (right - left) : height;
    const outside = (from + to) / 2 - column;
    changes[row + column] = (changes[row + column] ?? 0) + share * (1 - outside);
    changes[row + column + 1] = (changes[row + column + 1] ?? 0) + share * outside;
    column += 1;
  } while (column < right);
}

function sumRows(changes: Float64Array, width: number): Float64Array {
  let covered = 0;
  return changes.map((change, at) => {
    covered = at % width === 0 ? change : covered + change;
    return Math.min(1, Math.abs(covered));
  });
}
