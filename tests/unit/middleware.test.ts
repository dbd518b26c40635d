import { describe, expect, it } from 'vitest';
import { tightenSpaces } from '../../src/middleware.ts';

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
    [
      'stay one between list items, which may stand in a line',
      '<ol> <li>A</li>\n<li>B</li></ol>',
      '<ol> <li>A</li> <li>B</li></ol>',
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
    expect(tightenSpaces(html)).toBe(tight);
    expect(tightenSpaces(tight)).toBe(tight);
  });
});
