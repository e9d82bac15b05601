/**
 * Undo and redo (SPEC U1-U7). Both are new edits with new stamps: history is never rewound, so what somebody else has seen
 * stays seen. What changed since is left alone.
 */
import { isQuiet } from '../kinds/fields.ts';
import { isTombstone } from '../plan/questions.ts';
import {
  DELETED,
  siblingValuesOf,
  mergeMetadataOf,
  dotOf,
  writeSiblings,
  replicaOf,
  type Sibling,
  type VersionVector,
  valuesOf,
  type Dot,
  type ReplicaId,
} from '../register/register.ts';
import { canonical, same } from '../register/canonical.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { patched, type Workspace } from '../plan/workspace.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import type { Context, FieldBack, Outcome, PutBack } from './commands.ts';

const stampsOf = (answers: readonly Sibling[]): readonly Dot[] => answers.map(({ stamp }) => stamp);

/** What undoes the step from `before` (undefined: the record was made by it) to `after`. */
export function inverseOf(before: AnyRecord | undefined, after: AnyRecord): PutBack {
  const marks = mergeMetadataOf(after);
  // A made record goes back by being deleted, since elsewhere it may be known already.
  if (!before) return { id: after.id, fields: { [DELETED]: { left: [], had: [true] } }, made: Object.keys(marks.seen) };
  const earlier = mergeMetadataOf(before);
  const fields: Record<string, FieldBack> = {};
  for (const field of Object.keys(marks.by)) {
    if (same(stampsOf(siblingValuesOf(before, field, earlier)), stampsOf(siblingValuesOf(after, field, marks))))
      continue;
    fields[field] = fieldBack(before, after, field);
  }
  return { id: after.id, fields };
}

/** How a field goes back to what it said in `before`. */
export function fieldBack(before: AnyRecord, after: AnyRecord, field: string): FieldBack {
  const earlier = mergeMetadataOf(before);
  const had = siblingValuesOf(before, field, earlier);
  const isDeletion = field === DELETED && had.some(({ value }) => value === true);
  return {
    left: siblingValuesOf(after, field),
    had: valuesOf(had),
    ...(isDeletion ? { sight: had.map(({ stamp }) => earlier.saw?.[stamp] ?? null) } : {}),
    ...(isDeletion && !isTombstone(before) ? { disputed: true } : {}),
  };
}

export function putBack(workspace: Workspace, records: readonly PutBack[], context: Context): Outcome {
  let widest = 1;
  for (const { fields } of records) for (const { had } of Object.values(fields)) widest = Math.max(widest, had.length);
  const first = firstOfEqualLength(context.number, widest);
  const made = new Set(records.flatMap((one) => (one.made ? [one.id] : [])));
  // What this step put under a record it made goes back to where it was, and so keeps nothing there.
  const comesOut = ({ fields }: PutBack) =>
    Object.values(fields).some(({ left }) => left.some(({ value }) => typeof value === 'string' && made.has(value)));
  const leaving = new Set(records.flatMap((one) => (one.made || comesOut(one) ? [one.id] : [])));
  const canGo = (back: PutBack, record: AnyRecord): boolean =>
    !back.made || isOwn(workspace, record, [...back.made, ...ownOf(context)], leaving);
  const changed: AnyRecord[] = [];
  const isWhole = putsElsewhere(workspace, records);
  for (const back of records) {
    const record = workspace.records.get(back.id);
    const goes = record !== undefined && canGo(back, record);
    if (isWhole && !(goes && standsLoudly(record, back, context))) return { ok: false, refusal: 'changed-since' };
    if (!goes) continue;
    const written = putBackOne(record, back, { ...context, number: first }, widest);
    if (written) changed.push(written);
  }
  if (changed.length === 0) return { ok: false, refusal: 'changed-since' };
  const after = patched(workspace, changed);
  if (changed.some((record) => closesLoop(workspace, after, record))) return { ok: false, refusal: 'parent-loop' };
  return { ok: true, changed, numbers: first + widest - context.number };
}

/**
 * U7: a step that made a record and changed what another says, as when a row becomes one of another kind. Half of it would leave
 * the same words in two places, or in none.
 */
