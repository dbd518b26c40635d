import { describe, expect, test } from 'vitest';
import { formsOf, partsOf } from '../../../src/search/fold.ts';

describe('a word is found', () => {
  test.each([
    ['(haematoxylin–eosin),', ['haematoxylineosin', 'haematoxylin', 'eosin']],
    ['L4–L5', ['l4l5', 'l4', 'l5']],
    ['L4‑L5', ['l4l5', 'l4', 'l5']],
    ['L4/L5', ['l4l5', 'l4', 'l5']],
    ['L4/5', ['l4l5', 'l4', 'l5']],
    ['C5-6', ['c5c6', 'c5', 'c6']],
    ['CO₂', ['co2']],
    ['cm³', ['cm3']],
    ['Lasègue', ['lasegue']],
    ['β-blocker', ['betablocker', 'beta', 'blocker']],
    ['TNF‑α', ['tnfalpha', 'tnf', 'alpha']],
    ['H&E', ['he', 'h', 'e']],
    ['30°', ['30degrees', '30', 'degrees']],
    ['30º', ['30degrees', '30', 'degrees']],
    ['10µg', ['10ug']],
    ['2.5', ['2p5']],
    ['<0·05', ['0p05']],
    ['1,000', ['1000', '1', '000']],
    ['M34.1', ['m341']],
    ['10.1234/a.1', ['10p1234a1', '10p1234', 'a1']],
    ['×100', ['100']],
    ['Raynaud’s', ['raynauds']],
    ['non‑contrast', ['noncontrast', 'non', 'contrast']],
    ['__proto__', ['proto']],
  ])('%s as a whole and by each part: %j', (word, forms) => {
    expect(formsOf(word)).toEqual(forms);
  });

  test.each(['', '  ', '–', '!?', '…', '🙂', '\u200f\u202e'])(
    'not at all without letters or digits: %j',
    (word) => {
      expect(formsOf(word)).toEqual([]);
      expect(partsOf(word)).toEqual([]);
    },
  );
});
