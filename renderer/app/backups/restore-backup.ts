/** A backup in place of the plan: the present plan is backed up first, so that restoring can itself be taken back. */
import type { Platform, Problem } from '../../platform/platform.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import type { Backups } from './backup.ts';
import type { Editor } from '../editing/editor.ts';
import type { UnreadProblem } from '../files/file-sentence.ts';

export type RestoreResult =
  | { readonly ok: true; readonly records: number }
  | ({ readonly ok: false } & UnreadProblem)
  | { readonly ok: false; readonly from: 'backup'; readonly problem: Problem }
  | { readonly ok: false; readonly from: 'storage'; readonly problem: StorageProblem };

export async function restoreBackup(
  id: string,
  platform: Platform,
  editor: Editor,
  backups: Backups,
): Promise<RestoreResult> {
  const kept = await platform.readBackup({ id });
  if (!kept.ok) return { ok: false, from: 'file', problem: kept.problem };
  const { readBundle } = await import('../../domain/bundle/read.ts');
  const read = readBundle(kept.value.text);
  if (!read.ok) return { ok: false, from: 'gate', problem: read.problem };
  const { records, runs } = read.bundle;
  const replaced = await editor.replace({ records, runs }, () => backups.keep('before-restore', editor.plan));
  if (replaced.ok) return { ok: true, records: records.length };
  if ('notKept' in replaced) return { ok: false, from: 'backup', problem: replaced.notKept };
  return { ok: false, from: 'storage', problem: replaced.waiting };
}
