/** Whether what comes belongs to the plan at all (SPEC E29, I7). */
import type { AnyRecord } from '../kinds/model.ts';
import { identitiesOf } from '../plan/identity.ts';
import { isUntold } from '../kinds/homes.ts';
import { isNothingButSamples, withoutSamples } from '../plan/sample.ts';
import { parentOf, type Workspace } from '../plan/workspace.ts';

/** Every plan has a record of itself, under the same id everywhere, and what it is known by: neither is anything written in it. */
const isOfAPlan = (record: AnyRecord): boolean => record.kind === 'workspace' || isUntold(record);

/**
 * They share no identity, and nothing of it has ever been here: it is somebody else's plan, or was begun apart. Of an empty plan, and one that holds the sample
 * alone, nobody can say so.
 */
export function sharesNothing(plan: Workspace, records: readonly AnyRecord[]): boolean {
  if (isNothingButSamples(plan)) return false;
  const known = identitiesOf(plan.records.values());
  if ([...identitiesOf(records)].some((id) => known.has(id))) return false;
  const own = withoutSamples(plan).records;
  const isWritten = [...own.values()].some((record) => !isOfAPlan(record));
  const theirs = records.filter((record) => !isOfAPlan(record));
  // A remark is about a row that is here, and new itself.
  const isHere = (record: AnyRecord) => own.has(record.id) || own.has(parentOf(record) ?? '');
  return isWritten && theirs.length > 0 && !theirs.some(isHere);
}
