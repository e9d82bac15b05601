import { newestFirst, type NamedBackup } from './backup-names.ts';

/** What is kept. Days and months are counted in UTC, so that the answer is the same on every machine. */
export const KEEP = {
  last: 20,
  days: 30,
  months: 12,
  /** Of those from before a file was merged, and before an upgrade: the last ones, and the first of each day, as far as the bytes go. */
  lastBefore: 40,
  daysBefore: 90,
  bytesBefore: 512 * 1024 * 1024,
  /** Of those from before a restore, all of the last 90 days: what was there can be put back. More than twenty of the largest have room. */
  daysReplaced: 90,
  bytesReplaced: 2 * 1024 * 1024 * 1024,
} as const;

type Kept = NamedBackup & { readonly bytes: number };

const DAY = 24 * 60 * 60 * 1000;

/**
 * The ids that may go. No clock is asked: "the last 30 days" are the last 30 days *that have a backup*, in the order the backups were
 * written. So a backup under a clock that was years ahead is one day among others, and makes no other one old. Backups from before
 * something drastic have places of their own: restoring again and again pushes nothing out, and looking writes nothing.
 */
export function expiredBackups(backups: readonly Kept[]): string[] {
  const ordered = newestFirst(backups);
  const regular = ordered.filter(({ reason }) => !isBefore(reason));
  const kept = new Set(regular.slice(0, KEEP.last).map(({ id }) => id));
  for (const { id } of newestOfEach(regular, dayOf, KEEP.days)) kept.add(id);
  for (const { id } of newestOfEach(regular, monthOf, KEEP.months)) kept.add(id);
  for (const id of keptBefore(ordered)) kept.add(id);
  return ordered.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

const isBefore = (reason: string): boolean => reason.startsWith('before-');

/** The ids of those from before something drastic that stay. Each reason has room of its own, so that none pushes out another. */
function keptBefore(ordered: readonly Kept[]): string[] {
  const reasons = new Set(ordered.map(({ reason }) => reason).filter(isBefore));
  return [...reasons].flatMap((reason) => {
    const alike = ordered.filter((one) => one.reason === reason);
    return reason === 'before-restore'
      ? asFarAs(KEEP.bytesReplaced, replaced(alike, ordered))
      : asFarAs(KEEP.bytesBefore, lastAndFirst(alike));
  });
}

/** What was there before a restore, of each of the last days that have any backup. */
function replaced(alike: readonly Kept[], ordered: readonly Kept[]): readonly Kept[] {
  const days = new Set(newestOfEach(ordered, dayOf, KEEP.daysReplaced).map(dayOf));
  return alike.filter((one) => days.has(dayOf(one)));
}

/** The last ones, and the first of each day. */
function lastAndFirst(alike: readonly Kept[]): readonly Kept[] {
  const stay = new Set([...alike.slice(0, KEEP.lastBefore), ...oldestOfEach(alike, dayOf, KEEP.daysBefore)]);
  return alike.filter((one) => stay.has(one));
}

/** The newest stays whatever its size. */
function asFarAs(most: number, stay: readonly Kept[]): string[] {
  let bytes = 0;
  return stay.filter((one, at) => (bytes += one.bytes) <= most || at === 0).map(({ id }) => id);
}

const dayOf = ({ at }: NamedBackup): number => Math.floor(at / DAY);

function monthOf({ at }: NamedBackup): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The newest of each of the last `most` periods that have a backup; `ordered` comes newest first. */
function newestOfEach<T>(ordered: readonly T[], period: (one: T) => number, most: number): readonly T[] {
  const newest = new Map<number, T>();
  for (const one of ordered) if (!newest.has(period(one))) newest.set(period(one), one);
  return [...newest.values()].slice(0, most);
}

/** The oldest of each of those periods: what was there before all that was done on that day. */
function oldestOfEach<T>(ordered: readonly T[], period: (one: T) => number, most: number): readonly T[] {
  const oldest = new Map<number, T>();
  for (const one of ordered) oldest.set(period(one), one);
  return [...oldest.values()].slice(0, most);
}
