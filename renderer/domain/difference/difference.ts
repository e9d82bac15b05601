/**
 * What is different between two states of a plan, by meaning and not by text: reworded, moved, a target changed, two check-ins
 * more (SPEC D1-D4). Merge data is not looked at: two copies that say the same are the same.
 */
import type { Scope } from '../bundle/format.ts';
import { recordsIn } from '../bundle/scope.ts';
import { FIELDS } from '../kinds/fields.ts';
import { SAME_AS } from '../plan/joined.ts';
import { same } from '../register/canonical.ts';
import { isWithheld } from '../register/withheld.ts';
import { isTombstone } from '../plan/questions.ts';
import { objectivesOf } from '../plan/above.ts';
import { fieldsOf, valueOf } from '../register/register.ts';
import {
  PARENT_FIELD,
  REMARKS,
  isRemark,
  isUntold,
  type Remark,
  type RemarkKind,
  type Untold,
} from '../kinds/homes.ts';
import type { AnyRecord, Id, PlanRecord, RecordOf } from '../kinds/model.ts';
import { parentOf, recordOf, resolved, type Workspace } from '../plan/workspace.ts';

/** A record people speak of; check-ins and comments are told with what they are about. */
export type Told = Exclude<PlanRecord, Remark | Untold>;

export interface FieldChange {
  readonly field: string;
  /** Undefined: nothing was, or is, written. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface Change {
  readonly id: Id;
  /** As it is; as it was where it is gone. */
  readonly record: Told;
  readonly is: 'added' | 'removed' | 'changed';
  /** Of one that was changed. Where it lives is `moved`, and its place in the order is no difference of meaning. */
  readonly fields: readonly FieldChange[];
  readonly moved: { readonly from: Id | undefined; readonly to: Id | undefined } | null;
  /** Its place in the order is another, among the same siblings. */
  readonly reordered: boolean;
  readonly said: Said;
  /** The objective it is or stands under. */
  readonly objective: Id | undefined;
}

/** What was written about a record in between, and how much of it was taken away. */
interface More<R> {
  readonly added: readonly R[];
  readonly removed: number;
}
export type Said = { readonly [K in RemarkKind]: More<RecordOf<K>> };

/**
 * Everything that is different, in no order. `scope` is how much of the plan both states can speak of: what a part of a plan
 * does not carry is not thereby removed.
 */
export function differences(before: Workspace, after: Workspace, scope: Scope = { of: 'plan' }): readonly Change[] {
  const isMeant = within(scope, before, after);
  const [was, is] = [living(before, isMeant), living(after, isMeant)];
  const said = remarks(before, was, after, is);
  const [objectiveBefore, objectiveAfter] = [objectivesOf(before), objectivesOf(after)];
  const changes: Change[] = [];
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(id), is.get(id)];
    const record = now ?? old;
    if (!record || !isTold(record)) continue;
    const objective = (now ? objectiveAfter : objectiveBefore)(record)?.id;
    const change = changeOf(old, now, record, said.get(id), objective, (home) => resolved(after, home));
    if (change) changes.push(change);
  }
  return changes;
}

const isTold = (record: AnyRecord): record is Told =>
  record.kind !== 'foreign' && !isRemark(record) && !isUntold(record);

/** The same while it is counted: what came is added to one list, since there may be thousands about one record. */
interface Counted {
  readonly added: Remark[];
  removed: number;
}
type Counting = { readonly [K in RemarkKind]: Counted };
const counting = (): Counting =>
  Object.fromEntries(REMARKS.map((kind) => [kind, { added: [], removed: 0 }])) as unknown as Counting;
const NOTHING_SAID = counting() as Said;

