import type { FileProblem } from '../../renderer/app/files/file-sentence.ts';
import type { Planner } from '../../renderer/app/session/planner.ts';
import type { MergePreview } from '../../renderer/domain/merge/preview.ts';
import type { IncomingFile, Problem } from '../../renderer/platform/platform.ts';
import type { StorageProblem } from '../../renderer/storage/storage-problem.ts';
import { incoming, type FakeFile } from '../features/fake-desktop.ts';
import { trafficOf } from '../../renderer/app/files/traffic.ts';

type Imported =
  | { readonly ok: true; readonly plan: MergePreview }
  | {
      readonly ok: false;
      readonly problem:
        | FileProblem
        | { readonly from: 'backup'; readonly problem: Problem }
        | { readonly from: 'storage'; readonly problem: StorageProblem }
        | { readonly from: 'too-many' };
    };

/** One file into the plan, as by a person who merges without looking. What is not taken is let go of. */
export const importFile = (planner: Planner, file: FakeFile): Promise<Imported> =>
  importIncoming(planner, incoming(file));

export async function importIncoming(planner: Planner, file: IncomingFile): Promise<Imported> {
  const { importSession } = trafficOf(planner);
  await importSession.add([file], false);
  const line = importSession.state.getState().files.at(-1);
  if (line?.state.is === 'refused') {
    importSession.forget([line]);
    return { ok: false, problem: line.state.problem };
  }
  const merged = await importSession.merge();
  if (merged.ok) return { ok: true, plan: merged.plan };
  importSession.cancel();
  if ('notKept' in merged) return { ok: false, problem: { from: 'backup', problem: merged.notKept } };
  if ('waiting' in merged) return { ok: false, problem: { from: 'storage', problem: merged.waiting } };
  const [id] = merged.notTaken.clashing;
  return { ok: false, problem: id === undefined ? { from: 'too-many' } : { from: 'clash', id } };
}
