/** What the front matter of a report says of the case, in the words of its data. */
import type { CourseEvent, Interval } from '../../model/course.ts';
import { findingsByPlace } from '../../model/findings.ts';
import type { Finding } from '../../model/findings.ts';
import type { ReportMeta } from '../../model/report.ts';

const sexes = {
  female: 'FEMALE',
  male: 'MALE',
  intersex: 'OTHER_SEX',
  'not stated': 'UNKNOWN_SEX',
} as const;

/** `null` stands for what is not stated. */
export function patientOf({ patient: { sex, age, ageNote } }: ReportMeta) {
  return {
    sex: sexes[sex],
    age: age === undefined ? null : { iso8601duration: `P${age}Y` },
    ageNote: ageNote ?? null,
  };
}

/** In the order of places; those without one last. */
export function findingsOf({ findings }: ReportMeta): Finding[] {
  if (!findings) return [];
  const { places, elsewhere } = findingsByPlace(findings);
  return [...places.flatMap(({ entries }) => entries), ...elsewhere];
}

/** What follow-up found; and what a key fact says of the outcome where no event leads there. */
export function outcomesOf({ course = [], keyFacts }: ReportMeta) {
  const events: Pick<CourseEvent, 'when' | 'text' | 'passage'>[] = course.filter(
    ({ kind }) => kind === 'follow-up',
  );
  const facts = keyFacts.filter(
    ({ label, passage }) =>
      /^(outcome|follow-up)$/i.test(label) && !events.some((event) => event.passage === passage),
  );
  return [...events, ...facts.map((fact) => ({ ...fact, when: null }))];
}

/** As a duration of ISO 8601. */
export function durationOf({ value, unit }: Interval): string {
  return `P${value}${unit.charAt(0).toUpperCase()}`;
}
