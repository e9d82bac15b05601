/** Parts of the plan that could not be read from the disk are taken from the newest backup that has them, and it is said which. */
import { readBundle } from '../../domain/bundle/read.ts';
import { EMPTY, patched, type Workspace } from '../../domain/plan/workspace.ts';
import type { BackupEntry, Platform } from '../../platform/platform.ts';
import { recordsOfRow, type PlanStore } from '../../storage/plan-store.ts';

export interface MendedRow {
  /** What people call it, where that is known. */
  readonly title: string | null;
  /** Where it was taken from; null where no backup has it. */
  readonly from: BackupEntry | null;
}

/**
 * Writes what is found into the database. What was written after that backup is lost, and nothing else is touched: what has moved into another
 * row since was read there.
 */
export async function mendRows(
  store: PlanStore,
  platform: Platform,
  backups: readonly BackupEntry[],
): Promise<readonly MendedRow[]> {
  const missing = new Set(store.unread);
  const mended: MendedRow[] = [];
  for (const backup of backups) {
    if (missing.size === 0) break;
    const kept = await platform.readBackup({ id: backup.id });
    const read = kept.ok ? readBundle(kept.value.text) : null;
    if (!read?.ok) continue;
    const plan = patched(EMPTY, read.bundle.records, read.bundle.runs);
    for (const key of missing) {
      const records = recordsOfRow(key, plan);
      if (records.length === 0) continue;
      const written = await store.commit((now) => ({
        change: { records: records.filter(({ id }) => !now.records.has(id)), runs: plan.runs },
      }));
      if (!written.ok) continue;
      missing.delete(key);
      mended.push({ title: titleOf(key, plan), from: backup });
    }
  }
  return [...mended, ...[...missing].map(() => ({ title: null, from: null }))];
}

function titleOf(key: string, { records }: Workspace): string | null {
  const record = records.get(key);
  return record && 'title' in record && typeof record.title === 'string' ? record.title : null;
}
