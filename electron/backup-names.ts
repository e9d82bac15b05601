import { BACKUP_REASONS, type BackupReason } from './contract.ts';

/** What a backup's file name says. The name is its id: main made it, and only a name main could have made is accepted back. */
export interface NamedBackup {
  readonly id: string;
  readonly reason: BackupReason;
  /**
   * Milliseconds since 1970, UTC, by the clock of that moment. It may have been wrong, so neither the order nor what expires follows from
   * it. It only keeps the backups of a deleted plan longer: they stay until it is 30 days old, whatever the window says.
   */
  readonly at: number;
  /** Each backup's is higher than those of all before it. 0 for one from before they were counted. */
  readonly sequence: number;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(?:(\d{6,12})-)?([a-z-]+)\.okr$/;

/** `2026-03-01T09-15-30-123Z-000042-rolling.okr`: a person finds it by its time, and every file system takes it. */
export function backupName(reason: BackupReason, at: number, sequence: number): string {
  const counted = sequence === 0 ? '' : `${String(sequence).padStart(6, '0')}-`;
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${counted}${reason}.okr`;
}

/** Null for every name `backupName` would not give, among them all that contain a folder. */
export function parseBackupName(name: string): NamedBackup | null {
  const [, day, hour, minute, second, milli, counted, word] = SHAPE.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((one) => one === word);
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`);
  const sequence = Number(counted ?? 0);
  if (reason === undefined || Number.isNaN(at) || backupName(reason, at, sequence) !== name) return null;
  return { id: name, reason, at, sequence };
}

/** Newest first, in the order they were written: by their count, and by the clock only where they were not counted yet. */
export const newestFirst = <T extends NamedBackup>(backups: readonly T[]): T[] =>
  backups.toSorted((a, b) => b.sequence - a.sequence || b.at - a.at || (a.id < b.id ? 1 : -1));
