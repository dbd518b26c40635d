import { describe, expect, it } from 'vitest';
import { notListed, unresolvedNote } from '../../../src/formats/sentences.ts';
import { fullOriginal, fullRestatement } from './articles.ts';

describe('what stands above a list of references of which some are not known', () => {
  it.each([
    ['an original', fullOriginal()],
    ['a restatement', fullRestatement()],
  ])('quotes, of %s, the words that stand in their place', (_, { meta }) => {
    const note = unresolvedNote(meta)
      .map(({ text }) => text)
      .join('');
    const quoted = /“(.+?)”/.exec(note)?.[1];
    expect(`${quoted}.`).toBe(notListed);
  });
});
