/** How many tests passed, and how the runners' reports say it. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What is read of the report that Vitest writes as JSON. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** What is read of the report that Playwright writes as JSON. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A file that broke outside its tests, in an import or a hook, counts as one failed test. */
export function countVitest(report: VitestReport): Counts {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** An error outside the tests counts as one failed test; one that passed on a retry passed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** What a suite comes to, and why it failed where its tests do not say so themselves. */
export interface Verdict {
  counts: Counts;
  complaint?: string;
}

/** Holds a runner's report against the way the runner ended: silence and crashes are failures. */
export function judgeSuite(reported: Counts | null, code: number | null): Verdict {
  const end = code === null ? 'was stopped by a signal' : `ended with exit code ${code}`;
  if (reported === null) {
    return {
      counts: { passed: 0, failed: 1, skipped: 0 },
      complaint: `The runner ${end} and left no report.`,
    };
  }
  if (reported.failed > 0) return { counts: reported };
  if (reported.passed === 0) {
    return { counts: { ...reported, failed: 1 }, complaint: 'No test ran.' };
  }
  if (code !== 0) {
    return {
      counts: { ...reported, failed: 1 },
      complaint: `The runner ${end}, although no test failed.`,
    };
  }
  return { counts: reported };
}

export function add(all: Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** `12 passed, 0 failed`, with `, 3 skipped` where there are any. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : '');
}
