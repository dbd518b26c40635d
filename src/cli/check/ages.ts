import { matchesIn } from './prose.ts';
import type { Check } from './review.ts';

/** People of such an age are few; 89 is the limit of the US rule for health data (HIPAA). */
const oldest = 89;

const patterns = [
  /\b(?:9\d|1[01]\d)[-\s]year[-\s]olds?\b/i,
  /\b(?:aged|age of|at age) (?:9\d|1[01]\d)\b(?![.,]\d)/i,
  /\b(?:woman|man|lady|gentleman|patient|adult|female|male) of (?:9\d|1[01]\d)\b(?![.,]\d)/i,
  /\b(?:9\d|1[01]\d) years (?:old|of age)\b/i,
  /\b(?:in (?:her|his|their) nineties|centenarian|nonagenarian)\b/i,
];

/** Ages over 89, in the front matter and in the text. */
export const ages: Check = {
  title: `Privacy: ages over ${oldest}`,
  find: ({ reports }) =>
    reports.flatMap(({ article, file, prose, locate }) => {
      const advice = 'Write “over 89”, or “of very old age”; leave `patient.age` out.';
      const { age = 0 } = article.meta.patient;
      return [
        ...(age > oldest
          ? [{ file, ...locate(['patient', 'age']), reason: `\`age\` is ${age}.`, advice }]
          : []),
        ...patterns.flatMap((pattern) =>
          [...matchesIn(prose, pattern)].map(({ words, at }) => ({
            file,
            ...at,
            reason: `“${words}” is an age over ${oldest}.`,
            advice,
          })),
        ),
      ];
    }),
};
