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
      '<p>See\n  <a href="#a">A</a>  <b>B</b> </p>',
      '<p>See <a href="#a">A</a> <b>B</b></p>',
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
