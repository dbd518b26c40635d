/** What a built site is given beside its pages, and what of it stays over a deploy. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readDeploy } from '../../../src/hosting/deploy.ts';
import { finishSite } from '../../../src/hosting/finish.ts';
import { pagePolicy } from '../../../src/hosting/policy.ts';

const root = mkdtempSync(path.join(tmpdir(), 'casebook-finish-'));
afterAll(() => rmSync(root, { recursive: true }));

const nowhere = path.join(root, 'nowhere');
const words = 'the same words again and again '.repeat(40);

/** A page with a style; its policy is what a site must have. */
const page = (style: string): string =>
  `<head><meta http-equiv="Content-Security-Policy" content="${pagePolicy({ styles: [style], scripts: [] })}">`;

/** Writes files, a page that is not found among them, and finishes them as a site. */
async function site(name: string, files: Record<string, string>, last = nowhere): Promise<string> {
  const folder = path.join(root, name);
  for (const [file, text] of Object.entries({ '404.html': page('a{}'), ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  await finishSite(folder, last, '/');
  return folder;
}
const has = (folder: string, file: string): boolean => existsSync(path.join(folder, file));
const read = (folder: string, file: string): Buffer => readFileSync(path.join(folder, file));

describe('the list of a site’s files', () => {
  it('has the hash and size of each that visitors are served, in order', async () => {
    const folder = await site('listed', {
      'b/index.html': words,
      'a.txt': 'abc',
      '.nojekyll': '',
      _redirects: '/a /b',
    });
    const { files = {}, policy } = readDeploy(folder) ?? {};
    expect(Object.keys(files)).toEqual(['404.html', 'a.txt', 'b/index.html']);
    expect(files['a.txt']).toEqual({
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      size: 3,
    });
    expect(policy).toContain("default-src 'none';");
    expect(read(folder, '_headers').toString()).toContain(policy);
  });

  it('is the same of the same site', async () => {
    const [one, other] = [await site('one', { a: words }), await site('other', { a: words })];
    expect(read(one, 'deploy.json')).toEqual(read(other, 'deploy.json'));
  });

  it('is not made of pages without a content policy', async () => {
    await expect(site('bare', { '404.html': '<head>' })).rejects.toThrow('no content policy');
  });
});

describe('packed files', () => {
  it('lie beside texts, where they save something', async () => {
    const folder = await site('packed', {
      'index.html': words,
      'reports/a/citation.bib': words,
      'short.txt': 'abc',
      'picture.png': words,
      'pagefind/fragment/a.pf_fragment': words,
      'report.pdf': words,
    });
    const packed = ['index.html', 'reports/a/citation.bib', 'short.txt', 'picture.png'];
    packed.push('pagefind/fragment/a.pf_fragment', 'report.pdf');
    expect(packed.filter((file) => has(folder, `${file}.br`))).toEqual(packed.slice(0, 2));
    expect(packed.filter((file) => has(folder, `${file}.gz`))).toEqual(packed.slice(0, 2));
    expect(brotliDecompressSync(read(folder, 'index.html.br')).toString()).toBe(words);
    expect(gunzipSync(read(folder, 'index.html.gz')).toString()).toBe(words);
  });

  it('are taken from the last site only where they hold the same', async () => {
    const last = await site('packed-1', { 'a.txt': words, 'b.txt': words, 'c.txt': words });
    const marked = read(last, 'a.txt.gz');
    marked[8] = 77; // In a header of gzip: tells nothing of the content.
    writeFileSync(path.join(last, 'a.txt.gz'), marked);
    writeFileSync(path.join(last, 'b.txt.gz'), read(last, '404.html.gz'));
    writeFileSync(path.join(last, 'c.txt.br'), 'cut');
    const next = await site('packed-2', { 'a.txt': words, 'b.txt': words, 'c.txt': words }, last);
    expect(read(next, 'a.txt.gz')).toEqual(marked);
    expect(gunzipSync(read(next, 'b.txt.gz')).toString()).toBe(words);
    expect(brotliDecompressSync(read(next, 'c.txt.br')).toString()).toBe(words);
  });
});

it('a file that has not changed keeps its time, packed or not, and any other has a new one', async () => {
  const last = await site('timed-1', { 'same.txt': words, 'other.txt': words });
  for (const file of ['same.txt', 'other.txt', '404.html']) {
    utimesSync(path.join(last, file), 1_000_000, 1_000_000);
  }
  const next = await site('timed-2', { 'same.txt': words, 'other.txt': `${words}!` }, last);
  const time = (file: string): number => statSync(path.join(next, file)).mtimeMs / 1000;
  expect(['same.txt', 'same.txt.br', 'same.txt.gz', '404.html'].map(time)).toEqual(
    Array(4).fill(1_000_000),
  );
  expect(time('other.txt')).toBeGreaterThan(1_000_000);
  expect(time('other.txt.br')).toBeGreaterThan(1_000_000);
});

describe('what is named after its content', () => {
  const [script, index, gone] = [
    '_astro/a.1.js',
    'pagefind/index/en_1.pf_index',
    'gone/index.html',
  ];
  const entry = { 'pagefind/pagefind-entry.json': '{}' };

  it('stays for one deploy and no longer; the rest goes at once', async () => {
    const first = await site('kept-1', { [script]: words, [index]: 'i', [gone]: 'g', ...entry });
    const second = await site('kept-2', { '_astro/a.2.js': '2', ...entry }, first);
    expect([script, index, gone].map((file) => has(second, file))).toEqual([true, true, false]);
    expect(read(second, `${script}.br`)).toEqual(read(first, `${script}.br`));
    expect(readDeploy(second)?.files[script]).toMatchObject({ kept: true });
    expect(readDeploy(second)?.files['_astro/a.2.js']).not.toHaveProperty('kept');
    const third = await site('kept-3', { '_astro/a.3.js': '3' }, second);
    expect(has(third, '_astro/a.2.js')).toBe(true);
    expect([script, index, gone].some((file) => has(third, file))).toBe(false);
  });

  it('is nothing in a first site, and in one that has not changed', async () => {
    const first = await site('same-1', { [script]: 'a' });
    const same = await site('same-2', { [script]: 'a' }, first);
    for (const folder of [first, same]) {
      expect(JSON.stringify(readDeploy(folder))).not.toContain('kept');
    }
  });
});

it('the policy in the header allows the style of the last site too, that of the pages does not', async () => {
  const last = await site('policy-1', {});
  const next = await site('policy-2', { '404.html': page('b{}') }, last);
  const hash = /style-src ('[^']+')/.exec(page('a{}'))?.[1] ?? '';
  expect(readDeploy(next)?.policy).toContain(hash);
  expect(read(next, '404.html').toString()).not.toContain(hash);
});
