import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestOf, openCache } from '../../../src/formats/cache.ts';

const printed = Buffer.from('%PDF-1.7 words');
const madeFrom = digestOf(['source', 'pictures']);
let root = '';

beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'casebook-cache-'))));
afterEach(() => rm(root, { recursive: true, force: true }));

/** The only file that was kept. */
async function keptFile(): Promise<string> {
  const folder = join(root, 'node_modules/.astro/pdf');
  const [name = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

it('gives back what was made from the same, and nothing else', async () => {
  const cache = openCache(root, 'pdf');
  expect(await cache.read('report-a', madeFrom)).toBeNull();
  expect(await cache.keep('report-a', madeFrom, printed)).toBe(true);
  expect(await cache.read('report-a', madeFrom)).toEqual(printed);
  expect(await cache.read('report-a', digestOf(['source']))).toBeNull();
  expect(await cache.read('report-b', madeFrom)).toBeNull();
});

it('keeps one file under each name', async () => {
  const cache = openCache(root, 'pdf');
  for (const source of ['first', 'second']) {
    await cache.keep('report-a', digestOf([source]), printed);
  }
  await keptFile();
  expect(await cache.read('report-a', digestOf(['first']))).toBeNull();
  expect(await cache.read('report-a', digestOf(['second']))).toEqual(printed);
});

it.each<[string, (bytes: Buffer) => Buffer]>([
  ['cut short', (bytes) => bytes.subarray(0, -1)],
  ['cut within its head', (bytes) => bytes.subarray(0, 40)],
  ['empty', () => Buffer.alloc(0)],
  [
    'changed in its last bit',
    (bytes) => Buffer.from(bytes.map((byte, at) => byte ^ Number(at === bytes.length - 1))),
  ],
])('counts a file that is %s as none', async (_, damage) => {
  const cache = openCache(root, 'pdf');
  await cache.keep('report-a', madeFrom, printed);
  const file = await keptFile();
  await writeFile(file, damage(await readFile(file)));
  expect(await cache.read('report-a', madeFrom)).toBeNull();
});

it('does without a folder that it cannot write', async () => {
  await mkdir(join(root, 'node_modules'));
  await writeFile(join(root, 'node_modules/.astro'), 'a file where the folder would be');
  const cache = openCache(root, 'pdf');
  expect(await cache.keep('report-a', madeFrom, printed)).toBe(false);
  expect(await cache.read('report-a', madeFrom)).toBeNull();
});

it('tells parts apart by where they end', () => {
  expect(digestOf(['ab', 'c'])).not.toEqual(digestOf(['a', 'bc']));
});
