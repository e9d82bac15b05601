import { newestFirst, type NamedBackup } from './backup-names.ts';

/** What is kept. Days and months are counted in UTC, so that the answer is the same on every machine. */
export const KEEP = {
  last: 20,
  days: 30,
  months: 12,
  /** Of the backups from before something drastic, of each reason: the last ones, and the first of each day. */
  lastBefore: 40,
  daysBefore: 90,
  /** What all those from before something drastic may take together; the newest stays whatever its size. */
  bytesBefore: 512 * 1024 * 1024,
} as const;

type Kept = NamedBackup & { readonly bytes: number };

const DAY = 24 * 60 * 60 * 1000;

/**
 * The ids that may go. No clock is asked: "the last 30 days" are the last 30 days *that have a backup*, in the order the backups were
 * written. So a backup under a clock that was years ahead is one day among others, and makes no other one old. Backups from before
 * something drastic have places of their own: restoring again and again pushes nothing else out.
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

/** The ids of those from before something drastic that stay: by number, by day, and then as far as the bytes go. */
function keptBefore(ordered: readonly Kept[]): string[] {
  const before = ordered.filter(({ reason }) => isBefore(reason));
  const stay = new Set<Kept>();
  for (const reason of new Set(before.map((one) => one.reason))) {
    const alike = before.filter((one) => one.reason === reason);
    for (const one of alike.slice(0, KEEP.lastBefore)) stay.add(one);
    for (const one of oldestOfEach(alike, dayOf, KEEP.daysBefore)) stay.add(one);
  }
  let bytes = 0;
  return before
    .filter((one) => stay.has(one))
    .filter((one, at) => (bytes += one.bytes) <= KEEP.bytesBefore || at === 0)
    .map(({ id }) => id);
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
