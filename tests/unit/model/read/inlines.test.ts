import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/model/article.ts';
import { readBlocks, unresolved } from '../reading.ts';

/** The inline content of the first block, which is a paragraph. */
function inlines(text: string, references?: object[]): Inline[] {
  const [block] = readBlocks(text, references ? { references } : {});
  return childrenOf(block);
}

function childrenOf(block: Block | undefined): Inline[] {
  if (block?.kind !== 'paragraph') throw new Error('It is not a paragraph.');
  return block.children;
}

/** Text with its marks in front, `emphasis:word`. */
function marked(text: string): string[] {
  return inlines(text).map((node) =>
    node.kind === 'text' ? [...node.marks, node.text].join(':') : node.kind,
  );
}

describe('paragraphs', () => {
  it('are parted by empty lines', () => {
    const blocks = readBlocks('One.\n\nTwo.\n\n\nThree.');
    expect(blocks.map((block) => childrenOf(block))).toMatchObject([
      [{ text: 'One.' }],
      [{ text: 'Two.' }],
      [{ text: 'Three.' }],
    ]);
  });

  it('read a line break as a space', () => {
    expect(marked('One\ntwo\n  three.')).toEqual(['One two three.']);
  });

  it('keep a break that the author asks for', () => {
    expect(marked('One\\\ntwo  \nthree.')).toEqual(['One', 'break', 'two', 'break', 'three.']);
  });
});

describe('marks', () => {
  it('are emphasis, strong and code, and add up', () => {
    expect(marked('a *b* **c** ***d*** `e` **`f`**')).toEqual([
      'a ',
      'emphasis:b',
      ' ',
      'strong:c',
      ' ',
      'emphasis:strong:d',
      ' ',
      'code:e',
      ' ',
      'strong:code:f',
    ]);
  });
});

describe('signs', () => {
  it.each([
    ['entities', 'p &lt; 0.05 &amp; &eacute; &#8211; &#x3bc;', 'p < 0.05 & é – μ'],
    ['escaped signs', '\\*a\\* \\{b\\} \\<c \\_d\\_ \\# \\\\', '*a* {b} <c _d_ # \\'],
    ['typography', '“a” ‘b’ L4–L5 … ×100 30°', '“a” ‘b’ L4–L5 … ×100 30°'],
    ['straight quotes and double hyphens', '"a" \'b\' c--d...', '"a" \'b\' c--d...'],
    ['signs of other dialects', '$x$ a^2^ :b[c] d@e [f]', '$x$ a^2^ :b[c] d@e [f]'],
    ['the less-than sign with a space', 'p < 0.05', 'p < 0.05'],
  ])('%s are read as a reader would see them', (_case, source, words) => {
    expect(marked(source)).toEqual([words]);
  });
});

describe('comments', () => {
  it.each([
    'One. {/* Not shown. */}',
    '{/* Not shown. */}\n\nOne.',
    'One.\n\n{/* Not\n\nshown. */}',
  ])('are not part of the text: %j', (source) => {
    expect(JSON.stringify(readBlocks(source))).not.toContain('shown');
    expect(readBlocks(source)).toHaveLength(1);
  });
});

describe('links', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTPS://Example.org', 'HTTPS://Example.org'],
    ['http://example.org', 'http://example.org'],
    ['mailto:one@example.org', 'mailto:one@example.org'],
    ['/about/', '/about/'],
    ['#text', '#text'],
  ])('may lead to %s', (address, href) => {
    expect(inlines(`[*words*](${address})`)).toMatchObject([
      { kind: 'link', href, children: [{ text: 'words', marks: ['emphasis'] }] },
    ]);
  });

  it('are made of an address that stands in the text', () => {
    expect(inlines('See https://example.org/a.')).toMatchObject([
      { text: 'See ' },
      {
        kind: 'link',
        href: 'https://example.org/a',
        children: [{ text: 'https://example.org/a' }],
      },
      { text: '.' },
    ]);
  });
});

describe('links without words', () => {
  const figure = '<Figure id="scan" title="Scan">Caption.</Figure>';
  const table = '<Table id="values">\nCaption.\n\n| a |\n| - |\n| b |\n</Table>';
  const note = '<EditorNote id="open" title="Open">Words.</EditorNote>';

  it.each([
    ['fig-scan', 'Figure 1'],
    ['tbl-values', 'Table 1'],
    ['text', 'Text'],
    ['ref-1', 'reference 1'],
    ['note-open', 'the editor’s note'],
  ])('to #%s are printed as “%s”', (target, label) => {
    const source = `See [](#${target}).[@r1]\n\n${figure}\n\n${table}\n\n${note}`;
    expect(inlines(source, [unresolved('r1')])[1]).toMatchObject({
      kind: 'cross-reference',
      target,
      label,
    });
  });

  it('lead forward as well as back', () => {
    const [, , last] = readBlocks(`See [](#fig-scan).\n\n${figure}\n\nSee [](#fig-scan).`);
    expect(childrenOf(last)[1]).toMatchObject({ label: 'Figure 1' });
  });
});
