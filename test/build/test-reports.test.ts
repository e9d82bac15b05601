import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, NOTHING_RAN } from '../../build/test-reports.ts';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

describe('counting vitest’s report', () => {
  it('takes its numbers', () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 2, testResults: [file('failed', 9)] })).toEqual({
      passed: 7,
      failed: 2,
    });
  });
  it('counts a file that did not load as a failure', () => {
    expect(countVitest({ numPassedTests: 7, testResults: [file('failed', 0), file('passed', 7)] })).toEqual({
      passed: 7,
      failed: 1,
    });
  });
  it('names what failed, with the first lines of why, where a property names its seed and counterexample', () => {
    const broken = {
      status: 'failed',
      fullName: 'the plan is kept',
      failureMessages: ['it was not\nseed\nexample\nat test.ts:1'],
    };
    const testResults = [{ status: 'failed', assertionResults: [broken, { status: 'passed' }] }];
    expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults }).failures).toEqual([
      'the plan is kept: it was not\n  seed\n  example',
    ]);
  });
  it('counts skipped and planned tests as failures', () => {
    expect(countVitest({ numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 })).toEqual({ passed: 7, failed: 3 });
  });
  it.each([undefined, null, {}, [], 'text', { numPassedTests: 0, testResults: [] }])(
    'does not pass on %j',
    (report) => {
      expect(countVitest(report)).toEqual(NOTHING_RAN);
    },
  );
});

describe('counting Playwright’s report', () => {
  it('takes its numbers, and flaky, skipped and global errors as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4 });
  });
  it.each([undefined, {}, { stats: {} }, { stats: { expected: 0 }, errors: [] }])('does not pass on %j', (report) => {
    expect(countPlaywright(report)).toEqual(NOTHING_RAN);
  });
});
