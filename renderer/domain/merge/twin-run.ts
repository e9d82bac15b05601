/**
 * A machine that was copied while the app ran goes on as two, which write under one name and with the same numbers (SPEC M6).
 * Numbers alone cannot tell that what the other has written is not what was written here, so a run remembers what it said. Between
 * its numbers it leaves gaps by chance, so that two hardly ever give the same ones.
 */
import type { Carried } from '../bundle/format.ts';
import type { AnyRecord, Id, Run } from '../kinds/model.ts';
import { canonical, fingerprint, same } from '../register/canonical.ts';
import { DELETED, Draft, answersOf, marksOf, numberOf, stampOf, writerOf } from '../register/register.ts';
import type { Answer, Marks, Seen, Stamp, WriterId } from '../register/register.ts';

/** What a run of the app has written, under whatever names. */
export class Said {
  /** For each record the values it gave, by stamp and field. */
  readonly #values = new Map<Id, Map<string, unknown>>();
  /** For each record the last stamp of each time it was written. */
  readonly #states = new Map<Id, Set<Stamp>>();

  keep(record: AnyRecord, writer: WriterId): void {
    const marks = marksOf(record);
    const number = marks.seen[writer];
    if (number === undefined) return;
    const values = this.#values.get(record.id) ?? new Map<string, unknown>();
    for (const field in marks.by)
      for (const { stamp, value } of answersOf(record, field, marks))
        if (writerOf(stamp) === writer) values.set(`${stamp} ${field}`, value);
    this.#values.set(record.id, values);
    const states = this.#states.get(record.id) ?? new Set<Stamp>();
    this.#states.set(record.id, states.add(stampOf(writer, number)));
  }

  /** Where the value is not told, the stamp is all there is to go by, and two values of one stamp both stand anyway (M7). */
  says(id: Id, field: string, { stamp, value }: Answer): boolean {
    const values = this.#values.get(id);
    const key = `${stamp} ${field}`;
    return values !== undefined && values.has(key) && (value === undefined || same(values.get(key), value));
  }

  /** Whether the record was written here up to that number, and no further. */
  reached(id: Id, stamp: Stamp): boolean {
    return this.#states.get(id)?.has(stamp) ?? false;
  }
}

/** Names of this run that somebody else has written under, with the last number both have in common. */
type Shared = ReadonlyMap<WriterId, number>;

export interface Apart<B extends Carried> {
  readonly bundle: B;
  readonly shared: Shared;
}

/**
 * What arrives, with all that a copy of this run has written under its names given other names, and with no claim to have
 * seen what was written here since. `own` are the names this run has written under.
 */
export function apart<B extends Carried>(bundle: B, said: Said, own: Iterable<WriterId>): Apart<B> {
  const shared = sharedIn(bundle.records, said, [...own]);
  if (shared.size === 0) return { bundle, shared };
  const runs = new Map(bundle.runs);
  const records = bundle.records.map((record) => {
    const strange = [...shared.keys()].filter((writer) => isStrange(record, said, writer));
    return strange.length > 0 ? renamed(record, said, shared, strange, runs) : record;
  });
  return { bundle: { ...bundle, records, runs }, shared };
}

/** Whether a record holds, or includes, what this run has not written under that name. */
function isStrange(record: AnyRecord, said: Said, writer: WriterId): boolean {
  const { marks } = record;
  const number = marks?.seen[writer];
  if (!marks || number === undefined) return false;
  return (
    !said.reached(record.id, stampOf(writer, number)) || under(record, marks, writer).some((one) => !said.says(...one))
  );
}

/** The answers of a record that stand under that name. */
function under(record: AnyRecord, marks: Marks, writer: WriterId): readonly (readonly [Id, string, Answer])[] {
  return Object.keys(marks.by).flatMap((field) =>
    answersOf(record, field, marks)
      .filter(({ stamp }) => writerOf(stamp) === writer)
      .map((answer) => [record.id, field, answer] as const),
  );
}

function sharedIn(records: readonly AnyRecord[], said: Said, own: readonly WriterId[]): Shared {
  const found = new Map<WriterId, number>();
  for (const writer of own) {
    const writtenBy = records.filter(({ marks }) => marks?.seen[writer] !== undefined);
    if (!writtenBy.some((record) => isStrange(record, said, writer))) continue;
    // What they agree about was written before they went apart.
    let common = 0;
    for (const record of writtenBy) {
      const number = marksOf(record).seen[writer] ?? 0;
      if (said.reached(record.id, stampOf(writer, number))) common = Math.max(common, number);
      for (const one of under(record, marksOf(record), writer))
        if (said.says(...one)) common = Math.max(common, numberOf(one[2].stamp));
    }
    found.set(writer, common);
  }
  return found;
}

function renamed(
  record: AnyRecord,
  said: Said,
  shared: Shared,
  strange: readonly WriterId[],
  runs: Map<WriterId, Run>,
): AnyRecord {
  const marks = marksOf(record);
  const names = new Map<Stamp, Stamp>();
  const answers = new Map<string, readonly Answer[]>();
  for (const field of Object.keys(marks.by)) {
    const before = answersOf(record, field, marks);
    const after = before.map((one) => {
      const writer = writerOf(one.stamp);
      if (!strange.includes(writer) || said.says(record.id, field, one)) return one;
      const twin = `twin-${fingerprint(`${record.id} ${field} ${one.stamp} ${canonical(one.value)}`)}`;
      const run = runs.get(writer);
      if (run) runs.set(twin, run);
      const stamp = stampOf(twin, 1);
      if (field === DELETED) names.set(one.stamp, stamp);
      return { ...one, stamp };
    });
    // It may have come round under its other name already.
    if (after.some((one, at) => one !== before[at]))
      answers.set(field, [...new Map(after.map((one) => [one.stamp, one])).values()]);
  }
  const lessSeen = (seen: Seen): Record<WriterId, number> => {
    const less: Record<WriterId, number> = { ...seen };
    for (const writer of strange) {
      const common = Math.min(shared.get(writer) ?? 0, less[writer] ?? 0);
      if (common > 0) less[writer] = common;
      else delete less[writer];
    }
    return less;
  };
  const saw = Object.entries(marks.saw ?? {}).map(
    ([stamp, seen]) => [names.get(stamp) ?? stamp, lessSeen(seen)] as const,
  );
  const draft = new Draft(record, { ...marks, saw: Object.fromEntries(saw) });
  const seen = lessSeen(marks.seen);
  for (const [field, list] of answers) {
    draft.put(field, list);
    for (const { stamp } of list) seen[writerOf(stamp)] = Math.max(seen[writerOf(stamp)] ?? 0, numberOf(stamp));
  }
  return draft.finish(seen);
}
