import { matchesIn } from './prose.ts';
import type { Check } from './review.ts';

/** What names a person by itself, and what it is. */
const patterns: [pattern: RegExp, what: string][] = [
  [/\b(?:Mr|Mrs|Ms|Miss|Mx)\.? \p{Lu}\p{L}+/u, 'a name'],
  [/\bpatient,? \p{Lu}\.\s?\p{Lu}\.(?:\s?\p{Lu}\.)?/u, 'initials'],
  [/\b(?:patient|woman|man|girl|boy),? (?:named|called) \p{Lu}\p{L}+/u, 'a name'],
  [
    /\b(?:MRN|NHS|(?:hospital|record|patient|case|insurance|social security) (?:number|no\.?|ID))[:#\s]*[A-Z-]*\d[\d-]{3,}/i,
    'a record number',
  ],
  [/\b[\w.+-]+@[\w-]+\.[\w.]*\w/, 'an e-mail address'],
  [/(?<![\d–-])\+\d{1,3}[\s-]\d[\d\s-]{6,}\d/, 'a telephone number'],
];

/** Names, initials and numbers of patients, which a report never needs. */
export const names: Check = {
  title: 'Privacy: names and numbers of persons',
  find: ({ reports }) =>
    reports.flatMap(({ file, prose }) =>
      patterns.flatMap(([pattern, what]) =>
        [...matchesIn(prose, pattern)].map(({ words, at }) => ({
          file,
          ...at,
          reason: `“${words}” looks like ${what}.`,
          advice: 'Write “the patient”, and leave the number out.',
        })),
      ),
    ),
};
