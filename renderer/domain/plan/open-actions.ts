/** Actions that somebody set out at the end of a cycle and that are not done yet (SPEC L16). */
import type { Action, Id } from '../kinds/model.ts';
import { childrenOf, resolved, type Workspace } from './workspace.ts';

/** Those of the cycles before this one, the earliest cycle first. */
export function openActions(workspace: Workspace, cycle: Id): readonly Action[] {
  const cycles = childrenOf(workspace, null, 'cycle');
  const place = cycles.findIndex(({ id }) => id === resolved(workspace, cycle));
  // What is a sample has nothing to do with what is not.
  const isSample = cycles[place]?.sample === true;
  return cycles
    .slice(0, Math.max(place, 0))
    .filter(({ sample }) => (sample === true) === isSample)
    .flatMap(({ id }) => childrenOf(workspace, id, 'action').filter(({ done }) => done !== true));
}
