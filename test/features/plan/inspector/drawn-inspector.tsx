/** The panel as the Plan room draws it, on a plan of its own. */
import { act } from '@testing-library/react';
import type { Command } from '../../../../renderer/domain/commands/commands.ts';
import type { Id, Kind, RecordOf } from '../../../../renderer/domain/kinds/model.ts';
import { find } from '../../../../renderer/domain/plan/workspace.ts';
import type { Planner } from '../../../../renderer/app/session/planner.ts';
import Inspector from '../../../../renderer/features/plan/inspector/Inspector.tsx';
import type { Settings } from '../../../../renderer/platform/platform.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../../planner-for-tests.tsx';

export async function drawnInspector(
  selected: Id | null,
  more: readonly Command[] = [],
  settings: Partial<Settings> = {},
) {
  const planner = await plannerForTests([...SMALL_PLAN, ...more], settings);
  return drawnWith(planner, selected);
}

export function drawnWith(planner: Planner, selected: Id | null) {
  planner.ui.setState({ inspector: true, selected });
  const drawn = draw(planner, <Inspector />);
  const stored = <K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined =>
    find(planner.plan.getState().workspace, kind, id);
  const edit = (command: Command) => act(() => planner.edit(command));
  const choose = (id: Id | null) => act(() => planner.ui.setState({ selected: id }));
  const undo = () => act(() => planner.undo());
  const flush = () => act(() => planner.flush());
  const said = () => planner.ui.getState().notices.map(({ text }) => text);
  return { ...drawn, planner, stored, edit, choose, undo, flush, said };
}
