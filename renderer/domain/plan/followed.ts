/**
 * Records that are written once and name those they followed: what their writer had seen when writing. That, and no clock,
 * says which comes after which (SPEC P3). Of records that did not know each other the later moment stands behind.
 */
import type { Apart } from '../kinds/kind.ts';
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
 * The records that `lives` allows, each behind all it followed, also by way of others, and otherwise in the order `earlier` says. The
 * last is always one that nobody living followed, and of several such the latest. The outcome depends on the records alone, not on
 * the order they come in, and a deleted record says no more than that whoever followed it followed what it had followed. Names of
 * records that are not there say nothing. Of a ring, which only a file by hand can hold, the link that closes it says nothing.
 */
export function inOrder<T extends Followed>(
  records: readonly T[],
  earlier: Compare<T>,
  lives: (one: T) => boolean = () => true,
): readonly T[] {
  const byTime = records.toSorted(earlier);
  const living = byTime.filter(lives);
  if (!isAnyOutOfTime(byTime)) return living;
  const before = predecessors(byTime);
  const placed: T[] = [];
  const met = new Set<T>();
  // Not from deleted ones: one that nobody living followed would draw what it followed before what is earlier.
  for (const start of living) {
    if (met.has(start)) continue;
    met.add(start);
    // A stack of our own: a chain may be as long as a file is.
    const open = [{ one: start, rest: before(start) }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.rest.next();
      if (next.done) {
        if (lives(top.one)) placed.push(top.one);
        open.pop();
      } else if (!met.has(next.value)) {
        met.add(next.value);
        open.push({ one: next.value, rest: before(next.value) });
      }
    }
  }
  return placed;
}

/** Whether one stands before something it followed: otherwise time says it all, which is so of nearly every list, and told in one pass. */
function isAnyOutOfTime(byTime: readonly Followed[]): boolean {
  const met = new Set<Id>();
  const ahead: Id[] = [];
  for (const { id, followed = [] } of byTime) {
    for (const other of followed) if (!met.has(other)) ahead.push(other);
    met.add(id);
  }
  // What is named and not there says nothing.
  return ahead.some((id) => met.has(id));
}

/**
 * The records that `lives` allows and nobody living followed, not even by way of others, in the order `earlier` says. One: that is
 * what holds. Several were written by people who did not know of each other. Deleted ones lead nowhere, but what they followed is
 * behind whoever followed them.
 */
export function leading<T extends Followed>(
  records: readonly T[],
  earlier: Compare<T>,
  lives: (one: T) => boolean = () => true,
): readonly T[] {
  const byTime = records.toSorted(earlier);
  const before = predecessors(byTime);
  const behind = new Set<T>();
  const alive = byTime.filter(lives);
  const open = [...alive];
  // A list gives what is added while it is walked, so it is its own queue.
  for (const one of open)
    for (const other of before(one)) {
      if (other === one || behind.has(other)) continue;
      behind.add(other);
      if (!lives(other)) open.push(other);
    }
  const leaders = alive.filter((one) => !behind.has(one));
  // Nothing leads where all of them follow each other in a ring.
  return leaders.length > 0 ? leaders : inOrder(records, earlier, lives).slice(-1);
}

/** What holds of records that follow each other (K3). */
export type Holding<T> =
  | { readonly is: 'nothing' }
  | { readonly is: 'one'; readonly record: T }
  /** They say different things, and nobody who wrote one knew of the others: a person decides, by a record that follows them all. */
  | { readonly is: 'asked'; readonly records: readonly T[] };

export interface Reading<T> {
  readonly earlier: Compare<T>;
  readonly lives: (one: T) => boolean;
  readonly apart: Apart;
  /** Whether two say the same, whoever wrote them and when: then nothing is asked (M3). */
  readonly sayAlike: (a: T, b: T) => boolean;
}

/** K2, K3: which one holds, or that this has to be decided. The same for the same records, in whatever order they come. */
export function holding<T extends Followed>(
  records: readonly T[],
  { earlier, lives, apart, sayAlike }: Reading<T>,
): Holding<T> {
  const last = inOrder(records, earlier, lives).at(-1);
  if (last === undefined) return { is: 'nothing' };
  const leaders = apart === 'asked' ? leading(records, earlier, lives) : [last];
  return leaders.every((one) => sayAlike(one, last)) ? { is: 'one', record: last } : { is: 'asked', records: leaders };
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
