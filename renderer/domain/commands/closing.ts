/** Scoring what stands in a cycle, and closing it (SPEC L11, L12). */
import type { Graded, Id } from '../kinds/model.ts';
import { ledNow } from '../plan/late.ts';
import { keyResultsIn } from '../plan/rows.ts';
import { childrenOf, resolved, type Workspace } from '../plan/workspace.ts';
import type { Command } from './commands.ts';
import { stepOf } from './committing.ts';

/**
 * L12: says of an objective or a key result how far it came; without a value what was said is taken back. Where it was joined out of several
 * that were scored, each says so from then on. `beside`: the words were begun before what stands now arrived (C13).
 */
export function scoring(workspace: Workspace, row: Id, graded: Graded | undefined, beside = false): Command {
  const of = resolved(workspace, row);
  const there = childrenOf(workspace, of, 'score');
  if (there.length === 0)
    return { do: 'add', kind: 'score', id: { purpose: 'score', ids: [of] }, of, values: { graded } };
  return {
    do: 'all',
    commands: there.map((one): Command => ({ do: 'set', kind: 'score', id: one.id, values: { graded }, beside })),
  };
}

/** L11: under `id`, with what had been told of each key result until then. */
export function closing(workspace: Workspace, cycle: Id, id: Id): Command {
  const cutoffs = keyResultsIn(workspace, cycle).flatMap(({ keyResult }): readonly Command[] => {
    const led = ledNow(workspace, keyResult.id);
    if (led.length === 0) return [];
    return [
      {
        do: 'add',
        kind: 'cutoff',
        id: { purpose: 'cutoff', ids: [id, keyResult.id] },
        keyResult: keyResult.id,
        values: { close: id, led },
      },
    ];
  });
  // First what was told, since a closed cycle takes no more of it.
  return { do: 'all', commands: [...cutoffs, stepOf(cycle, id, 'close')] };
}
