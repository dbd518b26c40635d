import { expect, test } from 'vitest';
import { indexLibrary } from '../../../src/search/index-site.ts';
import { readFixture } from './library.ts';

const a = readFixture('report-a');
const b = readFixture('report-b');

test('the same reports give the same bytes, in whatever order they come', async () => {
  const once = await indexLibrary([a, b]);
  for (const order of [
    [b, a],
    [a, b],
    [b, a],
  ]) {
    const again = await indexLibrary(order);
    expect([...again.keys()]).toEqual([...once.keys()]);
    for (const [path, bytes] of once) {
      expect(Buffer.compare(bytes, again.get(path) ?? new Uint8Array()), path).toBe(0);
    }
  }
});

test('the index holds what a browser needs and no ready-made interface', async () => {
  const paths = [...(await indexLibrary([a])).keys()];
  expect(paths).toEqual(
    expect.arrayContaining([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
      'wasm.unknown.pagefind',
    ]),
  );
  expect(paths.filter((path) => /ui|highlight|\.css$|wasm\.(?!unknown)/.test(path))).toEqual([]);
});

test('a library without reports has an index too', async () => {
  const files = await indexLibrary([]);
  const entry = JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json')));
  expect(entry.languages).toEqual({});
});
