/** A backup in place of the plan: the present plan is backed up first, so that restoring can itself be taken back. */
import { readBundle } from '../../domain/bundle/read.ts';
import type { Problem } from '../../platform/platform.ts';
import type { StorageProblem } from '../../storage/storage-problem.ts';
import type { UnreadProblem } from '../files/file-sentence.ts';
import type { Planner } from '../session/planner.ts';

export type RestoreResult =
  | { readonly ok: true; readonly records: number }
  | ({ readonly ok: false } & UnreadProblem)
  | { readonly ok: false; readonly from: 'backup'; readonly problem: Problem }
  | { readonly ok: false; readonly from: 'storage'; readonly problem: StorageProblem };

/** Reads the backup through the gate, and puts it in place of the plan. */
export async function restoreBackup(planner: Planner, id: string): Promise<RestoreResult> {
  await planner.flush();
  const kept = await planner.platform.readBackup({ id });
  if (!kept.ok) return { ok: false, from: 'file', problem: kept.problem };
  const read = readBundle(kept.value.text);
  if (!read.ok) return { ok: false, from: 'gate', problem: read.problem };
  const { records, runs } = read.bundle;
  const replaced = await planner.replace({ records, runs });
  if (replaced.ok) return { ok: true, records: records.length };
  if ('notKept' in replaced) return { ok: false, from: 'backup', problem: replaced.notKept };
  return { ok: false, from: 'storage', problem: replaced.waiting };
}
