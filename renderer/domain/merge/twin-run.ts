/**
 * A machine that was copied while the app ran goes on as two, which write under one name and with the same numbers (SPEC M6).
 * Numbers alone cannot tell that what the other has written is not what was written here, so a run remembers what it said. Between
 * its numbers it leaves gaps by chance, so that two hardly ever give the same ones.
 */
import type { Carried } from '../bundle/format.ts';
import type { AnyRecord, Id, Run } from '../kinds/model.ts';
import { mayBeName, rolesAfter } from '../plan/pseudonyms.ts';
import type { Workspace } from '../plan/workspace.ts';
import { canonical, fingerprint } from '../register/canonical.ts';
import {
  DELETED,
  Draft,
  siblingValuesOf,
  mergeMetadataOf,
  numberOf,
  dotOf,
  replicaOf,
  type Sibling,
  type MergeMetadata,
  type VersionVector,
  type Dot,
  type ReplicaId,
} from '../register/register.ts';
import { mergedRecord } from './preview.ts';
import type { Said } from './said.ts';

/** Names of this run that somebody else has written under, with the last number both have in common. */
type Shared = ReadonlyMap<ReplicaId, number>;

export interface Apart<B extends Carried> {
  readonly bundle: B;
  readonly shared: Shared;
}

/**
 * What arrives, with all that a copy of this run has written under its names given other names, and with no claim to have
 * seen what was written here since. `own` are the names this run has written under, `workspace` the plan it comes into.
 */
export function apart<B extends Carried>(
  bundle: B,
  { said: everything, own }: { readonly said: Said; readonly own: Iterable<ReplicaId> },
  workspace: Workspace,
): Apart<B> {
  const said = toldByRoles(everything, workspace, bundle.records);
  const shared = sharedIn(bundle.records, said, [...own]);
  if (shared.size === 0) return { bundle, shared };
  const runs = new Map(bundle.runs);
  const records = bundle.records.map((record) => {
    const strange = [...shared.keys()].filter((replica) => isStrange(record, said, replica));
    return strange.length > 0 ? renamed(record, said, shared, strange, runs) : record;
  });
  return { bundle: { ...bundle, records, runs }, shared };
}

/** What this run has said, as far as it is asked here. */
type Telling = Pick<Said, 'says' | 'reached'>;

/** A3: of a name that a role stands for the stamp is all there is to go by, since this run said it by another name. */
function toldByRoles(said: Said, workspace: Workspace, records: readonly AnyRecord[]): Telling {
  const roles = rolesAfter(workspace, records, mergedRecord);
  if (roles.isNone) return said;
  return {
    reached: (id, stamp) => said.reached(id, stamp),
    says: (id, field, { stamp, value }) =>
      said.says(id, field, roles.covers(id) && mayBeName(field) ? { stamp } : { stamp, value }),
  };
}

/** Whether a record holds, or includes, what this run has not written under that name. */
function isStrange(record: AnyRecord, said: Telling, replica: ReplicaId): boolean {
  const { marks } = record;
  const number = marks?.seen[replica];
  if (!marks || number === undefined) return false;
  return (
    !said.reached(record.id, dotOf(replica, number)) || under(record, marks, replica).some((one) => !said.says(...one))
  );
}

/** The answers of a record that stand under that name. */
function under(
  record: AnyRecord,
  marks: MergeMetadata,
  replica: ReplicaId,
): readonly (readonly [Id, string, Sibling])[] {
  return Object.keys(marks.by).flatMap((field) =>
    siblingValuesOf(record, field, marks)
      .filter(({ stamp }) => replicaOf(stamp) === replica)
      .map((answer) => [record.id, field, answer] as const),
  );
}

function sharedIn(records: readonly AnyRecord[], said: Telling, own: readonly ReplicaId[]): Shared {
  const found = new Map<ReplicaId, number>();
  for (const replica of own) {
    const writtenBy = records.filter(({ marks }) => marks?.seen[replica] !== undefined);
    if (!writtenBy.some((record) => isStrange(record, said, replica))) continue;
    // What they agree about was written before they went apart, and so before anything that was not written here: both can draw one
    // number for different things.
    let common = 0;
    let strange = Infinity;
    for (const record of writtenBy) {
      const number = mergeMetadataOf(record).seen[replica] ?? 0;
      if (said.reached(record.id, dotOf(replica, number))) common = Math.max(common, number);
      for (const one of under(record, mergeMetadataOf(record), replica)) {
        const at = numberOf(one[2].stamp);
        if (said.says(...one)) common = Math.max(common, at);
        else strange = Math.min(strange, at);
      }
    }
    found.set(replica, Math.min(common, strange - 1));
  }
  return found;
}

function renamed(
  record: AnyRecord,
  said: Telling,
  shared: Shared,
  strange: readonly ReplicaId[],
  runs: Map<ReplicaId, Run>,
): AnyRecord {
  const marks = mergeMetadataOf(record);
  const names = new Map<Dot, Dot>();
  const answers = new Map<string, readonly Sibling[]>();
  for (const field of Object.keys(marks.by)) {
    const before = siblingValuesOf(record, field, marks);
    const after = before.map((one) => {
      const replica = replicaOf(one.stamp);
      if (!strange.includes(replica) || said.says(record.id, field, one)) return one;
      const twin = `twin-${fingerprint(`${record.id} ${field} ${one.stamp} ${canonical(one.value)}`)}`;
      const run = runs.get(replica);
      if (run) runs.set(twin, run);
      const stamp = dotOf(twin, 1);
      if (field === DELETED) names.set(one.stamp, stamp);
      return { ...one, stamp };
    });
    // It may have come round under its other name already.
    if (after.some((one, at) => one !== before[at]))
      answers.set(field, [...new Map(after.map((one) => [one.stamp, one])).values()]);
  }
  const lessSeen = (seen: VersionVector): Record<ReplicaId, number> => {
    const less: Record<ReplicaId, number> = { ...seen };
    for (const replica of strange) {
      const common = Math.min(shared.get(replica) ?? 0, less[replica] ?? 0);
      if (common > 0) less[replica] = common;
      else delete less[replica];
    }
    return less;
  };
  const saw = Object.entries(marks.saw ?? {}).map(
    ([stamp, seen]) => [names.get(stamp) ?? stamp, lessSeen(seen)] as const,
  );
  const draft = new Draft(record, { ...marks, saw: Object.fromEntries(saw) });
  const seen = lessSeen(marks.seen);
  for (const [field, list] of answers) {
    draft.put(field, list);
    for (const { stamp } of list) seen[replicaOf(stamp)] = Math.max(seen[replicaOf(stamp)] ?? 0, numberOf(stamp));
  }
  return draft.finish(seen);
}
