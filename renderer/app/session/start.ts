/** Which cycle takes what is begun, given a place or merged: a first line finds one to stand in, and the one that is shown stays so. */
import type { AnyRecord, Cycle, Id } from '../../domain/kinds/model.ts';
import { quartersFrom } from '../../domain/progress/quarters.ts';
import { objectiveAbove } from '../../domain/plan/objective-of.ts';
import { childrenOf, find, resolved } from '../../domain/plan/workspace.ts';
import type { Texts } from '../../text/texts.ts';
import { newId } from './ids.ts';
import type { EditResult } from './plan-state.ts';
import type { Planner } from './planner.ts';
import { shownCycle, today } from '../places/shown.ts';
import { chooseCycle, navigate } from '../places/navigate.ts';

/** A cycle to write in: the shown one, or the present quarter made on the spot, so that a first line needs no form. */
function cycleToWriteIn(planner: Planner, texts: Texts): Id {
  const shown = shownCycle(planner.plan.getState().workspace, planner.ui.getState().cycle);
  if (shown) return shown.id;
  const [now] = quartersFrom(today(), 1);
  const id = newId();
  const values = now ? { name: texts.plan.quarterName(now.year, now.quarter), dates: now.dates } : {};
  void planner.edit({ do: 'add', kind: 'cycle', id, values });
  navigate(planner, { at: 'cycle', cycle: id });
  return id;
}

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

/** Key results that stand in no objective go into a new one at the end of the shown cycle, which waits for its title. */
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

/** A new empty objective at the end of the shown cycle, ready to be written in. It shows at once: no key is lost. */
export function startObjective(planner: Planner, texts: Texts): void {
  navigate(planner, { at: 'search', words: '' });
  navigate(planner, { at: 'room', room: 'plan' });
  void planner.flush();
  const cycle = cycleToWriteIn(planner, texts);
  const id = newId();
  void planner.edit({ do: 'add', kind: 'objective', id, cycle, values: {} });
  navigate(planner, { at: 'row', row: id, fresh: true });
}

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