function changeOf(
  old: AnyRecord | undefined,
  now: AnyRecord | undefined,
  record: Told,
  said: Said = NOTHING_SAID,
  objective: Id | undefined,
  resolve: (id: Id) => Id,
): Change | null {
  const about = { id: record.id, record, objective, said };
  if (!old || !now) return { ...about, is: now ? 'added' : 'removed', fields: [], moved: null, reordered: false };
  const home = PARENT_FIELD[record.kind];
  const fields = changedFields(old, now).filter(({ field }) => field !== home && field !== 'rank');
  const [from, to] = [old, now].map((one) => parentOf(one) ?? undefined);
  // To be under one that what it was under gave way to is no move.
  const moved = home === null || (from && resolve(from)) === (to && resolve(to)) ? null : { from, to };
  const reordered = moved === null && !same(valueOf(old, 'rank'), valueOf(now, 'rank'));
  const isSilent = REMARKS.every((kind) => said[kind].added.length === 0 && said[kind].removed === 0);
  if (fields.length === 0 && !moved && !reordered && isSilent) return null;
  return { ...about, is: 'changed', fields, moved, reordered };
}

/** In the order of the table of fields, then those nobody here knows. */
function changedFields(old: AnyRecord, now: AnyRecord): readonly FieldChange[] {
  const known = now.kind === 'foreign' ? [] : Object.keys(FIELDS[now.kind]);
  return [...new Set([...known, ...fieldsOf(old), ...fieldsOf(now)])].flatMap((field) => {
    const [before, after] = [valueOf(old, field), valueOf(now, field)];
    // Of what one of them holds back nobody can say that it is another (M13).
    const isUnknown = isWithheld(old.marks, field) || isWithheld(now.marks, field);
    return field === 'deleted' || field === SAME_AS || isUnknown || same(before, after)
      ? []
      : [{ field, before, after }];
  });
}

/** What came or went of all that is told with something else, by what it is about. */
function remarks(
  before: Workspace,
  was: ReadonlyMap<Id, AnyRecord>,
  after: Workspace,
  is: ReadonlyMap<Id, AnyRecord>,
): ReadonlyMap<Id, Said> {
  const found = new Map<Id, Counting>();
  const [toldBefore, toldAfter] = [toldIn(before), toldIn(after)];
  const saidOf = (told: (remark: Remark) => Id | undefined, remark: Remark): Counted | undefined => {
    const about = told(remark);
    if (about === undefined) return undefined;
    let said = found.get(about);
    if (!said) found.set(about, (said = counting()));
    return said[remark.kind];
  };
  for (const [id, record] of is) if (!was.has(id) && isRemark(record)) saidOf(toldAfter, record)?.added.push(record);
  for (const [id, record] of was) {
    const said = !is.has(id) && isRemark(record) ? saidOf(toldBefore, record) : undefined;
    if (said) said.removed++;
  }
  return found as ReadonlyMap<Id, Said>;
}

/**
 * What it is about; of something said about a remark, what that is about, all the way. Each remark is passed once: in a file thousands
 * can be about each other in a row, or in a ring, which is about nothing.
 */
function toldIn(workspace: Workspace): (remark: Remark) => Id | undefined {
  const found = new Map<Id, Id | undefined>();
  return (remark) => {
    const trail: Id[] = [];
    let at: AnyRecord | undefined = remark;
    let told: Id | undefined;
    while (at && isRemark(at) && !found.has(at.id)) {
      trail.push(at.id);
      found.set(at.id, undefined);
      told = parentOf(at) ?? undefined;
      at = told === undefined ? undefined : workspace.records.get(told);
    }
    const end = at && isRemark(at) ? found.get(at.id) : told && resolved(workspace, told);
    for (const id of trail) found.set(id, end);
    return end;
  };
}

/** As they are shown: of records that are joined, only the one that stands for them. */
function living(workspace: Workspace, isMeant: (id: Id) => boolean): ReadonlyMap<Id, AnyRecord> {
  const found = new Map<Id, AnyRecord>();
  for (const { id } of workspace.records.values()) {
    const record = workspace.joined.leaders.has(id) || !isMeant(id) ? undefined : recordOf(workspace, id);
    if (record && !isTombstone(record)) found.set(id, record);
  }
  return found;
}

/** D4: what either state would carry of itself in such a file. */
function within(scope: Scope, before: Workspace, after: Workspace): (id: Id) => boolean {
  if (scope.of === 'plan') return () => true;
  const meant = new Set([before, after].flatMap((plan) => recordsIn(plan, scope).map(({ id }) => id)));
  return (id) => meant.has(id);
}
