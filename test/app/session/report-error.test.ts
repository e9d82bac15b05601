import { describe, expect, it } from 'vitest';
import { CALLS, REFUSED } from '../../../electron/contract.ts';
import { errorReport } from '../../../renderer/app/session/report-error.ts';

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
