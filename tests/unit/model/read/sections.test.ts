import { describe, expect, it } from 'vitest';
import type { Section } from '../../../../src/model/article.ts';
import { expectProblem, original, read, readWell } from '../reading.ts';

const anywhere = original.replaceAll('passage: text', 'passage: here');
const here = '<Passage id="here">Here.</Passage>';

/** Sections as `depth anchor`, the parts of each indented. */
function outline(sections: readonly Section[], indent = ''): string[] {
  return sections.flatMap((section) => [
    `${indent}${section.depth} ${section.anchor}`,
    ...outline(section.sections, `${indent}  `),
  ]);
}

describe('headings', () => {
  it('make sections, and parts of sections below them', () => {
    const body = `## One\n\n### Two\n\n#### Three\n\n${here}\n\n### Four\n\nWords.\n\n## Five\n\nWords.`;
    const { sections } = readWell({ matter: anywhere, body });
    expect(outline(sections)).toEqual(['2 one', '  3 two', '    4 three', '  3 four', '2 five']);
  });

  it('hold the blocks that follow, in their order', () => {
    const { sections } = readWell({ body: '## Text\n\nOne.\n\n- Two.\n\n> Three.' });
    expect(sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'quote']);
  });

  it('keep their words as they are written', () => {
    const { sections } = readWell({ body: '## Text\n\nOne.\n\n## Raynaud’s &amp; L4–L5\n\nTwo.' });
    expect(sections[1]).toMatchObject({
      title: 'Raynaud’s & L4–L5',
      anchor: 'raynaud-s-l4-l5',
      position: { line: 24, column: 1 },
    });
  });

  it.each([
    ['a level above the second', '‸# Text\n\nWords.', /level 1/, 'Begin it with ##'],
    ['a level that was skipped', '## Text\n\n‸#### More\n\nWords.', /level 4/, '## (or up to ###)'],
    ['a first heading of level three', '‸### Text\n\nWords.', /level 3/, 'Begin it with ##.'],
    ['emphasis', '## Text\n\n‸## *More*\n\nWords.', /plain words/, 'without marks'],
    ['a citation', '## Text\n\n‸## More [@r1]\n\nWords.', /plain words/, 'citations'],
    [
      'a component',
      '## Text\n\n‸## <Passage id="x">M</Passage>\n\nW.',
      /plain words/,
      'components',
    ],
    ['no words', '## Text\n\n‸##\n\nWords.', /plain words/, 'Write it'],
    ['signs only', '## Text\n\n‸## !!!\n\nWords.', /plain words/, 'Write it'],
  ])('may not have %s', (_case, body, reason, advice) => {
    expectProblem({ body }, reason, advice);
  });
});

describe('text before the first heading', () => {
  it('is refused', () => {
    expectProblem(
      { body: '‸Words.\n\n## Text\n\nMore.' },
      /before the first heading/,
      '`<Abstract>`',
    );
  });

  it('is refused when it is a component, too', () => {
    const body = '‸<EditorNote id="a" title="A">Words.</EditorNote>\n\n## Text\n\nMore.';
    expectProblem({ body }, /before the first heading/, '## Introduction');
  });

  it('may be a comment', () => {
    expect(readWell({ body: '{/* To do. */}\n\n## Text\n\nWords.' }).sections).toHaveLength(1);
  });
});

describe('a report without text', () => {
  it('is refused', () => {
    const { problems } = read({ body: '' });
    expect(problems[0]).toMatchObject({ line: 1, reason: 'The report has no text.' });
  });
});

describe('the abstract', () => {
  it('stands apart, with parts of the third level', () => {
    const { sections } = readWell({
      body: '<Abstract>\n\nFirst.\n\n### Aim\n\nSecond.\n\n</Abstract>\n\n## Text\n\nWords.',
    });
    expect(outline(sections)).toEqual(['2 abstract', '  3 abstract-aim', '2 text']);
    expect(sections[0]).toMatchObject({ role: 'abstract', title: 'Abstract' });
    expect(sections[0]?.sections[0]).toMatchObject({ role: 'body', title: 'Aim' });
    expect(sections[0]?.blocks).toHaveLength(1);
    expect(sections[1]?.role).toBe('body');
  });

  it.each([
    ['empty', '‸<Abstract>\n\n</Abstract>\n\n## Text\n\nW.', /is empty/, 'between its tags'],
    [
      'the second',
      '<Abstract>\nA.\n</Abstract>\n\n‸<Abstract>\nB.\n</Abstract>\n\n## Text\n\nW.',
      /first/,
      'one abstract',
    ],
    [
      'after the text',
      '## Text\n\nW.\n\n‸<Abstract>\nA.\n</Abstract>',
      /not come first/,
      'beginning',
    ],
    [
      'divided by ##',
      '<Abstract>\n\n‸## Aim\n\nA.\n\n</Abstract>\n\n## Text\n\nW.',
      /level 2/,
      '###',
    ],
    ['inside a quotation', '## Text\n\n> ‸<Abstract>A.</Abstract>', /./, /./],
  ])('may not be %s', (_case, body, reason, advice) => {
    expectProblem({ body }, reason, advice);
  });
});
