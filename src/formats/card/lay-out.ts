/** Where everything on a card stands, in pixels. */
import type { FontName } from '../fonts.ts';
import { cardWidth } from './card.ts';
import type { Card } from './card.ts';
import { isWritable, measureIn } from './faces.ts';
import { breakLines, onOneLine, shorten } from './lines.ts';

export type Colour = 'ink' | 'soft' | 'tone' | 'line';

/** Words on one line; `y` is what the letters stand on. */
export interface Line {
  font: FontName;
  size: number;
  colour: Colour;
  x: number;
  y: number;
  text: string;
}

export interface Box {
  colour: Colour;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  tone: Card['tone'];
  boxes: Box[];
  lines: Line[];
}

const margin = 80;
const column = cardWidth - 2 * margin;
const labelTop = 68;
const titleTop = 124;
const footRule = 540;
/** Between what stands one above the other. */
const gap = 30;
/** How low the title may reach; below it stay two facts. */
const titleBottom = footRule - 126;

const smallest = 40;
const titleSizes = [80, 72, 64, 58, 52, 46, smallest];
const textSizes = [34, 30, 27];
const quietSize = 28;
const rowHeight = 42;
const factsAtMost = 3;
/** How wide the labels of facts may be. */
const labels = 150;

/**
 * Lays a card out. The title is written as large as it fits in; one that is too long even in the
 * smallest letters ends after a word. Facts are shown whole or not at all.
 *
 * @returns `null` when the font has no letters for any of the titles, or a word is too long for a line
 */
export function layOut(card: Card): Layout | null {
  const title = first(card.titles, layOutTitle);
  if (!title) return null;
  const label = first(card.labels, layOutLabel);
  const top = bottomOf(title) + gap;
  return {
    tone: card.tone,
    boxes: [
      { colour: 'tone', x: 0, y: 0, width: cardWidth, height: 14 },
      { colour: 'line', x: margin, y: footRule, width: column, height: 2 },
    ],
    lines: [
      ...(label ?? []),
      ...title,
      ...(card.facts.length > 0 ? layOutFacts(card.facts, top) : layOutText(card.text, top)),
      ...layOutFoot(card.foot),
    ],
  };
}

/** The title, in the largest letters in which it is not too high. */
function layOutTitle(text: string): Line[] | null {
  if (!isWritable('serif', text)) return null;
  for (const size of titleSizes) {
    const lines = breakLines(text, column, measureIn('serif', size));
    if (lines && lines.length <= titleLines(size)) return placeTitle(lines, size);
  }
  const lines = shorten(text, titleLines(smallest), column, measureIn('serif', smallest));
  return lines && placeTitle(lines, smallest);
}

function placeTitle(lines: readonly string[], size: number): Line[] {
  const look = { font: 'serif', size, colour: 'ink', x: margin } as const;
  return stack(lines, look, titleTop, leading(size));
}

/** In how many lines a title of this size may be set. */
function titleLines(size: number): number {
  return linesThatFit(titleTop, titleBottom, leading(size));
}

/** The first facts for which there is room, from the foot upwards, as a table of two columns. */
function layOutFacts(facts: Card['facts'], top: number): Line[] {
  const measure = measureIn('sans', quietSize);
  const room = Math.min(factsAtMost, Math.floor((footRule - top) / rowHeight));
  const rows = facts
    .map(({ label, text }) => ({ label: onOneLine(label), text: onOneLine(text) }))
    .filter(({ label, text }) => isWritable('sans', `${label} ${text}`))
    .filter(({ label, text }) => measure(label) <= labels && measure(text) <= column - labels - gap)
    .slice(0, Math.max(0, room));
  const indent = gap + Math.max(0, ...rows.map(({ label }) => Math.ceil(measure(label))));
  return rows.flatMap(({ label, text }, index) => {
    const y = footRule - gap - rowHeight * (rows.length - 1 - index);
    const line = { font: 'sans', size: quietSize, y } as const;
    return [
      { ...line, colour: 'soft', x: margin, text: label },
      { ...line, colour: 'ink', x: margin + indent, text },
    ] satisfies Line[];
  });
}

function layOutText(text: string, top: number): Line[] {
  if (text === '' || !isWritable('serif', text)) return [];
  const bottom = footRule - gap / 2;
  const sizes = textSizes.map((size) => {
    const step = Math.round(size * 1.4);
    const count = linesThatFit(top, bottom, step);
    return { size, step, lines: shorten(text, count, column, measureIn('serif', size)) };
  });
  const whole = sizes.find(({ lines }) => lines && !lines.at(-1)?.endsWith('…'));
  const { size, step, lines } = whole ?? sizes.at(-1) ?? { size: 0, step: 0, lines: null };
  return stack(lines ?? [], { font: 'serif', size, colour: 'soft', x: margin }, top, step);
}

/** The site at the left, the licence at the right. */
function layOutFoot({ licence, ...foot }: Card['foot']): Line[] {
  const site = onOneLine(foot.site);
  const line = { font: 'sans', size: quietSize, y: footRule + 50 } as const;
  const measure = measureIn('sans', quietSize);
  const right = cardWidth - margin - Math.ceil(measure(licence));
  return [
    ...(site && isWritable('sans', site) && margin + measure(site) + gap <= right
      ? [{ ...line, colour: 'ink', x: margin, text: site } satisfies Line]
      : []),
    ...(licence ? [{ ...line, colour: 'soft', x: right, text: licence } satisfies Line] : []),
  ];
}

/** What a card is and where it comes from, in one line above the title. */
function layOutLabel(text: string): Line[] | null {
  if (!isWritable('sans', text)) return null;
  const lines = shorten(text, 1, column, measureIn('sans', quietSize));
  const look = { font: 'sans', size: quietSize, colour: 'tone', x: margin } as const;
  return lines && stack(lines, look, labelTop, 0);
}

/** Lines one below the other, the first with its letters below `top`. */
function stack(
  lines: readonly string[],
  look: Pick<Line, 'font' | 'size' | 'colour' | 'x'>,
  top: number,
  step: number,
): Line[] {
  return lines.map((text, index) => ({
    ...look,
    y: top + Math.round(look.size * 0.86) + index * step,
    text,
  }));
}

function leading(size: number): number {
  return Math.round(size * 1.16);
}

function linesThatFit(top: number, bottom: number, step: number): number {
  return Math.max(0, Math.floor((bottom - top) / step));
}

function bottomOf(lines: readonly Line[]): number {
  const last = lines.at(-1);
  return last ? last.y + Math.round(last.size * 0.24) : titleTop;
}

function first<Found>(
  texts: readonly string[],
  find: (text: string) => Found | null,
): Found | null {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return null;
}
