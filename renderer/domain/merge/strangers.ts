/** Whether what comes belongs to the plan at all (SPEC E29). */
import type { AnyRecord } from '../kinds/model.ts';
import { isNothingButSamples, withoutSamples } from '../plan/sample.ts';
import type { Workspace } from '../plan/workspace.ts';

/** Every plan has a record of itself, under the same id everywhere. */
const isOfAPlan = ({ kind }: AnyRecord): boolean => kind === 'workspace';

/**
 * Nothing of it has ever been here: it is somebody else's plan, or was begun apart. Of an empty plan, and one that holds the sample
 * alone, nobody can say so.
 */
export function sharesNothing(plan: Workspace, records: readonly AnyRecord[]): boolean {
  if (isNothingButSamples(plan)) return false;
  const own = withoutSamples(plan).records;
  const isWritten = [...own.values()].some((record) => !isOfAPlan(record));
  const theirs = records.filter((record) => !isOfAPlan(record));
  return isWritten && theirs.length > 0 && !theirs.some(({ id }) => own.has(id));
}
