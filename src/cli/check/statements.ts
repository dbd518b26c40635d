import type { Check } from './review.ts';

/** What journals ask of every case report (ICMJE, Recommendations II), by field. */
const statements = {
  consent: 'State that the patient, or who speaks for the patient, consented to publication.',
  ethics: 'State which committee approved the work, or why no approval was needed.',
  funding: 'State who paid for the work; `None.` where nobody did.',
  competingInterests: 'State the competing interests of the authors; `None declared.` if none.',
} as const;

/** Statements that an original must make. A restatement makes none, because its source does. */
export const missingStatements: Check = {
  title: 'Statements that are missing',
  find: ({ reports }) =>
    reports.flatMap(({ article: { meta }, file, locate }) => {
      if (meta.kind !== 'original') return [];
      return Object.entries(statements)
        .filter(([field]) => meta[field as keyof typeof statements] === undefined)
        .map(([field, advice]) => ({
          file,
          ...locate(['kind']),
          reason: `\`${field}\` is not stated.`,
          advice: `${advice} Write it in the front matter as \`${field}: …\`.`,
        }));
    }),
};
