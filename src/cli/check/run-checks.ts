import { formatProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { checks } from './checks.ts';
import type { Review } from './review.ts';

/** What the checks found, to be printed. */
export interface Verdict {
  text: string;
  /** How many of the findings are errors. */
  errors: number;
}

/** Runs every check and groups what they find; the last line counts it. */
export async function runChecks(review: Review): Promise<Verdict> {
  const groups: string[] = [];
  let errors = 0;
  let others = 0;
  for (const check of checks) {
    const found = (await check.find(review)).sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
    if (check.isError) errors += found.length;
    else others += found.length;
    if (found.length === 0) continue;
    groups.push(`${check.title} (${found.length})\n\n${inWords(found).replace(/^(?=.)/gm, '  ')}`);
  }
  const count = `${amount(errors, 'error')}, ${amount(others, 'thing')} to look at`;
  const after =
    review.faults.length > 0
      ? '. The other checks are run when there are no errors.'
      : ` in ${amount(review.reports.length, 'report')}.`;
  return { text: [...groups, count + after].join('\n\n'), errors };
}

/** Findings as text; one advice for several in a row stands once, below the last. */
function inWords(found: readonly Problem[]): string {
  return found
    .map((problem, index) => {
      const text = formatProblem(problem);
      const repeats = found[index + 1]?.advice === problem.advice;
      return repeats ? text.slice(0, text.lastIndexOf('\n')) : `${text}\n`;
    })
    .join('\n')
    .trimEnd();
}

function amount(count: number, of: string): string {
  return `${count} ${of}${count === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
