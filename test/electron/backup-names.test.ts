import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, newestFirst, parseBackupName } from '../../electron/backup-names.ts';
import { BACKUP_REASONS, LIMITS } from '../../electron/contract.ts';

const moment = fc.integer({ min: 0, max: Date.parse('9999-12-31T23:59:59.999Z') });

describe('a backup’s name', () => {
  it('says when, the how manieth and why, and sorts by time', () => {
    const at = Date.parse('2026-03-01T09:15:30.123Z');
    expect(backupName('rolling', at, 42)).toBe('2026-03-01T09-15-30-123Z-000042-rolling.okr');
    expect(parseBackupName('2026-03-01T09-15-30-123Z-rolling.okr')).toMatchObject({ at, sequence: 0 });
  });

  it('says the same when it is read back, and fits the contract’s limit', () => {
    const sequences = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(fc.constantFrom(...BACKUP_REASONS), moment, moment, sequences, (reason, at, later, sequence) => {
        const id = backupName(reason, at, sequence);
        expect(parseBackupName(id)).toEqual({ id, reason, at, sequence });
        expect(id.length).toBeLessThanOrEqual(LIMITS.backupIdLength);
        if (at !== later) expect(id < backupName(reason, later, sequence)).toBe(at < later);
      }),
    );
  });

  it('puts them in the order they were written, whatever the clock said; those never counted are the oldest', () => {
    const [old, older] = [backupName('quit', Date.parse('2090-01-01'), 0), backupName('quit', 0, 0)];
    const [first, wrong, now] = [
      backupName('rolling', Date.parse('2026-01-01'), 1),
      backupName('rolling', Date.parse('2036-01-01'), 2),
      backupName('rolling', Date.parse('2026-01-02'), 3),
    ];
    const all = [old, first, now, older, wrong].map(parseBackupName).filter((one) => one !== null);
    expect(newestFirst(all).map(({ id }) => id)).toEqual([now, wrong, first, old, older]);
  });

  it.each([
    '',
    'plan.okr',
    '../2026-03-01T09-15-30-123Z-rolling.okr',
    '/etc/2026-03-01T09-15-30-123Z-rolling.okr',
    '..\\2026-03-01T09-15-30-123Z-rolling.okr',
    '2026-03-01T09-15-30-123Z-rolling.okr/../../settings.json',
    '2026-03-01T09-15-30-123Z-rolling.okr\0.json',
    '2026-03-01T09-15-30-123Z-rolling.okr\n',
    '2026-03-01T09-15-30-123Z-rolling.okr.exe',
    '2026-03-01T09-15-30-123Z-rolling.OKR',
    '2026-03-01T09:15:30.123Z-rolling.okr',
    '2026-02-30T09-15-30-123Z-rolling.okr',
    '2026-13-01T09-15-30-123Z-rolling.okr',
    '2026-03-01T24-00-00-000Z-rolling.okr',
    '2026-03-01T09-15-30-123Z-sometimes.okr',
    '2026-03-01T09-15-30-123Z-.okr',
    '2026-03-01T09-15-30-123Z-42-rolling.okr',
    '2026-03-01T09-15-30-123Z-000000-rolling.okr',
    '2026-03-01T09-15-30-123Z-0000042-rolling.okr',
    '2026-03-01T09-15-30-123Z.okr',
    'copy of 2026-03-01T09-15-30-123Z-rolling.okr',
  ])('%j is none', (name) => expect(parseBackupName(name)).toBeNull());

  it('no other string is one', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(parseBackupName(name)).toBeNull();
      }),
    );
  });
});
