/** Readers of a page that was opened before a deploy. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keepLast } from '../../../src/cli/keep-last.ts';

const root = mkdtempSync(path.join(tmpdir(), 'casebook-kept-'));
afterAll(() => rmSync(root, { recursive: true }));

function site(name: string, ...files: string[]): string {
  for (const file of files) {
    const at = path.join(root, name, file);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, name);
  }
  return path.join(root, name);
}
const has = (folder: string, file: string): boolean => existsSync(path.join(folder, file));

it('what is named after its content stays for one deploy, and no longer; the rest goes at once', () => {
  const [script, index, page] = [
    '_astro/a.1.js',
    'pagefind/index/en_1.pf_index',
    'gone/index.html',
  ];
  const first = site('first', script, index, page, 'pagefind/pagefind-entry.json');
  const second = site('second', '_astro/a.2.js', 'pagefind/pagefind-entry.json');
  keepLast(first, second);
  expect([script, index, page].map((file) => has(second, file))).toEqual([true, true, false]);
  const third = site('third', '_astro/a.3.js');
  keepLast(second, third);
  expect(has(third, '_astro/a.2.js')).toBe(true);
  expect([script, index, page].some((file) => has(third, file))).toBe(false);
});

it('a first site, and one that has not changed, keep nothing', () => {
  const only = site('only', '_astro/a.1.js');
  keepLast(path.join(root, 'nowhere'), only);
  const same = site('same', '_astro/a.1.js');
  keepLast(only, same);
  expect([has(only, '.kept-from-last'), has(same, '.kept-from-last')]).toEqual([false, false]);
});
