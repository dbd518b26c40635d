import { describe, expect, it } from 'vitest';
import { expectProblem, read } from '../reading.ts';

describe('code is refused', () => {
  it.each([
    [
      'import',
      "One.\n\n‸import thing from './thing.js'",
      /`import` and `export`/,
      'Remove the line',
    ],
    ['export', 'One.\n\n‸export const one = 1', /a report is data/, 'Remove the line'],
    ['an expression in the text', 'One ‸{two} three.', /cannot contain `{…}`/, '`\\{`'],
    ['an expression on its own', '‸{two}', /cannot contain `{…}`/, '`\\{`'],
    ['a string as an expression', 'One ‸{"two"} three.', /cannot contain `{…}`/, '`\\{`'],
    ['an expression behind a comment', 'One ‸{/* two */ three}.', /cannot contain `{…}`/, '`\\{`'],
    ['a brace without its end', 'One ‸{ two.', /expression/, '`\\{`'],
    [
      'attributes that are spread',
      'One ‸<Passage {...two}>three</Passage>.',
      /not plain text/,
      'name="words"',
    ],
    [
      'an attribute that is an expression',
      'One ‸<Passage id={two}>three</Passage>.',
      /not plain text \(`id`\)/,
      'without braces',
    ],
    [
      'a string as an attribute’s expression',
      '‸<Passage id={"two"}>One.</Passage>',
      /\(`id`\)/,
      'braces',
    ],
    ['an attribute without a value', '‸<Passage id>One.</Passage>', /\(`id`\)/, 'name="words"'],
    ['<script>', 'One.\n\n‸<script>two()</script>', /HTML \(`<script>`\)/, 'Use Markdown'],
    [
      '<script> in a paragraph',
      'One ‸<script>two()</script>.',
      /HTML \(`<script>`\)/,
      'Use Markdown',
    ],
  ])('%s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});

describe('tags are refused:', () => {
  it.each([
    ['HTML in a paragraph', 'One ‸<b>two</b>.', /HTML \(`<b>`\)/, '`<Passage>`'],
    ['HTML around paragraphs', '‸<div>\n\nOne.\n\n</div>', /HTML \(`<div>`\)/, '`<Passage>`'],
    ['a line break in HTML', 'One‸<br/>two.', /HTML \(`<br>`\)/, 'Use Markdown'],
    ['a fragment', '‸<>One.</>', /HTML/, 'Use Markdown'],
    [
      'an unknown component',
      '‸<Gallery>One.</Gallery>',
      /no component `<Gallery>`/,
      '`<Figure>`, `<Table>`',
    ],
    [
      'a component that is misspelt',
      'One ‸<Pasage id="a">two</Pasage>.',
      /`<Pasage>`/,
      'Write `<Passage>`',
    ],
    [
      'an unknown attribute',
      '‸<Figure id="a" title="A" scr="a.png">One.</Figure>',
      /`scr`/,
      'Write `src`',
    ],
    [
      'an attribute that does not help',
      '‸<Passage id="a" class="b">One.</Passage>',
      /`class`/,
      'Remove it. The fields here are `id`',
    ],
    [
      'an attribute that JavaScript knows',
      '‸<Passage id="a" __proto__="b">One.</Passage>',
      /`__proto__`/,
      'Remove it',
    ],
    [
      'an attribute twice',
      '‸<Passage id="a" id="b">One.</Passage>',
      /`id` stands twice/,
      'Keep one',
    ],
    [
      'no attribute',
      'One ‸<Passage>two</Passage>.',
      /`id` is missing in the tag `<Passage>`/,
      'Add `id`',
    ],
    [
      'an empty attribute',
      '‸<EditorNote id="a" title="">One.</EditorNote>',
      /`title`.*is empty/,
      'Fill it in',
    ],
    [
      'a figure in a paragraph',
      'One ‸<Figure id="a" title="A">two</Figure>.',
      /inside a paragraph/,
      'lines of its own',
    ],
    ['a tag that is not closed', '‸<Passage id="a">One.', /closing tag/, 'Close each component'],
    [
      'a tag that is closed in another paragraph',
      'One ‸<Passage id="a">two.\n\nThree.</Passage>',
      /closing tag/,
      'inside the paragraph',
    ],
    [
      'a note that is not closed',
      '‸<EditorNote id="a" title="A">\n\nOne.',
      /closing tag/,
      'Close each',
    ],
    ['a comment of HTML', 'One ‸<!-- two --> three.', /./, '`{/* comment */}`'],
    ['a bare less-than sign', 'One (p ‸<0.05).', /./, '`p \\<0.05`'],
    ['an address in angle brackets', 'See ‸<https://example.org>.', /./, /./],
  ])('%s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});

describe('Markdown that has no place in a report is refused:', () => {
  it.each([
    ['a picture', 'One ‸![two](three.png).', /picture stands outside a figure/, '<Figure id="…"'],
    [
      'a picture on its own',
      '‸![One](two.png)',
      /picture stands outside a figure/,
      'src="…" alt="…"',
    ],
    ['a footnote', '‸[^1]: One.', /Footnotes/, '`<EditorNote>`'],
    ['struck-out text', 'One ‸~~two~~.', /Struck-out/, 'Remove'],
    ['a line across the page', 'One.\n\n‸***\n\nTwo.', /`---`/, 'heading'],
    ['a block of code', 'One.\n\n‸```\ntwo\n```', /code block/, 'start of the line'],
    [
      'a block of code with a comment in it',
      '‸```\n/* one */\n```',
      /code block/,
      'start of the line',
    ],
    [
      'the address of a link by itself',
      'One.\n\n‸[two]: https://example.org',
      /by itself/,
      '[words]',
    ],
  ])('%s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});

it('a footnote is refused where it is called and where it stands', () => {
  const { problems } = read({ text: 'One.[^1]\n\n[^1]: Two.' });
  expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(['22:5', '24:1']);
  expect(problems[0]?.advice).toContain('`<EditorNote>`');
});

describe('what would be printed otherwise than its author means is refused:', () => {
  it.each([
    ['a citation in round brackets', 'One (‸@r2).', /`@r2` stands outside/, '`[@r2]`'],
    ['a citation without brackets', 'One ‸@r2 two.', /`@r2` stands outside/, '`[@r2]`'],
    ['a footnote that is not there', 'One‸[^1] two.', /not a footnote/, 'Put the words'],
    ['an asterisk within a word', 'HLA-B‸*27 and HLA-B*51', /within a word/, '`\\*`'],
    [
      'curly quotation marks in a tag',
      '‸<Passage id=“two”>One.</Passage>',
      /cannot be read/,
      'straight',
    ],
  ])('%s', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });

  it('but an address of mail, words in brackets and emphasis of words are not', () => {
    const text = 'Write to one@example.org, [see two] (n = 3), *one*, (**two**), a_b_c.';
    expect(read({ text }).problems).toEqual([]);
  });
});

it('a component that cannot be read is one fault, not also one of whatever refers to it', () => {
  const { problems } = read({
    text: '<Figure id="Scan" title="T">\n\nA caption.[@a]\n\n</Figure>\n\nSee [](#fig-scan).',
    references: [{ id: 'a', type: 'book', title: 'A' }],
  });
  expect(problems.map(({ reason }) => reason)).toEqual([expect.stringContaining('`id`')]);
});
