/** A card in pixels, each the number of a colour. */
import { coverageOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import { outlineOf, shapeWord, unitsPerEm } from './faces.ts';
import { cardHeight, cardWidth } from './card.ts';
import type { Box, Colour, Layout, Line } from './lay-out.ts';
import type { Indexed, Rgb } from './png.ts';

/** The light colours of `src/styles/tokens.css`. */
export const colours = {
  paper: [0xfd, 0xfc, 0xf8],
  ink: [0x1d, 0x1b, 0x18],
  soft: [0x4f, 0x4b, 0x44],
  accent: [0x0a, 0x58, 0x66],
  warn: [0x6b, 0x42, 0x00],
} as const satisfies Record<string, Rgb>;

/** Steps from paper to a full colour. With three colours and the paper they fill four bits. */
const steps = 5;

/** The number of the full colour, and of the line between parts, a light shade of the soft one. */
const numbers: Record<Colour, number> = {
  ink: steps,
  soft: 2 * steps,
  tone: 3 * steps,
  line: steps + 1,
};

/** A letter as shades from 0 to `steps`. */
interface Letter extends Omit<Coverage, 'pixels'> {
  shades: Uint8Array;
}

/** Letters stand at quarters of a pixel, so that a letter is drawn at most four times a size. */
const quarters = 4;
const drawn = new Map<string, Letter>();
/** So many letters are kept, of a few kilobytes each. */
const drawnAtMost = 4000;

export function paint({ tone, boxes, lines }: Layout): Indexed {
  const pixels = new Uint8Array(cardWidth * cardHeight);
  for (const box of boxes) fillBox(pixels, box);
  for (const line of lines) write(pixels, line);
  return { width: cardWidth, height: cardHeight, palette: paletteOf(colours[tone]), pixels };
}

/** Sixteen colours: paper, then each colour from its lightest shade to itself. */
function paletteOf(tone: Rgb): Rgb[] {
  const shades = [colours.ink, colours.soft, tone].flatMap((colour) =>
    Array.from({ length: steps }, (_, step) => mix(colour, (step + 1) / steps)),
  );
  return [colours.paper, ...shades];
}

function mix(colour: Rgb, share: number): Rgb {
  const [r, g, b] = colour.map((full, index) => {
    const paper = colours.paper[index] ?? 0;
    return Math.round(paper + (full - paper) * share);
  });
  return [r ?? 0, g ?? 0, b ?? 0];
}

function fillBox(pixels: Uint8Array, { colour, x, y, width, height }: Box): void {
  for (let row = y; row < y + height; row += 1) {
    const start = row * cardWidth + x;
    pixels.fill(numbers[colour], start, start + width);
  }
}

function write(pixels: Uint8Array, { font, size, colour, x, y, text }: Line): void {
  let left = x;
  const gap = shapeWord(font, ' ').width * size;
  for (const word of text.split(' ')) {
    const { glyphs, width } = shapeWord(font, word);
    for (const glyph of glyphs) {
      const at = Math.round((left + glyph.x * size) * quarters);
      const shift = at % quarters;
      const letter = draw(font, glyph.id, size, shift);
      stamp(pixels, letter, (at - shift) / quarters, y - Math.round(glyph.y * size), colour);
    }
    left += width * size + gap;
  }
}

function draw(font: Line['font'], glyph: number, size: number, shift: number): Letter {
  const key = `${font} ${glyph} ${size} ${shift}`;
  const known = drawn.get(key);
  if (known) return known;
  if (drawn.size >= drawnAtMost) drawn.clear();
  const outline = outlineOf(font, glyph);
  const { pixels, ...place } = coverageOf(outline, size / unitsPerEm(font), shift / quarters);
  const letter = {
    ...place,
    shades: Uint8Array.from(pixels, (share) => Math.round(share * steps)),
  };
  drawn.set(key, letter);
  return letter;
}

/** Where letters touch, the darker pixel stays. What lies beyond the card is left out. */
function stamp(pixels: Uint8Array, letter: Letter, x: number, y: number, colour: Colour): void {
  const paper = numbers[colour] - steps;
  const left = x + letter.x;
  for (
    let from = 0, row = y + letter.y;
    from < letter.shades.length;
    from += letter.width, row += 1
  ) {
    if (row < 0 || row >= cardHeight) continue;
    const start = row * cardWidth + left;
    const end = Math.min(letter.width, cardWidth - left);
    for (let column = Math.max(0, -left); column < end; column += 1) {
      const shade = letter.shades[from + column] ?? 0;
      const at = start + column;
      if (shade > 0 && paper + shade > (pixels[at] ?? 0)) pixels[at] = paper + shade;
    }
  }
}
