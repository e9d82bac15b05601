/** Committing a cycle, closing it, reopening it, and why something was changed (SPEC L1, L2, L4, L5). */
import type { Id } from '../kinds/model.ts';
import { revised } from '../plan/agreed.ts';
import { notAgreedIn, type Change } from '../plan/changes-since.ts';
import type { Workspace } from '../plan/workspace.ts';
import type { Command } from './commands.ts';

/** L2: under `id`, with what is agreed about every objective and key result in the cycle of which nothing was agreed there yet. */
export function committing(workspace: Workspace, cycle: Id, id: Id): Extract<Command, { do: 'all' }> {
  const agreed = notAgreedIn(workspace, cycle).map((row): Command => ({
    do: 'add',
    kind: 'baseline',
    // Whoever does the step again brings the same records back (K5).
    id: { purpose: 'baseline', ids: [id, row.id] },
    of: row.id,
    values: {
      commit: id,
      ...(row.title === undefined ? {} : { title: row.title }),
      ...(row.kind === 'keyResult' && row.metric !== undefined ? { metric: row.metric } : {}),
    },
  }));
  return { do: 'all', commands: [stepOf(cycle, id, 'commit'), ...agreed] };
}

/** L1: `does` is what becomes of the cycle. */
export const stepOf = (cycle: Id, id: Id, does: 'commit' | 'close' | 'reopen'): Command => ({
  do: 'add',
  kind: 'transition',
  id,
  cycle,
  values: { does },
});

/** L4, L5: why something was changed. A change nobody wrote down is written down by whoever gives the reason. `newId` is asked once for each record. */
export function reasoning(row: Id, { field, from, to, revision }: Change, text: string, newId: () => Id): Command {
  const about = revision?.id ?? newId();
  const found: readonly Command[] = revision
    ? []
    : [{ do: 'add', kind: 'revision', id: about, of: row, values: { change: revised(field, from, to), found: true } }];
  return { do: 'all', commands: [...found, { do: 'add', kind: 'reason', id: newId(), about, values: { text } }] };
}
