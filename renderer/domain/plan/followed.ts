/**
 * Records that are written once and name those they followed: what their writer had seen when writing. That, and no clock,
 * says which comes after which (SPEC P3). Of records that did not know each other the later moment stands behind.
 */
import type { Id } from '../kinds/model.ts';

export interface Followed {
  readonly id: Id;
  /**
   * The records that led when this one was written. Absent on one that knew of none, and on those written before there was
   * this field: among such records time decides, as it always did.
   */
  readonly followed?: readonly Id[];
}

/** A total order by time: two different records are never equal in it. */
type Compare<T> = (a: T, b: T) => number;

/**
 * The records, each behind all it followed, and otherwise in the order `earlier` says. The last is always one that nobody
 * followed, and of several such the latest. The outcome depends on the records alone, not on the order they come in. Names of
 * records that are not there say nothing. Of a ring, which only a file by hand can hold, the link that closes it says nothing.
 */
export function inOrder<T extends Followed>(records: readonly T[], earlier: Compare<T>): readonly T[] {
  const byTime = records.toSorted(earlier);
  if (!byTime.some(({ followed }) => followed)) return byTime;
  const before = predecessors(byTime);
  const placed: T[] = [];
  const met = new Set<T>();
  for (const start of byTime) {
    if (met.has(start)) continue;
    met.add(start);
    // A stack of our own: a chain may be as long as a file is.
    const open = [{ one: start, rest: before(start) }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        placed.push(top.one);
        open.pop();
      } else if (!met.has(next.value)) {
        met.add(next.value);
        open.push({ one: next.value, rest: before(next.value) });
      }
    }
  }
  return placed;
}

/**
 * The records that nobody followed, in the order `earlier` says. One: that is what holds. Several that differ were written by
 * people who did not know of each other; whether that is a question is for the caller to say. A further record that names them
 * all answers it.
 */
export function leading<T extends Followed>(records: readonly T[], earlier: Compare<T>): readonly T[] {
  const byTime = records.toSorted(earlier);
  const before = predecessors(byTime);
  const behind = new Set<T>();
  for (const one of byTime) for (const other of before(one)) if (other !== one) behind.add(other);
  const leaders = byTime.filter((one) => !behind.has(one));
  // Nothing leads where all of them follow each other in a ring.
  return leaders.length > 0 ? leaders : inOrder(records, earlier).slice(-1);
}

/** What each record followed, as far as it is there, in order of time. */
function predecessors<T extends Followed>(byTime: readonly T[]): (one: T) => Iterator<T> & Iterable<T> {
  const byId = new Map(byTime.map((one) => [one.id, one]));
  const lastBefore = new Map<T, T>();
  let last: T | undefined;
  for (const one of byTime) {
    if (one.followed) continue;
    if (last) lastBefore.set(one, last);
    last = one;
  }
  const place = new Map(byTime.map((one, at) => [one, at]));
  const placeOf = (one: T) => place.get(one) ?? 0;
  return function* (one) {
    const silent = lastBefore.get(one);
    if (silent) yield silent;
    const named = (one.followed ?? []).flatMap((id) => byId.get(id) ?? []);
    yield* named.toSorted((a, b) => placeOf(a) - placeOf(b));
  };
}
