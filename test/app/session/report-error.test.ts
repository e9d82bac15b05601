import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLS, REFUSED } from '../../../electron/contract.ts';
import { errorReport, type ErrorReport } from '../../../renderer/app/session/error-report.ts';
import { WorkerInNode } from '../worker-in-node.ts';

describe('a report of a mistake', () => {
  it('names its kind and its places, and none of the words in it', () => {
    const error = new TypeError('Cannot read “Fire Mallory”');
    error.stack = [
      'TypeError: Cannot read “Fire Mallory”',
      '    at Row (app://whetstone/assets/Plan-Ab_12.js:1:2345)',
      '    at app://whetstone/assets/index-Cd34.js:40:12',
    ].join('\n');
    expect(errorReport(error)).toEqual({ name: 'TypeError', places: ['Plan-Ab_12.js:1:2345', 'index-Cd34.js:40:12'] });
  });

  it('takes no words for a place, though a message looks like one', () => {
    const error = new TypeError('Mallory.js:1:2');
    error.stack = 'TypeError: Mallory.js:1:2\n    at Row (app://whetstone/assets/Plan-Ab_12.js:1:2345)';
    expect(errorReport(error).places).toEqual(['Plan-Ab_12.js:1:2345']);
  });

  it.each([
    undefined,
    null,
    'Fire Mallory',
    { name: 'Fire Mallory', stack: 'x.js:1:2' },
    Object.assign(new Error('x'), { name: 'Fire Mallory', stack: undefined }),
    Object.assign(new Error('x'), { stack: 'a.js:1:2\n'.repeat(100) }),
    new DOMException('x', 'QuotaExceededError'),
    new DOMException('x', 'Fire Mallory'),
  ])('passes the contract’s check whatever was thrown: %s', (thrown) => {
    const report = errorReport(thrown);
    expect(CALLS.reportError(report)).not.toBe(REFUSED);
    expect(JSON.stringify(report)).not.toContain('Mallory');
  });
});

describe('whatever nobody caught', () => {
  beforeEach(() => vi.resetModules());

  /** As the page does at its start, which is the first thing that runs in it. */
  async function begun() {
    const { reportErrors } = await import('../../../renderer/app/session/report-error.ts');
    const { inWorker } = await import('../../../renderer/app/worker/ask-worker.ts');
    const told: ErrorReport[] = [];
    const report = () =>
      reportErrors({
        reportError: (error) => {
          told.push(error);
          return Promise.resolve({ ok: true, value: null });
        },
      });
    return { told, report, inWorker };
  }

  const broken = (name: string) => Object.assign(new Error('Mallory'), { name, stack: `${name}\n at index-1.js:2:3` });
  const thrown = (name: string) => window.dispatchEvent(new ErrorEvent('error', { error: broken(name) }));

  it('is told in its order, also what was thrown before there was anybody to tell', async () => {
    const { told, report } = await begun();
    thrown('FirstError');
    expect(told).toEqual([]);
    report();
    thrown('SecondError');
    expect(told).toEqual([
      { name: 'FirstError', places: ['index-1.js:2:3'] },
      { name: 'SecondError', places: ['index-1.js:2:3'] },
    ]);
  });

  it('is told of a promise, of a script that does not parse, of one that does not arrive and of the worker', async () => {
    const { told, report, inWorker } = await begun();
    report();
    window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: broken('RangeError') }));
    window.dispatchEvent(
      new ErrorEvent('error', { filename: 'app://whetstone/assets/Plan-2.js', lineno: 4, colno: 5 }),
    );
    const script = document.head.appendChild(document.createElement('script'));
    script.type = 'never';
    script.src = 'app://whetstone/assets/Merge-3.js';
    script.dispatchEvent(new Event('error'));
    script.remove();
    WorkerInNode.broken = true;
    await inWorker('unlock', 'text', 'pass');
    WorkerInNode.broken = false;
    expect(told).toEqual([
      { name: 'RangeError', places: ['index-1.js:2:3'] },
      { name: 'Error', places: ['Plan-2.js:4:5'] },
      { name: 'LoadError', places: ['Merge-3.js:0:0'] },
      { name: 'Error', places: [] },
    ]);
    for (const one of told) expect(CALLS.reportError(one)).toEqual(one);
  });
});
