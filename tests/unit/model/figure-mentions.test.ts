import { expect, it } from 'vitest';
import { mentionsOf } from '../../../src/model/figure-mentions.ts';
import { readWell } from './reading.ts';

/** Where and with which sentence a report speaks of its figure `one`. */
function mentions(text: string): string[] {
  const article = readWell({
    text: `${text}\n\n<Figure id="one" title="One">\n\nA caption.\n\n</Figure>`,
  });
  const figure = article.figures.find(({ anchor }) => anchor === 'fig-one');
  if (!figure) throw new Error('There is no figure.');
  return mentionsOf(figure, article).map(
    ({ anchor, section, sentence, byEditors }) =>
      `${byEditors ? 'editors, ' : ''}${section} #${anchor.replace(/-[0-9a-f]{4}$/, '-…')}: ${sentence}`,
  );
}

it('is the sentence, at the address of its paragraph', () => {
  expect(mentions('Before. As [](#fig-one) shows, it is so. After.')).toEqual([
    'Text #p-…: As Figure 1 shows, it is so.',
  ]);
});

it('is at the address of the passage around it, if there is one', () => {
  expect(mentions('Before. <Passage id="here">It is so ([](#fig-one)).</Passage> After.')).toEqual([
    'Text #here: It is so (Figure 1).',
  ]);
});

it('can be words of its own, in bold type, in a list, a table, a note or another caption', () => {
  expect(
    mentions(
      [
        'See **[the picture](#fig-one)**.',
        '<EditorNote id="a" title="A note">\nA note on [](#fig-one).\n</EditorNote>',
        '- an item\n  - an inner item with [](#fig-one)',
        '> Quoted with [](#fig-one).',
        '<Table id="t">\n\nThe table to [](#fig-one)\n\n| A | B |\n| --- | --- |\n| one | [](#fig-one) |\n\n</Table>',
        '<Figure id="two" title="Two">\n\nCompare [](#fig-one).\n\n</Figure>',
      ].join('\n\n'),
    ),
  ).toEqual([
    'Text #p-…: See the picture.',
    'editors, Text #p-…: A note on Figure 2.',
    'Text #li-…: an inner item with Figure 2',
    'Text #p-…: Quoted with Figure 2.',
    'Text #tbl-t: The table to Figure 2',
    'Text #row-…: one Figure 2',
    'Text #p-…: Compare Figure 2.',
  ]);
});

it('counts once in a sentence that links to the figure twice, and not in its own caption', () => {
  expect(mentions('[](#fig-one) and again [](#fig-one). See [](#fig-one).')).toEqual([
    'Text #p-…: Figure 1 and again Figure 1.',
    'Text #p-…: See Figure 1.',
  ]);
  expect(mentions('Nothing here.')).toEqual([]);
});

it('names the part of the abstract that it is in', () => {
  const article = readWell({
    body: `<Abstract>

### Results

It is so ([](#fig-one)).

</Abstract>

## Text

<Figure id="one" title="One">

A caption.

</Figure>
`,
  });
  const [figure] = article.figures;
  expect(figure && mentionsOf(figure, article).map(({ section }) => section)).toEqual([
    'Abstract: Results',
  ]);
});
