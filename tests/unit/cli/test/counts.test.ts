import { describe, expect, it } from 'vitest';
import {
  add,
  countPlaywright,
  countVitest,
  inWords,
  judgeSuite,
} from '../../../../src/cli/test/counts.ts';
import type { VitestReport } from '../../../../src/cli/test/counts.ts';

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };

function vitestReport(changes: Partial<VitestReport>): VitestReport {
  return {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...changes,
  };
}

describe('the report of Vitest', () => {
  it('gives the tests that passed, failed and were skipped or left to do', () => {
    const report = vitestReport({
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 3,
      numTodoTests: 1,
      testResults: [passed, { status: 'failed', assertionResults: [{ status: 'failed' }] }],
    });
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  it('counts a file that cannot be imported as a failed test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const report = vitestReport({ numPassedTests: 1, testResults: [passed, broken] });
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a file whose preparation fails as a failed test', () => {
    const broken = { status: 'failed', assertionResults: [{ status: 'pending' }] };
    const report = vitestReport({ numPendingTests: 1, testResults: [broken] });
    expect(countVitest(report)).toEqual({ passed: 0, failed: 1, skipped: 1 });
  });
});

describe('the report of Playwright', () => {
  it('gives the tests that passed, failed and were skipped', () => {
    const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 3 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });

  it('counts an error outside the tests as a failed test', () => {
    const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
    const report = { stats, errors: [{ message: 'There is no dist to test.' }] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

describe('a suite', () => {
  it('passes when its tests do and its runner says so', () => {
    const counts = { passed: 3, failed: 0, skipped: 1 };
    expect(judgeSuite(counts, 0)).toEqual({ counts });
  });

  it('fails with its tests, without a word about the exit code', () => {
    const counts = { passed: 3, failed: 2, skipped: 0 };
    expect(judgeSuite(counts, 1)).toEqual({ counts });
  });

  it('fails when its runner leaves no report', () => {
    expect(judgeSuite(null, 134)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      complaint: 'The runner ended with exit code 134 and left no report.',
    });
    expect(judgeSuite(null, null).complaint).toContain('stopped by a signal');
  });

  it('fails when its runner does, although every test passed', () => {
    const { counts, complaint } = judgeSuite({ passed: 3, failed: 0, skipped: 0 }, 1);
    expect(counts).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(complaint).toBe('The runner ended with exit code 1, although no test failed.');
  });

  it('fails when no test ran in it', () => {
    const { counts, complaint } = judgeSuite({ passed: 0, failed: 0, skipped: 4 }, 1);
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 4 });
    expect(complaint).toBe('No test ran.');
  });
});

describe('the last line', () => {
  it('adds up every step', () => {
    const unit = { passed: 10, failed: 0, skipped: 2 };
    const browser = { passed: 4, failed: 1, skipped: 0 };
    expect(inWords(add([unit, browser]))).toBe('14 passed, 1 failed, 2 skipped');
  });

  it('speaks of skipped tests only where there are any', () => {
    expect(inWords({ passed: 14, failed: 0, skipped: 0 })).toBe('14 passed, 0 failed');
  });
});
