/**
 * Words in a drawing, which does not wrap them by itself: how wide they may become, and where
 * lines end. Widths are those of a wide system font (DejaVu Sans), with what a reader's own wider
 * spacing adds to them (WCAG 1.4.12), so that no line outgrows its column in a narrower one.
 */

/** The height of a line and the size of its letters, in units of the drawing. */
export const lineHeight = 19;
export const letterSize = 14;

/** A line: `lead` stands out, `rest` follows it. */
export interface Line {
  lead: string;
  rest: string;
}

const widths: [RegExp, number][] = [
  [/[ijl'|.,:;! ]/, 0.34],
  [/[ftrI()[\]/°"-]/, 0.42],
  [/[mwMW%@—]/, 0.99],
  [/[A-HJ-LN-VX-Z&+<=>×]/, 0.76],
  [/[aceksvxyz]/, 0.61],
  [/[^\u2e80-\u{10ffff}]/u, 0.64],
];
const boldness = 1.13;
const letterSpacing = 0.12;
const wordSpacing = 0.16;

/** How far widest words may reach beyond the drawing: the margin of a narrow page. */
export const overhang = 16;

/** The width that words may take at most, in units of the drawing. */
export function widthOf(words: string, bold = false): number {
  let ems = 0;
  for (const letter of words) {
    const width = widths.find(([letters]) => letters.test(letter))?.[1] ?? 1.05;
    ems += width * (bold ? boldness : 1) + letterSpacing + (letter === ' ' ? wordSpacing : 0);
  }
  return ems * letterSize;
}

/** Breaks words into lines no wider than `width`; a word that is wider by itself is cut. */
export function breakLines(lead: string, rest: string, width: number): Line[] {
  const lines: Line[] = [];
  let line: Line = { lead: '', rest: '' };
  for (const { word, bold } of [...wordsOf(lead, true, width), ...wordsOf(rest, false, width)]) {
    const longer = bold
      ? { lead: joined(line.lead, word), rest: '' }
      : { ...line, rest: joined(line.rest, word) };
    if (lineWidth(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = bold ? { lead: word, rest: '' } : { lead: '', rest: word };
  }
  return [...lines, line];
}

/** The width that a line may take at most. */
export function lineWidth({ lead, rest }: Line): number {
  const gap = lead !== '' && rest !== '' ? widthOf(' ', true) : 0;
  return widthOf(lead, true) + gap + widthOf(rest);
}

function joined(line: string, word: string): string {
  return line === '' ? word : `${line} ${word}`;
}

function wordsOf(text: string, bold: boolean, width: number): { word: string; bold: boolean }[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => cut(word, bold, width))
    .map((word) => ({ word, bold }));
}

/** Cuts a word that is wider than a line, after a hyphen or slash where there is one. */
function cut(word: string, bold: boolean, width: number): string[] {
  if (widthOf(word, bold) <= width) return [word];
  const letters = [...word];
  let end = 1;
  while (widthOf(letters.slice(0, end + 1).join(''), bold) <= width) end += 1;
  const sign = letters.slice(0, end).findLastIndex((letter) => /[-–/]/.test(letter));
  const at = sign > 0 ? sign + 1 : end;
  return [letters.slice(0, at).join(''), ...cut(letters.slice(at).join(''), bold, width)];
}
