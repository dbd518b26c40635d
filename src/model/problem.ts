/** What is wrong with a source file, said so that its author can mend it. */
export interface Problem {
  /** The file, relative to the project, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** What is wrong. */
  reason: string;
  /** What to write instead. */
  advice: string;
}

/** One problem as text: `file:line:column`, the reason, then the advice on a line of its own. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, reason, advice } = problem;
  return `${file}:${line}:${column}\n  ${reason}\n  → ${advice}`;
}

/** Stops a build. Its message lists every problem found in one run, in the order of the files. */
export class LibraryError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
    const count = sorted.length === 1 ? '1 problem' : `${sorted.length} problems`;
    super(`${count} in the content\n\n${sorted.map(formatProblem).join('\n\n')}\n`);
    this.name = 'LibraryError';
    this.problems = sorted;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
