import { describe, expect, test } from 'vitest';
import { portionsOf } from '../../../src/search/portions.ts';
import type { Unit } from '../../../src/search/portions.ts';

const heading = '<h2 id="case">Case</h2>';

/** A paragraph of so many characters. */
const paragraph = (id: string, length: number, above: string[] = [heading]): Unit => {
  const [begin, end] = [`<p><b id="${id}"></b>`, '</p>'];
  const html = begin + 'x'.repeat(length - begin.length - end.length) + end;
  return { type: 'section', above, html };
};

describe('the records of a report', () => {
  test('are filled one after the other, none much larger than the others', () => {
    const units = Array.from({ length: 100 }, (_, at) => paragraph(`p-${at}`, 400));
    const portions = portionsOf(units);
    const sizes = portions.slice(0, -1).map(({ html }) => html.length);
    expect(Math.max(...sizes)).toBeLessThan(1.2 * Math.min(...sizes));
    const text = portions.map(({ html }) => html.replaceAll(heading, '')).join('');
    expect(text).toBe(units.map(({ html }) => html).join(''));
  });

  test('begin with the headings of the section in which they begin, and lead to their own beginning', () => {
    const [first, second] = portionsOf([paragraph('one', 3000, []), paragraph('two', 3000)]);
    expect(first).toMatchObject({ anchor: null, html: expect.stringMatching(/^<p>/) as string });
    expect(second).toMatchObject({
      anchor: 'two',
      html: expect.stringContaining(`${heading}<p><b id="two">`) as string,
    });
  });

  test('tell each kind that they hold once', () => {
    const figure: Unit = { type: 'figure', above: [], html: '<h2 id="fig-one">Figure 1</h2>' };
    const [only] = portionsOf([paragraph('one', 300), figure, figure, paragraph('two', 300)]);
    expect(only?.types).toEqual(['section', 'figure']);
  });

  test('hold what is too large for any by itself', () => {
    const sizes = [300, 9000, 300].map((size, at) => paragraph(`p-${at}`, size, []));
    expect(portionsOf(sizes).map(({ html }) => html.length)).toEqual([300, 9000, 300]);
  });
});
