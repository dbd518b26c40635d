import { describe, expect, test } from 'vitest';
import { createNameIndex } from '../../../src/model/name-index.ts';
import { addedWords, indexedText } from '../../../src/search/written-words.ts';
import { readTokens, shownText } from '../../../src/search/tokens.ts';

const terms = createNameIndex([{ slug: 'disc-herniation', names: ['slipped disc', 'HNP'] }]);

/** Every word of a text of the index: what is shown, or else what only can be found. */
const tokens = (text: string): string[] =>
  readTokens(text).map(({ shown, keys }) => shown ?? `(${keys.join()})`);

describe('the words of the index', () => {
  test('are read back as they were', () => {
    const text = 'The Lasègue sign, “left”-sided (p < 0.05).';
    const indexed = indexedText(text, terms);
    expect(indexed).toContain('sign,');
    expect(shownText(indexed)).toBe(text);
    expect(readTokens(indexed)[0]?.keys).toEqual(['the']);
  });

  test('have their parts and plain forms hidden behind them', () => {
    expect(tokens(indexedText('at L4–L5, CO₂', terms))).toEqual([
      'at',
      'L4–L5,',
      '(l4)',
      '(l5)',
      'CO₂',
      '(co2)',
    ]);
  });

  test('have the terms that they name hidden behind them, with as many words as the name has', () => {
    const indexed = indexedText('Two slipped discs.', terms);
    expect(tokens(indexed)).toEqual(['Two', 'slipped', 'discs.', '(discherniationǁ)']);
    expect(readTokens(indexed).at(-1)?.span).toBe(2);
  });

  test('that an author added are known as such', () => {
    const [token] = readTokens(addedWords(['Swelling']));
    expect(token).toMatchObject({ shown: null, keys: ['swelling'], added: true });
  });

  test('cannot be made up in a text', () => {
    expect(tokens(indexedText('a \u2063b\u2063 c', terms))).toEqual(['a', 'b', 'c']);
  });
});
