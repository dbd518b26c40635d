import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/model/article.ts';
import { blockText, inlineText } from '../../../../src/model/text.ts';
import { expectProblem, readBlocks, unresolved } from '../reading.ts';

/** A paragraph as text with its passages in brackets: `#whole` or `A [b]#b c`. */
function drawn(block: Block | undefined): string {
  if (block?.kind !== 'paragraph') return block?.kind ?? 'nothing';
  const name = block.anchor.startsWith('p-') ? '' : `#${block.anchor} `;
  return name + block.children.map(drawnInline).join('');
}

function drawnInline(node: Inline): string {
  return node.kind === 'passage'
    ? `[${inlineText(node.children)}]#${node.anchor}`
    : inlineText([node]);
}

const a = '<Passage id="a">One.</Passage>';
const b = '<Passage id="b">Two.</Passage>';

describe('a passage', () => {
  it.each([
    ['within a paragraph', `Zero. ${a} Three.`, 'Zero. [One.]#a Three.'],
    ['at the beginning of a paragraph', `${a} Three.`, '[One.]#a Three.'],
    ['at the end of a paragraph', `Zero.\n${a}`, 'Zero. [One.]#a'],
    ['over two lines', '<Passage id="a">One\ntwo.</Passage> Three.', '[One two.]#a Three.'],
    ['with marks', `**${a}** *Two.*`, '[One.]#a Two.'],
  ])('names words %s', (_case, source, expected) => {
    expect(readBlocks(source).map(drawn)).toEqual([expected]);
  });

  it.each([
    ['on one line', a],
    ['on three lines', '<Passage id="a">\nOne.\n</Passage>'],
    ['with empty lines', '<Passage id="a">\n\nOne.\n\n</Passage>'],
    ['indented', `  ${a}`],
    ['with a tag over two lines', '<Passage\n  id="a">One.</Passage>'],
    ['with a comment after it', `${a} {/* Not shown. */}`],
  ])('that is a paragraph as a whole gives it its name: %s', (_case, source) => {
    expect(readBlocks(source).map(drawn)).toEqual(['#a One.']);
  });

  it('keeps the citation that stands in it', () => {
    const references = [unresolved('r1')];
    const [block] = readBlocks('<Passage id="a">One.[@r1]</Passage>', { references });
    expect(block).toMatchObject({
      kind: 'paragraph',
      anchor: 'a',
      children: [{ text: 'One.' }, { kind: 'citation', items: [{ number: 1 }] }],
    });
  });

  it('may stand in a quotation, a list, a note, a caption and a table', () => {
    const blocks = readBlocks(`> ${a}

- ${b}

<EditorNote id="n" title="N">
<Passage id="c">Three.</Passage>
</EditorNote>

<Figure id="f" title="F">

<Passage id="d">Four.</Passage>

</Figure>

<Table id="t">
<Passage id="e">Five.</Passage>

| A |
| - |
| <Passage id="f">Six.</Passage> |
</Table>

Links to [a](#a), [b](#b), [c](#c), [d](#d), [e](#e) and [f](#f).`);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'quote',
      'list',
      'note',
      'figure',
      'table',
      'paragraph',
    ]);
  });
});

describe('a paragraph that consists of passages', () => {
  it.each([
    ['on one line', `${a} ${b}`],
    ['on two lines', `${a}\n${b}`],
    ['with a comment between', `${a} {/* Not shown. */} ${b}`],
    ['with a comment close to the first', `${a}{/* Not shown. */} ${b}`],
    ['with a comment close to the second', `${a} {/* Not shown. */}${b}`],
  ])('is one paragraph: %s', (_case, source) => {
    expect(readBlocks(source).map(drawn)).toEqual(['[One.]#a [Two.]#b']);
  });

  it('has no space where the author wrote none', () => {
    expect(readBlocks(a + b).map(drawn)).toEqual(['[One.]#a[Two.]#b']);
  });

  it('ends at an empty line', () => {
    expect(readBlocks(`${a}\n\n${b}`).map(drawn)).toEqual(['#a One.', '#b Two.']);
  });

  it('ends where a heading, list or figure begins', () => {
    expect(readBlocks(`${a}\n- Two.`).map(drawn)).toEqual(['#a One.', 'list']);
    const figure = '<Figure id="f" title="F">Caption.</Figure>';
    expect(readBlocks(`${a}\n${figure}\n${b}`).map(drawn)).toEqual([
      '#a One.',
      'figure',
      '#b Two.',
    ]);
  });

  it('is one within a note, a quotation and a list item, too', () => {
    const [note] = readBlocks(`<EditorNote id="n" title="N">\n${a}\n${b}\n</EditorNote>`);
    expect(note?.kind === 'note' && note.children.map(drawn)).toEqual(['[One.]#a [Two.]#b']);
    const [quote] = readBlocks(`> ${a}\n> ${b}`);
    expect(quote?.kind === 'quote' && quote.children.map(drawn)).toEqual(['[One.]#a [Two.]#b']);
    const [list] = readBlocks(`- ${a} ${b}\n- Three.`);
    expect(list && blockText(list)).toBe('One. Two. Three.');
  });
});

describe('a passage may not', () => {
  it.each([
    [
      'have two paragraphs',
      '‸<Passage id="a">\n\nOne.\n\nTwo.\n\n</Passage>',
      /more than one/,
      'Name each',
    ],
    ['hold a list', '<Passage id="a">\n\n‸- One.\n\n</Passage>', /Only paragraphs/, 'outside'],
    ['be empty', '‸<Passage id="a"></Passage>', /empty/, 'between the tags'],
    ['be empty within a paragraph', 'One ‸<Passage id="a"/> two.', /empty/, 'between the tags'],
    ['hold nothing but a comment', '‸<Passage id="a">{/* To do. */}</Passage>', /empty/, 'words'],
    ['stand in a passage', `Zero <Passage id="c">one ‸${a}</Passage>.`, /inside a passage/, 'End'],
    [
      'stand in one that is a paragraph',
      `<Passage id="c">\nOne ‸${a}\n</Passage>`,
      /inside/,
      'End',
    ],
    ['be all of another', `<Passage id="c">‸${a}</Passage>`, /inside a passage/, 'End'],
  ])('%s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});
