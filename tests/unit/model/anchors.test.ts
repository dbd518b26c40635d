import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { collidingTexts } from './colliding-texts.ts';
import { anchorsIn } from './every-anchor.ts';
import { expectProblem, original, readWell, restatement, unresolved } from './reading.ts';

/** The anchors of paragraphs, items and rows, in order. */
function derived(text: string): string[] {
  return anchorsIn(readWell({ text })).filter((anchor) => /^(p|li|row)-/.test(anchor));
}

describe('what has no name', () => {
  it('is addressed by the first four digits of SHA-256 of its words', () => {
    // printf 'words.' | sha256sum
    expect(derived('Words.')).toEqual(['p-af21']);
    expect(derived('*Wo*[rds](https://example.org).')).toEqual(['p-af21']);
  });

  it('is addressed by its kind: paragraphs, list items, table rows', () => {
    // printf 'one' | sha256sum; printf 'one 1' | sha256sum
    expect(derived('One')).toEqual(['p-7692']);
    expect(derived('- One')).toEqual(['li-7692']);
    expect(derived('<Table id="t">\nC.\n\n| A | B |\n| - | - |\n| One | 1 |\n</Table>')).toEqual([
      'row-a16f',
    ]);
  });

  it('keeps its address when only typography is edited', () => {
    // printf 'the "l4-l5" case - it'"'"'s cafe.' | sha256sum
    const anchor = ['p-9890'];
    expect(derived('The “L4–L5” case — it’s café.')).toEqual(anchor);
    expect(derived('The "L4-L5" case - it\'s cafe.')).toEqual(anchor);
    expect(derived('The «L4‑L5»\ncase – it’s **café**.')).toEqual(anchor);
  });

  it('has another address when its words are edited', () => {
    expect(derived('Words!')).not.toEqual(derived('Words.'));
  });

  it('has an address that citations and the numbers of figures do not change', () => {
    const figure = (id: string): string => `<Figure id="${id}" title="T">Caption.</Figure>`;
    const references = [unresolved('r1')];
    const one = readWell({ text: `See [](#fig-a).\n\n${figure('a')}` });
    const two = readWell({
      text: `${figure('b').replace('Caption', 'Other')}\n\nSee [](#fig-a).[@r1]\n\n${figure('a')}`,
      references,
    });
    const see = anchorsIn(one).find((anchor) => anchor.startsWith('p-'));
    expect(anchorsIn(two)).toContain(see);
  });

  it('has an address as much longer as it takes to be the only one', () => {
    const { texts, digests } = collidingTexts();
    const [first, second] = digests.map((digest) => digest.slice(0, 4));
    expect(first).toBe(second);
    const anchors = derived(`${texts[0]}\n\n${texts[1]}`);
    expect(anchors).toEqual([`p-${first}`, `p-${digests[1].slice(0, 5)}`]);
  });

  it('has an address of its own although the same words stand elsewhere', () => {
    const digest = createHash('sha256').update('words.').digest('hex');
    const copies = Array.from({ length: 3 }, () => 'Words.').join('\n\n');
    expect(derived(copies)).toEqual([4, 5, 6].map((length) => `p-${digest.slice(0, length)}`));
    const many = derived(Array.from({ length: 70 }, () => 'Words.').join('\n\n'));
    expect(new Set(many).size).toBe(70);
    expect(many.at(-1)).toBe('p-af21-10');
  });
});

describe('what has a name', () => {
  it('is addressed by it, with the prefix of its kind', () => {
    const text = `<Passage id="name">One.</Passage>

Two <Passage id="other-name">three</Passage>.

<EditorNote id="name" title="N">Four.</EditorNote>

<Figure id="name" title="F">Five.</Figure>

<Table id="name">
Six.

| A |
| - |
| B |
</Table>`;
    expect(anchorsIn(readWell({ text }))).toEqual(
      expect.arrayContaining(['name', 'other-name', 'note-name', 'fig-name', 'tbl-name']),
    );
  });

  it('comes before what has none: a heading may look like a derived address', () => {
    const article = readWell({ body: '## Text\n\nWords.\n\n## P af21\n\nMore.' });
    expect(anchorsIn(article)).toEqual(expect.arrayContaining(['p-af21', 'p-af215']));
  });
});

describe('headings', () => {
  const headings = (body: string): string[] =>
    anchorsIn(readWell({ body })).filter((anchor) => !anchor.startsWith('p-'));

  it('are addressed by their words', () => {
    expect(headings('## Text\n\nA.\n\n## Case description: L4–L5 & “more”\n\nB.')).toEqual([
      'text',
      'case-description-l4-l5-more',
    ]);
  });

  it('have an address that begins with a letter, as ids in XML do', () => {
    const abstract = '<Abstract>\n\n### 24 hours\n\nA.\n\n</Abstract>\n\n';
    expect(headings(`${abstract}## 2 weeks later\n\n## Ödem\n\n## Text\n\nA.`)).toEqual([
      'abstract',
      'abstract-s-24-hours',
      's-2-weeks-later',
      'odem',
      'text',
    ]);
  });

  it('are prefixed with the section around them in the abstract', () => {
    const abstract = '<Abstract>\n\n### Text\n\nA.\n\n### Aims\n\nB.\n\n</Abstract>';
    expect(headings(`${abstract}\n\n## Text\n\nC.\n\n### Aims\n\nD.`)).toEqual([
      'abstract',
      'abstract-text',
      'abstract-aims',
      'text',
      'aims',
    ]);
  });

  it('are prefixed with it where an earlier heading has the same words', () => {
    expect(
      headings('## Text\n\n### Text\n\nA.\n\n## Two\n\n### Part\n\n## Three\n\n### Part'),
    ).toEqual(['text', 'text-text', 'two', 'part', 'three', 'three-part']);
  });
});

