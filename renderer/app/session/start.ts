/** Where one is in the plan: which cycle is shown, and getting to a first line. */
import type { AnyRecord, Cycle, Day, Id } from '../../domain/kinds/model.ts';
import { isGone } from '../../domain/plan/questions.ts';
import { isRowRecord, rowsOf, type Row } from '../../domain/plan/rows.ts';
import { quartersFrom } from '../../domain/progress/quarters.ts';
import { objectiveOf } from '../../domain/merge/review.ts';
import { childrenOf, find, resolved, type Workspace } from '../../domain/plan/workspace.ts';
import type { Texts } from '../../text/texts.ts';
import { newId } from './ids.ts';
import type { EditResult } from './plan-state.ts';
import type { Planner } from './planner.ts';

/** Today where the person is, as a calendar day. */
export function today(now = new Date()): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The chosen cycle, or the one running today, or the newest. */
export function shownCycle(workspace: Workspace, chosen: Id | null, day: Day = today()): Cycle | undefined {
  const cycles = childrenOf(workspace, null, 'cycle');
  const running = ({ dates }: Cycle) => dates !== undefined && dates.start <= day && day <= dates.end;
  return find(workspace, 'cycle', chosen ?? undefined) ?? cycles.findLast(running) ?? cycles.at(-1);
}

/** Whether there is a row anywhere, in a cycle or not. */
export function hasRows(workspace: Workspace): boolean {
  for (const record of workspace.records.values()) if (isRowRecord(record) && !isGone(record)) return true;
  return false;
}

/** The rows of the outline from top to bottom, as the search leaves them. */
export function visibleRows({ plan, ui, finding }: Planner): readonly Row[] {
  const { workspace } = plan.getState();
  const { cycle, search } = ui.getState();
  const shown = shownCycle(workspace, cycle);
  if (!shown) return [];
  const rows = rowsOf(workspace, shown.id);
  const found = finding.in(workspace, shown.id, search);
  return found ? rows.filter(({ id }) => found.has(id)) : rows;
}

/** From another room one goes on in the row one left. */
export function goToPlan(planner: Planner): void {
  const { room, selected } = planner.ui.getState();
  const left = room === 'plan' ? undefined : visibleRows(planner).find(({ id }) => id === selected);
  planner.ui.setState({ room: 'plan', overlay: null, ...(left ? { focus: left.id } : {}) });
}

/** A cycle to write in: the shown one, or the present quarter made on the spot, so that a first line needs no form. */
function cycleToWriteIn(planner: Planner, texts: Texts): Id {
  const shown = shownCycle(planner.plan.getState().workspace, planner.ui.getState().cycle);
  if (shown) return shown.id;
  const [now] = quartersFrom(today(), 1);
  const id = newId();
  const values = now ? { name: texts.plan.quarterName(now.year, now.quarter), dates: now.dates } : {};
  void planner.edit({ do: 'add', kind: 'cycle', id, values });
  planner.ui.setState({ cycle: id, selected: null });
  return id;
}

/** Objectives that stand in no cycle go to the end of the shown one, in their order; without any, to the present quarter. */
export function giveCycle(planner: Planner, texts: Texts, ids: readonly Id[]): Promise<EditResult> {
  void planner.flush();
  const cycle = cycleToWriteIn(planner, texts);
  const last = childrenOf(planner.plan.getState().workspace, cycle, 'objective').at(-1)?.id ?? null;
  const [first] = ids;
  const commands = ids.map((id, at) => ({ do: 'move', id, home: cycle, after: ids[at - 1] ?? last }) as const);
  planner.ui.setState({ search: '', ...(first === undefined ? {} : { selected: first, focus: first }) });
  return planner.edit({ do: 'all', commands });
}

/** Key results that stand in no objective go into a new one at the end of the shown cycle, which waits for its title. */
export function giveObjective(planner: Planner, texts: Texts, ids: readonly Id[]): Promise<EditResult> {
  void planner.flush();
  const cycle = cycleToWriteIn(planner, texts);
  const home = newId();
  const moves = ids.map((id, at) => ({ do: 'move', id, home, after: ids[at - 1] ?? null }) as const);
  planner.ui.setState({ search: '', selected: home, focus: home, fresh: home });
  return planner.edit({
    do: 'all',
    commands: [{ do: 'add', kind: 'objective', id: home, cycle, values: {} }, ...moves],
  });
}

/** A new empty objective at the end of the shown cycle, ready to be written in. It shows at once: no key is lost. */
export function startObjective(planner: Planner, texts: Texts): void {
  planner.ui.setState({ room: 'plan', overlay: null, search: '' });
  void planner.flush();
  const cycle = cycleToWriteIn(planner, texts);
  const id = newId();
  void planner.edit({ do: 'add', kind: 'objective', id, cycle, values: {} });
  planner.ui.setState({ selected: id, focus: id, fresh: id });
}

/**
 * E28: the cycle one is in stays the one that is shown, whatever comes beside it, even one of the same name and dates. Called before
 * anything comes.
 */
export function stayInCycle({ plan, ui }: Planner): void {
  const shown = shownCycle(plan.getState().workspace, ui.getState().cycle);
  if (shown) ui.setState({ cycle: shown.id, selected: ui.getState().selected });
}

/** After an import: where there was no cycle to stay in, one that came along is shown. Names those that hold what came, if the shown one does not. */
export function cyclesElsewhere({ plan, ui }: Planner, records: readonly AnyRecord[]): readonly Cycle[] {
  const { workspace } = plan.getState();
  const ids = new Set(
    records.flatMap((record) => {
      const home = record.kind === 'cycle' ? record.id : objectiveOf(workspace, record)?.cycle;
      return home === undefined ? [] : [resolved(workspace, home)];
    }),
  );
  const cycles = [...ids].flatMap((id) => find(workspace, 'cycle', id) ?? []);
  const chosen = find(workspace, 'cycle', ui.getState().cycle ?? undefined);
  if (!chosen) {
    const shown = shownCycle(workspace, null);
    if (cycles[0] && !(shown && ids.has(shown.id))) ui.setState({ cycle: cycles[0].id, selected: null });
    return [];
  }
  return ids.has(chosen.id) ? [] : cycles;
}
