import { expect, it } from 'vitest';
import { longDate } from '../../../src/formats/dates.ts';

it.each([
  ['2026-01-31', '31 January 2026'],
  ['2024-02-29', '29 February 2024'],
  ['1999-12-01', '1 December 1999'],
])('the date %s is written %s, wherever the site is built', (iso, written) => {
  expect(longDate(iso)).toBe(written);
});
