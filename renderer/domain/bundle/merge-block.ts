/** Packs marks into the short texts of the merge block and back. Nothing here decides anything. */
import { fieldsOf, valueOf, writerOf, type Answer, type Marks, type Seen, type Stamp } from '../merge/register.ts';
import { checksum, inKeyOrder } from '../merge/canonical.ts';
import type { AnyRecord } from '../model.ts';
import { LIMITS } from '../limits.ts';
import type { PackedMarks } from './format.ts';

const sorted = (texts: Iterable<string>): string[] => [...texts].toSorted();
const entries = <V>(object: Readonly<Record<string, V>>): [string, V][] =>
  Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));

// A field name may hold a space in a file from elsewhere; the lists of names are separated by spaces.
const named = (field: string): string => encodeURIComponent(field);

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

const STAMP = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63}):([1-9]\d{0,14})$/;
export const isStamp = (text: string): boolean => STAMP.test(text) && !(writerOf(text) in {});

function unpackedSeen(text: string): Seen | null {
  const parts = text === '' ? [] : text.split(' ');
  if (parts.length > LIMITS.writers || !parts.every(isStamp)) return null;
  return Object.fromEntries(parts.map((stamp) => [writerOf(stamp), Number(stamp.slice(writerOf(stamp).length + 1))]));
}

/** Marks as they were packed, or null when the block makes no sense. Whether they fit the record is asked elsewhere. */
export function unpack(packed: PackedMarks): Marks | null {
  const seen = unpackedSeen(packed.seen);
  if (!seen) return null;
  const by: Record<string, Stamp> = {};
  for (const [stamp, list] of Object.entries(packed.by)) {
    if (!isStamp(stamp)) return null;
    for (const field of list.split(' ')) by[decoded(field)] = stamp;
  }
  const others: Record<string, readonly Answer[]> = {};
  for (const [field, answers] of Object.entries(packed.open ?? {})) {
    const fits = answers.length > 0 && answers.length <= LIMITS.answers && answers.every(({ stamp }) => isStamp(stamp));
    if (!fits || by[field] === undefined) return null;
    others[field] = answers.map(({ stamp, value }) => ({ stamp, value }));
  }
  const saw: Record<Stamp, Seen> = {};
  for (const [stamp, list] of Object.entries(packed.saw ?? {})) {
    const knew = unpackedSeen(list);
    if (!isStamp(stamp) || !knew) return null;
    saw[stamp] = knew;
  }
  return {
    seen,
    by,
    ...(Object.keys(others).length > 0 ? { others } : {}),
    ...(Object.keys(saw).length > 0 ? { saw } : {}),
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The fields whose values are not the ones their stamps were given for: changed, added or emptied by hand (M9). */
export function fieldsByHand(record: AnyRecord, marks: Marks, sum: string): string[] {
  const stamped = sorted(Object.keys(marks.by));
  const changed = stamped.filter((field, at) => sum.slice(at * 4, at * 4 + 4) !== checksum(valueOf(record, field)));
  const added = fieldsOf(record).filter((field) => !Object.hasOwn(marks.by, field));
  return [...changed, ...added];
}
