import { describe, expect, it } from 'vitest';
import { institutionsOf, notListed, unresolvedNote } from '../../../src/formats/sentences.ts';
import { toEpub } from '../../../src/formats/epub/article.ts';
import { toMarkdown } from '../../../src/formats/markdown/article.ts';
import { bookText } from '../../parity.ts';
import { allWords } from '../../xml.ts';
import { original, readWell } from '../model/reading.ts';
import { openPdf, print, solid, wordsOf } from './pdf/reading.ts';
import { around, fullOriginal, fullRestatement } from './articles.ts';

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

describe('the institutions of the authors', () => {
  const written = (one: string, other: string) =>
    readWell({
      matter: original.replace(
        '  - { given: One, family: Author }',
        `  - { given: One, family: Author${one} }
  - { given: Two, family: Author${other} }
affiliations:
  - { id: 1, name: Department A, city: City B }
  - { id: 2, name: Department C }`,
      ),
    });
  const known = written(', affiliations: [1]', ', affiliations: [2]');
  const partly = written(', affiliations: [1]', '');
  const unknown = written('', '');

  it('are numbered where the number stands at an author', () => {
    expect(institutionsOf(known.meta)).toEqual({
      places: [
        { number: 1, words: 'Department A, City B' },
        { number: 2, words: 'Department C' },
      ],
      note: null,
    });
  });

  it('have no number that belongs to nobody, and say that it is not known who belongs where', () => {
    expect(institutionsOf(partly.meta)).toEqual({
      places: [
        { number: 1, words: 'Department A, City B' },
        { number: null, words: 'Department C' },
      ],
      note: 'Where the other authors belong is not known.',
    });
    expect(institutionsOf(unknown.meta)).toMatchObject({
      places: [{ number: null }, { number: null }],
      note: 'Who belongs where is not known.',
    });
  });

  it('say so in the book, in Markdown and in the PDF', async () => {
    const words = 'Where the other authors belong is not known.';
    expect(allWords(bookText(await toEpub(partly, around())))).toContain(words);
    expect(await toMarkdown(partly, around())).toContain(words);
    const printed = await wordsOf(await openPdf((await print(partly)).pdf));
    expect(printed).toContain(solid(words));
  });
});
