/** Packs marks into the short texts of the merge block and back. Nothing here decides anything. */
import {
  DELETED,
  covered,
  fieldsOf,
  valueOf,
  replicaOf,
  type Sibling,
  type MergeMetadata,
  type VersionVector,
  type Dot,
} from '../register/register.ts';
import { saysNoMoreThan, type Withheld, type WithheldField } from '../register/withheld.ts';
import { checksum, inKeyOrder, isSumOf, same } from '../register/canonical.ts';
import type { AnyRecord } from '../kinds/model.ts';
import { LIMITS } from '../kinds/limits.ts';
import { RESERVED, type PackedMarks } from './format.ts';
import { isHostile } from './inspect.ts';

const entries = <V>(object: Readonly<Record<string, V>>): [string, V][] =>
  Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));

// A field of another version may have a space in its name; the lists of names are separated by spaces.
const named = (field: string): string =>
  field.includes('%') || field.includes(' ') ? field.replaceAll('%', '%25').replaceAll(' ', '%20') : field;
const unnamed = (name: string): string =>
  name.includes('%') ? name.replaceAll('%20', ' ').replaceAll('%25', '%') : name;

const packedSeen = (seen: VersionVector): string =>
  entries(seen)
    .map(([replica, number]) => `${replica}:${number}`)
    .join(' ');

/** The checksum of each of these fields. */
function sumsOf(record: AnyRecord, fields: readonly string[]): string {
  let sums = '';
  for (const field of fields) sums += checksum(valueOf(record, field));
  return sums;
}

const packedAnswer = ({ stamp, value }: Sibling) => ({ stamp, value: inKeyOrder(value) });

