/** What can go wrong with the database, as a closed list; and which of it an exception stands for. */

/** Why a commit or an opening failed. Whatever it was, the database is as it was before. */
export type StorageProblem =
  | 'disk-full'
  | 'newer' // written by a later version of the app; not touched
  | 'cleared' // it was emptied while this window had the plan, which is the only copy left
  | 'unavailable' // the browser keeps no data here (private window, blocked, damaged profile)
  | 'failed';

/** Thrown inside a transaction, so that it ends without having written anything. */
export class Refused extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem) {
    super(problem);
    this.problem = problem;
  }
}

const UNAVAILABLE = ['MissingAPIError', 'OpenFailedError', 'InvalidStateError', 'SecurityError', 'DatabaseClosedError'];

export function problemOf(error: unknown): StorageProblem {
  if (error instanceof Refused) return error.problem;
  const names = causesOf(error).map((cause) => (hasName(cause) ? cause.name : ''));
  if (names.includes('QuotaExceededError')) return 'disk-full';
  if (names.includes('VersionError')) return 'newer';
  if (causesOf(error).some(saysNoSpace)) return 'disk-full';
  return names.some((name) => UNAVAILABLE.includes(name)) ? 'unavailable' : 'failed';
}

/**
 * The library wraps the browser's exception once, or one a row when several rows were written together. Known by what they hold, since the
 * library is not there before it is needed.
 */
function causesOf(error: unknown): readonly unknown[] {
  if (typeof error !== 'object' || error === null) return [error];
  const { failures, inner } = error as { readonly failures?: unknown; readonly inner?: unknown };
  if (Array.isArray(failures)) return [error, ...(failures as readonly unknown[])];
  return inner === undefined ? [error] : [error, inner];
}

/** A request ended because its transaction did. */
export const isBrokenOff = (error: unknown): boolean =>
  causesOf(error).some((cause) => hasName(cause) && cause.name === 'AbortError');

/** Chromium reports a full disk as an unknown error, and says in its message what the system had said. */
export const saysNoSpace = (error: unknown): boolean =>
  error instanceof Error || error instanceof DOMException
    ? /NO_SPACE|ENOSPC|no space left/i.test(error.message)
    : false;

const hasName = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
