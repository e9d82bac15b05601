import type { Id, Objective } from '../../../domain/kinds/model.ts';
import { childrenOf, find } from '../../../domain/plan/workspace.ts';
import { shownCycle } from '../../../app/places/shown.ts';
import { say } from '../../../app/session/ui-state.ts';
import { useDraft } from '../../../app/editing/use-draft.ts';
import { usePlanner, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { Select } from '../../../ui/Select.tsx';
import { chooseIn } from './use-field.ts';
import { navigate } from '../../../app/places/navigate.ts';

/** In which cycle an objective stands. It goes to the end of the chosen one, and the plan on screen stays where it is. */
export function CycleField({ objective }: { readonly objective: Objective }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const inspector = inspectorTexts(texts);
  const cycles = useWorkspace((workspace) => childrenOf(workspace, null, 'cycle'));
  const here = useWorkspace((workspace) => find(workspace, 'cycle', objective.cycle))?.id ?? '';
  const nameOf = (id: Id) => cycles.find((cycle) => cycle.id === id)?.name || plan.untitled;

  const draft = useDraft<Id>(inspector.cycle, here, async (home) => {
    const { workspace } = planner.plan.getState();
    const after = childrenOf(workspace, home, 'objective').at(-1)?.id ?? null;
    const result = await planner.edit({ do: 'move', id: objective.id, home, after });
    const shown = shownCycle(planner.plan.getState().workspace, planner.ui.getState().cycle);
    if (result.ok && shown?.id !== home)
      say(planner.ui, {
        text: inspector.moved(nameOf(home)),
        tone: 'calm',
        action: {
          label: inspector.showCycle,
          act: () => navigate(planner, { at: 'row', row: objective.id, cycle: home }),
        },
      });
    return result;
  });

  return (
    <Select
      label={inspector.cycle}
      value={draft.value}
      onChange={chooseIn(draft)}
      error={draft.error}
      options={[
        ...(here === '' ? [{ value: '', label: inspector.noCycle, disabled: true }] : []),
        ...cycles.map(({ id, name }) => ({ value: id, label: name || plan.untitled })),
      ]}
    />
  );
}
