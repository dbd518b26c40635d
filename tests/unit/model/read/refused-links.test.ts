import { describe, expect, it } from 'vitest';
import { expectProblem, read } from '../reading.ts';

describe('an address is refused that', () => {
  it.each([
    ['runs code', 'javascript:alert(1)'],
    ['runs code, in capitals', 'JavaScript:alert(1)'],
    ['runs code, its first letter as an entity', '&#106;avascript:alert(1)'],
    ['runs code, its first letter as an entity in hex', '&#x6A;avascript:alert(1)'],
    ['runs code, its colon as an entity', 'javascript&colon;alert(1)'],
    ['runs code, with a tab in it', 'java&#9;script:alert(1)'],
    ['runs code, with a line break in it', 'java&#10;script:alert(1)'],
    ['runs code, behind a space', '< javascript:alert(1)>'],
    ['runs code, behind a control character', '&#1;javascript:alert(1)'],
    ['runs another kind of code', 'vbscript:one'],
    ['holds its own page', 'data:text/html,one'],
    ['leads to a file', 'file:///one'],
    ['leads to another site without saying so', '//evil.example'],
    ['leads to another site through a backslash', '/\\\\evil.example'],
    ['leads to another site through a tab', '/&#9;/evil.example'],
    ['has a backslash in it', 'https://example.org\\\\@evil.example'],
    ['has spaces in it', '<https://example.org/one two>'],
    ['has no site', 'https:/one'],
    ['has a name before its site', 'https://example.org@evil.example/'],
    ['has an unknown scheme', 'ftp://example.org'],
    ['depends on where the page is', 'one/'],
    ['goes up from where the page is', '../one/'],
    ['is empty', ''],
    ['is no more than #', '#'],
  ])('%s', (_case, address) => {
    expectProblem({ text: `One ‸[two](${address}).` }, /is not allowed/, '`https://…`');
  });

  it('a picture has, too', () => {
    expectProblem({ text: '‸![One](javascript:alert)' }, /outside a figure/, /./);
  });

  it('stands elsewhere in the file', () => {
    const { problems } = read({ text: '[One][two].\n\n[two]: javascript:alert(1)' });
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(['22:1', '24:1']);
  });

  it('stands in a figure’s tag', () => {
    const text = '‸<Figure id="a" title="A" src="javascript:one.png" alt="A">One.</Figure>';
    expectProblem({ text }, /`src`/, /./);
  });
});

describe('a link within the report', () => {
  it.each([
    [
      'that leads nowhere',
      'One ‸[two](#far-from-all).',
      /`#far-from-all`, which is not in this/,
      'Link to a heading',
    ],
    ['that nearly leads somewhere', 'One ‸[two](#texts).', /`#texts`/, 'Write `#text`'],
    ['in capitals', 'One ‸[two](#Text).', /`#Text`/, 'Write `#text`'],
    ['without words that leads nowhere', 'See ‸[](#fig-none).', /`#fig-none`/, 'Link to a heading'],
    [
      'without words to a passage',
      '<Passage id="a">One</Passage> see ‸[](#a).',
      /no number/,
      '`[words](#a)`',
    ],
    ['to a bracket of citations', 'One ‸[two](#cite-1).', /`#cite-1`/, 'Link to a heading'],
  ])('%s is refused', (_case, text, reason, advice) => {
    expectProblem({ text }, reason, advice);
  });
});

describe('a link', () => {
  it('to elsewhere needs words', () => {
    expectProblem({ text: 'One ‸[](https://example.org).' }, /has no words/, '`[words](https');
  });

  it('has no title, which not every reader would see', () => {
    expectProblem({ text: 'One ‸[two](https://example.org "three").' }, /has a title/, '`[words]');
  });
});
