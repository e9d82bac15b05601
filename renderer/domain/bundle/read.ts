/**
 * The one gate: text in, a bundle or one named problem out (SPEC B1-B12). Files, pasted text and backups all come through
 * here; inside the app nobody checks shapes again. Whatever is wrong, nothing has been changed.
 */
import { canonical, same } from '../merge/canonical.ts';
import {
  DELETED,
  answersOf,
  fieldsOf,
  handStamp,
  marksOf,
  valueOf,
  writeAnswers,
  type Marks,
} from '../merge/register.ts';
import { LIMITS } from '../limits.ts';
import { FIELDS, WRITE_ONCE, kindOfList, type FieldRule } from '../fields.ts';
import { WORKSPACE_ID, type AnyRecord, type Id, type Kind, type Run } from '../model.ts';
import { parentLoops } from '../parent-loops.ts';
import {
  FORMAT,
  FORMAT_VERSION,
  type Bundle,
  type HeldBack,
  type Made,
  type PackedMarks,
  type ReadProblem,
  type ReadResult,
  type Scope,
} from './format.ts';
import { joinedPath, type Wrong } from './check.ts';
import { lineOfFault } from './fault-line.ts';
import { inspect } from './inspect.ts';
import type { Known } from './known.ts';
import { RESERVED, fieldsByHand, unpack } from './merge-block.ts';
import { migrated } from './migrations/migrated.ts';
import type { Document } from './migrations/migration.ts';
import { DELETION, ENVELOPE, RECORDS, SHAPES, isId } from './shapes.ts';

interface Envelope {
  readonly made: Made;
  readonly scope: Scope;
  readonly heldBack?: readonly HeldBack[];
  readonly merge: {
    readonly runs: Readonly<Record<string, Run>>;
    readonly records: Readonly<Record<string, PackedMarks>>;
    readonly loops?: readonly (readonly Id[])[];
  };
}

/** Carries the problem out of the depths of one reading; never leaves this file. */
class Stop extends Error {
  readonly problem: ReadProblem;
  constructor(problem: ReadProblem) {
    super(problem.is);
    this.problem = problem;
  }
}
const stop = (problem: ReadProblem): never => {
  throw new Stop(problem);
};

