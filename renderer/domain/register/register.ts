/**
 * Merge registers (MERGE: seven rules; SPEC M1-M10). Each field of a record is a register that keeps every answer nobody
 * has replaced knowingly. Time is never consulted. This file knows records as named values and no kind of record.
 */
import { canonical, fingerprint, same } from './canonical.ts';
import { withheldAfterMerging, withheldAfterWriting, withheldDots, sightOf, type Withheld } from './withheld.ts';
import { DELETED, Sight, covered, joined, numberOf, dotOf, replicaOf, type VersionVector, type Dot } from './dots.ts';

export { DELETED, covered, joined, numberOf, dotOf, replicaOf } from './dots.ts';
export type { VersionVector, Dot, ReplicaId } from './dots.ts';

export interface Sibling {
  readonly stamp: Dot;
  /** Absent: the field was emptied. */
  readonly value?: unknown;
}

export interface MergeMetadata {
  readonly seen: VersionVector;
  /** The stamp of the value the record shows, for each field ever written. */
  readonly by: Readonly<Record<string, Dot>>;
  /** Answers beside the one shown, in order of their stamps. */
  readonly others?: Readonly<Record<string, readonly Sibling[]>>;
  /** What each standing deletion had seen, by its stamp. */
  readonly saw?: Readonly<Record<Dot, VersionVector>>;
  /** What was held back from this copy (M13); absent from nearly every record. */
  readonly held?: Withheld;
}

/** What this file asks of a record: its name, its marks, and values under any other key. */
export interface Registered {
  readonly kind: string;
  readonly id: string;
  readonly marks?: MergeMetadata;
}

const RESERVED = new Set(['kind', 'list', 'id', 'marks']);

export const valueOf = (record: Registered, field: string): unknown =>
  (record as unknown as Record<string, unknown>)[field];

export const fieldsOf = (record: Registered): string[] => Object.keys(record).filter((key) => !RESERVED.has(key));

/**
 * The marks of a record. One written once and untouched since carries none: its own id is its writer, so that fifty
 * thousand check-ins cost no merge data and still merge by the same rules.
 */
export function mergeMetadataOf(record: Registered): MergeMetadata {
  if (record.marks) return record.marks;
  const stamp = dotOf(record.id, 1);
  return { seen: { [record.id]: 1 }, by: Object.fromEntries(fieldsOf(record).map((field) => [field, stamp])) };
}

/** Every standing answer of a field, the shown one first. None: the field was never written. */
export function siblingValuesOf(
  record: Registered,
  field: string,
  marks: MergeMetadata = mergeMetadataOf(record),
): readonly Sibling[] {
  const stamp = marks.by[field];
  if (stamp === undefined) return [];
  const shown = { stamp, value: valueOf(record, field) };
  const others = marks.others?.[field];
  return others ? [shown, ...others] : [shown];
}

/** What answers say. A field never written and one that was emptied look alike. */
export const valuesOf = (answers: readonly Sibling[]): readonly unknown[] =>
  answers.length > 0 ? answers.map(({ value }) => value) : [undefined];

/** Values of a record by field; undefined where there is none. */
export type Values<R extends Registered> = {
  readonly [F in Exclude<keyof R, 'kind' | 'id' | 'marks'>]?: R[F] | undefined;
};

/** A new record; `values` that are undefined stay unwritten. */
export function create<R extends Registered>(name: Pick<R, 'kind' | 'id'>, values: Values<R>, stamp: Dot): R {
  const written = Object.entries(values).filter(([, value]) => value !== undefined);
  const marks: MergeMetadata = {
    seen: { [replicaOf(stamp)]: numberOf(stamp) },
    by: Object.fromEntries(written.map(([field]) => [field, stamp])),
  };
  return { ...name, ...Object.fromEntries(written), marks } as unknown as R;
}

/**
 * Writes fields. The stamp replaces every answer this copy has seen, so a question is answered by writing.
 * A value of undefined empties the field. The stamp's number must be new to its writer.
 */
export function write<R extends Registered>(
  record: R,
  values: Values<R> & { readonly [DELETED]?: true | undefined },
  stamp: Dot,
): R {
  return writeSiblings(
    record,
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [{ stamp, value }]])),
  );
}

/**
 * Writes several answers to one field at once: how undoing an answer brings its question back. An answer listed under the
 * stamp it has already is left standing; the other stamps must be new.
 */
