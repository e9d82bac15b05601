/**
 * Many states of one record at once. Merging them two by two builds a record for each of them, and each time goes through all
 * answers found so far; this goes through every state once. It comes to the same (M1), and what it cannot be sure of it
 * leaves to merging two by two.
 */
import { same } from './canonical.ts';
import {
  DELETED,
  Draft,
  siblingValuesOf,
  mergeMetadataOf,
  numberOf,
  valueOf,
  replicaOf,
  type Sibling,
  type Registered,
  type VersionVector,
  type Dot,
  type ReplicaId,
} from './register.ts';

/** For each writer how far each state that knows of it has seen. */
type Sights = ReadonlyMap<ReplicaId, readonly number[]>;

/** Undefined: to be merged two by two. */
export function mergeMany<R extends Registered>(states: readonly R[]): R | undefined {
  const [first] = states;
  // Deletions remember what they had seen, which is joined state by state, and so is what was held back; what was written once
  // has no marks.
  if (!first || !states.every(({ marks }) => marks && !marks.saw && !marks.held && marks.by[DELETED] === undefined))
    return undefined;
  const sights = sightsOf(states);
  const draft = new Draft(first, mergeMetadataOf(first));
  for (const field of fieldsOfAll(states)) {
    if (isSettled(field, states)) continue;
    const standing = standingOf(field, states, sights);
    if (!standing) return undefined;
    draft.put(field, standing);
  }
  const seen: Record<ReplicaId, number> = {};
  for (const [replica, numbers] of sights) seen[replica] = numbers.reduce((most, number) => Math.max(most, number), 0);
  return draft.finish(seen);
}

function sightsOf(states: readonly Registered[]): Sights {
  const sights = new Map<ReplicaId, number[]>();
  for (const state of states) {
    const seen: VersionVector = mergeMetadataOf(state).seen;
    for (const replica in seen) {
      const number = seen[replica] ?? 0;
      const numbers = sights.get(replica);
      if (numbers) numbers.push(number);
      else sights.set(replica, [number]);
    }
  }
  return sights;
}

function fieldsOfAll(states: readonly Registered[]): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const state of states) for (const field in mergeMetadataOf(state).by) fields.add(field);
  return fields;
}

/** One answer, and in every state the same. */
function isSettled(field: string, [first, ...others]: readonly Registered[]): boolean {
  if (!first) return true;
  const stamp = mergeMetadataOf(first).by[field];
  const value = valueOf(first, field);
  if (mergeMetadataOf(first).others?.[field]) return false;
  return others.every((state) => {
    const marks = mergeMetadataOf(state);
    return marks.by[field] === stamp && !marks.others?.[field] && same(valueOf(state, field), value);
  });
}

/**
 * An answer stands unless a state that had seen it no longer has it: that is, if as many have it as have seen it. Undefined where
 * one stamp has two values (M7), where it is the record's own, which is known by what it says (M9), and where several answers are gone: a tampered file can let two of them drop each other, and
 * then what stays is decided where they meet.
 */
function standingOf(field: string, states: readonly Registered[], sights: Sights): readonly Sibling[] | undefined {
  const found = new Map<Dot, { readonly answer: Sibling; count: number }>();
  for (const state of states)
    for (const answer of siblingValuesOf(state, field)) {
      if (replicaOf(answer.stamp) === state.id) return undefined;
      const known = found.get(answer.stamp);
      if (!known) found.set(answer.stamp, { answer, count: 1 });
      else if (same(known.answer.value, answer.value)) known.count++;
      else return undefined;
    }
  const standing: Sibling[] = [];
  for (const [stamp, { answer, count }] of found) {
    const number = numberOf(stamp);
    const seenBy = (sights.get(replicaOf(stamp)) ?? []).filter((one) => one >= number).length;
    if (seenBy === count) standing.push(answer);
  }
  return standing.length > 0 && found.size - standing.length <= 1 ? standing : undefined;
}
