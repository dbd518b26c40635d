/** The fonts as HarfBuzz reads them: how wide words are, and the outlines they are written with. */
import { createHash } from 'node:crypto';
import { Blob, Buffer as Run, Direction, Face, Font, shape, versionString } from 'harfbuzzjs';
import { remember } from '../../model/remember.ts';
import { readFont } from '../fonts.ts';
import type { FontName } from '../fonts.ts';
import { onOneLine } from './lines.ts';
import type { Measure } from './lines.ts';

/** A step of an outline: M, L, Q, C and Z as in SVG, y upwards, in units of the font. */
export interface Step {
  type: string;
  values: number[];
}

export interface Glyph {
  id: number;
  /** Where it stands from the beginning of the word, in ems. */
  x: number;
  /** How far it is raised, in ems. */
  y: number;
}

export interface Word {
  glyphs: Glyph[];
  /** In ems. */
  width: number;
  /** Whether the font has a letter for every character. */
  whole: boolean;
}

interface LoadedFace {
  shapeWord: (word: string) => Word;
  outlineOf: (glyph: number) => readonly Step[];
  unitsPerEm: number;
  digest: string;
}

const loaded = new Map<FontName, LoadedFace>();

/** A word with its ligatures, kerning and accents in place; of a text without spaces. */
export function shapeWord(font: FontName, word: string): Word {
  return face(font).shapeWord(word);
}

/** How wide lines of this font and size are, in pixels. */
export function measureIn(font: FontName, size: number): Measure {
  const space = shapeWord(font, ' ').width;
  return (line) => {
    const words = line.split(' ').map((word) => shapeWord(font, word).width);
    return size * words.reduce((sum, width) => sum + space + width, -space);
  };
}

/** Whether the font has letters for all of a text, so that no empty boxes are shown. */
export function isWritable(font: FontName, text: string): boolean {
  return onOneLine(text)
    .split(' ')
    .every((word) => shapeWord(font, word).whole);
}

export function outlineOf(font: FontName, glyph: number): readonly Step[] {
  return face(font).outlineOf(glyph);
}

export function unitsPerEm(font: FontName): number {
  return face(font).unitsPerEm;
}

/** Says which fonts, read by which version of HarfBuzz, draw the words. */
export function digestOfFaces(): string {
  return [versionString(), face('serif').digest, face('sans').digest].join(' ');
}

function face(name: FontName): LoadedFace {
  const known = loaded.get(name);
  if (known) return known;
  const made = load(readFont(name));
  loaded.set(name, made);
  return made;
}

function load(bytes: Buffer): LoadedFace {
  const source = new Face(new Blob(new Uint8Array(bytes)));
  const font = new Font(source);
  const run = new Run();
  const em = source.upem;
  const outlines = new Map<number, readonly Step[]>();
  return {
    unitsPerEm: em,
    digest: createHash('sha256').update(bytes).digest('hex'),
    shapeWord: remember((word) => {
      run.reset();
      run.addText(word);
      // Otherwise that of the machine's settings, which some letters of a font depend on.
      run.setLanguage('en');
      run.setDirection(Direction.LTR);
      run.guessSegmentProperties();
      shape(font, run);
      return wordOf(run, em);
    }),
    outlineOf(glyph) {
      const steps = outlines.get(glyph) ?? font.glyphToJson(glyph);
      outlines.set(glyph, steps);
      return steps;
    },
  };
}

function wordOf(run: Run, em: number): Word {
  const positions = run.getGlyphPositions();
  let at = 0;
  const glyphs = run.getGlyphInfos().map(({ codepoint: id }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const glyph = { id, x: (at + xOffset) / em, y: yOffset / em };
    at += xAdvance;
    return glyph;
  });
  // Glyph 0 is what a font shows for a character that it has not.
  return { glyphs, width: at / em, whole: glyphs.every(({ id }) => id !== 0) };
}