export function writeSiblings<R extends Registered>(
  record: R,
  answers: Readonly<Record<string, readonly Sibling[]>>,
): R {
  const before = mergeMetadataOf(record);
  const draft = new Draft(record, before);
  const sight = new Sight(before.seen);
  for (const [field, list] of Object.entries(answers)) {
    for (const { stamp } of list) sight.include(stamp);
    for (const one of siblingValuesOf(record, field, before))
      if (isOwnStamp(one.stamp, record.id) && !list.some(({ stamp }) => stamp === one.stamp))
        sight.include(stampBySaying(one, `${record.id} ${field}`));
    draft.put(field, list);
  }
  const stood = siblingValuesOf(record, DELETED, before);
  for (const { stamp, value } of answers[DELETED] ?? [])
    if (value === true && !stood.some((one) => one.stamp === stamp)) draft.saw(stamp, sight.seen);
  draft.hold(withheldAfterWriting(before, answers, sight.seen));
  return draft.finish(sight.seen);
}

/** Brings two states of one record together: order-free, repeatable, and silent only where nobody disagrees (M1-M3, M7). */
export function mergeRecord<R extends Registered>(a: R, b: R): R {
  if (a === b) return a;
  const [marksA, marksB] = [mergeMetadataOf(a), mergeMetadataOf(b)];
  if (marksA.held || marksB.held) return mergeHeld(a, marksA, b, marksB);
  const sight = new Sight(joined(marksA.seen, marksB.seen));
  const news: [field: string, standing: readonly Sibling[]][] = [];
  // Whether the outcome is `b` as it stands: most of what comes knew what stands here, and need not be built anew.
  let isB = !marksA.saw && !marksB.saw && joined(marksB.seen, marksA.seen) === marksB.seen;
  const meet = (field: string) => {
    if (isSettled(field, a, marksA, b, marksB)) return;
    const [mine, theirs] = [siblingValuesOf(a, field, marksA), siblingValuesOf(b, field, marksB)];
    const place = `${a.id} ${field}`;
    const [here, there] = [bySaying(mine, theirs, a.id, place), bySaying(theirs, mine, a.id, place)];
    const standing = mergeAnswers(here, marksA.seen, there, marksB.seen, place);
    isB &&= standing === theirs || areAlike(standing, theirs);
    if (standing === mine || areAlike(standing, mine)) return;
    for (const { stamp } of standing) sight.include(stamp);
    news.push([field, standing]);
  };
  for (const field in marksA.by) meet(field);
  for (const field in marksB.by) if (!Object.hasOwn(marksA.by, field)) meet(field);
  const { seen } = sight;
  const changed = seen !== marksA.seen || news.length > 0;
  if (changed && isB) return b;
  if (!changed && !marksB.saw) return a;
  const draft = new Draft(a, marksA);
  for (const [field, standing] of news) draft.put(field, standing);
  for (const source of [marksA, marksB])
    for (const stamp in source.saw) draft.saw(stamp, joined(draft.sawAt(stamp), source.saw[stamp] ?? {}));
  return changed || draft.sawMore ? draft.finish(seen) : a;
}

/**
 * The same where something was held back from either (M13): field by field by what each has seen of that field, a value that one
 * side has in place of the stamp the other only knows of.
 */
function mergeHeld<R extends Registered>(a: R, marksA: MergeMetadata, b: R, marksB: MergeMetadata): R {
  const draft = new Draft(a, marksA);
  const answered = new Map<string, readonly Sibling[]>();
  const sight = new Sight(joined(marksA.seen, marksB.seen));
  const fields = [marksA, marksB].flatMap(({ by, held }) => [...Object.keys(by), ...Object.keys(held?.fields ?? {})]);
  for (const field of new Set(fields)) {
    const [mine, theirs] = [siblingValuesOf(a, field, marksA), siblingValuesOf(b, field, marksB)];
    const place = `${a.id} ${field}`;
    const here = [...mine, ...theirs.filter(({ stamp }) => withheldDots(marksA, field).includes(stamp))];
    const there = [...theirs, ...mine.filter(({ stamp }) => withheldDots(marksB, field).includes(stamp))];
    const standing = mergeAnswers(
      bySaying(here, there, a.id, place),
      sightOf(marksA, field),
      bySaying(there, here, a.id, place),
      sightOf(marksB, field),
      place,
    );
    for (const { stamp } of standing) sight.include(stamp);
    draft.put(field, standing);
    answered.set(field, standing);
  }
  for (const source of [marksA, marksB])
    for (const stamp in source.saw) draft.saw(stamp, joined(draft.sawAt(stamp), source.saw[stamp] ?? {}));
  const { seen } = sight;
  draft.hold(withheldAfterMerging(marksA, marksB, answered, seen));
  const merged = draft.finish(seen);
  return [a, b].find((one) => saysSame(one, merged)) ?? merged;
}

