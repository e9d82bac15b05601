import { BACKUP_REASONS, type BackupReason } from './contract.ts';

/** What a backup's file name says. The name is its id: main made it, and only a name main could have made is accepted back. */
export interface NamedBackup {
  readonly id: string;
  readonly reason: BackupReason;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-([a-z-]+)\.okr$/;

/** `2026-03-01T09-15-30-123Z-rolling.okr`: sorted by name is sorted by time, and every file system takes it. */
export function backupName(reason: BackupReason, at: number): string {
  return `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${reason}.okr`;
}

/** Null for every name `backupName` would not give, among them all that contain a folder. */
export function parseBackupName(name: string): NamedBackup | null {
  const [, day, hour, minute, second, milli, word] = SHAPE.exec(name) ?? [];
  const reason = BACKUP_REASONS.find((one) => one === word);
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`);
  if (reason === undefined || Number.isNaN(at) || backupName(reason, at) !== name) return null;
  return { id: name, reason, at };
}
