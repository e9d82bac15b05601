import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, newestFirst, type NamedBackup } from '../../electron/backup-names.ts';
import { KEEP, expiredBackups } from '../../electron/backup-retention.ts';
import { BACKUP_REASONS, type BackupReason } from '../../electron/contract.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse('2026-07-29T12:00:00.000Z');

type Backup = NamedBackup & { readonly bytes: number };

const backup = (at: number, sequence: number, reason: BackupReason = 'rolling', bytes = 1000): Backup => ({
  id: backupName(reason, at, sequence),
  reason,
  at,
  sequence,
  bytes,
});
/** Backups of those moments, written in that order. */
const written = (moments: readonly number[], reason?: BackupReason, bytes?: number) =>
  moments.map((at, place) => backup(at, place + 1, reason, bytes));
const kept = (backups: readonly Backup[]) => {
  const expired = new Set(expiredBackups(backups));
  return newestFirst(backups).filter(({ id }) => !expired.has(id));
};
const day = (at: number) => Math.floor(at / DAY);
const month = (at: number) => new Date(at).toISOString().slice(0, 7);
const inTurn = <T>(count: number, at: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => at(place));

describe('what is kept', () => {
  it('the last 20, whatever their age', () => {
    const old = written(inTurn(25, (place) => NOW - 900 * DAY + place * MINUTE));
    expect(kept(old)).toEqual(newestFirst(old).slice(0, 20));
  });

  it('after those, the newest of each of the last 30 days that have one', () => {
    // Two a day, every third day: days without work take nobody's place.
    const days = inTurn(80, (place) => NOW - 400 * DAY + Math.floor(place / 2) * 3 * DAY + (place % 2) * MINUTE);
    const stay = kept(written(days));
    expect(new Set(stay.map(({ at }) => day(at))).size).toBeGreaterThanOrEqual(30);
    const newestOfDay = newestFirst(written(days)).filter((_, place) => place % 2 === 0);
    expect(stay).toEqual(expect.arrayContaining(newestOfDay.slice(0, 30)));
  });

  it('then the newest of each of 12 months that have one', () => {
    const weekly = inTurn(120, (place) => NOW - (120 - place) * 7 * DAY);
    const months = new Set(kept(written(weekly)).map(({ at }) => month(at)));
    expect(months.size).toBeGreaterThanOrEqual(KEEP.months);
  });

  it('from before an import the last 40, and of each of 90 days what was there first', () => {
    const before = written(
      inTurn(300, (place) => NOW - 150 * DAY + place * 12 * 60 * MINUTE),
      'before-import',
    );
    const stay = kept(before);
    expect(stay.slice(0, 40)).toEqual(newestFirst(before).slice(0, 40));
    expect(new Set(stay.map(({ at }) => day(at))).size).toBe(90);
  });

  it('60 of 8 MB before one import each, on one day, do not fill a disk; the newest stays whatever its size', () => {
    const large = written(
      inTurn(60, (place) => NOW + place * MINUTE),
      'before-import',
      60 * 1024 * 1024,
    );
    const stay = kept(large);
    expect(stay.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(KEEP.bytesBefore);
    expect(stay[0]).toEqual(large.at(-1));
    expect(kept(written([NOW], 'before-import', KEEP.bytesBefore + 1))).toHaveLength(1);
  });
});

describe('a clock that is wrong', () => {
  const history = inTurn(69, (place) => NOW - (69 - place) * DAY);

  it('by ten years for one backup makes no other one old', () => {
    const now = kept(written(history));
    const ahead = kept(written([...history, NOW + 3650 * DAY]));
    const lost = now.filter(({ id }) => !ahead.some((one) => one.id === id));
    // The new one takes one place of the last 20, of the days and of the months, and no more.
    expect(lost.length).toBeLessThanOrEqual(3);
    const after = kept(written([...history, NOW + 3650 * DAY, NOW, NOW + MINUTE]));
    expect(after.slice(0, 3).map(({ sequence }) => sequence)).toEqual([72, 71, 70]);
  });

  it('and put right again leaves the wrong one among the others: it expires in its turn', () => {
    const wrong = backup(NOW + 3650 * DAY, 1);
    const since = inTurn(400, (place) => NOW + place * DAY).map((at, place) => backup(at, place + 2));
    expect(kept([wrong, ...since])).not.toContainEqual(wrong);
  });
});

const moments = fc.integer({ min: NOW - 500 * DAY, max: NOW + 4000 * DAY });
const some = fc
  .array(fc.record({ reason: fc.constantFrom(...BACKUP_REASONS), at: moments, megabytes: fc.nat({ max: 64 }) }), {
    maxLength: 150,
  })
  .map((list) =>
    list.map(({ reason, at, megabytes }, place) => backup(at, place + 1, reason, megabytes * 1024 * 1024)),
  );

describe('whatever there is, under whatever clock', () => {
  it('E34 twenty restores on one day push out no backup, however large all of them are', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 64 }), (backups, megabytes) => {
        const there = kept(backups.filter(({ reason }) => reason !== 'before-restore'));
        const at = there[0]?.at ?? NOW;
        const twenty = inTurn(20, (place) => place).map((place) =>
          backup(at, backups.length + place + 1, 'before-restore', megabytes * 1024 * 1024),
        );
        const after = kept([...there, ...twenty]);
        expect(there.filter((one) => !after.includes(one))).toEqual([]);
        expect(after).toEqual(expect.arrayContaining(twenty));
      }),
    );
  });

  it('E34 what was there before a restore stays for 90 days that have a backup, whatever is written since', () => {
    const restores = inTurn(20, (place) => backup(NOW + place * MINUTE, place + 1, 'before-restore'));
    const since = (days: number) => inTurn(days, (place) => backup(NOW + (place + 1) * DAY, place + 21, 'rolling'));
    expect(kept([...restores, ...since(89)])).toEqual(expect.arrayContaining(restores));
    const later = kept([...restores, ...since(KEEP.daysReplaced)]);
    expect(later.filter(({ reason }) => reason === 'before-restore')).toEqual([]);
  });

  it('the order they come in does not matter', () => {
    fc.assert(
      fc.property(some, (backups) => {
        expect(expiredBackups(backups.toReversed())).toEqual(expiredBackups(backups));
      }),
    );
  });

  it('asking again, after the expired ones are gone, expires nothing more', () => {
    fc.assert(
      fc.property(some, (backups) => {
        expect(expiredBackups(kept(backups))).toEqual([]);
      }),
    );
  });

  it('each promise holds: last, days, months', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const regular = newestFirst(backups.filter(({ reason }) => !reason.startsWith('before-')));
        const stay = kept(backups);
        expect(stay).toEqual(expect.arrayContaining(regular.slice(0, KEEP.last)));
        for (const [period, most] of [
          [day, KEEP.days],
          [month, KEEP.months],
        ] as const) {
          const last = [...new Set<unknown>(regular.map(({ at }) => period(at)))].slice(0, most);
          for (const one of last) expect(stay.find(({ at }) => period(at) === one)).toBeDefined();
        }
      }),
    );
  });

  it('what stays is bounded, in number and in what the drastic ones take', () => {
    fc.assert(
      fc.property(some, (backups) => {
        const stay = kept(backups);
        const regular = stay.filter(({ reason }) => !reason.startsWith('before-'));
        expect(regular.length).toBeLessThanOrEqual(KEEP.last + KEEP.days + KEEP.months);
        const before = stay.filter(({ reason }) => reason.startsWith('before-'));
        for (const reason of new Set(before.map((one) => one.reason))) {
          const alike = before.filter((one) => one.reason === reason);
          const bytes = alike.reduce((sum, one) => sum + one.bytes, 0);
          const most = reason === 'before-restore' ? KEEP.bytesReplaced : KEEP.bytesBefore;
          expect(alike.length <= 1 || bytes <= most).toBe(true);
        }
      }),
    );
  });
});

describe('over two years of use', () => {
  it('every recent day, and every recent month, can be gone back to at any time', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: 1, max: 40 })), (pauses) => {
        let there: Backup[] = [];
        const workedOn = new Set<number>();
        let now = NOW;
        for (let time = 1; time <= 400; time += 1) {
          // From an hour to two days between two backups.
          now += (pauses.next().value ?? 1) * 75 * MINUTE;
          workedOn.add(day(now));
          there = kept([...there, backup(now, time)]);
          const days = new Set(there.map(({ at }) => day(at)));
          expect([...workedOn].slice(-KEEP.days).filter((one) => !days.has(one))).toEqual([]);
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
