import { expect, it } from 'vitest';
import { bytesOf, contentsOf, digestAt, digestsOf } from '../../../src/offline/kept.ts';
import type { Edition, KeptItem } from '../../../src/offline/kept.ts';
import type { ListedFile } from '../../../src/offline/lists.ts';

const item = (id: string, ...files: ListedFile[]): KeptItem => ({
  id,
  title: id,
  version: 1,
  retracted: [],
  files,
});
const edition = (build: string, ...items: KeptItem[]): Edition => ({ build, date: '', items });

it('a file is found under its own path and under those for which it stands in, its own first', () => {
  const one = item('a', ['p.2', 'wide', 9, 'p.1', 'p.3']);
  const other = item('b', ['p.3', 'other', 1]);
  for (const items of [
    [one, other],
    [other, one],
  ]) {
    const kept = edition('1', ...items);
    expect(['p.1', 'p.2', 'p.3', 'p.4'].map((path) => digestAt(kept, path))).toEqual([
      'wide',
      'wide',
      'other',
      undefined,
    ]);
  }
});

it('what several items need is there once and counts once', () => {
  const items = [
    item('a', ['x', '1', 10], ['y', '2', 5]),
    item('b', ['x', '1', 10], ['z', '2', 5]),
  ];
  expect(bytesOf(contentsOf(items))).toBe(15);
});

it('what former editions need is held as well', () => {
  const former = [edition('1', item('a', ['x', 'old', 1]))];
  const current = edition('2', item('a', ['x', 'new', 1]));
  expect([...digestsOf({ current, former })].sort()).toEqual(['new', 'old']);
});
