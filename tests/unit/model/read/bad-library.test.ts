import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LibraryError } from '../../../../src/model/problem.ts';
import { readLibrary } from '../../../../src/model/read/library.ts';

const bad = fileURLToPath(new URL('../../../fixtures/bad', import.meta.url));

function failure(): LibraryError {
  try {
    readLibrary(bad);
  } catch (error) {
    if (error instanceof LibraryError) return error;
    throw error;
  }
  throw new Error('Nothing was found to be wrong.');
}

it('everything that is wrong is said in one run, as an author reads it', async () => {
  await expect(failure().message).toMatchFileSnapshot('../golden/bad-library.golden.txt');
});

it('what is wrong is sorted by file, line and column', () => {
  const places = failure().problems.map(({ file, line, column }) => ({ file, line, column }));
  const sorted = places.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column,
  );
  expect(places).toEqual(sorted);
  expect(new Set(places.map(({ file }) => file)).size).toBe(8);
});

it('a second run says the same', () => {
  expect(failure().message).toBe(failure().message);
});
