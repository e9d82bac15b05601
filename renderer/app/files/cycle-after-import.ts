/** Which cycle is shown before and after something came in. */
import type { AnyRecord, Cycle } from '../../domain/kinds/model.ts';
import { objectiveAbove } from '../../domain/plan/above.ts';
import { find, resolved } from '../../domain/plan/workspace.ts';
import { chooseCycle } from '../places/navigate.ts';
import { shownCycle } from '../places/shown.ts';
import type { Planner } from '../session/planner.ts';

/**
 * E28: the cycle one is in stays the one that is shown, whatever comes beside it, even one of the same name and dates. Called before
 * anything comes.
 */
export function stayInCycle(planner: Planner): void {
  const { plan, ui } = planner;
  const shown = shownCycle(plan.getState().workspace, ui.getState().cycle);
  if (shown) chooseCycle(planner, shown.id);
}

/** After an import: where there was no cycle to stay in, one that came along is shown. Names those that hold what came, if the shown one does not. */
export function cyclesElsewhere(planner: Planner, records: readonly AnyRecord[]): readonly Cycle[] {
  const { plan, ui } = planner;
  const { workspace } = plan.getState();
  const ids = new Set(
    records.flatMap((record) => {
      const home = record.kind === 'cycle' ? record.id : objectiveAbove(workspace, record)?.cycle;
      return home === undefined ? [] : [resolved(workspace, home)];
    }),
  );
  const cycles = [...ids].flatMap((id) => find(workspace, 'cycle', id) ?? []);
  const chosen = find(workspace, 'cycle', ui.getState().cycle ?? undefined);
  if (!chosen) {
    const shown = shownCycle(workspace, null);
    if (cycles[0] && !(shown && ids.has(shown.id))) chooseCycle(planner, cycles[0].id);
    return [];
  }
  return ids.has(chosen.id) ? [] : cycles;
}
