import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../electron/contract.ts';
import { codeOf, diskProblem } from '../../electron/disk-problem.ts';

describe('diskProblem', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['ENOENT', 'not-found'],
    ['EISDIR', 'not-a-file'],
    ['ENOTDIR', 'not-a-file'],
    ['ELOOP', 'not-a-file'],
    ['EIO', 'failed'],
  ])('%s is %s', (code, problem) => {
    expect(diskProblem(Object.assign(new Error('x'), { code }))).toBe(problem);
    expect(PROBLEMS).toContain(problem);
  });

  it.each([undefined, null, 'ENOSPC', 28, {}, { code: 28 }, new Error('ENOSPC')])('%s has no code', (error) => {
    expect(codeOf(error)).toBeNull();
    expect(diskProblem(error)).toBe('failed');
  });
});
