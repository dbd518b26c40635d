/** Reports that were written to do harm: a report is data, whatever stands in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/model/article.ts';
import { original, read } from '../reading.ts';

/** What has run, or led astray, in other programs that take Markdown, MDX or YAML. */
const tricks = [
  '<Passage {...{dangerouslySetInnerHTML:{__html:"<img src=x onerror=alert(1)>"}}}>x</Passage>',
  '<Passage id="x" dangerouslySetInnerHTML="y">x</Passage>',
  '<Passage id="x" onclick="alert(1)">x</Passage>',
  '<Figure id="x" title="x" src="javascript:alert(1)" alt="x">x</Figure>',
  '<Figure id="x" title="x" src="../../../etc/passwd" alt="x">x</Figure>',
  '<Figure id="x" title="x" src="https://example.org/x.png" alt="x">x</Figure>',
  '<constructor.constructor id="x">x</constructor.constructor>',
  '<__proto__ id="x">x</__proto__>',
  '<toString>x</toString>',
  '<Passage id="__proto__">x</Passage>',
  '<script>alert(1)</script>',
  '<svg onload="alert(1)"/>',
  '<style>@import "https://example.org/"</style>',
  '<iframe srcdoc="x"></iframe>',
  '<!-- a comment -->',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?>',
  '{globalThis.process.exit(1)}',
  `{\`\${globalThis}\`}`,
  '{/* comment */}',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x09;script:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](\u0001javascript:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](vbscript:x)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//example.org/x)',
  '[x](\\\\example.org\\x)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://example.org/x)',
  '[x](http://user:word@example.org/)',
  '<javascript:alert(1)>',
  '![x](data:image/svg+xml,x)',
  '[x]: javascript:alert(1)',
  '[x][__proto__]',
  '[@__proto__]',
  '[@constructor]',
  '[](#__proto__)',
  '\u202egnp.exe',
  'export const x = 1',
  'import x from "node:fs"',
  '</article><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

/** Plain pieces, so that what is around a trick varies. */
const plain = [
  'Words.',
  '\n\n',
  '\n- item\n',
  '> quote\n',
  '### Part\n\n',
  '**',
  '`',
  '[',
  ']',
  ' ',
];

/** Where a link of a report may lead. */
const safe = /^(?:https?:\/\/[^@\s]+|mailto:\S+|#\S+|\/(?![/\\])\S*)$/;

/** Every link of an article, and every name of a kind of node. */
function contentsOf(article: Article): { links: string[]; kinds: Set<string> } {
  const links: string[] = [];
  const kinds = new Set<string>();
  JSON.stringify(article, (key, value: unknown) => {
    if (key === 'href' && typeof value === 'string') links.push(value);
    if (key === 'kind' && typeof value === 'string') kinds.add(value);
    return value;
  });
  return { links, kinds };
}

const known =
  'original section paragraph text break link citation cross-reference passage term list item quote note figure table row reference'.split(
    ' ',
  );

/** A report is refused, with reasons; or all that it holds is of the kinds and schemes that are known. */
function expectData(text: string): void {
  const { article, problems } = read({ text });
  if (!article || problems.length > 0) {
    expect(problems.length, text).toBeGreaterThan(0);
    for (const { reason, advice, line } of problems) {
      expect(reason, text).not.toBe('');
      expect(advice, text).not.toBe('');
      expect(line).toBeGreaterThan(0);
    }
    return;
  }
  const { links, kinds } = contentsOf(article);
  for (const link of links) expect(link, text).toMatch(safe);
  expect(
    [...kinds].filter((kind) => !known.includes(kind)),
    text,
  ).toEqual([]);
}

describe('is refused, or is words:', () => {
  it.each(tricks)('%s', (trick) => {
    expectData(trick);
    expectData(`Words ${trick} words.`);
    expectData(`- ${trick}\n\n> ${trick}`);
  });
});

it('tricks in any company are refused, or are words', () => {
  const piece = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...tricks) },
    { weight: 3, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expectData(pieces.join(''));
    }),
    { numRuns: 400, seed: 1905 },
  );
});

describe('front matter', () => {
  it.each([
    ['an object’s own properties', '__proto__: { polluted: true }'],
    ['a constructor', 'constructor: { prototype: { polluted: true } }'],
    ['a tag that makes code', 'x: !!js/function "function () {}"'],
    ['aliases that multiply', 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nkeywords: *c'],
    ['a key twice', 'title: Report B'],
    ['a merge', '<<: { kind: original }'],
  ])('with %s is refused', (_what, lines) => {
    const { problems } = read({ matter: `${original}\n${lines}` });
    expect(problems.length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of any kind never makes more of it than it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (matter) => {
        const { article, problems } = read({ matter });
        expect(article === null || problems.length > 0).toBe(true);
      }),
      { numRuns: 200, seed: 1905 },
    );
  });
});

describe('sizes that no author writes', () => {
  const within = (seconds: number, text: string) => {
    const begun = performance.now();
    const { article, problems } = read({ text });
    expect(article !== null || problems.length > 0).toBe(true);
    expect(performance.now() - begun).toBeLessThan(seconds * 1000);
  };
  it('ten million letters are refused', () => {
    const { problems } = read({ text: 'word '.repeat(2_000_000) });
    expect(problems).toMatchObject([
      { line: 1, reason: expect.stringContaining('million characters') as string },
    ]);
  });
  it('a paragraph of a million letters', () => within(20, 'word '.repeat(200_000)));
  it('lists a thousand deep', () => {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`);
    within(20, lines.join('\n'));
  });
  it('quotes ten thousand deep', () => within(20, `${'>'.repeat(10_000)} x`));
  it('brackets without end', () => within(20, '['.repeat(50_000)));
  it('signs of emphasis without end', () => within(20, '**a *b '.repeat(20_000)));
  it('passages a thousand deep', () => {
    const open = Array.from({ length: 1000 }, (_, at) => `<Passage id="p${at}">`).join('');
    within(20, `${open}x${'</Passage>'.repeat(1000)}`);
  });
});
