/** Where lines of a card end. Nothing is ever cut within a word. */

/** How wide a line is. */
export type Measure = (line: string) => number;

/** White space at which a line may end; spaces that hold words together are not in it. */
const space = /[^\S\u00a0\u2007\u202f\ufeff]+/u;

/** Between the parts of a compound, `needle-guided`; never in `L4–L5`, `X-ray` or `1/2`. */
const joint = /(?<=\p{L}{3}[-\u2010–/])(?=\p{L}{3})/u;

/** A text with one space between its words. */
export function onOneLine(text: string): string {
  return text.split(space).filter(Boolean).join(' ');
}

/**
 * Breaks a text into lines no wider than `width`, and those as even as the same number of lines
 * allows.
 *
 * @returns `null` when a word is wider than a line
 */
export function breakLines(text: string, width: number, measure: Measure): string[] | null {
  const pieces = piecesOf(text);
  const lines = fill(pieces, width, measure);
  if (!lines) return null;
  let [least, enough] = [width / 2, width];
  while (enough - least > 2) {
    const middle = (least + enough) / 2;
    const even = fill(pieces, middle, measure);
    if (even && even.length <= lines.length) enough = middle;
    else least = middle;
  }
  return fill(pieces, enough, measure);
}

/**
 * Breaks a text into at most `count` lines no wider than `width`; what does not go into them is left
 * out after a whole word, and … stands for it.
 *
 * @returns `null` when a word is wider than a line
 */
export function shorten(
  text: string,
  count: number,
  width: number,
  measure: Measure,
): string[] | null {
  const pieces = piecesOf(text);
  const lines = fill(pieces, width, measure);
  if (!lines || lines.length <= count) return lines;
  let kept = piecesOf(lines.slice(0, count).join(' ')).length;
  for (; kept > 0; kept -= 1) {
    const shorter = fill([...pieces.slice(0, kept), { text: '…', after: ' ' }], width, measure);
    if (shorter && shorter.length <= count) return shorter;
  }
  return null;
}

interface Piece {
  text: string;
  /** What stands before it where it does not begin a line. */
  after: '' | ' ';
}

function piecesOf(text: string): Piece[] {
  return onOneLine(text)
    .split(' ')
    .filter(Boolean)
    .flatMap((word) =>
      word.split(joint).map((part, index): Piece => ({ text: part, after: index > 0 ? '' : ' ' })),
    );
}

function fill(pieces: readonly Piece[], width: number, measure: Measure): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const { text, after } of pieces) {
    const longer = line === '' ? text : line + after + text;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line === '' || measure(text) > width) return null;
    lines.push(line);
    line = text;
  }
  return line === '' ? lines : [...lines, line];
}
