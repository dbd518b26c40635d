/** The report that `npm run new` writes, read as any report is. */
import { readReport } from '../../model/read/read-report.ts';
import { Reporter } from '../../model/read/reporter.ts';
import { formatProblem } from '../../model/problem.ts';
import references from '../../scaffold/references.json?raw';
import report from '../../scaffold/report.mdx?raw';
import { piecesOf } from '../../scaffold/pieces.ts';

export const scaffoldFiles = { 'report.mdx': report, 'references.json': references };

export const scaffoldPieces = piecesOf(report);

export const scaffoldArticle = readScaffold();

function readScaffold() {
  const source = (name: string, text: string) => ({
    text,
    reporter: new Reporter(`src/scaffold/${name}`),
  });
  const mdx = source('report.mdx', report);
  const list = source('references.json', references);
  // It is no report of the site and so has no id, and its figures no pages.
  const read = readReport({ id: '', mdx, references: list, furtherReading: null });
  const problems = [...mdx.reporter.problems, ...list.reporter.problems];
  if (!read || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return read.article;
}
