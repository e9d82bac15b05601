/** How much of each kind lives in a plan, wherever it is told: of a backup, of what was restored, of what was saved last. */
import type { AnyRecord } from '../kinds/model.ts';
import { isTombstone } from './questions.ts';
import type { Workspace } from './workspace.ts';

/** By kind; kinds of which there is nothing are absent. */
export type Counts = Readonly<Partial<Record<AnyRecord['kind'], number>>>;

/** What is deleted is not counted, and records that were joined count as one. */
export function countsOf(workspace: Workspace): Counts {
  const counts: Partial<Record<AnyRecord['kind'], number>> = {};
  for (const record of workspace.records.values()) {
    if (isTombstone(record) || workspace.joined.leaders.has(record.id)) continue;
    counts[record.kind] = (counts[record.kind] ?? 0) + 1;
  }
  return counts;
}
