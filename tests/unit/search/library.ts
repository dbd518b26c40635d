/** The synthetic library of the fixtures, read as a build reads one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/model/article.ts';
import { readReport } from '../../../src/model/read/read-report.ts';
import type { SourceText } from '../../../src/model/read/read-report.ts';
import { Reporter } from '../../../src/model/read/reporter.ts';

const folder = join(import.meta.dirname, '../../fixtures/library/reports');

/** The article of `report-a` or `report-b`. */
export function readFixture(id: string): Article {
  const source = (name: string): SourceText | null => {
    const file = join(folder, id, name);
    if (!existsSync(file)) return null;
    return { text: readFileSync(file, 'utf8'), reporter: new Reporter(file) };
  };
  const mdx = source('report.mdx');
  const read =
    mdx &&
    readReport({
      id,
      mdx,
      references: source('references.json'),
      furtherReading: source('further-reading.json'),
    });
  if (!read || mdx.reporter.problems.length > 0) throw new Error(`${id} cannot be read.`);
  return read.article;
}
