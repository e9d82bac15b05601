/**
 * What was said to be saved last, written down outside the database, so that a database that was emptied or fell back behind it is noticed at
 * the next start. It lies in the small storage of the page, which engines neither clear when a disk runs short nor keep in the same files.
 */
import { countsOf } from '../../domain/plan/counts.ts';
import type { PlanStore } from '../../storage/plan-store.ts';

export interface Mark {
  /** How many commits the database had counted. */
  readonly revision: number;
  /** ISO 8601. */
  readonly at: string;
  readonly objectives: number;
  readonly keyResults: number;
}

const keyOf = (database: string): string => `${database}-mark`;

/** Null where nothing was ever saved, or the page's storage is closed. */
export function lastMark(database: string): Mark | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(database)) ?? 'null');
    return isMark(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Where nothing can be written down the next start goes by the database alone. */
export function keepMark(database: string, { revision, workspace }: PlanStore, at: string): void {
  const { objective: objectives = 0, keyResult: keyResults = 0 } = countsOf(workspace);
  try {
    localStorage.setItem(keyOf(database), JSON.stringify({ revision, at, objectives, keyResults } satisfies Mark));
  } catch {
    // As the sentence above says.
  }
}

function isMark(kept: unknown): kept is Mark {
  const { revision, at, objectives, keyResults } = (kept ?? {}) as Partial<Record<keyof Mark, unknown>>;
  return (
    [revision, objectives, keyResults].every(Number.isSafeInteger) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at))
  );
}
