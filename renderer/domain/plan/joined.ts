/**
 * Records that were made twice and joined into one (SPEC J1-J6): two people apart both made the cycle "2026 Q4". The one that
 * gives way names the other in its field `sameAs`, and nothing else is written; whoever reads the plan sees them as one record.
 * So joining is an edit like any other: it merges, and can be undone.
 */
import { FIELDS, isQuiet } from '../kinds/fields.ts';
import type { FieldRule } from '../kinds/kind.ts';
import { canonical } from '../register/canonical.ts';
import { isTombstone } from './questions.ts';
import {
  DELETED,
  siblingValuesOf,
  mergeMetadataOf,
  type Sibling,
  type MergeMetadata,
  type Dot,
} from '../register/register.ts';
import { KINDS, type AnyRecord, type Id, type Kind, type RecordOf } from '../kinds/model.ts';

/** The field in which a record says that it gives way; two records of a kind that has it can be one. */
export const SAME_AS = 'sameAs';
export type JoinableKind = {
  readonly [K in Kind]: typeof SAME_AS extends keyof RecordOf<K> ? K : never;
}[Kind];
export type Joinable = RecordOf<JoinableKind>;

export const JOINABLE = KINDS.filter((kind): kind is JoinableKind => Object.hasOwn(FIELDS[kind], SAME_AS));
const JOINABLE_KINDS: ReadonlySet<string> = new Set(JOINABLE);
export const isJoinable = (record: AnyRecord): record is Joinable => JOINABLE_KINDS.has(record.kind);

export interface Joined {
  /** Every record that gave way, and the one that stands for it. */
  readonly leaders: ReadonlyMap<Id, Id>;
  /** Every record that stands for others, and those, in order of their ids. */
  readonly groups: ReadonlyMap<Id, readonly Id[]>;
  /** Every record that names another, and every one so named, known or not: a change to one of these can change the rest. */
  readonly named: ReadonlySet<Id>;
}

export const NOTHING_JOINED: Joined = { leaders: new Map(), groups: new Map(), named: new Set() };

type LookUp = (id: Id) => AnyRecord | undefined;

