import { careCoverage } from '../../model/care-coverage.ts';
import type { Check } from './review.ts';

const example = '`8d: { passage: … }`';

const advice = {
  original: `Report it, and where the headings do not show it, name the place under \`care\` in the front matter (${example}); or say there why it does not apply (\`8d: { notApplicable: … }\`).`,
  restatement: `Where the text has it, name the place under \`care\` in the front matter (${example}). Otherwise leave it: a restatement adds nothing.`,
};

/** Parts of the CARE checklist for which no place in the report is known. */
export const care: Check = {
  title: 'CARE checklist: not reported',
  find: ({ reports }) =>
    reports.flatMap(({ article, file, locate }) =>
      careCoverage(article)
        .flatMap(({ title, parts }) => parts.map((part) => ({ title, ...part })))
        .filter(({ coverage }) => coverage.status === 'not reported')
        .map(({ id, title, asks }) => ({
          file,
          ...locate(article.meta.care ? ['care'] : ['kind']),
          reason: `${id} ${title}: ${asks}.`,
          advice: advice[article.meta.kind],
        })),
    ),
};
