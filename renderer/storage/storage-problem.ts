/** What can go wrong with the database, as a closed list; and which of it an exception stands for. */
import Dexie from 'dexie';

/** Why a commit or an opening failed. Whatever it was, the database is as it was before. */
export type StorageProblem =
  | 'disk-full'
  | 'newer' // written by a later version of the app; not touched
  | 'unavailable' // the browser keeps no data here (private window, blocked, cleared, damaged profile)
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
  return names.some((name) => UNAVAILABLE.includes(name)) ? 'unavailable' : 'failed';
}

/** The library wraps the browser's exception once, or one a row when several rows were written together. */
function causesOf(error: unknown): readonly unknown[] {
  if (error instanceof Dexie.BulkError) return [error, ...error.failures];
  return error instanceof Dexie.DexieError ? [error, error.inner] : [error];
}

const hasName = (value: unknown): value is { readonly name: string } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