const saysSame = (a: Registered, b: Registered): boolean =>
  same(mergeMetadataOf(a), mergeMetadataOf(b)) &&
  [...new Set([...fieldsOf(a), ...fieldsOf(b)])].every((field) => same(valueOf(a, field), valueOf(b, field)));

/** One answer here and there, by one stamp and of one value: most fields of most records. */
const isSettled = (
  field: string,
  a: Registered,
  marksA: MergeMetadata,
  b: Registered,
  marksB: MergeMetadata,
): boolean =>
  marksA.by[field] === marksB.by[field] &&
  !marksA.others?.[field] &&
  !marksB.others?.[field] &&
  same(valueOf(a, field), valueOf(b, field));

/** The same answers, in whatever order. */
function areAlike(standing: readonly Sibling[], answers: readonly Sibling[]): boolean {
  if (standing.length !== answers.length) return false;
  const known = byStampOf(answers);
  return standing.every((one) => {
    const twin = known.get(one.stamp);
    return twin !== undefined && same(twin.value, one.value);
  });
}

const byStampOf = (answers: readonly Sibling[]): ReadonlyMap<Dot, Sibling> =>
  new Map(answers.map((one) => [one.stamp, one]));

const isOwnStamp = (stamp: Dot, id: string): boolean => stamp.length === id.length + 2 && stamp === dotOf(id, 1);

/** The same for whoever finds that value under that stamp. */
const stampBySaying = ({ stamp, value }: Sibling, place: string): Dot =>
  handDot(`${place} ${stamp} ${canonical(value)}`);

/**
 * What a record says under its own id has no merge data that could tell whether a hand has changed it since (M9). Whoever
 * replaces it therefore remembers it by what it said. Where it meets somebody who has replaced it, it is known by that too, so
 * that what they had not read is not dropped.
 */
function bySaying(
  answers: readonly Sibling[],
  others: readonly Sibling[],
  id: string,
  place: string,
): readonly Sibling[] {
  const isOwn = ({ stamp }: Sibling) => isOwnStamp(stamp, id);
  if (others.length === 0 || others.some(isOwn) || !answers.some(isOwn)) return answers;
  const renamed = answers.map((one) => (isOwn(one) ? { ...one, stamp: stampBySaying(one, place) } : one));
  return [...byStampOf(renamed).values()];
}

function mergeAnswers(
  mine: readonly Sibling[],
  mySeen: VersionVector,
  theirs: readonly Sibling[],
  theirSeen: VersionVector,
  place: string,
): readonly Sibling[] {
  const [one, other] = [mine[0], theirs[0]];
  // Mostly there is one answer here and one there, or one at all.
  if (mine.length + theirs.length === 1) return one ? mine : theirs;
  if (mine.length === 1 && theirs.length === 1 && one && other && one.stamp !== other.stamp) {
    const [gone, late] = [covered(one.stamp, theirSeen), covered(other.stamp, mySeen)];
    if (gone && late) return neitherReplaced([one, other], place);
    return gone ? theirs : late ? mine : [one, other];
  }
  const standing: Sibling[] = [];
  const known = byStampOf(theirs);
  const shared = new Set<Dot>();
  let twinned = false;
  for (const answer of mine) {
    const twin = known.get(answer.stamp);
    if (twin === undefined) {
      if (!covered(answer.stamp, theirSeen)) standing.push(answer);
      continue;
    }
    shared.add(answer.stamp);
    if (same(twin.value, answer.value)) standing.push(answer);
    else {
      twinned = true;
      standing.push(...twinsOf(answer, twin, place));
    }
  }
  for (const answer of theirs) if (!shared.has(answer.stamp) && !covered(answer.stamp, mySeen)) standing.push(answer);
  if (standing.length === 0) return neitherReplaced([...mine, ...theirs], place);
  // Twins are named by their values, so that one can be there already.
  return twinned
    ? [...new Map(standing.map((one) => [`${one.stamp} ${canonical(one.value)}`, one])).values()]
    : standing;
}

