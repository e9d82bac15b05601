/** What a closed cycle keeps as it is (SPEC L10). Which check-ins came too late for it: `late.ts`. */
import { kindsThat } from '../kinds/descriptors.ts';
import type { AnyRecord, Id } from '../kinds/model.ts';
import { cyclesOver } from './above.ts';
import { stageOf } from './stage.ts';
import type { Workspace } from './workspace.ts';

const FROZEN = kindsThat(({ frozen }) => frozen === 'with-cycle');

export const isClosed = (workspace: Workspace, cycle: Id | undefined): boolean =>
  stageOf(workspace, cycle).is === 'closed';

/** L10: of many records of one plan, whether one stands in a closed cycle and is of a kind that such a cycle keeps as it is. */
export function frozenIn(workspace: Workspace): (record: AnyRecord) => boolean {
  const cycleOf = cyclesOver(workspace);
  return (record) => FROZEN.has(record.kind) && isClosed(workspace, cycleOf(record)?.id);
}