/** `known` may be handed in where several files are read: it makes the next one faster and changes nothing else. */
export function readBundle(text: string, known?: Known): ReadResult {
  try {
    return { ok: true, bundle: read(text, known) };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

function read(text: string, known?: Known): Bundle {
  const document = versioned(parsed(text));
  const envelope = envelopeOf(document);
  const { records, byHand } = recordsOf(document, envelope.merge.records, known);
  const loops = envelope.merge.loops ?? [];
  const unknown = parentLoops(records).find((ring) => !loops.some((one) => same(one, ring)));
  if (unknown) stop({ is: 'parent-loop', ids: unknown });
  return {
    made: envelope.made,
    scope: envelope.scope,
    heldBack: envelope.heldBack ?? [],
    records,
    runs: new Map(Object.entries(envelope.merge.runs)),
    byHand,
    loops,
  };
}

function parsed(text: string): Document {
  if (text.length > LIMITS.bundleBytes) stop({ is: 'too-large' });
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') stop({ is: 'empty' });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    stop({ is: 'not-json', line: lineOfFault(json) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return stop({ is: 'not-ours' });
  return value as Document;
}

/** B2, B3: ours and not from the future; then safe to walk; then brought up to this version. */
function versioned(document: Document): Document {
  if (document['format'] !== FORMAT) stop({ is: 'not-ours' });
  const version = document['formatVersion'] === undefined ? 0 : document['formatVersion'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return stop({ is: 'damaged', at: 'formatVersion' });
  if (version > FORMAT_VERSION) stop({ is: 'too-new', version });
  const problem = inspect(document);
  if (problem) stop(problem);
  return migrated(document, version);
}

/** What a check found, with its place in the file. */
const found = ({ is, at }: Wrong, start: string): never =>
  stop(is === 'too-many' ? { is } : { is, at: joinedPath(start, at) });
const damaged = (at: string): never => stop({ is: 'damaged', at });

function envelopeOf(document: Document): Envelope {
  const wrong = ENVELOPE.wrong(document);
  if (wrong) found(wrong, '');
  return document as unknown as Envelope;
}

type Blocks = Envelope['merge']['records'];

/** Every record of every list: known kinds checked field by field, lists of a newer version kept as they came (B8). */
function recordsOf(document: Document, blocks: Blocks, known?: Known): Pick<Bundle, 'records' | 'byHand'> {
  const records: AnyRecord[] = [];
  const byHand: Id[] = [];
  const ids = new Set<Id>();
  for (const [list, items] of Object.entries(document)) {
    const kind = kindOfList(list);
    if (!kind && !isForeignList(items)) continue;
    if (!Array.isArray(items)) return damaged(list);
    if (records.length + items.length > LIMITS.records) return stop({ is: 'too-many' });
    if (!kind && !LIST.test(list)) return damaged(list);
    for (let at = 0; at < items.length; at++) {
      const item: unknown = items[at];
      if (!isObject(item)) return damaged(`${list}[${at}]`);
      const { id } = item;
      const block = typeof id === 'string' && Object.hasOwn(blocks, id) ? blocks[id] : undefined;
      let record = known?.again({ kind: kind ?? 'foreign', list }, item, block);
      if (!record) {
        const fields = Object.keys(item).length;
        const marked = withMarks(recordOf(kind, list, item, `${list}[${at}]`), block);
        ({ record } = marked);
        if (marked.byHand) byHand.push(record.id);
        else known?.keep(record, block, fields);
      }
      if (ids.has(record.id)) stop({ is: 'duplicate-id', id: record.id });
      ids.add(record.id);
      records.push(record);
    }
  }
  return { records, byHand };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Like the names of our own lists; a number would be written before everything else, the header included. */
const LIST = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** A list that holds records, though of a kind nobody here knows. What else a newer version puts beside them is not kept. */
const isForeignList = (items: unknown): boolean =>
  Array.isArray(items) && items.some((item) => typeof item === 'object' && item !== null && Object.hasOwn(item, 'id'));

function recordOf(
  kind: Kind | undefined,
  list: string,
  item: Readonly<Record<string, unknown>>,
  at: string,
): AnyRecord {
  const wrong = kind ? RECORDS[kind].wrong(item) : null;
  if (wrong) found(wrong, at);
  const { id } = item;
  // The one record about the plan as a whole has its name to itself.
  if (!isId(id) || (id === WORKSPACE_ID && kind !== 'workspace')) return damaged(`${at}.id`);
  for (const name of RESERVED) if (name !== 'id' && Object.hasOwn(item, name)) return damaged(`${at}.${name}`);
  if (Object.keys(item).length - 1 > LIMITS.fields) return stop({ is: 'too-many' });
  // The parsed document belongs to this reading alone; copying fifty thousand records would double its time.
  return Object.assign(item, kind ? { kind } : { kind: 'foreign', list }) as unknown as AnyRecord;
}

/** Gives a record its marks from the merge block, and takes what was changed outside the app as an edit (M9). */
function withMarks(record: AnyRecord, packed: PackedMarks | undefined): { record: AnyRecord; byHand: boolean } {
  if (!packed) return withoutBlock(record);
  const at = `merge.records.${record.id}`;
  const marks = unpack(packed);
  if (marks === 'too-many') return stop({ is: 'too-many' });
  if (marks === 'damaged') return damaged(at);
  checkAnswers(record, marks, at);
  const fields = fieldsByHand(record, marks, packed.sum);
  if (fields.length === 0) return { record: Object.assign(record, { marks }), byHand: false };
  const edited = editedByHand(record, marks, fields);
  if (Object.keys(marksOf(edited).by).length > LIMITS.fields) return stop({ is: 'too-many' });
  return { record: edited, byHand: true };
}

/** A record added by hand, or one written once and untouched since. */
function withoutBlock(record: AnyRecord): { record: AnyRecord; byHand: boolean } {
  const pristine = record.kind === 'foreign' || WRITE_ONCE.includes(record.kind);
  if (!pristine) return { record: editedByHand(record, { seen: {}, by: {} }, fieldsOf(record)), byHand: true };
  if (!(DELETED in record)) return { record, byHand: false };
  const { [DELETED]: _, ...untouched } = record as AnyRecord & { readonly [DELETED]: unknown };
  return { record: editedByHand(record, marksOf(untouched), [DELETED]), byHand: true };
}

/** Answers beside the shown one may be shown next: they pass the same checks. */
function checkAnswers(record: AnyRecord, { others }: Marks, start: string): void {
  if (!others) return;
  const rules: Readonly<Record<string, FieldRule>> = record.kind === 'foreign' ? {} : FIELDS[record.kind];
  for (const [field, answers] of Object.entries(others)) {
    const rule = rules[field];
    const check = field === DELETED ? DELETION : rule ? SHAPES[rule.shape] : undefined;
    answers.forEach(({ value }, at) => {
      const wrong = value === undefined ? null : check?.wrong(value);
      if (wrong) found(wrong, `${start}.open.${field}[${at}].value`);
    });
  }
}

/**
 * An edit by somebody who saw the value that was shown, not the other answers to an open question: those stay. The stamp is
 * made from the value and from what the record had seen, so that reading the same file twice is one edit and going back to
 * an older value is another.
 */
function editedByHand(record: AnyRecord, marks: Marks, fields: readonly string[]): AnyRecord {
  const base = canonical(marks.seen);
  const answers = fields.map((field) => {
    const value = valueOf(record, field);
    const stamp = handStamp(`${record.id} ${field} ${canonical(value)} ${base}`);
    return [field, [{ stamp, value }, ...answersOf(record, field, marks).slice(1)]] as const;
  });
  return writeAnswers({ ...record, marks }, Object.fromEntries(answers));
}