export function pack(record: AnyRecord, marks: MergeMetadata): PackedMarks {
  const fields = Object.keys(marks.by).toSorted();
  const namesBy = new Map<Dot, string>();
  for (const field of fields) {
    const stamp = marks.by[field] ?? '';
    const names = namesBy.get(stamp);
    namesBy.set(stamp, names === undefined ? named(field) : `${names} ${named(field)}`);
  }
  return {
    seen: packedSeen(marks.seen),
    by: Object.fromEntries([...namesBy].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(marks.others
      ? {
          open: Object.fromEntries(entries(marks.others).map(([field, answers]) => [field, answers.map(packedAnswer)])),
        }
      : {}),
    ...(marks.saw
      ? { saw: Object.fromEntries(entries(marks.saw).map(([stamp, seen]) => [stamp, packedSeen(seen)])) }
      : {}),
    ...packedHeld(marks.held),
    sum: sumsOf(record, fields),
  };
}

function packedHeld(held: Withheld | undefined): Pick<PackedMarks, 'held' | 'rest'> {
  if (!held) return {};
  const fields = entries(held.fields).map(
    ([field, { stamps, knew, about, untold }]) =>
      [
        field,
        {
          stamps: stamps.join(' '),
          knew: packedSeen(knew),
          ...(about === undefined ? {} : { about: inKeyOrder(about) }),
          ...(untold ? { untold } : {}),
        },
      ] as const,
  );
  return {
    ...(fields.length > 0 ? { held: Object.fromEntries(fields) } : {}),
    ...(held.rest ? { rest: packedSeen(held.rest) } : {}),
  };
}

const isReserved = (field: string): boolean => RESERVED.includes(field);

// Also: `9007199254740993` is a number no computer counts to, so fifteen digits are the most.
const STAMP = /^([A-Za-z0-9][A-Za-z0-9_-]{0,63}):([1-9]\d{0,14})$/;
const isStamp = (text: string): boolean => STAMP.test(text) && !isHostile(replicaOf(text));

function unpackedSeen(text: string): VersionVector | 'damaged' {
  const seen: Record<string, number> = {};
  if (text === '') return seen;
  for (const stamp of text.split(' ')) {
    const colon = stamp.lastIndexOf(':');
    const replica = stamp.slice(0, colon);
    if (!STAMP.test(stamp) || isHostile(replica) || seen[replica] !== undefined) return 'damaged';
    seen[replica] = Number(stamp.slice(colon + 1));
  }
  return seen;
}

/** In most records of a plan stand the same few lists of names; what one stands for is remembered, as long as they are few and short. */
const fieldsNamed = new Map<string, readonly string[] | null>();
const REMEMBERED = { lists: 500, length: 200 };

/** The fields of a list of names; null if one cannot be a field. */
function fieldsIn(names: string): readonly string[] | null {
  let fields = fieldsNamed.get(names);
  if (fields !== undefined) return fields;
  const all = names.split(' ').map(unnamed);
  fields = all.some((field) => isReserved(field) || isHostile(field)) ? null : all;
  if (fieldsNamed.size >= REMEMBERED.lists) fieldsNamed.clear();
  if (names.length <= REMEMBERED.length) fieldsNamed.set(names, fields);
  return fields;
}

/** Which stamp wrote each field. Every stamp must be among what the record has seen, or merging would not end. */
function unpackedBy(packed: PackedMarks['by'], seen: VersionVector): MergeMetadata['by'] | 'damaged' {
  const by: Record<string, Dot> = {};
  for (const stamp in packed) {
    if (!isStamp(stamp) || !covered(stamp, seen)) return 'damaged';
    const fields = fieldsIn(packed[stamp] ?? '');
    if (!fields) return 'damaged';
    for (const field of fields) {
      if (by[field] !== undefined) return 'damaged';
      by[field] = stamp;
    }
  }
  return by;
}

/** Why a block cannot be used. */
type BlockProblem = 'damaged' | 'too-many';

/** Marks as they were packed, or why they make no sense. Whether they fit the record is asked elsewhere. */
export function unpack(packed: PackedMarks): MergeMetadata | BlockProblem {
  const seen = unpackedSeen(packed.seen);
  if (typeof seen === 'string') return seen;
  const by = unpackedBy(packed.by, seen);
  if (typeof by === 'string') return by;
  const held = unpackedHeld(packed, seen, by);
  if (typeof held === 'string') return held;
  if (!packed.open && !packed.saw) return { seen, by, ...(held ? { held } : {}) };
  const others: Record<string, readonly Sibling[]> = {};
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
  const saw: Record<Dot, VersionVector> = {};
  for (const [stamp, list] of Object.entries(packed.saw ?? {})) {
    const knew = unpackedSeen(list);
    if (knew === 'damaged' || !isStamp(stamp)) return 'damaged';
    saw[stamp] = knew;
  }
  return {
    seen,
    by,
    ...(Object.keys(others).length > 0 ? { others } : {}),
    ...(Object.keys(saw).length > 0 ? { saw } : {}),
    ...(held ? { held } : {}),
  };
}

/** What was held back: stamps the record has seen, in order, of fields that may be one. */
function unpackedHeld(
  { held, rest }: PackedMarks,
  seen: VersionVector,
  by: MergeMetadata['by'],
): Withheld | undefined | BlockProblem {
  if (held === undefined && rest === undefined) return undefined;
  const known = rest === undefined ? undefined : unpackedSeen(rest);
  if (typeof known === 'string') return known;
  const fields: Record<string, WithheldField> = {};
  for (const [field, { stamps: list, knew: text, about, untold }] of Object.entries(held ?? {})) {
    const knew = unpackedSeen(text);
    if (typeof knew === 'string') return knew;
    const stamps = list === '' ? [] : list.split(' ');
    if (stamps.length > LIMITS.answers) return 'too-many';
    if (isReserved(field) || field === DELETED || isHostile(field)) return 'damaged';
    if (
      !stamps.every(
        (stamp, at) => isStamp(stamp) && covered(stamp, seen) && (at === 0 || (stamps[at - 1] ?? '') < stamp),
      )
    )
      return 'damaged';
    const isAnswered = Object.hasOwn(by, field);
    const entry: WithheldField = {
      stamps,
      knew,
      ...(about === undefined || isAnswered ? {} : { about }),
      ...(untold ? { untold } : {}),
    };
    if (isAnswered || known === undefined || !saysNoMoreThan(known, entry)) fields[field] = entry;
  }
  return { fields, ...(known ? { rest: known } : {}) };
}

/** The fields whose values are not the ones their stamps were given for: changed, added or emptied by hand (M9). */
export function fieldsByHand(record: AnyRecord, marks: MergeMetadata, sum: string): readonly string[] {
  const stamped = Object.keys(marks.by).toSorted();
  const byHand: string[] = [];
  for (let at = 0; at < stamped.length; at++) {
    const field = stamped[at] ?? '';
    if (!isSumOf(sum, at * 4, valueOf(record, field))) byHand.push(field);
  }
  for (const field of fieldsOf(record))
    if (!Object.hasOwn(marks.by, field) && !isShownMeanwhile(record, marks, field)) byHand.push(field);
  return byHand;
}

/** What stands for a value that was held back. */
const isShownMeanwhile = (record: AnyRecord, { held }: MergeMetadata, field: string): boolean =>
  held !== undefined &&
  Object.hasOwn(held.fields, field) &&
  held.fields[field]?.about !== undefined &&
  same(held.fields[field].about, valueOf(record, field));
