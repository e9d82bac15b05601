import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, parseBackupName } from '../../electron/backup-names.ts';
import { BACKUP_REASONS, LIMITS } from '../../electron/contract.ts';

const moment = fc.integer({ min: 0, max: Date.parse('9999-12-31T23:59:59.999Z') });

describe('a backup’s name', () => {
  it('says when and why, and sorts by time', () => {
    expect(backupName('rolling', Date.parse('2026-03-01T09:15:30.123Z'))).toBe('2026-03-01T09-15-30-123Z-rolling.okr');
  });

  it('says the same when it is read back, and fits the contract’s limit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BACKUP_REASONS), moment, moment, (reason, at, later) => {
        const id = backupName(reason, at);
        expect(parseBackupName(id)).toEqual({ id, reason, at });
        expect(id.length).toBeLessThanOrEqual(LIMITS.backupIdLength);
        expect(id < backupName(reason, later)).toBe(at < later);
      }),
    );
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
