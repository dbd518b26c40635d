/** Where a device keeps a part of the library, the index says which records are at hand. */
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readFixture } from './library.ts';
import { addressesOf, searchIn } from './searching.ts';

it('finds nothing in records that are not at hand, and never asks for them', async () => {
  const { search, base, files } = await searchIn([
    readFixture('report-a'),
    readFixture('report-b'),
  ]);
  const entry = JSON.parse(new TextDecoder().decode(files.get('pagefind-entry.json'))) as object;
  const records = [...files.keys()].filter((file) => file.startsWith('fragment/'));
  const isOfA = (file: string): boolean =>
    gunzipSync(files.get(file) ?? '')
      .toString()
      .includes('"/reports/report-a/');
  const kept = records.filter(isOfA);
  expect([kept.length > 0, kept.length < records.length]).toEqual([true, true]);
  for (const file of records.filter((one) => !isOfA(one))) files.delete(file);
  files.set('pagefind-entry.json', new TextEncoder().encode(JSON.stringify({ ...entry, kept })));

  const found = await search.search('polish');
  expect(addressesOf(found, base)).not.toEqual([]);
  expect(addressesOf(found, base).filter((address) => !address.includes('report-a'))).toEqual([]);
  expect((await search.search('fared')).state).toBe('empty');
});
