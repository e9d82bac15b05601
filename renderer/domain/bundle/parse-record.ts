/**
 * One record through the gate (SPEC B6, B8, B9, B11, M9): its fields, then its part of the merge block. What comes of it hangs on
 * its item, its block and its list alone, never on what else is in the file.
 */
import { canonical } from '../register/canonical.ts';
import {
  DELETED,
  siblingValuesOf,
  fieldsOf,
  handDot,
  mergeMetadataOf,
  valueOf,
  writeSiblings,
  type MergeMetadata,
  type VersionVector,
} from '../register/register.ts';
import { withheldAfterMerging, type Withheld } from '../register/withheld.ts';
import { hasTooManyFields } from '../plan/capacity.ts';
import { isWrittenOnce, ruleOf } from '../kinds/fields.ts';
import { DESCRIPTORS } from '../kinds/descriptors.ts';
import { KINDS, type AnyRecord, type Kind } from '../kinds/model.ts';
import { joinedPath, type Wrong } from './check.ts';
import { RESERVED, type PackedMarks, type ReadProblem } from './format.ts';
import { fieldsByHand, unpack } from './merge-block.ts';
import { DELETION, RECORDS } from './schema.ts';
import { SHAPES, isId } from './shapes.ts';

/** Carries the problem out of the depths of one reading; never leaves the gate. */
export class ReadError extends Error {
  readonly problem: ReadProblem;
  constructor(problem: ReadProblem) {
    super(problem.is);
    this.problem = problem;
  }
}
export const failReading = (problem: ReadProblem): never => {
  throw new ReadError(problem);
};
/** What a check found, with its place in the file. */
export const found = ({ is, at }: Wrong, start: string): never =>
  failReading(is === 'too-many' ? { is } : { is, at: joinedPath(start, at) });
export const damaged = (at: string): never => failReading({ is: 'damaged', at });

/** An object of a list, as it was parsed. */
export type Item = Readonly<Record<string, unknown>>;
export interface ParsedRecord {
  readonly record: AnyRecord;
  /** It was changed outside the app. */
  readonly byHand: boolean;
}

/** `kind` is undefined in a list of a newer version; `at` names the place of the item. The item becomes the record. */
export const parseRecord = (
  kind: Kind | undefined,
  list: string,
  item: Item,
  block: PackedMarks | undefined,
  at: string,
): ParsedRecord => withMarks(recordOf(kind, list, item, at), block);

const ONLY = new Map(KINDS.map((kind) => [DESCRIPTORS[kind].only, kind]));

function recordOf(kind: Kind | undefined, list: string, item: Item, at: string): AnyRecord {
  const wrong = kind ? RECORDS[kind].wrong(item) : null;
  if (wrong) found(wrong, at);
  const { id } = item;
  // A record that is the only one of its kind has its name to itself.
  if (!isId(id) || (ONLY.has(id) && ONLY.get(id) !== kind)) return damaged(`${at}.id`);
  for (const name of RESERVED) if (name !== 'id' && Object.hasOwn(item, name)) return damaged(`${at}.${name}`);
  if (hasTooManyFields(kind ?? 'foreign', item)) return failReading({ is: 'too-many' });
  // The parsed document belongs to this reading alone; copying fifty thousand records would double its time.
  return Object.assign(item, kind ? { kind } : { kind: 'foreign', list }) as unknown as AnyRecord;
}

/** Gives a record its marks from the merge block, and takes what was changed outside the app as an edit (M9). */
function withMarks(record: AnyRecord, packed: PackedMarks | undefined): ParsedRecord {
  if (!packed) return withoutBlock(record);
  const at = `merge.records.${record.id}`;
  const unpacked = unpack(packed);
  if (unpacked === 'damaged') return damaged(at);
  if (unpacked === 'too-many' || hasTooManyFields(record.kind, { ...unpacked.held?.fields, ...unpacked.by }))
    return failReading({ is: 'too-many' });
  const marks = withHeldAsMerged(record, withSawOfDeletions(record, unpacked));
  if (marks.others || marks.held) checkAnswers(record, marks, at);
  if (marks.held) Object.assign(record, shownMeanwhile(record, marks));
  const fields = fieldsByHand(record, marks, packed.sum);
  if (fields.length === 0) return { record: Object.assign(record, { marks }), byHand: false };
  const edited = editedByHand(record, marks, fields);
  if (hasTooManyFields(edited.kind, mergeMetadataOf(edited).by)) return failReading({ is: 'too-many' });
  return { record: edited, byHand: true };
}

