import { datePattern } from '../../model/identifiers.ts';
import { matchesIn } from './prose.ts';
import type { Check } from './review.ts';

/** Calendar dates in the text, which identify a patient more than intervals do. */
export const dates: Check = {
  title: 'Privacy: exact dates',
  find: ({ reports }) =>
    reports.flatMap(({ file, prose }) =>
      [...matchesIn(prose, datePattern)].map(({ words, at }) => ({
        file,
        ...at,
        reason: `“${words}” is a calendar date.`,
        advice: 'Say how long before or after another event it was: “three weeks later”.',
      })),
    ),
};
