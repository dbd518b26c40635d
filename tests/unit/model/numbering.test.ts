import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { walkLinks, walkRuns } from '../../../src/model/read/walk.ts';
import { expectProblem, readWell, restatement, unresolved } from './reading.ts';

const numbersOf = ({ references }: Article): [string, number][] =>
  references.map(({ key, number }) => [key, number]);

/** The numbers in each bracket, in the order of the text. */
function brackets(article: Article): number[][] {
  const found: number[][] = [];
  JSON.stringify(article.sections, (key, value: unknown) => {
    if (key === 'items' && Array.isArray(value) && value.every((item) => 'target' in item)) {
      found.push(value.map(({ number }) => Number(number)));
    }
    return value;
  });
  return found;
}

const list = (...keys: string[]): object[] => keys.map((key) => unresolved(key));

describe('the references of an original report', () => {
  it('are numbered in the order in which they are first cited', () => {
    const article = readWell({
      text: 'One.[@c] Two.[@a; @c]\n\nThree.[@b]',
      references: list('a', 'b', 'c'),
    });
    expect(numbersOf(article)).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    expect(brackets(article)).toEqual([[1], [1, 2], [3]]);
  });

  it('are counted wherever they are cited', () => {
    const text = `> One.[@a]

- Two.[@b]
  - Three.[@c]

<Figure id="f" title="F">

Four.[@d]

</Figure>

<Table id="t">
Five.[@e]

| A[@f] |
| ----- |
| B[@g] |
</Table>

<EditorNote id="n" title="N">
Six.[@h]
</EditorNote>

<Passage id="p">*Seven*.[@i]</Passage>`;
    const keys = [...'abcdefghi'];
    const article = readWell({ text, references: list(...keys.toReversed()) });
    expect(numbersOf(article)).toEqual(keys.map((key, index) => [key, index + 1]));
  });

  it('must all be cited', () => {
    const references = '[{‸"id":"a","type":"book","title":"A"}]';
    expectProblem({ references }, /Nothing cites `a`/, '`further-reading.json`');
  });
});

describe('the references of a restatement', () => {
  it('keep the numbers of the source, cited or not', () => {
    const article = readWell({
      matter: restatement,
      text: 'One.[@b; @a]',
      references: [unresolved('a', 7), unresolved('b', 2), unresolved('c', 1)],
    });
    expect(numbersOf(article)).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 7],
    ]);
    expect(article.references[0]?.citedBy).toEqual([]);
  });

  it.each([
    ['without a number', '', /`b` has no `citation-number`/],
    [
      'with something else for a number',
      '"citation-number":"two",',
      /`b` has no `citation-number`/,
    ],
    ['with the number of another', '"citation-number":1,', /`b` has the number 1, which `a` has/],
  ])('are refused %s', (_case, number, reason) => {
    const references = `[{"id":"a","type":"book","title":"A","citation-number":"1"},
      {‸"id":"b","type":"book",${number}"title":"B"}]`;
    expectProblem({ matter: restatement, references }, reason, /number/);
  });
});

