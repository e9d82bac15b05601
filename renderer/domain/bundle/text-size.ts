/**
 * How many bytes a plan becomes as a file, without writing it (SPEC B10): asked of every merge, since what is taken in must be
 * written again in every backup. Never less than it is, and hardly more.
 */
import type { Withheld } from '../register/withheld.ts';
import type { Sibling, MergeMetadata, VersionVector } from '../register/register.ts';
import type { AnyRecord, Id, Run } from '../kinds/model.ts';

/** Header, empty lists and the frame of the merge block. */
const FRAME = 4_096;
/** Two blanks a level. */
const INDENT = 2;
const ITEM_DEPTH = 2;
const BLOCK_DEPTH = 3;
/** What stands around a name in its line: blanks before it, colon, blank and comma. */
const LINE_OF_FIELD = (ITEM_DEPTH + 1) * INDENT + 4;
const LINE_OF_STAMP = (BLOCK_DEPTH + 2) * INDENT + 8;
const BLOCK_FRAME = BLOCK_DEPTH * INDENT + 5 * (BLOCK_DEPTH + 1) * INDENT + 66;

export function bytesOf(records: Iterable<AnyRecord>, runs: Iterable<readonly [string, Run]>, loops: number): number {
  let bytes = FRAME + loops;
  for (const record of records) bytes += bytesOfRecord(record);
  for (const [replica, { by, at }] of runs) bytes += replica.length + ofText(by) + at.length + 80;
  return bytes;
}

/** Of the rings a file names. */
export const bytesOfLoops = (loops: readonly (readonly Id[])[]): number =>
  loops.reduce((sum, ring) => ring.reduce((bytes, id) => bytes + id.length + 14, sum + 24), 0);

function bytesOfRecord(record: AnyRecord): number {
  let bytes = 2 * ITEM_DEPTH * INDENT + 8;
  for (const name in record) {
    if (name === 'marks' || name === 'kind' || name === 'list') continue;
    const value = (record as unknown as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined) bytes += ofName(name) + LINE_OF_FIELD + ofValue(value, ITEM_DEPTH + 1);
  }
  // A list of a newer version is named once, and at least once for each record here.
  if (record.kind === 'foreign') bytes += record.list.length + 16;
  if (record.marks) bytes += ofMarks(record.id, record.marks);
  return bytes;
}

function ofMarks(id: Id, { seen, by, others, saw, held }: MergeMetadata): number {
  // Its key and braces, and the keys `seen`, `by` and `sum` in lines of their own.
  let bytes = id.length + ofSeen(seen) + BLOCK_FRAME;
  const stamps: string[] = [];
  for (const field in by) {
    const stamp = by[field] ?? '';
    // Most records have two or three. Of more than are looked through each is counted as often as it stands there.
    if (!stamps.includes(stamp)) {
      if (stamps.length < 8) stamps.push(stamp);
      bytes += stamp.length + LINE_OF_STAMP;
    }
    // A blank before it, and four characters of its checksum.
    bytes += ofName(field) + 5;
  }
  for (const field in others) {
    bytes += ofKey(field, BLOCK_DEPTH + 2) + 40;
    for (const answer of others[field] ?? []) bytes += ofAnswer(answer);
  }
  for (const stamp in saw) bytes += ofKey(stamp, BLOCK_DEPTH + 2) + ofSeen(saw[stamp] ?? {}) + 40;
  return held ? bytes + ofHeld(held) : bytes;
}

function ofHeld({ fields, rest }: Withheld): number {
  let bytes = ofSeen(rest ?? {}) + 80;
  for (const [field, { stamps, knew, about }] of Object.entries(fields)) {
    bytes += ofKey(field, BLOCK_DEPTH + 2) + ofSeen(knew) + 6 * (BLOCK_DEPTH + 3) * INDENT + 80;
    for (const stamp of stamps) bytes += stamp.length + 1;
    if (about !== undefined) bytes += ofValue(about, BLOCK_DEPTH + 3);
  }
  return bytes;
}

const ofAnswer = ({ stamp, value }: Sibling): number =>
  stamp.length + (value === undefined ? 0 : ofValue(value, BLOCK_DEPTH + 4)) + 4 * (BLOCK_DEPTH + 4) * INDENT + 40;

function ofSeen(seen: VersionVector): number {
  let bytes = 2;
  for (const replica in seen) bytes += replica.length + digits(seen[replica] ?? 0) + 2;
  return bytes;
}

/** A line of its own, quotes, colon, blank and comma. */
const ofKey = (key: string, depth: number): number => ofText(key) + depth * INDENT + 4;

function ofValue(value: unknown, depth: number): number {
  if (typeof value === 'string') return ofText(value);
  if (typeof value !== 'object' || value === null) return String(value).length;
  let bytes = depth * INDENT + 3;
  if (Array.isArray(value)) for (const item of value) bytes += ofValue(item, depth + 1) + (depth + 1) * INDENT + 2;
  else
    for (const key in value)
      bytes += ofKey(key, depth + 1) + ofValue((value as Readonly<Record<string, unknown>>)[key], depth + 1);
  return bytes;
}

const digits = (number: number): number => (number < 10 ? 1 : number < 1_000 ? 3 : 15);

/** Names of fields are few, and the same in thousands of records. */
const names = new Map<string, number>();
const NAMES_REMEMBERED = 1_000;

/** With its quotes. A blank and a percent sign in it are written as three characters in the merge block. */
function ofName(field: string): number {
  let bytes = names.get(field);
  if (bytes !== undefined) return bytes;
  bytes = ofText(field) + 2 * (field.match(/[ %]/g)?.length ?? 0);
  if (names.size < NAMES_REMEMBERED) names.set(field, bytes);
  return bytes;
}

const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** With its quotes, in UTF-8, escaped as JSON has it. */
function ofText(text: string): number {
  if (PLAIN.test(text)) return text.length + 2;
  let bytes = 2;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20) bytes += 6;
    else if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Half of a pair that stands alone is written as six characters.
    else if (unit >= 0xd800 && unit < 0xe000) bytes += isPaired(text, at) ? 2 : 6;
    else bytes += 3;
  }
  return bytes;
}

function isPaired(text: string, at: number): boolean {
  const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
  const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
  const [before, unit, after] = [text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1)];
  return isHigh(unit) ? isLow(after) : isHigh(before);
}
