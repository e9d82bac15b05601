/** Scoring what stands in a cycle, and closing it (SPEC L11, L12). */
import { idFrom, type Origin } from '../kinds/ids.ts';
import type { Graded, Id } from '../kinds/model.ts';
import { ledNow } from '../plan/closed.ts';
import { childrenOf, find, resolved, type Workspace } from '../plan/workspace.ts';
import type { Command } from './commands.ts';
import { stepOf } from './committing.ts';

const scoreId = (of: Id): Origin => ({ purpose: 'score', ids: [of] });

/** L12: says of an objective or a key result how far it came; without a value what was said is taken back. */
export function scoring(workspace: Workspace, row: Id, graded: Graded | undefined): Command {
  const of = resolved(workspace, row);
  const id = scoreId(of);
  return find(workspace, 'score', idFrom(id)) === undefined
    ? { do: 'add', kind: 'score', id, of, values: { graded } }
    : { do: 'set', kind: 'score', id: idFrom(id), values: { graded } };
}

/** L11: under `id`, with what had been told of each key result until then. */
export function closing(workspace: Workspace, cycle: Id, id: Id): Command {
  const cutoffs = childrenOf(workspace, cycle, 'objective')
    .flatMap((objective) => childrenOf(workspace, objective.id, 'keyResult'))
    .flatMap((keyResult): readonly Command[] => {
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
