import type { Position } from '../article.ts';
import type { Problem } from '../problem.ts';

/** Collects the problems of one source file, so that one run can list them all. */
export class Reporter {
  readonly problems: Problem[] = [];
  readonly file: string;
  /** Whether a part of the file could not be read, so that what refers to it would look wrong. */
  lost = false;

  /** @param file the path as the author knows it, relative to the project. */
  constructor(file: string) {
    this.file = file;
  }

  /** Records that `reason` holds at `at`, and that `advice` mends it. */
  add(at: Position, reason: string, advice: string): void {
    this.problems.push({ file: this.file, line: at.line, column: at.column, reason, advice });
  }
}
