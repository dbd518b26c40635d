import { describe, expect, it } from 'vitest';
import type { Article, Inline } from '../../../src/model/article.ts';
import { markTerms } from '../../../src/model/mark-terms.ts';
import { mentionsIn } from '../../../src/model/mentions.ts';
import { createTermIndex } from '../../../src/model/term-index.ts';
import { termEntry } from '../../../src/model/term.ts';
import { blockText, inlineText, walkSections } from '../../../src/model/text.ts';
import { runsOf } from '../../../src/model/read/walk.ts';
import { readWell } from './reading.ts';

const index = createTermIndex(
  ['glitter', 'granule', 'quartz'].map((slug) => ({
    slug,
    ...termEntry.parse({ term: slug, definition: 'Words.' }),
  })),
);

/** The text with `[slug: words]` where a term is marked. */
const shown = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'term') return `[${node.slug}: ${inlineText(node.children)}]`;
      return node.kind === 'passage' ? `<${shown(node.children)}>` : inlineText([node]);
    })
    .join('');

function marked(text: string, fields: Partial<Article['meta']> = {}): string[] {
  const article = readWell({ text });
  Object.assign(article.meta, fields);
  const before = texts(article);
  markTerms(article, index);
  expect(texts(article), 'marking changes no word').toEqual(before);
  return [...walkSections(article.sections)].flatMap(({ blocks }) =>
    blocks.flatMap((block) => [...runsOf(block)].map(({ nodes }) => shown(nodes))),
  );
}

const texts = (article: Article): string[] =>
  [...walkSections(article.sections)].flatMap(({ blocks }) => blocks.map(blockText));

describe('the mentions of terms', () => {
  it('are marked where each is met first in a main section, and again in the next', () => {
    const text = 'Glitter and glitter.\n\nGlitter.\n\n### Below\n\nGlitter.\n\n## Next\n\nGlitter.';
    expect(marked(text)).toEqual([
      '[glitter: Glitter] and glitter.',
      'Glitter.',
      'Glitter.',
      '[glitter: Glitter].',
    ]);
  });

  it('are marked in passages, lists, tables, captions and notes', () => {
    const text = `
<Passage id="one">A granule</Passage> shines.

- quartz

## Table

<Table id="t">

Quartz

| Sign |
| --- |
| glitter |

</Table>

## Figure

<Figure id="f" title="F">

A granule.

</Figure>

<EditorNote id="n" title="N">
Quartz.
</EditorNote>
`;
    expect(marked(text)).toEqual([
      '<A [granule: granule]> shines.',
      '[quartz: quartz]',
      '[quartz: Quartz]',
      'Sign',
      '[glitter: glitter]',
      'A [granule: granule].',
      '[quartz: Quartz].',
    ]);
  });

  it('are left alone in links and in code, and keep the marks of their words', () => {
    expect(marked('[Glitter](https://example.org), `glitter` and *glitter*.')).toEqual([
      'Glitter, glitter and [glitter: glitter].',
    ]);
  });

  it('are left alone where the author opts out of a term', () => {
    expect(marked('Glitter of quartz.', { skipTerms: ['glitter'] })).toEqual([
      'Glitter of [quartz: quartz].',
    ]);
  });
});

describe('a term', () => {
  it('has every passage that mentions it, first mention or not, once each', () => {
    const article = readWell({ text: 'Glitter, glitter.\n\nGlitter.\n\n- a granule\n- glitter' });
    const mentions = mentionsIn(article, index);
    expect(mentions.get('glitter')?.map(({ text }) => text)).toEqual([
      'Glitter, glitter.',
      'Glitter.',
      'glitter',
    ]);
    expect(mentions.get('granule')?.map(({ anchor }) => anchor)).toEqual([
      expect.stringMatching(/^li-[0-9a-f]{4}$/),
    ]);
    expect(mentions.has('quartz')).toBe(false);
  });

  it('is told of by the sentence that mentions it, which leads to the passage around it', () => {
    const article = readWell({
      text: 'Nothing here. <Passage id="seen">A granule is seen.</Passage> Later, glitter. The end.',
    });
    const mentions = mentionsIn(article, index);
    expect(mentions.get('granule')).toMatchObject([{ anchor: 'seen', text: 'A granule is seen.' }]);
    expect(mentions.get('glitter')).toMatchObject([
      { anchor: expect.stringMatching(/^p-/), text: 'Later, glitter.' },
    ]);
  });

  it('is told of by what stands around it, where the sentence is long', () => {
    const words = 'word '.repeat(80);
    const article = readWell({ text: `Begin ${words}glitter ${words}end.` });
    const [{ text = '' } = {}] = mentionsIn(article, index).get('glitter') ?? [];
    expect(text).toMatch(/^… word .* glitter .* word …$/);
    expect(text.length).toBeLessThan(250);
  });

  it('is told of by the words of an editors’ note, or else by its title alone', () => {
    const note = (title: string, words: string) =>
      readWell({ text: `Text.\n\n<EditorNote id="n" title="${title}">\n${words}\n</EditorNote>` });
    const told = (title: string, words: string) =>
      mentionsIn(note(title, words), index).get('glitter');
    expect(told('Glitter', 'It is glitter. More.')).toMatchObject([
      { anchor: 'note-n', text: 'It is glitter.', byEditors: true },
    ]);
    expect(told('Of glitter', 'More.')).toMatchObject([{ anchor: 'note-n', text: 'Of glitter' }]);
  });
});