describe('a bracket', () => {
  const references = list('a', 'b', 'c');
  const first = 'One.[@a] Two.[@b] Three.[@c]';

  it('is sorted by number, whatever its order in the source', () => {
    const article = readWell({ text: `${first} Four.[@c; @a;@b]`, references });
    expect(brackets(article).at(-1)).toEqual([1, 2, 3]);
  });

  it('may be broken over lines', () => {
    const article = readWell({ text: `${first} Four.[@a;\n@b;\n  @c] Five.`, references });
    expect(brackets(article).at(-1)).toEqual([1, 2, 3]);
  });

  it('may follow another at once', () => {
    expect(brackets(readWell({ text: 'One.[@a][@b] [@c]', references }))).toEqual([[1], [2], [3]]);
  });

  it('leads to its references', () => {
    const article = readWell({
      text: 'One.[@smith-2020; @r7]',
      references: list('smith-2020', 'r7'),
    });
    expect(article.sections[0]?.blocks[0]).toMatchObject({
      children: [{ text: 'One.' }, { items: [{ target: 'ref-smith-2020' }, { target: 'ref-7' }] }],
    });
  });

  it('is not looked for in code', () => {
    expect(brackets(readWell({ text: `${first} \`[@a]\``, references }))).toHaveLength(3);
  });

  it.each([
    ['a missing key', 'Four.‸[@d]', /`@d` is not in `references.json`/, 'cite one of `@a`'],
    ['a missing key on another line', 'Four.‸[@a;\n@d]', /`@d` is not in/, '`@a`, `@b`, `@c`'],
    ['a work twice', 'Four.‸[@a; @b; @a]', /cites `@a` twice/, 'Keep one'],
    ['commas', 'Four.‸[@a, @b]', /`\[@a, @b\]` cannot be read/, '`[@r4; @r5]`'],
    ['a page', 'Four.‸[@a p. 3]', /cannot be read/, '`[@r4; @r5]`'],
    ['words', 'Four.‸[see @a]', /`\[see @a\]` cannot be read/, '`[@r4; @r5]`'],
    ['emphasis', 'Four.‸[@*a*]', /cannot be read/, '`[@r4; @r5]`'],
    ['no end', 'Four.‸[@a and so on', /`\[@a and so on` cannot be read/, '`[@r4; @r5]`'],
    [
      'a link around it',
      'Four [words ‸[@a]](#text).',
      /citation stands inside the words of a link/,
      'after',
    ],
  ])('may not have %s', (_case, end, reason, advice) => {
    const json = JSON.stringify(references);
    expectProblem({ text: `${first}\n\n${end}`, references: json }, reason, advice);
  });

  it('may not stand where there is no list of references', () => {
    expectProblem({ text: 'One.‸[@a]' }, /`@a` is not in/, 'CSL-JSON');
  });
});

describe('a reference', () => {
  it('knows each bracket that cites it, the section, and the words that it supports', () => {
    const body = `## Text

Not this. A claim of its own.[@a] One claim,[@a; @b] and more of it.[@b] *Then* this, see [](#fig-f).[@a]

### Part

<Passage id="p">A whole [passage](#text).[@a]</Passage>

- An item without a full stop [@b]

<Figure id="f" title="F">
A caption.[@b]
</Figure>`;
    const article = readWell({ body, references: list('a', 'b') });
    const marks = [...walkRuns(article.sections)].flatMap(({ nodes }) =>
      [...walkLinks(nodes)].flatMap((node) => (node.kind === 'citation' ? [node.anchor] : [])),
    );
    const mark = (number: number): string => marks[number - 1] ?? '';
    expect(article.references.map(({ citedBy }) => citedBy)).toEqual([
      [
        { anchor: mark(1), section: 'Text', claim: 'A claim of its own.' },
        { anchor: mark(2), section: 'Text', claim: 'One claim,' },
        { anchor: mark(4), section: 'Text', claim: 'Then this, see Figure 1.' },
        { anchor: mark(5), section: 'Part', claim: 'A whole passage.' },
      ],
      [
        { anchor: mark(2), section: 'Text', claim: 'One claim,' },
        { anchor: mark(3), section: 'Text', claim: 'One claim, and more of it.' },
        { anchor: mark(6), section: 'Part', claim: 'An item without a full stop' },
        { anchor: mark(7), section: 'Part', claim: 'A caption.' },
      ],
    ]);
  });
});

describe('figures, tables and notes', () => {
  it('are numbered by kind in the order of the text, and listed', () => {
    const figure = (id: string): string => `<Figure id="${id}" title="F">Caption.</Figure>`;
    const table = (id: string): string => `<Table id="${id}">\nC.\n\n| A |\n| - |\n| B |\n</Table>`;
    const body = `<Abstract>

<EditorNote id="one" title="N">Words.</EditorNote>

</Abstract>

## Text

${figure('b')}

### Part

${table('b')}

${figure('a')}

## More

${table('a')}`;
    const { figures, tables, notes, sections } = readWell({ body });
    expect(figures.map(({ label, anchor }) => [label, anchor])).toEqual([
      ['Figure 1', 'fig-b'],
      ['Figure 2', 'fig-a'],
    ]);
    expect(tables.map(({ label, anchor }) => [label, anchor])).toEqual([
      ['Table 1', 'tbl-b'],
      ['Table 2', 'tbl-a'],
    ]);
    expect(notes.map(({ anchor }) => anchor)).toEqual(['note-one']);
    expect(figures[0]).toBe(sections[1]?.blocks[0]);
  });
});
