/** Where a record stands: everything above it, as it is shown. One walk for records of any kind. Pure. */
import type { AnyRecord, Id } from '../kinds/model.ts';
import { isTombstone } from './questions.ts';
import { canHold, parentOf, recordOf, type Workspace } from './workspace.ts';

export interface PlaceOf {
  /** From the home of the record up to the top. */
  readonly above: readonly AnyRecord[];
  /** On the way up something is deleted, not part of this plan, or no home for what names it (W5). */
  readonly isOrphaned: boolean;
}

/** In a file a record can be its own home, however far round: then it stands nowhere. */
export function placeOf(workspace: Workspace, record: AnyRecord): PlaceOf {
  const above: AnyRecord[] = [];
  const passed = new Set<Id>([record.id]);
  for (let at = record; ;) {
    const id = parentOf(at);
    if (id === null) return { above, isOrphaned: false };
    const home = id === undefined ? undefined : recordOf(workspace, id);
    if (!home || passed.has(home.id) || isTombstone(home) || !canHold(home, at.kind))
      return { above, isOrphaned: true };
    passed.add(home.id);
    above.push(home);
    at = home;
  }
}
