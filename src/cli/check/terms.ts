import { matchesIn } from './prose.ts';
import type { Check, ReviewedReport } from './review.ts';

const filedUnder = ['keywords', 'conditions', 'interventions'] as const;

/** Two or more capitals that are no Roman numeral. */
const abbreviation = /(?<![\p{L}\p{N}])(?![IVXLC]+(?![\p{L}\p{N}]))\p{Lu}{2,6}(?![\p{L}\p{N}])/u;

/** Short forms, and words under which a report is filed, that the glossary does not explain. */
export const terms: Check = {
  title: 'Terms that are not in the glossary',
  find: ({ reports, terms: index }) =>
    reports.flatMap((report) =>
      [...wordsOf(report), ...abbreviationsOf(report)]
        .filter(({ words }) => index.find(words).length === 0)
        .map(({ words, at }) => ({
          file: report.file,
          ...at,
          reason: `“${words}” is no term of the glossary, nor does it hold one.`,
          advice:
            'If readers may not know it, write a file for it in `src/content/glossary`, or add it to the names of the term that it means.',
        })),
    ),
};

function wordsOf({ article, locate }: ReviewedReport) {
  return filedUnder.flatMap((field) =>
    article.meta[field].map((words, index) => ({ words, at: locate([field, index]) })),
  );
}

/** Each once, where it is first met. */
function abbreviationsOf({ prose }: ReviewedReport) {
  const first = new Map([...matchesIn(prose, abbreviation)].reverse().map((it) => [it.words, it]));
  return [...first.values()].reverse();
}
