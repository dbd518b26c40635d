import type { Position } from '../../model/article.ts';
import { identifierKinds } from '../../model/identifiers.ts';
import { matchesIn } from './prose.ts';
import type { Check, ReviewedReport } from './review.ts';

/** From how many kinds of indirect identifiers on a report needs another look. */
const tooMany = 3;

interface Found {
  kind: string;
  words: string;
  at: Position;
}

/** Reports in which several indirect identifiers come together. */
export const identifiers: Check = {
  title: 'Privacy: indirect identifiers that add up',
  find: ({ reports }) =>
    reports.flatMap((report) => {
      const found = identifiersIn(report);
      const [first] = found;
      if (!first || found.length < tooMany) return [];
      const list = found.map(({ kind, words, at }) => `${kind} (line ${at.line}: “${words}”)`);
      return [
        {
          file: report.file,
          ...first.at,
          reason: `${found.length} kinds come together: ${list.join(', ')}.`,
          advice:
            'Leave out or blur what the case does not need. If the patient could still be recognised, the consent must say so.',
        },
      ];
    }),
};

/** The first of each kind, those of the front matter before those of the text. */
function identifiersIn({ article, prose, locate }: ReviewedReport): Found[] {
  const { age, sex } = article.meta.patient;
  const stated: Record<string, string | undefined> = {
    age: age === undefined ? undefined : String(age),
    sex: sex === 'not stated' ? undefined : sex,
  };
  return identifierKinds.flatMap(({ name, patterns }) => {
    const words = stated[name];
    if (words !== undefined) return [{ kind: name, words, at: locate(['patient', name]) }];
    const [first] = patterns.flatMap((pattern) => [...matchesIn(prose, pattern)].slice(0, 1));
    return first ? [{ kind: name, ...first }] : [];
  });
}