/** What a deletion had seen is kept with it; beside anything else it says nothing, and two copies would write other bytes (B5). */
function withSawOfDeletions(record: AnyRecord, marks: MergeMetadata): MergeMetadata {
  const { saw, ...others } = marks;
  if (!saw) return marks;
  const deletions = siblingValuesOf(record, DELETED, marks).filter(({ value }) => value === true);
  const kept = deletions.flatMap(({ stamp }) => (saw[stamp] ? [[stamp, saw[stamp]] as const] : []));
  return kept.length > 0 ? { ...others, saw: Object.fromEntries(kept) } : others;
}

/** What is held back, told as merging tells it: a claim that says nothing would say the same plan in other bytes (B5). */
function withHeldAsMerged(record: AnyRecord, marks: MergeMetadata): MergeMetadata {
  const { held: claimed, ...others } = marks;
  if (!claimed) return marks;
  const told = heldWithin(claimed, marks.seen);
  const fields = [...Object.keys(marks.by), ...Object.keys(told.fields)];
  const answered = new Map(fields.map((field) => [field, siblingValuesOf(record, field, marks)]));
  const whole = { ...marks, held: told };
  const held = withheldAfterMerging(whole, whole, answered, marks.seen);
  return held ? { ...others, held } : others;
}

/** Nobody has seen more of a field than of its record. */
function heldWithin({ fields, rest }: Withheld, seen: VersionVector): Withheld {
  const within = (knew: VersionVector): VersionVector =>
    Object.fromEntries(
      Object.entries(knew).flatMap(([replica, number]) => {
        const most = Object.hasOwn(seen, replica) ? seen[replica] : undefined;
        return most === undefined ? [] : [[replica, Math.min(number, most)]];
      }),
    );
  const kept = Object.entries(fields).map(([field, one]) => [field, { ...one, knew: within(one.knew) }] as const);
  return { fields: Object.fromEntries(kept), ...(rest ? { rest: within(rest) } : {}) };
}

/** A record added by hand, or one written once and untouched since. */
function withoutBlock(record: AnyRecord): ParsedRecord {
  const pristine = record.kind === 'foreign' || isWrittenOnce(record.kind);
  if (!pristine) return { record: editedByHand(record, { seen: {}, by: {} }, fieldsOf(record)), byHand: true };
  if (!(DELETED in record)) return { record, byHand: false };
  const { [DELETED]: _, ...untouched } = record as AnyRecord & { readonly [DELETED]: unknown };
  return { record: editedByHand(record, mergeMetadataOf(untouched), [DELETED]), byHand: true };
}

/** Answers beside the shown one may be shown next: they pass the same checks. */
function checkAnswers(record: AnyRecord, { others, held }: MergeMetadata, start: string): void {
  const check = (field: string, value: unknown, at: () => string) => {
    const rule = ruleOf(record.kind, field);
    // What a newer version says there passes beside the shown answer as it passes in its place.
    const isDeletion = field === DELETED && record.kind !== 'foreign';
    const shape = isDeletion ? DELETION : rule ? SHAPES[rule.shape] : undefined;
    const wrong = value === undefined ? null : shape?.wrong(value);
    if (wrong) found(wrong, at());
  };
  for (const [field, answers] of Object.entries(others ?? {}))
    for (const [at, { value }] of answers.entries()) check(field, value, () => `${start}.open.${field}[${at}].value`);
  for (const [field, { about }] of Object.entries(held?.fields ?? {}))
    check(field, about, () => `${start}.held.${field}.about`);
}

/** What the record shows in place of what was held back, if somebody took it out of the file. */
function shownMeanwhile(record: AnyRecord, { held }: MergeMetadata): Readonly<Record<string, unknown>> {
  const shown = Object.entries(held?.fields ?? {}).filter(
    ([field, { about }]) => about !== undefined && !(field in record),
  );
  return Object.fromEntries(shown.map(([field, { about }]) => [field, about]));
}

/**
 * An edit by somebody who saw the value that was shown, not the other answers to an open question: those stay. The stamp is
 * made from the value and from what the record had seen, so that reading the same file twice is one edit and going back to
 * an older value is another.
 */
function editedByHand(record: AnyRecord, marks: MergeMetadata, fields: readonly string[]): AnyRecord {
  const base = canonical(marks.seen);
  const answers = fields.map((field) => {
    const value = valueOf(record, field);
    const stamp = handDot(`${record.id} ${field} ${canonical(value)} ${base}`);
    return [field, [{ stamp, value }, ...siblingValuesOf(record, field, marks).slice(1)]] as const;
  });
  return writeSiblings({ ...record, marks }, Object.fromEntries(answers));
}
