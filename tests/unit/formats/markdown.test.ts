import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { codeSpan, escapeStarts, escapeWords } from '../../../src/formats/markdown/escape.ts';
import { toMarkdown } from '../../../src/formats/markdown/article.ts';
import type { Article } from '../../../src/model/article.ts';
import type { SyntaxNode } from '../../../src/model/read/mdx.ts';
import { readWell } from '../model/reading.ts';
import { readFixture } from '../search/library.ts';
import { around, fullOriginal, fullRestatement, unknownPlace } from './articles.ts';
import { hostile, hostileWords, retracted, scripts, unusual, withUnknownKind } from './unusual.ts';

const parse = (markdown: string): SyntaxNode => markdownToMdast(markdown) as unknown as SyntaxNode;

function* nodesIn(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

const ofType = (markdown: string, type: string): SyntaxNode[] =>
  [...nodesIn(parse(markdown))].filter((node) => node.type === type);

const wordsOf = (node: SyntaxNode): string =>
  node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(wordsOf).join(''));

/** The paragraphs of a section `## Text`, read, written as Markdown and read again. */
async function paragraphsOf(article: Article): Promise<string[]> {
  const [, text = ''] = (await toMarkdown(article, unknownPlace())).split('## [Text](./#text)\n');
  return ofType(text, 'paragraph').map(wordsOf);
}

describe('words in Markdown', () => {
  it.each([
    hostileWords,
    ...['# no', '#', '## ', '1. no', '12) no', '1.', '- no', '-', '+ no', '* no', '> no', '>no'],
    ...[
      '===',
      '---',
      '- - -',
      '***',
      '___',
      '~~~',
      '```',
      '    code',
      '\tcode',
      '<div>',
      '<!-- -->',
    ],
    ...[
      '[a]: https://example.org/',
      '[a](b)',
      '![a](b)',
      '[^1]',
      '[x] done',
      '| a | b |',
      ':-- | --:',
    ],
    ...[
      '&amp;',
      '&#60;',
      '\\',
      '\\\\',
      'a\\',
      '*a*',
      '_a_',
      '**a**',
      '`a`',
      '~a~ ~~b~~',
      '$a$',
      '$$a$$',
    ],
    ...[
      'snake_case_word',
      '~5 mm to ~6 mm',
      'p<0.05',
      'a < b > c',
      '5 * 3 * 2',
      'HLA-B*27',
      'a!',
      '1986. A',
    ],
    ...[
      '<a@example.org>',
      '<5@a>',
      '<https:a>',
      'http://a_b.c/*_*',
      'www.a.b_c_',
      'ftp://a_b_',
      'a\u00a0b',
      'a\u2028b',
      'e\u0301',
      'שלום (L4) سلام',
      '\u{1F9EA}',
    ],
  ])('are read back as they were: %j', (words) => {
    const [paragraph, ...others] = parse(escapeStarts(escapeWords(words).trim())).children ?? [];
    expect(paragraph?.type).toBe('paragraph');
    expect(others).toEqual([]);
    expect(paragraph && wordsOf(paragraph)).toBe(words.trim());
    expect([...nodesIn(parse(escapeWords(words)))].map(({ type }) => type)).not.toContain('html');
  });

  it.each(['a', '`', '``a``', ' a ', '`a', 'a | b', '\\', '*a*', '<b>'])(
    'are read back as they were in code: %j',
    (code) => {
      const [span] = ofType(`Words ${codeSpan(code)} words`, 'inlineCode');
      expect(span?.value).toBe(code);
    },
  );
});

