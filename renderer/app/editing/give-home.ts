/** A home for rows, and for whatever else people put in order, that lost theirs. */
import type { Id } from '../../domain/kinds/model.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import type { Texts } from '../../text/texts.ts';
import { navigate } from '../places/navigate.ts';
import { newId } from '../session/ids.ts';
import type { EditResult } from '../session/plan-state.ts';
import type { Planner } from '../session/planner.ts';
import { cycleToWriteIn } from '../session/start.ts';

/** Objectives that stand in no cycle go to the end of the shown one, in their order; without any, to the present quarter. */
export function giveCycle(planner: Planner, texts: Texts, ids: readonly Id[]): Promise<EditResult> {
  void planner.flush();
  const cycle = cycleToWriteIn(planner, texts);
  const last = childrenOf(planner.plan.getState().workspace, cycle, 'objective').at(-1)?.id ?? null;
  const [first] = ids;
  const commands = ids.map((id, at) => ({ do: 'move', id, home: cycle, after: ids[at - 1] ?? last }) as const);
  if (first !== undefined) navigate(planner, { at: 'row', row: first });
  return planner.edit({ do: 'all', commands });
}

/** Key results, and other records of objectives, that stand in none go into a new one at the end of the shown cycle, which waits for its title. */
export function giveObjective(planner: Planner, texts: Texts, ids: readonly Id[]): Promise<EditResult> {
  void planner.flush();
  const cycle = cycleToWriteIn(planner, texts);
  const home = newId();
  const moves = ids.map((id, at) => ({ do: 'move', id, home, after: ids[at - 1] ?? null }) as const);
  navigate(planner, { at: 'row', row: home, fresh: true });
  return planner.edit({
    do: 'all',
    commands: [{ do: 'add', kind: 'objective', id: home, cycle, values: {} }, ...moves],
  });
}
