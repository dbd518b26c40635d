import { expect, it } from 'vitest';
import { printable } from '../../../../src/formats/pdf/printable.ts';

const has = (codePoint: number): boolean => codePoint < 0x2000;

it.each([
  ['what the fonts have', 'é β ж', 'é β ж', []],
  ['what shows nothing', 'a\u200db\ufe0f \u2003c', 'a\u200db\ufe0f \u2003c', []],
  ['signs by their parts', 'Ⅱ ﬁ', 'II fi', []],
  [
    'other signs by their numbers',
    '中文中 🧪',
    '[U+4E2D][U+6587][U+4E2D] [U+1F9EA]',
    [...'中文🧪'],
  ],
])('prints %s', (_, text, printed, missing) => {
  expect(printable(text, has)).toEqual({ text: printed, missing });
});
