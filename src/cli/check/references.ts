import type { Check } from './review.ts';

/** References whose entries are not known: their numbers stand in the text without a work. */
export const references: Check = {
  title: 'References that are not resolved',
  find: ({ reports }) =>
    reports.flatMap(({ article, folder }) =>
      article.references
        .filter(({ work }) => work === null)
        .map(({ key, number, position }) => ({
          file: `${folder}/references.json`,
          ...position,
          reason: `Reference ${number} (\`${key}\`) has no entry.`,
          advice:
            'Look it up and write its title, authors and year in CSL-JSON. Do not guess: an entry that cannot be found stays as it is.',
        })),
    ),
};
