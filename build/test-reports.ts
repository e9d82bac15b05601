/** How many tests passed and failed, read from the runners' own JSON reports. */

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Those of vitest that failed, by their full names with the first lines of why. */
  readonly failures?: readonly string[];
}

/** A part that ran nothing has not passed. */
export const NOTHING_RAN: Count = { passed: 0, failed: 1 };

/** vitest's report. A file that could not be loaded holds no test, so it counts as one failure. Skipped tests failed. */
export function countVitest(report: unknown): Count {
  const passed = numberAt(report, 'numPassedTests');
  const notRun = numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests');
  const unloaded = listAt(report, 'testResults').filter(
    (file) => textAt(file, 'status') === 'failed' && listAt(file, 'assertionResults').length === 0,
  );
  const failures = failuresIn(report);
  return orNothing({
    passed,
    failed: numberAt(report, 'numFailedTests') + notRun + unloaded.length,
    ...(failures.length > 0 ? { failures } : {}),
  });
}

/** So that the end of a long log says what failed, wherever only its end is kept. */
const failuresIn = (report: unknown): readonly string[] =>
  listAt(report, 'testResults').flatMap((file) =>
    listAt(file, 'assertionResults')
      .filter((test) => textAt(test, 'status') === 'failed')
      .map((test) => {
        const [why] = listAt(test, 'failureMessages');
        // A property that failed names its seed in the second line and its counterexample in the third.
        const lines = typeof why === 'string' ? why.split('\n').slice(0, 3) : [];
        return `${textAt(test, 'fullName')}: ${lines.map((line) => line.slice(0, 800)).join('\n  ')}`;
      }),
  );

/** Playwright's report. Tests that passed at a second try, and skipped ones, failed. */
export function countPlaywright(report: unknown): Count {
  const stats = fieldAt(report, 'stats');
  const failed = numberAt(stats, 'unexpected') + numberAt(stats, 'flaky') + numberAt(stats, 'skipped');
  return orNothing({ passed: numberAt(stats, 'expected'), failed: failed + listAt(report, 'errors').length });
}

const orNothing = (count: Count): Count => (count.passed + count.failed === 0 ? NOTHING_RAN : count);

function fieldAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function numberAt(value: unknown, key: string): number {
  const found = fieldAt(value, key);
  return typeof found === 'number' ? found : 0;
}

function textAt(value: unknown, key: string): string {
  const found = fieldAt(value, key);
  return typeof found === 'string' ? found : '';
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const found = fieldAt(value, key);
  return Array.isArray(found) ? found : [];
}
