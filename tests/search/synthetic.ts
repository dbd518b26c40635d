/**
 * A library of plainly synthetic reports, of any size and always the same. The reports are written
 * as authors write them and read as a build reads them, so that what is found in them was found
 * on the way that real reports take.
 */
import type { Article } from '../../src/model/article.ts';
import { markTerms } from '../../src/model/mark-terms.ts';
import { readReport } from '../../src/model/read/read-report.ts';
import { Reporter } from '../../src/model/read/reporter.ts';
import { createTermIndex } from '../../src/model/term-index.ts';
import type { Term } from '../../src/model/term.ts';
import { writeReport } from './library/write-report.ts';

/** The files of a report, by name. */
export interface ReportFiles {
  id: string;
  'report.mdx': string;
  'references.json': string;
}

/**
 * Writes reports, the first always the same however many there are.
 *
 * @param terms the glossary, whose names some of the reports use
 */
export function writeLibrary(count: number, terms: readonly Term[]): ReportFiles[] {
  return Array.from({ length: count }, (_, index) => writeReport(index + 1, terms));
}

/**
 * Reads so many synthetic reports.
 *
 * @throws when one of them has a fault
 */
export function readSyntheticLibrary(count: number, terms: readonly Term[]): Article[] {
  const index = createTermIndex(terms);
  return writeLibrary(count, terms).map((files) => {
    const article = readFiles(files);
    markTerms(article, index);
    return article;
  });
}

function readFiles(files: ReportFiles): Article {
  const mdx = { text: files['report.mdx'], reporter: new Reporter(`${files.id}/report.mdx`) };
  const references = {
    text: files['references.json'],
    reporter: new Reporter(`${files.id}/references.json`),
  };
  const read = readReport({ id: files.id, mdx, references, furtherReading: null });
  const problems = [...mdx.reporter.problems, ...references.reporter.problems];
  if (!read || problems.length > 0) {
    throw new Error(`${files.id} cannot be read: ${JSON.stringify(problems, null, 2)}`);
  }
  return read.article;
}
