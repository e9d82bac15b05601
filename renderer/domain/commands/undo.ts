/**
 * Undo and redo (SPEC U1-U7). Both are new edits with new stamps: history is never rewound, so what somebody else has seen
 * stays seen. What changed since is left alone.
 */
import { isQuiet } from '../kinds/fields.ts';
import { isGone } from '../plan/questions.ts';
import {
  DELETED,
  answersOf,
  marksOf,
  stampOf,
  writeAnswers,
  writerOf,
  type Answer,
  type Seen,
  valuesOf,
  type Stamp,
  type WriterId,
} from '../register/register.ts';
import { canonical, same } from '../register/canonical.ts';
import { leadsTo } from '../plan/parent-loops.ts';
import { patched, type Workspace } from '../plan/workspace.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import type { Context, FieldBack, Outcome, PutBack } from './commands.ts';

const stampsOf = (answers: readonly Answer[]): readonly Stamp[] => answers.map(({ stamp }) => stamp);

/** What undoes the step from `before` (undefined: the record was made by it) to `after`. */
export function inverseOf(before: AnyRecord | undefined, after: AnyRecord): PutBack {
  const marks = marksOf(after);
  // A made record goes back by being deleted, since elsewhere it may be known already.
  if (!before) return { id: after.id, fields: { [DELETED]: { left: [], had: [true] } }, made: Object.keys(marks.seen) };
  const earlier = marksOf(before);
  const fields: Record<string, FieldBack> = {};
  for (const field of Object.keys(marks.by)) {
    if (same(stampsOf(answersOf(before, field, earlier)), stampsOf(answersOf(after, field, marks)))) continue;
    fields[field] = fieldBack(before, after, field);
  }
  return { id: after.id, fields };
}

/** How a field goes back to what it said in `before`. */
export function fieldBack(before: AnyRecord, after: AnyRecord, field: string): FieldBack {
  const earlier = marksOf(before);
  const had = answersOf(before, field, earlier);
  const isDeletion = field === DELETED && had.some(({ value }) => value === true);
  return {
    left: answersOf(after, field),
    had: valuesOf(had),
    ...(isDeletion ? { sight: had.map(({ stamp }) => earlier.saw?.[stamp] ?? null) } : {}),
    ...(isDeletion && !isGone(before) ? { disputed: true } : {}),
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
    ([field, { left }]) => isQuiet(record, field) || stands(answersOf(record, field), left, ownOf(context)),
  );

function putBackOne(record: AnyRecord, { fields }: PutBack, context: Context, widest: number): AnyRecord | null {
  const marks = marksOf(record);
  const answers: Record<string, readonly Answer[]> = {};
  const sights: Record<Stamp, Seen> = {};
  const own: Record<WriterId, number> = {};
  for (const writer of ownOf(context)) if (marks.seen[writer] !== undefined) own[writer] = marks.seen[writer];
  own[context.writer] = context.number + widest - 1;
  for (const [field, { left, had, sight, disputed }] of Object.entries(fields)) {
    if (!stands(answersOf(record, field, marks), left, ownOf(context))) continue;
    // U4: several answers come back as several, each with a number of its own, so the question is open again.
    const stamps = had.map((_, at) => stampOf(context.writer, context.number + at));
    answers[field] = had.map((value, at) => ({ stamp: stamps[at] ?? '', value }));
    for (const [at, seen] of (sight ?? []).entries())
      // A deletion nobody disputed also knows what this run has written; what others wrote meanwhile it has not seen.
      if (seen) sights[stamps[at] ?? ''] = disputed ? seen : { ...seen, ...own };
  }
  if (Object.keys(answers).length === 0) return null;
  const written = writeAnswers(record, answers);
  const after = marksOf(written);
  return Object.keys(sights).length > 0
    ? { ...written, marks: { ...after, saw: { ...after.saw, ...sights } } }
    : written;
}

const ownOf = ({ writer, earlier = [] }: Context): readonly WriterId[] => [writer, ...earlier];

/** Still as it was left: the same answers, or the same values put back by this history, whose stamps are newer. */
function stands(now: readonly Answer[], left: readonly Answer[], writers: readonly WriterId[]): boolean {
  if (same(stampsOf(now), stampsOf(left))) return true;
  const own = [...writers, ...stampsOf(left).map(writerOf)];
  return now.every(({ stamp }) => own.includes(writerOf(stamp))) && sayAlike(now, left);
}

/** The same values, each once, and the same one shown. */
export function sayAlike(a: readonly Answer[], b: readonly Answer[]): boolean {
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
function isOwn(workspace: Workspace, record: AnyRecord, own: readonly WriterId[], leaving: ReadonlySet<Id>): boolean {
  const written = Object.keys(marksOf(record).by).flatMap((field) => stampsOf(answersOf(record, field)));
  return (
    written.every((stamp) => own.includes(writerOf(stamp))) &&
    (workspace.children.get(record.id) ?? []).every((child) => leaving.has(child.id) || isGone(child))
  );
}

function closesLoop(before: Workspace, after: Workspace, record: AnyRecord): boolean {
  if (record.kind !== 'objective' || isGone(record)) return false;
  const was = before.records.get(record.id);
  return was?.kind === 'objective' && was.parent !== record.parent && leadsTo(after, record.parent, record.id);
}