/**
 * One stamp, two values: one of them was changed outside the app, and nobody can say which. Both stand; the value that
 * sorts later gets a stamp made from itself, so that every copy that notices names it alike (M7).
 */
function twinsOf(a: Sibling, b: Sibling, place: string): Sibling[] {
  const [first, second] = canonical(a.value) < canonical(b.value) ? [a, b] : [b, a];
  return [first, { ...second, stamp: handDot(`${place} ${first.stamp} ${canonical(second.value)}`) }];
}

/**
 * Each side claims to have seen what the other shows, and shows something else: only a tampered merge block can say so. Every
 * answer stays, under a stamp no such claim reaches, or the same file read once more would drop one of them unseen.
 */
const neitherReplaced = (answers: readonly Sibling[], place: string): Sibling[] => [
  ...new Map(
    answers.map((one) => {
      const stamp = handDot(`${place} ${canonical(one.value)}`);
      return [stamp, { ...one, stamp }];
    }),
  ).values(),
];

const HAND = 'hand-';
/** A stamp for a value no run of the app wrote; the same text gives the same stamp on every machine. */
export const handDot = (text: string): Dot => dotOf(HAND + fingerprint(text), 1);
export const isByHand = (stamp: Dot): boolean => stamp.startsWith(HAND);

const byStamp = (a: Sibling, b: Sibling) => (a.stamp < b.stamp ? -1 : a.stamp > b.stamp ? 1 : 0);

/** A record being rewritten: values, stamps and further answers change together or not at all. */
export class Draft<R extends Registered> {
  readonly #record: R;
  readonly #values: Record<string, unknown> = {};
  readonly #by: Record<string, Dot>;
  readonly #others: Record<string, readonly Sibling[]>;
  readonly #saw: Record<Dot, VersionVector>;
  #held: Withheld | undefined;
  sawMore = false;

  constructor(record: R, marks: MergeMetadata) {
    this.#record = record;
    this.#by = { ...marks.by };
    this.#others = { ...marks.others };
    this.#saw = { ...marks.saw };
    this.#held = marks.held;
  }

  /** What is held back from it from now on. */
  hold(held: Withheld | undefined): void {
    this.#held = held;
  }

  /** The answer shown is the one whose stamp sorts first: every copy shows the same (M10). */
  put(field: string, answers: readonly Sibling[]): void {
    const [shown, ...others] = answers.toSorted(byStamp);
    if (!shown) return;
    this.#values[field] = shown.value;
    this.#by[field] = shown.stamp;
    if (others.length > 0) this.#others[field] = others;
    else delete this.#others[field];
  }

  sawAt(stamp: Dot): VersionVector {
    return this.#saw[stamp] ?? {};
  }

  saw(stamp: Dot, seen: VersionVector): void {
    if (this.#saw[stamp] === seen || !this.#deletions().includes(stamp)) return;
    this.sawMore = true;
    this.#saw[stamp] = seen;
  }

  /** The stamps that say it is deleted. One that says it is kept has nothing to have seen. */
  #deletions(): readonly (Dot | undefined)[] {
    const shown = Object.hasOwn(this.#values, DELETED) ? this.#values[DELETED] : valueOf(this.#record, DELETED);
    const others = (this.#others[DELETED] ?? []).flatMap(({ stamp, value }) => (value === true ? [stamp] : []));
    return shown === true ? [this.#by[DELETED], ...others] : others;
  }

  finish(seen: VersionVector): R {
    const deletions = this.#deletions();
    for (const stamp in this.#saw) if (!deletions.includes(stamp)) delete this.#saw[stamp];
    const marks: MergeMetadata = {
      seen,
      by: this.#by,
      ...(Object.keys(this.#others).length > 0 ? { others: this.#others } : {}),
      ...(Object.keys(this.#saw).length > 0 ? { saw: this.#saw } : {}),
      ...(this.#held ? { held: this.#held } : {}),
    };
    for (const [field, { about }] of Object.entries(this.#held?.fields ?? {}))
      if (about !== undefined) this.#values[field] = about;
    const whole: Record<string, unknown> = Object.assign({}, this.#record, this.#values, { marks });
    for (const field in this.#values) if (this.#values[field] === undefined) delete whole[field];
    return whole as unknown as R;
  }
}