/** The ids a record gives way to. Two people may have named two: then all three are one (J2). */
export function givesWayTo(record: AnyRecord): readonly Id[] {
  if (!isJoinable(record)) return [];
  // A record without merge data has one answer a field.
  if (!record.marks) return record.sameAs === undefined ? [] : [record.sameAs];
  if (record.marks.by[SAME_AS] === undefined) return [];
  return siblingValuesOf(record, SAME_AS).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** What is joined, from the records that name another (`naming`, in any order). The same on every machine (J2). */
export function joinedAmong(naming: Iterable<AnyRecord>, lookUp: LookUp): Joined {
  const out = new Map<Id, Set<Id>>();
  const beside = new Map<Id, Set<Id>>();
  const link = (links: Map<Id, Set<Id>>, from: Id, to: Id) => {
    const known = links.get(from);
    if (known) known.add(to);
    else links.set(from, new Set([to]));
  };
  const named = new Set<Id>();
  for (const record of naming)
    for (const to of givesWayTo(record)) {
      named.add(record.id).add(to);
      if (to === record.id || lookUp(to)?.kind !== record.kind) continue;
      link(out, record.id, to);
      link(beside, record.id, to);
      link(beside, to, record.id);
    }
  if (named.size === 0) return NOTHING_JOINED;
  const leaders = new Map<Id, Id>();
  const groups = new Map<Id, readonly Id[]>();
  const placed = new Set<Id>();
  for (const start of beside.keys()) {
    if (placed.has(start)) continue;
    const group = reachedFrom(start, beside);
    for (const id of group) placed.add(id);
    const leader = leaderOf([...group].toSorted(), out, lookUp);
    const others = [...group].filter((id) => id !== leader).toSorted();
    groups.set(leader, others);
    for (const id of others) leaders.set(id, leader);
  }
  return { leaders, groups, named };
}

/** Everything links lead to from here, here included. */
function reachedFrom(start: Id, links: ReadonlyMap<Id, ReadonlySet<Id>>): ReadonlySet<Id> {
  const reached = new Set([start]);
  // A Set gives what is added while it is walked, so it is its own queue.
  for (const at of reached) for (const next of links.get(at) ?? []) reached.add(next);
  return reached;
}

/**
 * J2: who stands for a group (`ids` in order): of the living ones, if any, one that gives way to nobody living; in a ring the
 * smallest id.
 */
function leaderOf(ids: readonly Id[], out: ReadonlyMap<Id, ReadonlySet<Id>>, lookUp: LookUp): Id {
  const lives = (id: Id) => {
    const record = lookUp(id);
    return record !== undefined && !isTombstone(record);
  };
  const alive = ids.filter(lives);
  const candidates = alive.length > 0 ? alive : ids;
  const among = new Set(candidates);
  const links = new Map(
    candidates.map((id) => [id, new Set([...(out.get(id) ?? [])].filter((to) => among.has(to)))] as const),
  );
  return candidates.find((id) => links.get(id)?.size === 0) ?? firstInRing(candidates, links) ?? candidates[0] ?? '';
}

/** Nobody has the last word: of a ring the smallest id. What only leads into it is no part of it, and is taken away first. */
function firstInRing(ids: readonly Id[], links: ReadonlyMap<Id, ReadonlySet<Id>>): Id | undefined {
  const named = new Map(ids.map((id) => [id, 0]));
  for (const to of [...links.values()].flatMap((set) => [...set])) named.set(to, (named.get(to) ?? 0) + 1);
  const leaving = ids.filter((id) => named.get(id) === 0);
  // A list gives what is added while it is walked, so it is its own queue.
  for (const id of leaving) {
    named.delete(id);
    for (const to of links.get(id) ?? []) {
      const left = (named.get(to) ?? 0) - 1;
      named.set(to, left);
      if (left === 0) leaving.push(to);
    }
  }
  return ids.find((id) => named.has(id));
}

/** The same records stand for the same ones. */
export function areJoinedAlike(one: Joined, other: Joined): boolean {
  return (
    one.leaders.size === other.leaders.size &&
    one.named.size === other.named.size &&
    [...one.leaders].every(([id, leader]) => other.leaders.get(id) === leader) &&
    [...one.named].every((id) => other.named.has(id))
  );
}

/**
 * J3: the record as it is shown: what it says, what only a joined one says, and beside each other what they say differently,
 * as an open question. Never written anywhere.
 */
export function asOne(leader: AnyRecord, others: readonly AnyRecord[], joined: Joined): AnyRecord {
  const living = others.filter((one) => !isTombstone(one));
  return living.length === 0 ? leader : united(leader, living, joined);
}

function united(leader: AnyRecord, others: readonly AnyRecord[], { leaders }: Joined): AnyRecord {
  const marks = mergeMetadataOf(leader);
  const values: Record<string, unknown> = {};
  const by: Record<string, Dot> = { ...marks.by };
  const beside: Record<string, readonly Sibling[]> = { ...marks.others };
  const isReference = referenceFields(leader.kind);
  let changed = false;
  for (const field of new Set(others.flatMap((one) => Object.keys(mergeMetadataOf(one).by)))) {
    if (field === SAME_AS || field === DELETED || (isQuiet(leader, field) && marks.by[field] !== undefined)) continue;
    // References are the same if they lead to one record.
    const told = (value: unknown) =>
      canonical(isReference(field) && typeof value === 'string' ? (leaders.get(value) ?? value) : value);
    const own = siblingValuesOf(leader, field, marks).filter(({ value }) => value !== undefined);
    const said = new Set(own.map(({ value }) => told(value)));
    const more: Sibling[] = [];
    for (const other of others)
      for (const answer of siblingValuesOf(other, field)) {
        if (answer.value === undefined || said.has(told(answer.value))) continue;
        said.add(told(answer.value));
        more.push(answer);
      }
    if (more.length === 0) continue;
    changed = true;
    const [shown, ...rest] = [...own, ...more];
    if (!shown) continue;
    values[field] = shown.value;
    by[field] = shown.stamp;
    if (rest.length > 0 && !isQuiet(leader, field)) beside[field] = rest;
  }
  if (!changed) return leader;
  const whole: MergeMetadata = {
    ...marks,
    by,
    ...(Object.keys(beside).length > 0 ? { others: beside } : {}),
  };
  return { ...leader, ...values, marks: whole };
}

function referenceFields(kind: AnyRecord['kind']): (field: string) => boolean {
  const rules: Readonly<Record<string, FieldRule>> = kind === 'foreign' ? {} : FIELDS[kind];
  return (field) => rules[field]?.shape === 'id';
}
