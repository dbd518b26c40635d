import { expect, it } from 'vitest';
import { grammarOf } from '../../../src/search/index-grammar.ts';
import { createLexicon } from '../../../src/search/lexicon.ts';
import { inflectionsOf } from '../../../src/search/options.ts';

it.each([
  ['weakening', 'weak', 'weaken'],
  ['operations', 'operated', 'operates'],
  ['calcifying', 'calcification', 'calcified'],
])('%s finds %s where a part of the lexicon begins with %s', async (typed, other, from) => {
  const parts = new Map([
    ['one', other],
    ['two', from],
  ]);
  const lexicon = createLexicon(
    [
      ['', 'one'],
      [from, 'two'],
    ],
    grammarOf('en'),
    (file) => Promise.resolve({ words: `${parts.get(file) ?? ''}A`, names: [] }),
  );
  await lexicon.load([typed]);
  expect(inflectionsOf(typed, lexicon)).toContain(other);
});
