import { describe, expect, it } from 'vitest';
import { breakLines, shorten } from '../../../../src/formats/card/lines.ts';

/** Letters as wide as they are many. */
const measure = (line: string): number => line.length;

describe('a text is broken into lines', () => {
  it('at spaces, into lines that are as even as their number allows', () => {
    expect(breakLines('one two three four five', 18, measure)).toEqual([
      'one two three',
      'four five',
    ]);
  });

  it('between the parts of a compound, after its hyphen', () => {
    expect(breakLines('needle-guided test', 12, measure)).toEqual(['needle-', 'guided test']);
  });

  it.each(['L4–L5', 'X-ray', '1/2', 'COVID-19', '4\u00a0mg', '4\u202fmg'])(
    'never within %s',
    (whole) => {
      expect(breakLines(`a ${whole}`, 8, measure)).toEqual(
        whole.length + 2 <= 8 ? [`a ${whole}`] : ['a', whole],
      );
      expect(breakLines(`a ${whole}`, whole.length, measure)).toEqual(['a', whole]);
    },
  );

  it('not at all where a word is wider than a line', () => {
    expect(breakLines('an immeasurable word', 8, measure)).toBeNull();
  });

  it('without lines where there are no words', () => {
    expect(breakLines(' \n ', 8, measure)).toEqual([]);
  });
});

describe('a text of too many lines', () => {
  it('ends after a whole word, with … for the rest', () => {
    expect(shorten('one two three four five', 2, 9, measure)).toEqual(['one two', 'three …']);
  });

  it('is left as it is where its lines suffice', () => {
    expect(shorten('one two', 2, 9, measure)).toEqual(['one two']);
  });

  it('keeps every word whole, whatever the width', () => {
    const text = 'a steroid-refractory course of so-called overlap syndrome at L4–L5';
    for (let width = 14; width < text.length; width += 1) {
      for (const count of [1, 2, 3]) {
        const lines = shorten(text, count, width, measure) ?? [];
        expect(lines.length).toBeLessThanOrEqual(count);
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
        const kept = lines
          .join(' ')
          .replace(/ …$/, '')
          .replaceAll(/- (?=\p{L}{3})/gu, '-');
        expect(text.startsWith(kept)).toBe(true);
        expect(`${text} `.at(kept.length)).toMatch(/[\s\p{L}]/u);
        expect(text.slice(0, kept.length)).toMatch(/(\p{L}|\d|-)$/u);
      }
    }
  });
});
