import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, type NamedBackup } from '../../electron/backup-names.ts';
import { KEEP, expiredBackups } from '../../electron/backup-retention.ts';
import { BACKUP_REASONS, type BackupReason } from '../../electron/contract.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse('2026-07-29T12:00:00.000Z');

const backup = (at: number, reason: BackupReason = 'rolling'): NamedBackup => ({
  id: backupName(reason, at),
  reason,
  at,
});
const kept = (backups: readonly NamedBackup[], now: number) => {
  const expired = new Set(expiredBackups(backups, now));
  return backups.filter(({ id }) => !expired.has(id));
};
const day = (at: number) => Math.floor(at / DAY);
const month = (at: number) => new Date(at).toISOString().slice(0, 7);

describe('what is kept', () => {
  it('the last 20, whatever their age', () => {
    const old = Array.from({ length: 25 }, (_, at) => backup(NOW - 900 * DAY - at * MINUTE));
    expect(kept(old, NOW)).toEqual(old.slice(0, 20));
  });

  it('after those, the newest of each of the last 30 days', () => {
    const today = Array.from({ length: 20 }, (_, at) => backup(NOW - at));
    const daily = Array.from({ length: 40 }, (_, at) => [
      backup(NOW - (at + 1) * DAY),
      backup(NOW - (at + 1) * DAY - MINUTE),
    ]);
    const stay = kept([...today, ...daily.flat()], NOW).slice(20);
    const newest = daily.flatMap(([first]) => first ?? []);
    // Today is one of the 30. June's newest is the last of them, so no older one stays for its month.
    expect(stay).toEqual(newest.slice(0, 29));
  });

  it('then the newest of each of 12 months', () => {
    const today = Array.from({ length: 20 }, (_, at) => backup(NOW - at));
    const weekly = Array.from({ length: 80 }, (_, at) => backup(NOW - 40 * DAY - at * 7 * DAY));
    const months = kept([...today, ...weekly], NOW)
      .slice(20)
      .map(({ at }) => month(at));
    expect(months).toEqual([
      '2026-06',
      '2026-05',
      '2026-04',
      '2026-03',
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
      '2025-10',
      '2025-09',
      '2025-08',
    ]);
  });

  it('all from before an import, a restore or an upgrade, for 90 days', () => {
    const rolling = Array.from({ length: 20 }, (_, at) => backup(NOW - at));
    const before = Array.from({ length: 200 }, (_, at) =>
      backup(NOW - at * 12 * 60 * MINUTE - MINUTE, 'before-import'),
    );
    const stay = kept([...rolling, ...before], NOW).slice(20);
    const recent = before.filter(({ at }) => NOW - at <= 90 * DAY);
    expect(recent.length).toBeGreaterThan(170);
    // The newest of April is among them, so none of the older ones stays for its month.
    expect(stay).toEqual(recent);
  });
});

const ages = fc.integer({ min: -20 * DAY, max: 500 * DAY });
const some = fc
  .array(fc.record({ reason: fc.constantFrom(...BACKUP_REASONS), age: ages }), { maxLength: 120 })
  .map((list) => list.map(({ reason, age }) => backup(NOW - age, reason)));

describe('whatever there is', () => {
  it('only backups that were handed in expire, and never one from the future', () => {
    fc.assert(
      fc.property(some, (backups) => {
        for (const id of expiredBackups(backups, NOW)) {
          const found = backups.find((one) => one.id === id);
          expect(found?.at).toBeLessThanOrEqual(NOW);
        }
      }),
    );
  });

  it('the order they come in does not matter', () => {
    fc.assert(
      fc.property(some, (backups) => {
        expect(expiredBackups(backups.toReversed(), NOW).toSorted()).toEqual(expiredBackups(backups, NOW).toSorted());
      }),
    );
  });

  it('asking again, after the expired ones are gone, expires nothing more', () => {
    fc.assert(
      fc.property(some, (backups) => {
        expect(expiredBackups(kept(backups, NOW), NOW)).toEqual([]);
      }),
    );
  });

  it('each promise holds: last, days, months, before', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const stay = new Set(kept(backups, NOW).map(({ id }) => id));
        const past = backups.filter(({ at }) => at <= NOW).toSorted((a, b) => b.at - a.at);
        const cut = past[KEEP.last - 1]?.at ?? 0;
        for (const one of past) {
          const sameDay = past.filter(({ at }) => day(at) === day(one.at));
          const newestOfDay = sameDay.every(({ at }) => at <= one.at) && day(NOW) - day(one.at) < KEEP.days;
          const sameMonth = past.filter(({ at }) => month(at) === month(one.at));
          const newestOfMonth = sameMonth.every(({ at }) => at <= one.at) && NOW - one.at < 330 * DAY;
          const isBefore = one.reason.startsWith('before-') && NOW - one.at <= KEEP.beforeDays * DAY;
          if (one.at > cut || newestOfDay || newestOfMonth || isBefore)
            expect(
              sameDay.some(({ id, at }) => at === one.at && stay.has(id)),
              one.id,
            ).toBe(true);
        }
      }),
    );
  });

  it('what stays is bounded, apart from the `before` ones and the future', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const bounded = kept(backups, NOW).filter(({ reason, at }) => at <= NOW && !reason.startsWith('before-'));
        expect(bounded.length).toBeLessThanOrEqual(KEEP.last + KEEP.days + KEEP.months);
      }),
    );
  });
});

describe('over two years of use', () => {
  it('every recent day, and every recent month, can be gone back to at any time', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 1, max: 40 })), (pauses) => {
        let there: NamedBackup[] = [];
        const workedOn = new Set<number>();
        let now = NOW;
        for (let time = 0; time < 400; time += 1) {
          // From an hour to two days between two backups.
          now += (pauses.next().value ?? 1) * 75 * MINUTE;
          workedOn.add(day(now));
          there = kept([...there, backup(now)], now);
          const days = new Set(there.map(({ at }) => day(at)));
          const recent = [...workedOn].filter((one) => day(now) - one < KEEP.days);
          expect(recent.filter((one) => !days.has(one))).toEqual([]);
        }
        const months = new Set(there.map(({ at }) => month(at)));
        expect(months.size).toBeGreaterThanOrEqual(
          Math.min(KEEP.months, new Set([...workedOn].map((one) => month(one * DAY))).size),
        );
      }),
      { numRuns: 20 },
    );
  });
});
