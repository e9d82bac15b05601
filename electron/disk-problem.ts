import type { Problem } from './contract.ts';

const PROBLEM_OF: ReadonlyMap<string, Problem> = new Map<string, Problem>([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ENOENT', 'not-found'],
  ['ENODEV', 'not-found'],
  ['EISDIR', 'not-a-file'],
  ['ENOTDIR', 'not-a-file'],
  ['ENXIO', 'not-a-file'],
  ['ELOOP', 'not-a-file'],
  ['ENAMETOOLONG', 'bad-name'],
  ['EILSEQ', 'bad-name'],
]);

/** The operating system's short code (`ENOSPC`), if the error carries one. Never its message, which holds a path. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** What a person is told about a failed read or write; `failed` when the code says nothing a person could act on. */
export const diskProblem = (error: unknown): Problem => PROBLEM_OF.get(codeOf(error) ?? '') ?? 'failed';
