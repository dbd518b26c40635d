/** The data of a report's drawings, as tables. */
import { intervalText } from '../model/course.ts';
import type { CourseEvent } from '../model/course.ts';
import { findingLabel, findingsByPlace, findingsTitle } from '../model/findings.ts';
import type { Findings } from '../model/findings.ts';
import type { ReportMeta } from '../model/report.ts';

export interface DataTable {
  /** The address of the drawing, which is that of the table where there is no drawing. */
  anchor: 'course' | 'findings';
  title: string;
  head: string[];
  rows: {
    cells: string[];
    /** The address of the passage that carries what the row says. */
    passage: string;
  }[];
}

/** The course and the findings, as far as the report has them. */
export function dataTables({ course, findings }: ReportMeta): DataTable[] {
  return [...(course ? [courseTable(course)] : []), ...(findings ? [findingsTable(findings)] : [])];
}

function courseTable(course: readonly CourseEvent[]): DataTable {
  return {
    anchor: 'course',
    title: 'Course',
    head: ['When', 'Event', 'Kind'],
    rows: course.map(({ when, after, kind, text, passage }) => ({
      cells: [after ? `${when} (${intervalText(after)} later)` : when, text, kind],
      passage,
    })),
  };
}

/** In the order of the map. */
function findingsTable(findings: Findings): DataTable {
  const { places, elsewhere } = findingsByPlace(findings);
  const entries = [
    ...places.flatMap((at) => at.entries.map((entry) => ({ name: at.place.name, entry }))),
    ...elsewhere.map((entry) => ({ name: 'Position not stated', entry })),
  ];
  return {
    anchor: 'findings',
    title: findingsTitle(findings),
    head: ['Position', 'How found', 'Finding'],
    rows: entries.map(({ name, entry }) => ({
      cells: [name, findingLabel(entry), entry.text],
      passage: entry.passage,
    })),
  };
}
