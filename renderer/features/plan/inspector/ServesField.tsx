import { useMemo } from 'react';
import type { Cycle, Id, Objective } from '../../../domain/kinds/model.ts';
import { leadingTo, leadsTo } from '../../../domain/plan/parent-loops.ts';
import { childrenOf, find, type Workspace } from '../../../domain/plan/workspace.ts';
import { usePlanner, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { inspectorTexts } from '../../../text/later/inspector.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { chooseIn, useField } from './use-field.ts';
import { aroundOutlineTexts } from '../../../text/later/around-outline.ts';

interface Shelf {
  readonly cycle: Cycle | undefined;
  readonly objectives: readonly Objective[];
}

/** Every objective by its cycle; the same object for as long as no objective and no cycle changes. */
function shelves(): (workspace: Workspace) => readonly Shelf[] {
  let last: readonly Shelf[] = [];
  return (workspace) => {
    const cycles = childrenOf(workspace, null, 'cycle');
    const next = [undefined, ...cycles].map((cycle) => ({
      cycle,
      objectives: childrenOf(workspace, cycle?.id ?? null, 'objective'),
    }));
    const unchanged =
      next.length === last.length &&
      next.every(({ cycle, objectives }, at) => cycle === last[at]?.cycle && objectives === last[at]?.objectives);
    return unchanged ? last : (last = next);
  };
}

const itself = (id: Id | undefined) => id;

/** The objective this one serves. What would close a ring is not offered. */
export function ServesField({ objective }: { readonly objective: Objective }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan, records } = texts;
  const inspector = inspectorTexts(texts);
  const all = useWorkspace(useMemo(shelves, []));
  const parent = useWorkspace((workspace) => find(workspace, 'objective', objective.parent));
  const draft = useField<Id | undefined>(objective, 'parent', objective.parent, itself);
  const choose = chooseIn(draft);

  const { items, inRing } = useMemo(() => {
    const { workspace } = planner.plan.getState();
    // What stands beside it in the plan is likelier than what was last year.
    const own = ({ cycle }: Shelf) => cycle?.id === objective.cycle;
    const below = leadingTo(workspace.records.values(), objective.id);
    const open = [...all.filter(own), ...all.filter((shelf) => !own(shelf))].flatMap(({ cycle, objectives }) =>
      objectives
        .filter(({ id }) => id === draft.value || !below.has(id))
        .map(({ id, title }) => ({
          id,
          label: title || plan.untitled,
          detail: cycle ? cycle.name || plan.untitled : inspector.noCycle,
        })),
    );
    return { items: open, inRing: leadsTo(workspace, objective.parent, objective.id) };
  }, [all, draft.value, objective, planner, plan, inspector]);

  const absent = draft.value !== undefined && !items.some(({ id }) => id === draft.value);
  return (
    <ComboBox
      label={inspector.serves}
      value={draft.value ?? null}
      items={
        absent && draft.value !== undefined
          ? [...items, { id: draft.value, label: parent?.title ?? records.elsewhere }]
          : items
      }
      onChange={(id) => choose(id ?? undefined)}
      nothingFound={inspector.noObjectiveFound}
      placeholder={inspector.servesNothing}
      description={inRing ? aroundOutlineTexts(texts).loop : inspector.servesMeans}
      error={draft.error}
    />
  );
}
