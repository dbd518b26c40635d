/** The data of a report's drawings, as tables. */
import type { Article, Datum } from '../model/article.ts';
import { intervalText } from '../model/course.ts';
import { findingLabel, findingsByPlace, findingsTitle } from '../model/findings.ts';

export interface DataTable {
  /** The address of the drawing, which is that of the table where there is no drawing. */
  anchor: 'course' | 'findings';
  title: string;
  head: string[];
  rows: DataRow[];
}

export interface DataRow {
  /** The address of the event or finding. */
  anchor: string;
  cells: string[];
  /** The address of the passage that carries what the row says. */
  passage: string;
}

/** The course and the findings, as far as the report has them. */
export function dataTables({ meta: { course, findings }, ...article }: Article): DataTable[] {
  const addressOf = (data: readonly Datum[], index: number): string => data[index]?.anchor ?? '';
  const tables: DataTable[] = [];
  if (course) {
    tables.push({
      anchor: 'course',
      title: 'Course',
      head: ['When', 'Event', 'Kind'],
      rows: course.map(({ when, after, kind, text, passage }, index) => ({
        anchor: addressOf(article.events, index),
        cells: [after ? `${when} (${intervalText(after)} later)` : when, text, kind],
        passage,
      })),
    });
  }
  if (findings) {
    const { places, elsewhere } = findingsByPlace(findings);
    // In the order of the map.
    const entries = [
      ...places.flatMap((at) => at.entries.map((entry) => ({ name: at.place.name, entry }))),
      ...elsewhere.map((entry) => ({ name: 'Position not stated', entry })),
    ];
    tables.push({
      anchor: 'findings',
      title: findingsTitle(findings),
      head: ['Position', 'How found', 'Finding'],
      rows: entries.map(({ name, entry }) => ({
        anchor: addressOf(article.findings, findings.entries.indexOf(entry)),
        cells: [name, findingLabel(entry), entry.text],
        passage: entry.passage,
      })),
    });
  }
  return tables;
}