describe('Markdown of a report', () => {
  it.each([
    ['report-a', readFixture('report-a')],
    ['original', fullOriginal()],
    ['restatement', fullRestatement()],
    ['hostile', hostile()],
    ['retracted', retracted()],
    ['structures', unusual['unusual structures']?.()],
  ])('%s is written as it always was', async (name, article) => {
    if (!article) throw new Error(name);
    await expect(await toMarkdown(article, around())).toMatchFileSnapshot(
      `golden/${name}.golden.md`,
    );
  });

  it.each(Object.entries(unusual))('has nothing but what is meant, with %s', async (_, make) => {
    const markdown = await toMarkdown(make(), around());
    const types = new Set([...nodesIn(parse(markdown))].map(({ type }) => type));
    const meant = [
      ...[
        'root',
        'heading',
        'paragraph',
        'text',
        'list',
        'listItem',
        'blockquote',
        'break',
        'link',
      ],
      ...['emphasis', 'strong', 'inlineCode', 'image', 'table', 'tableRow', 'tableCell'],
    ];
    expect([...types].filter((type) => !meant.includes(type))).toEqual([]);
    expect(markdown).not.toMatch(/undefined|\[object|\n{3}| \n/);
  });

  it('says hostile words as they are, in every place', async () => {
    const markdown = await toMarkdown(hostile(), around());
    const [title] = ofType(markdown, 'heading').map(wordsOf);
    expect(title).toBe(`Title ${hostileWords}`);
    const said = ofType(markdown, 'root').map(wordsOf).join('').split(hostileWords).length - 1;
    // Title; paragraph four times; list twice; quotation; note twice; caption; table twice; reference.
    expect(said).toBe(14);
    expect(ofType(markdown, 'image')).toHaveLength(1);
    expect(ofType(markdown, 'image')[0]).toMatchObject({ alt: 'Alt ]]> ![x](y) "' });
    expect(ofType(markdown, 'inlineCode').map(({ value }) => value)).toEqual([
      'code | \\',
      'x | y',
    ]);
  });

  it('keeps lines that look like the beginning of something else', async () => {
    expect(await paragraphsOf(hostile())).toEqual(
      expect.arrayContaining([
        '# no',
        '1. no',
        '2) no',
        '- no',
        '> no',
        '=== no',
        '| no |',
        '~~~ no',
      ]),
    );
    expect(await paragraphsOf(hostile())).toContain('First\n- second\n# third');
  });

  it('keeps marks within marks', async () => {
    const [text = ''] = (await toMarkdown(hostile(), around())).match(/^Nested .*/m) ?? [];
    expect(text).toBe(
      'Nested **bold and *italic* within**, *italic and **bold** within*, ***both***, *(signs.)*',
    );
  });

  it('makes no link of a citation, whatever follows it', async () => {
    const markdown = await toMarkdown(hostile(), around());
    expect(markdown).toContain('Cited\\!\\[1](not a link)\\[1]: not a definition');
    const article = readWell({
      text: 'Cited.[@r1] Next.',
      references: [{ id: 'r1', type: 'book', title: 'B' }],
    });
    expect(await toMarkdown(article, around())).toContain('Cited.[1] Next.');
  });

  it('has tables whose cells hold what they held', async () => {
    const [, row] = ofType(await toMarkdown(hostile(), around()), 'tableRow');
    expect(row?.children?.map(wordsOf)).toEqual([hostileWords, 'x | y']);
    const large = await toMarkdown(
      unusual['forty figures and sixty rows']?.() ?? hostile(),
      around(),
    );
    expect(ofType(large, 'tableRow')).toHaveLength(61);
    expect(ofType(large, 'image')).toHaveLength(20);
  });

  it('keeps accents, scripts and spaces', async () => {
    const markdown = await toMarkdown(scripts(), around());
    expect(markdown).toContain(
      '5\u00a0mg at 37\u202f°C; Lasègue–Quartz; −5; α\u2011helix; \u{1F9EA}',
    );
    expect(markdown).toContain('محمد الأحمد, Z\u0307o\u0308e\u0301 Đurđević-Ångström, 華 李');
  });

  it('leads to places on the page, by whole addresses where they are known', async () => {
    const article = readFixture('report-a');
    const whole = ofType(await toMarkdown(article, around()), 'link').map(({ url }) => url);
    expect(whole).toContain('https://example.org/reports/report-a/#tbl-course');
    const near = ofType(await toMarkdown(article, unknownPlace()), 'link').map(({ url }) => url);
    expect(near).toContain('./#tbl-course');
    expect(near.filter((url) => url?.includes('example.org'))).toEqual([]);
  });

  it('fails at a kind of node that it does not know', async () => {
    await expect(toMarkdown(withUnknownKind(), around())).rejects.toThrow('kind "riddle"');
  });
});
