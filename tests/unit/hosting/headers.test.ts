import { describe, expect, it } from 'vitest';
import { headersOf, isHashed } from '../../../src/hosting/headers.ts';
import { formatHeadersFile } from '../../../src/hosting/headers-file.ts';
import { contentTypeOfFile, isText } from '../../../src/hosting/media-types.ts';

describe('a copy may be used for ever', () => {
  it.each(['_astro/a.js', '_astro/a_b.avif', 'pagefind/fragment/en_1.pf_fragment'])(
    'of %s',
    (file) => expect(isHashed(file)).toBe(true),
  );
  it.each([
    'pagefind/index/en_1.pf_index',
    'pagefind/leads/0.pf_leads',
    'pagefind/lexicon/0.json',
    'pagefind/pagefind.en_1.pf_meta',
  ])('of %s', (file) =>
    expect(headersOf(file, '')['Cache-Control']).toMatch(/max-age=\d{8}, immutable/),
  );
  it.each(['index.html', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'x/_astro/a.js'])(
    'but not of %s',
    (file) => expect(headersOf(file, '')['Cache-Control']).toBe('no-cache'),
  );
});

it('the content policy goes with every file, except PDF, whose viewers it would break', () => {
  expect(headersOf('a/index.html', 'P')).toMatchObject({ 'Content-Security-Policy': 'P' });
  expect(headersOf('a.svg', 'P')).toMatchObject({ 'Content-Security-Policy': 'P' });
  expect(headersOf('a/report.pdf', 'P')).toMatchObject({
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Embedder-Policy': 'unsafe-none',
    'X-Content-Type-Options': 'nosniff',
  });
});

it.each([
  ['a/index.html', 'text/html; charset=utf-8', true],
  ['_astro/a.js', 'text/javascript; charset=utf-8', true],
  ['feed.xml', 'application/atom+xml; charset=utf-8', true],
  ['sitemap-0.xml', 'application/xml; charset=utf-8', true],
  ['reports/a/citation.bib', 'application/x-bibtex; charset=utf-8', true],
  ['reports/a/citation.ris', 'application/x-research-info-systems; charset=utf-8', true],
  ['reports/a/citation.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8', true],
  ['reports/a/linkset.json', 'application/linkset+json; charset=utf-8', true],
  ['reports/a/data.json', 'application/json; charset=utf-8', true],
  ['deploy.json', 'application/json; charset=utf-8', true],
  ['favicon.svg', 'image/svg+xml', true],
  ['app.webmanifest', 'application/manifest+json; charset=utf-8', true],
  ['_astro/a.avif', 'image/avif', false],
  ['pagefind/pagefind.en_1.pf_meta', 'application/octet-stream', false],
  ['CNAME', 'application/octet-stream', false],
])('%s is %s', (file, type, text) => {
  expect(contentTypeOfFile(file)).toBe(type);
  expect(isText(file)).toBe(text);
});

describe('_headers', () => {
  const file = formatHeadersFile('/some/base/', 'P');
  const rules = file
    .trim()
    .split('\n\n')
    .filter((rule) => rule.startsWith('/'))
    .map((rule) => rule.split('\n  '));

  it('begins with what goes with every file', () => {
    expect(rules[0]?.[0]).toBe('/some/base/*');
    expect(rules[0]).toContain('Content-Security-Policy: P');
    expect(rules[0]?.join()).not.toContain('Cache-Control');
  });

  it('keeps to what its readers take: a hundred rules, 2,000 characters a line, one star a path', () => {
    expect(rules.length).toBeLessThan(100);
    for (const line of file.split('\n')) expect(line.length).toBeLessThan(2000);
    for (const [path] of rules) expect(path?.match(/\*/g)).toHaveLength(1);
  });

  it('takes back for PDF what goes with every file, before it says something else', () => {
    expect(rules.at(-1)).toEqual([
      '/some/base/*.pdf',
      '! Content-Security-Policy',
      '! Cross-Origin-Embedder-Policy',
      "Content-Security-Policy: frame-ancestors 'none'",
      'Cross-Origin-Embedder-Policy: unsafe-none',
    ]);
  });
});
