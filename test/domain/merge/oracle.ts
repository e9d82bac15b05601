/**
 * What the merge registers must do, written down the slow and obvious way; it shares no code with them. A copy holds the
 * set of writings it has received about a record, each writing says which earlier ones its writer's copy held, and merging
 * is the union of two sets. Everything else is read from the set.
 */
import { isDeepStrictEqual } from 'node:util';

/**
 * What a record says under its own id, which has no merge data to tell whether a hand has changed it since: to the oracle each value
 * is a writing of its own.
 */
export const ownStamp = (id: string, value: unknown): string => `${id}:1=${JSON.stringify(value)}`;

/** The stamp the product gives it. */
export const plainStamp = (stamp: string): string => stamp.split('=', 1)[0] ?? stamp;

/** Whether somebody has written over what a check-in said. */
export const isRewritten = (past: Past): boolean =>
  [...past].some(({ field, stamp }) => field === 'value' && plainStamp(stamp) === stamp);

/** One field given one answer by one stamp. */
export interface Writing {
  readonly stamp: string;
  readonly field: string;
  /** Undefined: emptied. */
  readonly value: unknown;
  /** Stamps of every writing about the record that the writer's copy held. */
  readonly knew: ReadonlySet<string>;
  /** Stamps of answers the writer saw and left standing. */
  readonly left: ReadonlySet<string>;
  /** Every stamp of the step this was written in. */
  readonly step: ReadonlySet<string>;
  /** What the writer's wrong clock said; read only to count what a rule by clocks would lose. */
  readonly clock: number;
}

/** Everything one copy has received about one record. */
export type Past = ReadonlySet<Writing>;

export const union = (a: Past, b: Past): Past => new Set([...a, ...b]);

export const stampsIn = (past: Past): Set<string> => new Set([...past].map(({ stamp }) => stamp));

export const fieldsIn = (past: Past): Set<string> => new Set([...past].map(({ field }) => field));

const replaces = (later: Writing, earlier: Writing): boolean =>
  later.field === earlier.field && later.knew.has(earlier.stamp) && !later.left.has(earlier.stamp);

/** The answers nobody has knowingly replaced; one writing that reached two copies by two ways counts once. */
export function standing(past: Past, field: string): Writing[] {
  const about = [...past].filter((one) => one.field === field);
  const unanswered = about.filter((one) => !about.some((other) => replaces(other, one)));
  return unanswered.filter(
    (one, at) =>
      unanswered.findIndex((other) => other.stamp === one.stamp && isDeepStrictEqual(other.value, one.value)) === at,
  );
}

/** The standing answers of a field that differ as values. */
export function differing(past: Past, field: string): unknown[] {
  const values = standing(past, field).map(({ value }) => value);
  return values.filter((value, at) => values.findIndex((other) => isDeepStrictEqual(other, value)) === at);
}

type Fate =
  | { readonly is: 'alive' }
  | { readonly is: 'gone' }
  /** Deleted, but somebody wrote into `unseen` without the deleter's knowledge, or said that it shall stay. */
  | { readonly is: 'disputed'; readonly unseen: readonly string[] };

export function fateOf(past: Past, quiet: ReadonlySet<string>): Fate {
  const verdicts = standing(past, 'deleted');
  const deletions = verdicts.filter(({ value }) => value === true);
  if (deletions.length === 0) return { is: 'alive' };
  // One edit by hand can be read out of two files; whoever made it knew what either of them says.
  const deleters = [...past].filter((one) =>
    deletions.some(({ stamp, field }) => one.stamp === stamp && one.field === field),
  );
  const known = (one: Writing) => deleters.some(({ knew, step }) => knew.has(one.stamp) || step.has(one.stamp));
  const unseen = [...fieldsIn(past)].filter(
    (field) => field !== 'deleted' && !quiet.has(field) && standing(past, field).some((one) => !known(one)),
  );
  return unseen.length > 0 || verdicts.length > deletions.length ? { is: 'disputed', unseen } : { is: 'gone' };
}

/** Fields a person is asked about. */
export const openFields = (past: Past, quiet: ReadonlySet<string>): string[] =>
  [...fieldsIn(past)].filter((field) => field !== 'deleted' && !quiet.has(field) && differing(past, field).length > 1);

/** For each writer the highest number of its stamps that arrived. */
export function highest(past: Past): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const { stamp } of past) {
    const colon = stamp.indexOf(':');
    const replica = stamp.slice(0, colon);
    seen[replica] = Math.max(seen[replica] ?? 0, Number(plainStamp(stamp).slice(colon + 1)));
  }
  return seen;
}

/** Standing answers that a rule by clocks would have dropped though nobody replaced them: all but the latest value. */
export function lostByClock(past: Past): Writing[] {
  return [...fieldsIn(past)].flatMap((field) => {
    const answers = standing(past, field);
    const latest = answers.toSorted((a, b) => b.clock - a.clock || (a.stamp < b.stamp ? 1 : -1))[0];
    return answers.filter((one) => !isDeepStrictEqual(one.value, latest?.value));
  });
}
