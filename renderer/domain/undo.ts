/**
 * Undo and redo (SPEC U1-U5). Both are new edits with new stamps: history is never rewound, so what somebody else has seen
 * stays seen. What changed since is left alone.
 */
import { DELETED, answersOf, marksOf, stampOf, writeAnswers, type Answer, type Stamp } from './merge/register.ts';
import { same } from './merge/canonical.ts';
import type { Workspace } from './workspace.ts';
import type { AnyRecord, Id } from './model.ts';
import type { Context, Outcome } from './commands.ts';

/** How one field goes back: only if it still stands as `left`, to the answers it had. */
interface FieldBack {
  readonly left: readonly Stamp[];
  readonly had: readonly unknown[];
}

export interface PutBack {
  readonly id: Id;
  readonly fields: Readonly<Record<string, FieldBack>>;
}

const stampsOf = (answers: readonly Answer[]): readonly Stamp[] => answers.map(({ stamp }) => stamp);

/** What undoes the step from `before` (undefined: the record was made by it) to `after`. */
export function inverseOf(before: AnyRecord | undefined, after: AnyRecord): PutBack {
  // A made record goes back by being deleted, since elsewhere it may be known already.
  if (!before) return { id: after.id, fields: { [DELETED]: { left: [], had: [true] } } };
  const marks = { before: marksOf(before), after: marksOf(after) };
  const fields: Record<string, FieldBack> = {};
  for (const field of Object.keys(marks.after.by)) {
    const [had, left] = [answersOf(before, field, marks.before), answersOf(after, field, marks.after)];
    if (!same(stampsOf(had), stampsOf(left)))
      fields[field] = { left: stampsOf(left), had: had.length > 0 ? had.map(({ value }) => value) : [undefined] };
  }
  return { id: after.id, fields };
}

export function putBack(workspace: Workspace, records: readonly PutBack[], context: Context): Outcome {
  const changed: AnyRecord[] = [];
  let widest = 1;
  for (const { id, fields } of records) {
    const record = workspace.records.get(id);
    if (!record) continue;
    const marks = marksOf(record);
    const answers: Record<string, readonly Answer[]> = {};
    for (const [field, { left, had }] of Object.entries(fields)) {
      if (!same(stampsOf(answersOf(record, field, marks)), left)) continue;
      // U4: several answers come back as several, each with a number of its own, so the question is open again.
      answers[field] = had.map((value, at) => ({ stamp: stampOf(context.writer, context.number + at), value }));
      widest = Math.max(widest, had.length);
    }
    if (Object.keys(answers).length > 0) changed.push(writeAnswers(record, answers));
  }
  return changed.length > 0 ? { ok: true, changed, numbers: widest } : { ok: false, refusal: 'changed-since' };
}
