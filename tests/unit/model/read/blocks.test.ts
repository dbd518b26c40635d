import { describe, expect, it } from 'vitest';
import type { Block, List } from '../../../../src/model/article.ts';
import { inlineText } from '../../../../src/model/text.ts';
import { expectProblem, readBlocks } from '../reading.ts';

/** A list as nested arrays of words. */
function drawn(block: Block | List | undefined): unknown[] {
  if (block?.kind !== 'list') throw new Error('It is not a list.');
  return block.items.map(({ children }) =>
    children.map((child) => (child.kind === 'list' ? drawn(child) : inlineText([child]))),
  );
}

describe('lists', () => {
  it('have bullets, or a first number', () => {
    const [bullets, numbers, later] = readBlocks('- One.\n- Two.\n\n1. One.\n2. Two.\n\n5) Five.');
    expect(bullets).toMatchObject({ kind: 'list', start: null, items: [{}, {}] });
    expect(numbers).toMatchObject({ kind: 'list', start: 1 });
    expect(later).toMatchObject({ kind: 'list', start: 5 });
  });

  it('hold lists, to any depth', () => {
    const [list] = readBlocks('- One\n  goes on\n  1. Two\n     - Three\n  2. Four\n- Five');
    expect(drawn(list)).toEqual([['One goes on', [['Two', [['Three']]], ['Four']]], ['Five']]);
  });

  it('may have empty lines between their items', () => {
    expect(drawn(readBlocks('- One.\n\n- Two.')[0])).toEqual([['One.'], ['Two.']]);
  });

  it.each([
    ['two paragraphs in an item', '- One.\n\n  ‸Two.', /more than one paragraph/, 'one paragraph'],
    ['a figure', '- ‸<Figure id="f" title="F">One.</Figure>', /Only words and lists/, 'outside'],
    ['a quotation', '- ‸> One.', /Only words and lists/, 'outside the list'],
    ['a heading', '- ‸# One', /Only words and lists/, 'outside the list'],
    ['tick boxes', '‸- [ ] One.', /tick box/, 'Remove the `[ ]`'],
  ])('may not have %s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});

describe('quotations', () => {
  it('hold paragraphs', () => {
    expect(readBlocks('> One\n> two.\n>\n> Three.')).toMatchObject([
      {
        kind: 'quote',
        children: [
          { kind: 'paragraph', children: [{ text: 'One two.' }] },
          { kind: 'paragraph', children: [{ text: 'Three.' }] },
        ],
      },
    ]);
  });

  it('hold nothing else', () => {
    expectProblem({ text: '> ‸- One.' }, /Only paragraphs can stand in a quotation/, 'outside');
  });
});

describe('an editor’s note', () => {
  it('has a title and paragraphs', () => {
    const text = '<EditorNote id="open" title="What is open">\nOne.\n\nTwo.\n</EditorNote>';
    expect(readBlocks(text)).toMatchObject([
      { kind: 'note', anchor: 'note-open', title: 'What is open', children: [{}, {}] },
    ]);
  });

  it('may be written on one line', () => {
    const text = '<EditorNote id="open" title="A &amp; B">One.</EditorNote>';
    expect(readBlocks(text)).toMatchObject([
      { title: 'A & B', children: [{ children: [{ text: 'One.' }] }] },
    ]);
  });

  it.each([
    ['empty', '‸<EditorNote id="open" title="Open">\n</EditorNote>', /empty/, 'between its tags'],
    ['without its name', '‸<EditorNote title="Open">One.</EditorNote>', /`id` is missing/, '`id`'],
    [
      'inside a paragraph',
      'One ‸<EditorNote id="o" title="O">two.</EditorNote>',
      /inside a par/,
      'lines',
    ],
  ])('may not be %s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});

describe('a figure', () => {
  it('has a picture, details in a fixed order, and a caption', () => {
    const text = `<Figure
  id="scan"
  title="A scan"
  stain="haematoxylin"
  view="sagittal"
  modality="MRI"
  src="./scan.PNG"
  alt="Grey shapes"
>

One.

Two.

</Figure>`;
    expect(readBlocks(text)).toMatchObject([
      {
        kind: 'figure',
        anchor: 'fig-scan',
        label: 'Figure 1',
        image: { file: 'scan.PNG', alt: 'Grey shapes', credit: null, licence: null },
        details: [
          { label: 'Modality', value: 'MRI' },
          { label: 'View', value: 'sagittal' },
          { label: 'Stain', value: 'haematoxylin' },
        ],
        caption: [{}, {}],
      },
    ]);
  });

  it('is a card without a picture', () => {
    expect(readBlocks('<Figure id="card" title="A card">One.</Figure>')).toMatchObject([
      { image: null, details: [], caption: [{ children: [{ text: 'One.' }] }] },
    ]);
  });

  it.each([
    ['without words for its picture', 'src="a.png"', /`alt` is missing/, 'says in words what'],
    ['with words for no picture', 'alt="Shapes"', /`alt`.*no `src`/, '`alt`'],
    ['with a credit for no picture', 'credit="Author Two"', /`credit`.*no `src`/, '`credit`'],
    ['from another folder', 'src="../a.png" alt="Shapes"', /beside the report/, '`src`'],
    ['from another site', 'src="https://e.org/a.png" alt="Shapes"', /beside the report/, '`src`'],
    ['that could run scripts', 'src="a.svg" alt="Shapes"', /SVG can hold scripts/, '`src`'],
    ['under an unknown licence', 'src="a.png" alt="S" licence="CC"', /`licence`/, '`CC-BY-4.0`'],
  ])('may not be %s', (_case, attributes, reason, advice) => {
    const text = `‸<Figure id="a" title="A" ${attributes}>One.</Figure>`;
    expectProblem({ text }, reason, advice);
  });

  it('may not be without a caption', () => {
    expectProblem({ text: '‸<Figure id="a" title="A" />' }, /no caption/, 'between its tags');
  });
});

describe('a table', () => {
  const grid = '| A | B |\n| :- | -: |\n| One | *Two* |\n|  | Three |';

  it('has a caption, a header and rows, with the alignment of each column', () => {
    const cell = (align: string, text: string): object => ({ align, children: [{ text }] });
    expect(readBlocks(`<Table id="values">\nThe *caption*.\n\n${grid}\n</Table>`)).toMatchObject([
      {
        kind: 'table',
        anchor: 'tbl-values',
        label: 'Table 1',
        caption: [{ text: 'The ' }, { text: 'caption', marks: ['emphasis'] }, { text: '.' }],
        header: [cell('left', 'A'), cell('right', 'B')],
        rows: [
          { kind: 'row', cells: [cell('left', 'One'), cell('right', 'Two')] },
          { kind: 'row', cells: [{ children: [] }, cell('right', 'Three')] },
        ],
      },
    ]);
  });

  it.each([
    ['without a caption', `‸<Table id="t">\n\n${grid}\n\n</Table>`, /needs a caption/, 'paragraph'],
    ['without a grid', '‸<Table id="t">\nOne.\n</Table>', /one Markdown table/, '`| a | b |`'],
    ['outside its component', `‸${grid}`, /stands by itself/, '`<Table id="…">`'],
    [
      'with a cell too many',
      '<Table id="t">\nC.\n\n| A |\n| - |\n‸| 1 | 2 |\n</Table>',
      /2 cells/,
      'as many',
    ],
    [
      'with a cell too few',
      '<Table id="t">\nC.\n\n| A | B |\n| - | - |\n‸| 1 |\n</Table>',
      /header has 2/,
      'as many',
    ],
  ])('may not be %s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});
