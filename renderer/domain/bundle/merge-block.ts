/** Packs marks into the short texts of the merge block and back. Nothing here decides anything. */
import {
  covered,
  fieldsOf,
  valueOf,
  writerOf,
  type Answer,
  type Marks,
  type Seen,
  type Stamp,
} from '../merge/register.ts';
import { checksum, inKeyOrder, isSumOf } from '../merge/canonical.ts';
import type { AnyRecord } from '../model.ts';
import { LIMITS } from '../limits.ts';
import type { PackedMarks } from './format.ts';
import { isHostile } from './inspect.ts';

const sorted = (texts: Iterable<string>): string[] => [...texts].toSorted();
const entries = <V>(object: Readonly<Record<string, V>>): [string, V][] =>
  Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));

// A field of another version may have a space in its name; the lists of names are separated by spaces.
const named = (field: string): string => field.replaceAll('%', '%25').replaceAll(' ', '%20');
const unnamed = (name: string): string =>
  name.includes('%') ? name.replaceAll('%20', ' ').replaceAll('%25', '%') : name;

const packedSeen = (seen: Seen): string =>
  entries(seen)
    .map(([writer, number]) => `${writer}:${number}`)
    .join(' ');

/** The checksum of each field that has a stamp, in alphabetical order of the fields. */
export const sumsOf = (record: AnyRecord, marks: Marks): string =>
  sorted(Object.keys(marks.by))
    .map((field) => checksum(valueOf(record, field)))
    .join('');

const packedAnswer = ({ stamp, value }: Answer) => ({ stamp, value: inKeyOrder(value) });

export function pack(record: AnyRecord, marks: Marks): PackedMarks {
  const fieldsBy = new Map<Stamp, string[]>();
  for (const field of sorted(Object.keys(marks.by))) {
    const stamp = marks.by[field] ?? '';
    fieldsBy.set(stamp, [...(fieldsBy.get(stamp) ?? []), named(field)]);
  }
  return {
    seen: packedSeen(marks.seen),
    by: Object.fromEntries(sorted(fieldsBy.keys()).map((stamp) => [stamp, fieldsBy.get(stamp)?.join(' ') ?? ''])),
    ...(marks.others
      ? {
          open: Object.fromEntries(entries(marks.others).map(([field, answers]) => [field, answers.map(packedAnswer)])),
        }
      : {}),
    ...(marks.saw
      ? { saw: Object.fromEntries(entries(marks.saw).map(([stamp, seen]) => [stamp, packedSeen(seen)])) }
      : {}),
    sum: sumsOf(record, marks),
  };
}

/** What the app keeps beside a record's fields; no field may be called so. */
export const RESERVED: readonly string[] = ['kind', 'list', 'id', 'marks'];

const isReserved = (field: string): boolean => RESERVED.includes(field);

// Also: `9007199254740993` is a number no computer counts to, so fifteen digits are the most.
const STAMP = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63}):([1-9]\d{0,14})$/;
const isStamp = (text: string): boolean => STAMP.test(text) && !isHostile(writerOf(text));

/** Why a block cannot be used. */
export type BlockProblem = 'damaged' | 'too-many';

function unpackedSeen(text: string): Seen | BlockProblem {
  const seen: Record<string, number> = {};
  if (text === '') return seen;
  const stamps = text.split(' ');
  if (stamps.length > LIMITS.writers) return 'too-many';
  for (const stamp of stamps) {
    const colon = stamp.lastIndexOf(':');
    const writer = stamp.slice(0, colon);
    if (!STAMP.test(stamp) || isHostile(writer) || seen[writer] !== undefined) return 'damaged';
    seen[writer] = Number(stamp.slice(colon + 1));
  }
  return seen;
}

/** Which stamp wrote each field. Every stamp must be among what the record has seen, or merging would not end. */
function unpackedBy(packed: PackedMarks['by'], seen: Seen): Marks['by'] | BlockProblem {
  const by: Record<string, Stamp> = {};
  let fields = 0;
  for (const stamp in packed) {
    if (!isStamp(stamp) || !covered(stamp, seen)) return 'damaged';
    const names = packed[stamp] ?? '';
    for (const name of names.includes(' ') ? names.split(' ') : [names]) {
      const field = unnamed(name);
      if (isReserved(field) || isHostile(field) || by[field] !== undefined) return 'damaged';
      if (++fields > LIMITS.fields) return 'too-many';
      by[field] = stamp;
    }
  }
  return by;
}

/** Marks as they were packed, or why they make no sense. Whether they fit the record is asked elsewhere. */
export function unpack(packed: PackedMarks): Marks | BlockProblem {
  const seen = unpackedSeen(packed.seen);
  if (typeof seen === 'string') return seen;
  const by = unpackedBy(packed.by, seen);
  if (typeof by === 'string') return by;
  if (!packed.open && !packed.saw) return { seen, by };
  const others: Record<string, readonly Answer[]> = {};
  for (const [field, answers] of Object.entries(packed.open ?? {})) {
    // In order of their stamps, the shown one first: the order every copy shows them in.
    let before = by[field];
    if (before === undefined || answers.length === 0) return 'damaged';
    for (const { stamp } of answers) {
      if (!isStamp(stamp) || !covered(stamp, seen) || stamp <= before) return 'damaged';
      before = stamp;
    }
    others[field] = answers.map(({ stamp, value }) => ({ stamp, value }));
  }
  const saw: Record<Stamp, Seen> = {};
  for (const [stamp, list] of Object.entries(packed.saw ?? {})) {
    const knew = unpackedSeen(list);
    if (typeof knew === 'string' || !isStamp(stamp)) return typeof knew === 'string' ? knew : 'damaged';
    saw[stamp] = knew;
  }
  return {
    seen,
    by,
    ...(Object.keys(others).length > 0 ? { others } : {}),
    ...(Object.keys(saw).length > 0 ? { saw } : {}),
  };
}

/** The fields whose values are not the ones their stamps were given for: changed, added or emptied by hand (M9). */
export function fieldsByHand(record: AnyRecord, marks: Marks, sum: string): string[] {
  const stamped = sorted(Object.keys(marks.by));
  const changed = stamped.filter((field, at) => !isSumOf(sum, at * 4, valueOf(record, field)));
  const added = fieldsOf(record).filter((field) => !Object.hasOwn(marks.by, field));
  return added.length > 0 ? [...changed, ...added] : changed;
}