describe('references', () => {
  it('are addressed by their key, without the r of r3', () => {
    const references = ['r3', 'smith-2020', 'Rare'].map((key) => unresolved(key));
    const article = readWell({ text: 'Words.[@r3; @smith-2020; @Rare]', references });
    expect(article.references.map(({ anchor }) => anchor)).toEqual([
      'ref-3',
      'ref-smith-2020',
      'ref-Rare',
    ]);
    expect(anchorsIn(article)).toContain('ref-3');
  });

  it('may not ask for one address', () => {
    const references = `[{"id":"r3","type":"a","custom":{"unresolved":true}},
{‸"id":"3","type":"a","custom":{"unresolved":true}}]`;
    const text = 'Words.[@r3; @3]';
    expectProblem({ text, references }, /`#ref-3` is taken by line 1\./, 'another id');
  });

  it('may not ask for the address of a heading', () => {
    const references = '[{‸"id":"r3","type":"a","custom":{"unresolved":true}}]';
    const body = '## Text\n\nWords.[@r3]\n\n## Ref 3\n\nMore.';
    expectProblem({ body, references }, /taken by line 24 of the report/, 'another id');
  });
});

describe('the mark of a citation', () => {
  const references = ['r1', 'r2', 'r3'].map((key, at) => unresolved(key, at + 1));
  const marks = (text: string): string[] =>
    anchorsIn(readWell({ matter: restatement, text, references })).filter((anchor) =>
      anchor.startsWith('cite-'),
    );
  const one = 'Quartz glitters in the morning.[@r1]';
  const two = '<Passage id="night">At night it does not.</Passage>[@r1; @r2]';

  it('has an address from its works and the words before it, which no other citation shifts', () => {
    const [first = '', second = ''] = marks(`${one} ${two}`);
    expect([first, second]).toEqual([
      expect.stringMatching(/^cite-[0-9a-f]{3}$/),
      expect.stringMatching(/^cite-[0-9a-f]{3}$/),
    ]);
    expect(marks(`New words.[@r3] ${one}\n\nNew words.[@r3]\n\n${two}`)).toEqual(
      expect.arrayContaining([first]),
    );
    expect(marks(`New words.[@r3]\n\n${one} ${two}`).slice(1)).toEqual([first, second]);
  });
});

describe('events and findings', () => {
  const course = [
    '  - { when: At first, kind: symptom, text: Glitter on both hands, passage: text }',
    '  - { when: Then, kind: test, text: Granule found, passage: text }',
  ];
  const findings = ['    - { level: L4, modality: MRI, text: Granule, passage: text }'];
  const report = (events: readonly string[]): ReturnType<typeof readWell> =>
    readWell({
      matter: `${original}\ncourse:\n${events.join('\n')}\nfindings:\n  entries:\n${findings.join('\n')}`,
      text: 'Words.',
    });

  it('have addresses from their words, whatever their order', () => {
    const { events, findings: found } = report(course);
    const anchors = events.map(({ anchor }) => anchor);
    expect(anchors).toEqual([
      expect.stringMatching(/^event-[0-9a-f]{3}$/),
      expect.stringMatching(/^event-[0-9a-f]{3}$/),
    ]);
    expect(found[0]?.anchor).toMatch(/^finding-[0-9a-f]{3}$/);
    const turned = report(course.toReversed()).events.map(({ anchor }) => anchor);
    expect(turned).toEqual(anchors.toReversed());
  });

  it('know where they stand in the front matter', () => {
    const [first, second] = report(course).events;
    expect((second?.position.line ?? 0) - (first?.position.line ?? 0)).toBe(1);
  });
});

describe('names may not', () => {
  it.each([
    [
      'be those of two passages',
      '<Passage id="a">One</Passage> ‸<Passage id="a">two</Passage>.',
      /`#a` is taken by line 22/,
    ],
    [
      'be those of two figures',
      '<Figure id="a" title="A">B.</Figure>\n\n‸<Figure id="a" title="A">C.</Figure>',
      /`#fig-a`/,
    ],
    [
      'be that of a heading',
      'One ‸<Passage id="text">two</Passage>.',
      /`#text` is taken by line 20/,
    ],
    [
      'be that of the reference list',
      'One ‸<Passage id="references">two</Passage>.',
      /belongs to the page/,
    ],
    [
      'be that of the contents',
      'One ‸<Passage id="contents">two</Passage>.',
      /belongs to the page/,
    ],
    ['begin like a derived one', 'One ‸<Passage id="p-1234">two</Passage>.', /begins like/],
    ['begin like that of a figure', 'One ‸<Passage id="fig-a">two</Passage>.', /begins like/],
    ['begin with a digit', 'One ‸<Passage id="2-weeks">two</Passage>.', /begins with a digit/],
    ['have capitals', 'One ‸<Passage id="Name">two</Passage>.', /small letters/],
    ['have spaces', 'One ‸<Passage id="a name">two</Passage>.', /small letters/],
  ])('%s', (_case, text, reason) => {
    expectProblem({ text }, reason, /another name|Correct `id`/);
  });

  it('be those of two headings', () => {
    expectProblem(
      { body: '## Text\n\nOne.\n\n‸## Text\n\nTwo.' },
      /`#text` is taken/,
      'other words',
    );
  });

  it('be that of a part of the page, for a heading', () => {
    const body = '## Text\n\nOne.\n\n‸## Key facts\n\nTwo.';
    expectProblem({ body }, /`#key-facts` belongs to the page/, 'other words');
  });
});
