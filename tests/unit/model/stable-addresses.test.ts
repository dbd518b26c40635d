import { describe, expect, it } from 'vitest';
import { anchorsIn } from './every-anchor.ts';
import { read, readWell, unresolved } from './reading.ts';

const blocks = [
  'A first paragraph.',
  '<Passage id="second">A second one.</Passage>',
  '- A list.\n- With items.',
  '<EditorNote id="note" title="Note">\nA note.\n</EditorNote>',
  '> A quotation.',
  '<Table id="table">\nA caption.\n\n| A | B |\n| - | - |\n| One | 1 |\n| Two | 2 |\n</Table>',
  '<Figure id="figure" title="Figure">\nWhat it shows.\n</Figure>',
];

const anchorsOf = (parts: readonly string[]): string[] =>
  anchorsIn(readWell({ text: parts.join('\n\n') })).sort();

describe('an address', () => {
  const before = anchorsOf(blocks);

  it.each(blocks.map((_, index) => index))('stays when text is put in before block %i', (index) => {
    const after = anchorsOf(blocks.toSpliced(index, 0, 'A new paragraph.'));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
  });

  it.each(blocks.map((_, index) => index))('stays when block %i is moved to the end', (index) => {
    const moved = [...blocks.toSpliced(index, 1), ...blocks.slice(index, index + 1)];
    expect(anchorsOf(moved)).toEqual(before);
  });

  it('stays when the text is put into another section', () => {
    const body = `## Text\n\n${blocks[0]}\n\n## More\n\n${blocks.slice(1).join('\n\n')}`;
    expect(anchorsIn(readWell({ body }))).toEqual(expect.arrayContaining(before));
  });

  it('of a reference stays when the order of citations changes its number', () => {
    const references = ['r1', 'r2'].map((key) => unresolved(key));
    const one = readWell({ text: 'One.[@r1] Two.[@r2]', references });
    const two = readWell({ text: 'Two.[@r2] One.[@r1]', references });
    expect(one.references.map(({ key, anchor }) => [key, anchor]).sort()).toEqual(
      two.references.map(({ key, anchor }) => [key, anchor]).sort(),
    );
    expect(two.references.map(({ key, number }) => [key, number])).toEqual([
      ['r2', 1],
      ['r1', 2],
    ]);
  });
});

/** A generator of numbers that gives the same ones in every run (a linear congruence). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

const words = ['One', 'two', 'L4–L5', '“said”', 'é', '目', 'μ', '—', '...', '!', 'it’s', '½'];
const keys = ['r1', 'smith-2020', 'Two_3'];

/** A small report of random blocks; some of them are the same. */
function randomReport(seed: number): string {
  const roll = dice(seed);
  const some = (): string =>
    Array.from({ length: 1 + roll(3) }, () => words[roll(words.length)]).join(' ');
  let names = 0;
  const name = (): string => `name-${(names += 1)}`;
  const makers = [
    () => some(),
    () => `${some()}.[@${keys[roll(keys.length)]}]`,
    () => `A <Passage id="${name()}">${some()}</Passage> <Passage id="${name()}">b</Passage>`,
    () => `- a ${some()}\n- b ${some()}\n  - c ${some()}`,
    () => `> ${some()}`,
    () => `<EditorNote id="${name()}" title="T">\n${some()}\n</EditorNote>`,
    () => `<Figure id="${name()}" title="T">\n${some()}\n</Figure>`,
    () => `<Table id="${name()}">\nC ${some()}\n\n| A |\n| - |\n| a ${some()} |\n| b |\n</Table>`,
    () => `### ${name()} ${some()}`,
    () => `## ${name()} ${some()}`,
  ];
  const blocks = Array.from({ length: 25 }, () => makers[roll(makers.length)]?.());
  return [...blocks, `All.${keys.map((key) => `[@${key}]`).join('')}`].join('\n\n');
}

describe('in random reports', () => {
  const references = keys.map((key) => unresolved(key));

  it('every address is the only one of its kind and can be an id in HTML', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const { article, problems } = read({ text: randomReport(seed), references });
      expect(problems, `report ${seed}`).toEqual([]);
      const anchors = article ? anchorsIn(article) : [];
      expect(new Set(anchors).size, `report ${seed}`).toBe(anchors.length);
      expect(anchors.filter((anchor) => !/^[^\s"'<>&#%?]+$/.test(anchor))).toEqual([]);
    }
  });

  it('the same source gives the same addresses', () => {
    const text = randomReport(7);
    const [one, two] = [readWell({ text, references }), readWell({ text, references })];
    expect(one).toEqual(two);
  });
});
