/**
 * The one gate: text in, a bundle or one named problem out (SPEC B1-B12). Files, pasted text and backups all come through
 * here; inside the app nobody checks shapes again. Whatever is wrong, nothing has been changed.
 */
import { canonical, same } from '../merge/canonical.ts';
import { DELETED, fieldsOf, handStamp, valueOf, writeAnswers, type Marks } from '../merge/register.ts';
import { LIMITS } from '../limits.ts';
import { WRITE_ONCE, kindOfList } from '../fields.ts';
import type { AnyRecord, Id, Kind, Run } from '../model.ts';
import { parentLoops } from '../parent-loops.ts';
import {
  FORMAT,
  FORMAT_VERSION,
  type Bundle,
  type Made,
  type PackedMarks,
  type ReadProblem,
  type ReadResult,
  type Scope,
} from './format.ts';
import { inspect } from './inspect.ts';
import { fieldsByHand, unpack } from './merge-block.ts';
import { migrated, type Document } from './migrations/index.ts';
import { ENVELOPE, ID, RECORDS } from './shapes.ts';

interface Envelope {
  readonly made: Made;
  readonly scope: Scope;
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

export function readBundle(text: string): ReadResult {
  try {
    return { ok: true, bundle: read(text) };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

function read(text: string): Bundle {
  const document = versioned(parsed(text));
  const envelope = envelopeOf(document);
  const byHand: Id[] = [];
  const records = recordsOf(document).map((record) => {
    const marked = withMarks(record, envelope.merge.records[record.id]);
    if (marked.byHand) byHand.push(record.id);
    return marked.record;
  });
  const loops = envelope.merge.loops ?? [];
  const unknown = parentLoops(records).find((ring) => !loops.some((known) => same(known, ring)));
  if (unknown) stop({ is: 'parent-loop', ids: unknown });
  return {
    made: envelope.made,
    scope: envelope.scope,
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
  } catch (error) {
    const line = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined;
    stop({ is: 'not-json', line: line === undefined ? null : Number(line) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return stop({ is: 'not-ours' });
  return value as Document;
}

/** B2, B3: ours and not from the future; then safe to walk; then brought up to this version. */
function versioned(document: Document): Document {
  if (document['format'] !== FORMAT) stop({ is: 'not-ours' });
  const version = document['formatVersion'] ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return stop({ is: 'damaged', at: 'formatVersion' });
  if (version > FORMAT_VERSION) stop({ is: 'too-new', version });
  const problem = inspect(document);
  if (problem) stop(problem);
  return migrated(document, version);
}

const damaged = (path: readonly PropertyKey[], start = ''): never =>
  stop({
    is: 'damaged',
    at: path.reduce<string>(
      (at, step) => at + (typeof step === 'number' ? `[${step}]` : at ? `.${String(step)}` : String(step)),
      start,
    ),
  });

function envelopeOf(document: Document): Envelope {
  const checked = ENVELOPE.safeParse(document);
  if (!checked.success) damaged(checked.error.issues[0]?.path ?? []);
  return checked.data as unknown as Envelope;
}

/** Every record of every list: known kinds checked field by field, lists of a newer version kept as they came (B8). */
function recordsOf(document: Document): AnyRecord[] {
  const records: AnyRecord[] = [];
  const ids = new Set<Id>();
  for (const [list, items] of Object.entries(document)) {
    const kind = kindOfList(list);
    if (!kind && !isForeignList(items)) continue;
    if (!Array.isArray(items)) return damaged([list]);
    for (let at = 0; at < items.length; at++) {
      const record = kind ? known(kind, items[at], list, at) : foreign(list, items[at] as Foreign);
      if (ids.has(record.id)) stop({ is: 'duplicate-id', id: record.id });
      ids.add(record.id);
      records.push(record);
    }
  }
  if (records.length > LIMITS.records) stop({ is: 'too-many' });
  return records;
}

/** What the app keeps beside a record's fields; no field may be called so. */
const RESERVED = ['kind', 'list', 'marks'];
const isId = (id: unknown): id is Id => typeof id === 'string' && ID.test(id) && !(id in {});

function known(kind: Kind, item: unknown, list: string, at: number): AnyRecord {
  const start = `${list}[${at}]`;
  const checked = RECORDS[kind].safeParse(item);
  if (!checked.success) return damaged(checked.error.issues[0]?.path ?? [], start);
  const fields = item as Record<string, unknown>;
  if (!isId(fields['id'])) return damaged(['id'], start);
  const odd = RESERVED.find((name) => Object.hasOwn(fields, name));
  if (odd) return damaged([odd], start);
  if (Object.keys(fields).length > LIMITS.fields) return stop({ is: 'too-many' });
  return { kind, ...fields } as unknown as AnyRecord;
}

type Foreign = Readonly<Record<string, unknown>> & { readonly id: Id };

const isForeignList = (items: unknown): boolean =>
  Array.isArray(items) &&
  items.every(
    (item) =>
      typeof item === 'object' && item !== null && isId((item as Foreign).id) && !RESERVED.some((name) => name in item),
  );

const foreign = (list: string, item: Foreign): AnyRecord => ({ kind: 'foreign', list, ...item });

/** Gives a record its marks from the merge block, and takes what was changed outside the app as an edit (M9). */
function withMarks(record: AnyRecord, packed: PackedMarks | undefined): { record: AnyRecord; byHand: boolean } {
  if (!packed) {
    const pristine = record.kind === 'foreign' || WRITE_ONCE.includes(record.kind);
    if (pristine && !(DELETED in record)) return { record, byHand: false };
    return { record: editedByHand(record, { seen: {}, by: {} }, fieldsOf(record)), byHand: true };
  }
  const marks = unpack(packed);
  if (!marks) return damaged(['merge', 'records', record.id]);
  const fields = fieldsByHand(record, marks, packed.sum);
  if (fields.length === 0) return { record: { ...record, marks }, byHand: false };
  return { record: editedByHand(record, marks, fields), byHand: true };
}

/**
 * An edit by somebody who had seen everything in the record. The stamp is made from the value and from what the record had
 * seen, so that reading the same file twice is one edit and going back to an older value is another.
 */
function editedByHand(record: AnyRecord, marks: Marks, fields: readonly string[]): AnyRecord {
  const base = canonical(marks.seen);
  const answers = fields.map((field) => {
    const value = valueOf(record, field);
    return [field, [{ stamp: handStamp(`${record.id} ${field} ${canonical(value)} ${base}`), value }]] as const;
  });
  return writeAnswers({ ...record, marks }, Object.fromEntries(answers));
}
