/**
 * Undo and redo (SPEC U1-U6). Both are new edits with new stamps: history is never rewound, so what somebody else has seen
 * stays seen. What changed since is left alone.
 */
import { isGone } from './merge/questions.ts';
import {
  DELETED,
  answersOf,
  marksOf,
  stampOf,
  writeAnswers,
  writerOf,
  type Answer,
  type Seen,
  type Stamp,
  type WriterId,
} from './merge/register.ts';
import { same } from './merge/canonical.ts';
import { leadsTo } from './parent-loops.ts';
import { patched, type Workspace } from './workspace.ts';
import type { AnyRecord, Id } from './model.ts';
import type { Context, Outcome } from './commands.ts';

/** How one field goes back: only if it still stands as `left`, to the answers it had. */
interface FieldBack {
  readonly left: readonly Stamp[];
  readonly had: readonly unknown[];
  /** U6: for a deletion that was in dispute, what each answer's writer had seen. */
  readonly sight?: readonly (Seen | null)[];
}

export interface PutBack {
  readonly id: Id;
  readonly fields: Readonly<Record<string, FieldBack>>;
  /** The runs that made the record in this step: going back takes it away, unless somebody else has written to it since. */
  readonly made?: readonly WriterId[];
}

const stampsOf = (answers: readonly Answer[]): readonly Stamp[] => answers.map(({ stamp }) => stamp);

/** What undoes the step from `before` (undefined: the record was made by it) to `after`. */
export function inverseOf(before: AnyRecord | undefined, after: AnyRecord): PutBack {
  // A made record goes back by being deleted, since elsewhere it may be known already.
  if (!before)
    return { id: after.id, fields: { [DELETED]: { left: [], had: [true] } }, made: Object.keys(marksOf(after).seen) };
  const marks = { before: marksOf(before), after: marksOf(after) };
  const fields: Record<string, FieldBack> = {};
  for (const field of Object.keys(marks.after.by)) {
    const [had, left] = [answersOf(before, field, marks.before), answersOf(after, field, marks.after)];
    if (same(stampsOf(had), stampsOf(left))) continue;
    fields[field] = {
      left: stampsOf(left),
      had: had.length > 0 ? had.map(({ value }) => value) : [undefined],
      ...(field === DELETED && !isGone(before) && had.some(({ value }) => value === true)
        ? { sight: had.map(({ stamp }) => marks.before.saw?.[stamp] ?? null) }
        : {}),
    };
  }
  return { id: after.id, fields };
}

export function putBack(workspace: Workspace, records: readonly PutBack[], context: Context): Outcome {
  const widest = Math.max(1, ...records.flatMap(({ fields }) => Object.values(fields).map(({ had }) => had.length)));
  const first = firstOfEqualLength(context.number, widest);
  const leaving = new Set(records.filter(({ made }) => made).map(({ id }) => id));
  const changed: AnyRecord[] = [];
  for (const back of records) {
    const record = workspace.records.get(back.id);
    if (!record || (back.made && !isOwn(workspace, record, [...back.made, context.writer], leaving))) continue;
    const written = putBackOne(record, back, { ...context, number: first });
    if (written) changed.push(written);
  }
  if (changed.length === 0) return { ok: false, refusal: 'changed-since' };
  const after = patched(workspace, changed);
  if (changed.some((record) => closesLoop(workspace, after, record))) return { ok: false, refusal: 'parent-loop' };
  return { ok: true, changed, numbers: first + widest - context.number };
}

function putBackOne(record: AnyRecord, { fields }: PutBack, context: Context): AnyRecord | null {
  const marks = marksOf(record);
  const answers: Record<string, readonly Answer[]> = {};
  const sights: Record<Stamp, Seen> = {};
  for (const [field, { left, had, sight }] of Object.entries(fields)) {
    if (!same(stampsOf(answersOf(record, field, marks)), left)) continue;
    // U4: several answers come back as several, each with a number of its own, so the question is open again.
    answers[field] = had.map((value, at) => ({ stamp: stampOf(context.writer, context.number + at), value }));
    for (const [at, seen] of (sight ?? []).entries())
      if (seen) sights[stampOf(context.writer, context.number + at)] = seen;
  }
  if (Object.keys(answers).length === 0) return null;
  const written = writeAnswers(record, answers);
  const after = marksOf(written);
  return Object.keys(sights).length > 0
    ? { ...written, marks: { ...after, saw: { ...after.saw, ...sights } } }
    : written;
}

/**
 * Stamps are ordered as texts, and the first in order is shown. Numbers of equal length keep several answers in the order
 * they had, so that what was shown is shown again.
 */
function firstOfEqualLength(number: number, count: number): number {
  const last = String(number + count - 1).length;
  return String(number).length === last ? number : 10 ** (last - 1);
}

/** Whether taking away a record takes nothing of anybody else's with it: no words in it and nothing living below it. */
function isOwn(workspace: Workspace, record: AnyRecord, own: readonly WriterId[], leaving: ReadonlySet<Id>): boolean {
  const written = Object.keys(marksOf(record).by).flatMap((field) => stampsOf(answersOf(record, field)));
  return (
    written.every((stamp) => own.includes(writerOf(stamp))) &&
    (workspace.children.get(record.id) ?? []).every((child) => leaving.has(child.id) || isGone(child))
  );
}

const closesLoop = (before: Workspace, after: Workspace, record: AnyRecord): boolean =>
  record.kind === 'objective' &&
  !isGone(record) &&
  leadsTo(after, record.parent, record.id) &&
  !leadsTo(before, record.parent, record.id);
