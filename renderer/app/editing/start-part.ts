/** An empty row where one is meant to write, so that what is typed never goes into words that stand. */
import { isBlank, childrenIn, keyResultsIn, type Row, type RowRecord } from '../../domain/plan/rows.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import type { Texts } from '../../text/texts.ts';
import { navigate } from '../places/navigate.ts';
import { shownCycle } from '../places/shown.ts';
import type { Planner } from '../session/planner.ts';
import { startObjective } from '../session/start.ts';
import { rowActions } from './row-actions.ts';

/** A new part of a row at its end, ready to be written in; one that stands there and is still empty is taken for it. */
export function startPart(planner: Planner, texts: Texts, record: RowRecord): void {
  const { workspace } = planner.plan.getState();
  const at: Row = { id: record.id, kind: record.kind, home: '', record };
  const empty = childrenIn(workspace, at).find((part) =>
    isBlank(workspace, { id: part.id, kind: part.kind, home: record.id, record: part }),
  );
  if (empty) navigate(planner, { at: 'row', row: empty.id, fresh: true });
  else rowActions(planner, texts).addPart(record);
}

/** Y8: an objective of the shown cycle; one that stands there and is still empty is taken for it. */
export function writeObjective(planner: Planner, texts: Texts): void {
  const { workspace } = planner.plan.getState();
  const cycle = shownCycle(workspace, planner.ui.getState().cycle)?.id ?? '';
  const empty = childrenOf(workspace, cycle, 'objective').find((record) =>
    isBlank(workspace, { id: record.id, kind: 'objective', home: cycle, record }),
  );
  if (empty) navigate(planner, { at: 'row', row: empty.id, fresh: true });
  else startObjective(planner, texts);
}

/** Y8: a key result of the first objective that has none, or else of the first. Without an objective it begins with one. */
export function startKeyResult(planner: Planner, texts: Texts): void {
  const { workspace } = planner.plan.getState();
  const objectives = childrenOf(workspace, shownCycle(workspace, planner.ui.getState().cycle)?.id ?? '', 'objective');
  const without = objectives.find(({ id }) => childrenOf(workspace, id, 'keyResult').length === 0);
  const objective = without ?? objectives[0];
  if (objective) startPart(planner, texts, objective);
  else writeObjective(planner, texts);
}

/** Y8: a step for the first key result that has none, or else for the first. Without a key result it begins with one. */
export function startStep(planner: Planner, texts: Texts): void {
  const { workspace } = planner.plan.getState();
  const all = keyResultsIn(workspace, shownCycle(workspace, planner.ui.getState().cycle)?.id ?? '');
  const without = all.find(({ keyResult }) => childrenOf(workspace, keyResult.id, 'initiative').length === 0);
  const measured = without ?? all[0];
  if (measured) startPart(planner, texts, measured.keyResult);
  else startKeyResult(planner, texts);
}