const putsElsewhere = (workspace: Workspace, records: readonly PutBack[]): boolean =>
  records.some(({ made }) => made) &&
  records.some(({ id, made, fields }) => {
    const record = workspace.records.get(id);
    return !made && (!record || Object.keys(fields).some((field) => !isQuiet(record, field)));
  });

/** Whether all that matters of a record still stands as the step left it. */
const standsLoudly = (record: AnyRecord, { fields, made }: PutBack, context: Context): boolean =>
  made !== undefined ||
  Object.entries(fields).every(
    ([field, { left }]) => isQuiet(record, field) || stands(siblingValuesOf(record, field), left, ownOf(context)),
  );

function putBackOne(record: AnyRecord, { fields }: PutBack, context: Context, widest: number): AnyRecord | null {
  const marks = mergeMetadataOf(record);
  const answers: Record<string, readonly Sibling[]> = {};
  const sights: Record<Dot, VersionVector> = {};
  const own: Record<ReplicaId, number> = {};
  for (const replica of ownOf(context)) if (marks.seen[replica] !== undefined) own[replica] = marks.seen[replica];
  own[context.replica] = context.number + widest - 1;
  for (const [field, { left, had, sight, disputed }] of Object.entries(fields)) {
    if (!stands(siblingValuesOf(record, field, marks), left, ownOf(context))) continue;
    // U4: several answers come back as several, each with a number of its own, so the question is open again.
    const stamps = had.map((_, at) => dotOf(context.replica, context.number + at));
    answers[field] = had.map((value, at) => ({ stamp: stamps[at] ?? '', value }));
    for (const [at, seen] of (sight ?? []).entries())
      // A deletion nobody disputed also knows what this run has written; what others wrote meanwhile it has not seen.
      if (seen) sights[stamps[at] ?? ''] = disputed ? seen : { ...seen, ...own };
  }
  if (Object.keys(answers).length === 0) return null;
  const written = writeSiblings(record, answers);
  const after = mergeMetadataOf(written);
  return Object.keys(sights).length > 0
    ? { ...written, marks: { ...after, saw: { ...after.saw, ...sights } } }
    : written;
}

const ownOf = ({ replica, earlier = [] }: Context): readonly ReplicaId[] => [replica, ...earlier];

/** Still as it was left: the same answers, or the same values put back by this history, whose stamps are newer. */
function stands(now: readonly Sibling[], left: readonly Sibling[], replicas: readonly ReplicaId[]): boolean {
  if (same(stampsOf(now), stampsOf(left))) return true;
  const own = [...replicas, ...stampsOf(left).map(replicaOf)];
  return now.every(({ stamp }) => own.includes(replicaOf(stamp))) && sayAlike(now, left);
}

/** The same values, each once, and the same one shown. */
export function sayAlike(a: readonly Sibling[], b: readonly Sibling[]): boolean {
  if (same(valuesOf(a), valuesOf(b))) return true;
  const [one, other] = [valuesOf(a).map(canonical), valuesOf(b).map(canonical)];
  return one[0] === other[0] && one.every((text) => other.includes(text)) && other.every((text) => one.includes(text));
}

/**
 * Stamps are ordered as texts, and the first in order is shown. Numbers of equal length keep several answers in the order
 * they had, so that what was shown is shown again.
 */
export function firstOfEqualLength(number: number, count: number): number {
  const last = String(number + count - 1).length;
  return String(number).length === last ? number : 10 ** (last - 1);
}

/** Whether taking away a record takes nothing of anybody else's with it: no words in it and nothing living below it. */
function isOwn(workspace: Workspace, record: AnyRecord, own: readonly ReplicaId[], leaving: ReadonlySet<Id>): boolean {
  const written = Object.keys(mergeMetadataOf(record).by).flatMap((field) => stampsOf(siblingValuesOf(record, field)));
  return (
    written.every((stamp) => own.includes(replicaOf(stamp))) &&
    (workspace.children.get(record.id) ?? []).every((child) => leaving.has(child.id) || isTombstone(child))
  );
}

function closesLoop(before: Workspace, after: Workspace, record: AnyRecord): boolean {
  if (record.kind !== 'objective' || isTombstone(record)) return false;
  const was = before.records.get(record.id);
  return was?.kind === 'objective' && was.parent !== record.parent && leadsTo(after, record.parent, record.id);
}
