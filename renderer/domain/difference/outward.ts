/**
 * Two states of a plan as their difference may leave the house, written down or printed (SPEC H9): what either of them keeps at
 * home stays there, as in a file of the whole plan, and what was deleted in between is told without its words.
 */
import { WHOLE_PLAN, leaving } from '../bundle/scope.ts';
import { isTombstone } from '../plan/questions.ts';
import { DELETED } from '../register/register.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { PARENT_FIELD } from '../kinds/homes.ts';
import { EMPTY, patched, type Workspace } from '../plan/workspace.ts';

export interface Outward {
  readonly before: Workspace;
  readonly after: Workspace;
  /** The records of which only the deletion is told. */
  readonly wordless: ReadonlySet<Id>;
}

export function outward(before: Workspace, after: Workspace): Outward {
  const [was, is] = [before, after].map((plan) => {
    const records = leaving(plan, WHOLE_PLAN).records;
    return { plan, records, ids: new Set(records.map(({ id }) => id)) };
  });
  if (!was || !is) throw new Error('two states are compared');
  // What one of them keeps at home is not told by the other.
  const isTold = ({ id }: AnyRecord) => [was, is].every(({ plan, ids }) => ids.has(id) || !plan.records.has(id));
  const wordless = new Set<Id>();
  const old = was.records.filter(isTold).map((record) => {
    const now = after.records.get(record.id);
    if (!now || !isTombstone(now) || isTombstone(record)) return record;
    wordless.add(record.id);
    return withoutWords(record);
  });
  return {
    before: patched(EMPTY, old, before.runs),
    after: patched(EMPTY, is.records.filter(isTold), after.runs),
    wordless,
  };
}

/** Where it stood, and nothing it said. */
function withoutWords(record: AnyRecord): AnyRecord {
  const kept = new Set<string | null>(['kind', 'id', 'list', 'marks', DELETED, PARENT_FIELD[record.kind]]);
  return Object.fromEntries(Object.entries(record).filter(([name]) => kept.has(name))) as unknown as AnyRecord;
}
