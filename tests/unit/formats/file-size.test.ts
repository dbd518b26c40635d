import { expect, it } from 'vitest';
import { fileSize } from '../../../src/formats/file-size.ts';

it.each([
  [0, '1 KB'],
  [999, '1 KB'],
  [1001, '2 KB'],
  [179_001, '180 KB'],
  [999_000, '999 KB'],
  [999_001, '1.0 MB'],
  [1_234_567, '1.3 MB'],
])('%i bytes are %s', (bytes, written) => {
  expect(fileSize(bytes)).toBe(written);
});
