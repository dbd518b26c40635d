/** Reports whose content is hostile to a format, or seldom met. */
import type { Article, Block } from '../../../src/model/article.ts';
import { original, readWell, restatement, unresolved } from '../model/reading.ts';

/** Signs that mean something in XML, HTML, Markdown, Typst or LaTeX; here they are words. */
export const hostileWords =
  '</p> <b onclick="x"> & &amp; ]]> <![CDATA[ <!-- --> <?php ?> \'"` \\ * _ ~ ^ $ % # @ [a](b) ![c](d) | {e} <f> 1. + - = :--- &lt; ’ “ ”';

/** `\` before every sign that Markdown or MDX would take for its own. */
function asSource(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~$!^=+&-]/g, '\\$&');
}

/** Each line begins as something other than a paragraph would. */
const lineStarts = [
  '# no',
  '1. no',
  '2) no',
  '- no',
  '+ no',
  '> no',
  '=== no',
  '--- no',
  '| no |',
  '~~~ no',
];

export const hostile = (): Article => {
  const words = asSource(hostileWords);
  const article = readWell({
    text: [
      `${words} *${words}* **${words}** \`code | \\\` [words ${words}](https://example.org/?a=1&b=(2)).`,
      ...lineStarts.map((line) => line.replace(/[^\w\s]/, '\\$&')),
      `First\\\n\\- second\\\n\\# third`,
      `Nested **bold and *italic* within**, *italic and **bold** within*, ***both***, *(signs.)*`,
      `<Passage id="bracket">Cited\\![@r1](not a link)</Passage>[@r1]: not a definition`,
      `- ${words}\n- \\- ${words}`,
      `> ${words}`,
      `<EditorNote id="hostile" title="${words.replace(/\\(.)/g, '$1').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">\n${words}\n</EditorNote>`,
      `<Figure id="hostile" title="Title ]]>" src="a.png" alt="Alt ]]&gt; ![x](y) &quot;" credit="*Credit*" modality="MRI | CT">\n\n${words}\n\n</Figure>`,
      `<Table id="hostile">\n\nCaption ${words}\n\n| a | b |\n| :-: | --: |\n| ${words} | \`x \\| y\` |\n| | [@r1] |\n\n</Table>`,
    ].join('\n\n'),
    references: [
      {
        id: 'r1',
        type: 'article-journal',
        title: hostileWords,
        author: [{ family: '<Family> & [Co](x)', given: 'G*' }, { literal: 'A & B ]]> *Group*' }],
        'container-title': 'J. & <i>K</i>',
        issued: { 'date-parts': [[2020]] },
        DOI: '10.1002/(SICI)1<2::A_B>3.0;2-#?&*',
      },
    ],
  });
  return {
    ...article,
    meta: { ...article.meta, title: `Title ${hostileWords}`, description: hostileWords },
  };
};

/** Arabic and Hebrew, accents that combine, letters outside the basic plane, no-break spaces. */
export const scripts = (): Article => {
  const people = original.replace(
    '{ given: One, family: Author }',
    '{ given: محمد, family: الأحمد }\n  - { given: "Z\u0307o\u0308e\u0301", family: "Đurđević-Ångström" }\n  - { given: 華, family: 李 }',
  );
  return readWell({
    matter: people.replace('title: Report A', 'title: דו״ח א — “Σκληρόδερμα” \u{1D6FD}'),
    body: [
      '## Änderung und Ευρήματα',
      'e\u0301 and é; 5\u00a0mg at 37\u202f°C; Lasègue–Quartz; −5; α\u2011helix; \u{1F9EA}; شلوم (L4–L5) עברית.',
      '## Αποτέλεσμα',
      '<Passage id="text">Words.</Passage>',
    ].join('\n\n'),
  });
};

/** Nothing but a title and words; a section without any. */
export const bare = (): Article => readWell({ body: '## Text\n\n## Empty\n\n### Empty too\n' });

/** Forty figures and a table of sixty rows. */
export const large = (): Article =>
  readWell({
    text: [
      ...Array.from({ length: 40 }, (_, n) => [
        `<Figure id="f${n}" title="Picture ${n}" ${n % 2 ? `src="f${n}.png" alt="Shape ${n}"` : ''}>\n\nCaption of picture ${n}.\n\n</Figure>`,
      ]),
      `<Table id="t">\n\nSixty rows\n\n| n | square |\n| --- | --: |\n${Array.from({ length: 60 }, (_, n) => `| row ${n} | ${n * n} |`).join('\n')}\n\n</Table>`,
    ].join('\n\n'),
  });

/** A restatement that was retracted, whose references are not known, with a range of them. */
export const retracted = (): Article =>
  readWell({
    matter: restatement.replace(
      'status: current',
      'status: retracted\nnotices:\n  - { date: 2026-03-04, text: "The <source> was retracted & withdrawn." }\n  - { date: 2026-02-03, text: A number was corrected. }',
    ),
    text: 'Known to none.[@r1; @r2; @r3; @r7]',
    references: [1, 2, 3, 7].map((number) => unresolved(`r${number}`, number)),
  });

/** Every kind of node in the abstract, lists that begin late or hold only lists. */
export const structures = (): Article =>
  readWell({
    body: `<Abstract>

Words of the abstract.

- a point

> quoted

<EditorNote id="early" title="Early">
A note in the abstract.

Of two paragraphs.
</EditorNote>

<Figure id="early" title="Early">

A figure in the abstract.

</Figure>

</Abstract>

## 2 weeks later

3. third
4. fourth
   - within
     1. deeper

-
  - only a list

One\\
two. See [the section](#s-2-weeks-later), [](#fig-early), [](#note-early), [](#ref-1), [mail](mailto:a@example.org), [about](/about/).[@r1]

### Part \\< & 1\\. \\#

#### Deeper

##### Deeper still

###### As deep as it goes

<Passage id="text">Words.</Passage>`,
    references: [
      {
        id: 'r1',
        type: 'chapter',
        title: 'A chapter',
        'container-title': 'A book',
        page: '1-2',
        PMID: '123',
      },
    ],
  });

export const unusual: Record<string, () => Article> = {
  'hostile words': hostile,
  'many scripts': scripts,
  'next to nothing': bare,
  'forty figures and sixty rows': large,
  'a retraction, and nothing but unknown references': retracted,
  'unusual structures': structures,
};

/** An article with a block of a kind that nobody knows. */
export function withUnknownKind(): Article {
  const article = readWell({});
  const [first] = article.sections;
  first?.blocks.push({ kind: 'riddle' } as unknown as Block);
  return article;
}
