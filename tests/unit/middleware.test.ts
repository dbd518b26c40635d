import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { tighten } from '../../src/middleware.ts';

describe('the spaces of a page', () => {
  it.each([
    [
      'are taken out beside blocks',
      '<main> <p> One </p>\n\n <p>Two</p> </main>',
      '<main><p>One</p><p>Two</p></main>',
    ],
    [
      'stay one beside what stands in a line',
      '<p>See\n  <i>A</i>  <b>B</b> </p>',
      '<p>See <i>A</i> <b>B</b></p>',
    ],
    ['stay in attributes', '<p title="a  > b\n c">  A</p>', '<p title="a  > b\n c">A</p>'],
    [
      'stay where they count',
      '<pre> a\n  b </pre> <script> 1 </script> <style> a  {} </style>',
      '<pre> a\n  b </pre> <script> 1 </script> <style> a  {} </style>',
    ],
    ['are only those of HTML', '<p>\u00a0A\u202f\u202fB </p>', '<p>\u00a0A\u202f\u202fB</p>'],
    [
      'are none beside the head',
      '<!DOCTYPE html> <html> <head> <title>A</title> </head> <body> ',
      '<!DOCTYPE html><html><head><title>A</title></head><body>',
    ],
  ])('%s', (_case, html, tight) => {
    expect(tighten(html)).toBe(tight);
    expect(tighten(tight)).toBe(tight);
  });
});

describe('an end tag', () => {
  it.each([
    ['<ol> <li>A</li>\n<li>B <ul><li>C</li></ul> </li> </ol>', '<ol><li>A<li>B<ul><li>C</ul></ol>'],
    [
      '<dl><div><dt>A</dt> <dd>B</dd></div><dt>C</dt><dd>D</dd></dl>',
      '<dl><div><dt>A<dd>B</div><dt>C<dd>D</dl>',
    ],
    [
      '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>B</td><td>C</td></tr></tbody></table>',
      '<table><thead><tr><th>A</thead><tbody><tr><td>B<td>C</tbody></table>',
    ],
  ])('is left out where every parser knows of it: %s', (html, tight) => {
    expect(tighten(html)).toBe(tight);
    expect(serialize(parse(tight))).toBe(serialize(parse(html.replaceAll(/\s+(?=<)/g, ''))));
  });

  it.each(['<p>A</p><p>B</p>', '<ul><li>A</li>and<li>B</ul>', '<pre><li>A</li><li>B</pre>'])(
    'stays in %s',
    (html) => {
      expect(tighten(html)).toBe(html);
    },
  );
});

describe('the quotation marks of an attribute', () => {
  it.each([
    ['<p id="a" class="b c">D</p>', '<p id=a class="b c">D</p>'],
    ['<a href="/a/">B</a>', '<a href=/a/>B</a>'],
    ['<a href="/?a=b" title="" lang="c">D</a>', '<a href="/?a=b" title="" lang=c>D</a>'],
    [`<p title="it's" lang="a">B</p>`, `<p title="it's" lang=a>B</p>`],
    ['<p title=" id=" lang="a">B</p>', '<p title=" id=" lang=a>B</p>'],
    ['<svg><path class="a" d="M0"/></svg>', '<svg><path class=a d="M0"/></svg>'],
  ])('are left out where no parser needs them: %s', (html, tight) => {
    expect(tighten(html)).toBe(tight);
    expect(serialize(parse(tight))).toBe(serialize(parse(html)));
  });

  it.each([
    '<meta name="a" content="b">',
    '<link rel="a" href="b">',
    '<script src="a"></script>',
    '<pre><p id="a"></pre>',
  ])('stay in the head and where every sign counts: %s', (html) => {
    expect(tighten(html)).toBe(html);
  });
});
