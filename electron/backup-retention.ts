import type { NamedBackup } from './backup-names.ts';

/** What is kept. Days and months are counted in UTC, so that the answer is the same on every machine. */
export const KEEP = { last: 20, days: 30, months: 12, beforeDays: 90 } as const;

const DAY = 24 * 60 * 60 * 1000;

/**
 * The ids that may go: not among the last 20, not the newest of one of the last 30 days or 12 months, not a `before-` of the last 90 days.
 * A backup from the future (the clock was wrong once) stays and takes nobody's place.
 */
export function expiredBackups(backups: readonly NamedBackup[], now: number): string[] {
  const past = backups.filter(({ at }) => at <= now).toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const kept = new Set(past.slice(0, KEEP.last).map(({ id }) => id));
  const today = Math.floor(now / DAY);
  for (const { id } of newestOfEach(past, ({ at }) => within(today - Math.floor(at / DAY), KEEP.days))) kept.add(id);
  for (const { id } of newestOfEach(past, ({ at }) => within(month(now) - month(at), KEEP.months))) kept.add(id);
  for (const { id, reason, at } of past)
    if (reason.startsWith('before-') && now - at <= KEEP.beforeDays * DAY) kept.add(id);
  return past.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/** How many periods ago, or null if that is too long. */
const within = (ago: number, limit: number): number | null => (ago < limit ? ago : null);

function month(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** `backups` come newest first; the first one of each period is kept, those without a period are not. */
function newestOfEach(
  backups: readonly NamedBackup[],
  period: (backup: NamedBackup) => number | null,
): readonly NamedBackup[] {
  const seen = new Set<number>();
  return backups.filter((backup) => {
    const key = period(backup);
    if (key === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
