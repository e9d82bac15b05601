/** By what a plan is known (SPEC I7). */
import type { AnyRecord, Id } from '../kinds/model.ts';

/** Deleted ones included: a file by hand can delete one, and the plan is known by it all the same. */
export function identitiesOf(records: Iterable<AnyRecord>): ReadonlySet<Id> {
  const ids = new Set<Id>();
  for (const { kind, id } of records) if (kind === 'identity') ids.add(id);
  return ids;
}
