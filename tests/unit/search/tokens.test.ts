import { describe, expect, test } from 'vitest';
import { createTermIndex } from '../../../src/model/term-index.ts';
import { termEntry } from '../../../src/model/term.ts';
import { createWriter } from '../../../src/search/written-words.ts';
import { readTokens, shownText } from '../../../src/search/tokens.ts';

const entry = { term: 'slipped disc', definition: 'Words.', abbreviations: ['HNP'] };
const writer = createWriter(
  createTermIndex([{ slug: 'disc-herniation', ...termEntry.parse(entry) }]),
);

/** Every word of a text of the index: what is shown, or else what only can be found. */
const tokens = (text: string): string[] =>
  readTokens(text).map(({ shown, keys }) => shown ?? `(${keys.join()})`);

describe('the words of the index', () => {
  test('are read back as they were', () => {
    const text = 'The Lasègue sign, “left”-sided (p < 0.05).';
    const indexed = writer.write(text);
    expect(indexed).toContain('sign,');
    expect(shownText(indexed.replace('&lt;', '<'))).toBe(text);
    expect(readTokens(indexed)[0]?.keys).toEqual(['the']);
  });

  test('have their parts and plain forms hidden behind them', () => {
    expect(tokens(writer.write('at L4–L5, CO₂'))).toEqual([
      'at',
      'L4–L5,',
      '(l4)',
      '(l5)',
      'CO₂',
      '(co2)',
    ]);
  });

  test('have each term hidden where it is named, in every place and in any company', () => {
    const text = 'A slipped disc, HNP or slipped disc; slipped and disc are none, nor is a disc.';
    const named = tokens(writer.write(text)).map((token, at) => (token.endsWith('ǁ)') ? at : -1));
    expect(named.filter((at) => at >= 0)).toEqual([3, 5, 9]);
  });

  test('have a term hidden where signs stand between the words of its only name', () => {
    for (const name of ['Smith & Jones', 'disc – prolapse']) {
      const entry = termEntry.parse({ term: name, definition: 'Words.' });
      const single = createWriter(createTermIndex([{ slug: 'only', ...entry }]));
      expect(tokens(single.write(`The ${name} sign`))).toContain('(onlyǁ)');
    }
  });

  test('have their plain form hidden behind them where the index would make another of them', () => {
    expect(tokens(writer.write('がん file_name.txt Lasègue'))).toEqual([
      'がん',
      '(かん)',
      'file_name.txt',
      '(filenametxt)',
      'Lasègue',
    ]);
  });

  test('have the terms that they name hidden behind them, with as many words as the name has', () => {
    const indexed = writer.write('Two slipped discs.');
    expect(tokens(indexed)).toEqual(['Two', 'slipped', 'discs.', '(discherniationǁ)']);
    expect(readTokens(indexed).at(-1)?.span).toBe(2);
  });

  test('that an author added are known as such', () => {
    const [token] = readTokens(writer.add(['Swelling']));
    expect(token).toMatchObject({ shown: null, keys: ['swelling'], added: true });
  });

  test('cannot be made up in a text', () => {
    expect(tokens(writer.write('a \u2063b\u2063 c'))).toEqual(['a', 'b', 'c']);
  });
});
