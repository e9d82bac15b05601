/** A file into the plan: one gate, a backup, one transaction (flow 2 of the architecture). */
import type { ReadProblem } from '../domain/bundle/format.ts';
import type { MergePlan } from '../domain/merge/plan.ts';
import type { StorageProblem } from '../storage/storage-problem.ts';
import type { OpenedFile, Problem } from '../platform/platform.ts';
import type { Backups } from './backup.ts';
import type { Editor } from './editor.ts';

export type ImportProblem =
  | { readonly from: 'file'; readonly problem: Problem }
  | { readonly from: 'gate'; readonly problem: ReadProblem }
  | { readonly from: 'backup'; readonly problem: Problem }
  | { readonly from: 'storage'; readonly problem: StorageProblem }
  | { readonly from: 'clash'; readonly id: string }
  /** Together with the plan it would be more than a file may hold, and could never be read again. */
  | { readonly from: 'too-many' };

export type ImportResult =
  | { readonly ok: true; readonly name: string; readonly by: string; readonly plan: MergePlan }
  | { readonly ok: false; readonly name: string; readonly problem: ImportProblem };

/** Whatever goes wrong, the plan is as it was: the gate comes before the backup, the backup before the only write. */
export async function importBundle(file: OpenedFile, editor: Editor, backups: Backups): Promise<ImportResult> {
  const { name } = file;
  if ('problem' in file) return { ok: false, name, problem: { from: 'file', problem: file.problem } };
  const { readBundle } = await import('../domain/bundle/read.ts');
  const read = readBundle(file.text);
  if (!read.ok) return { ok: false, name, problem: { from: 'gate', problem: read.problem } };
  const merged = await editor.merge(read.bundle, name, () => backups.keep('before-import', editor.plan));
  if (merged.ok) return { ok: true, name, by: read.bundle.made.by, plan: merged.plan };
  if ('notKept' in merged) return { ok: false, name, problem: { from: 'backup', problem: merged.notKept } };
  if ('waiting' in merged) return { ok: false, name, problem: { from: 'storage', problem: merged.waiting } };
  const [id] = merged.notTaken.clashing;
  return { ok: false, name, problem: id === undefined ? { from: 'too-many' } : { from: 'clash', id } };
}
