import type { Id, Initiative, KeyResult } from '../../../domain/kinds/model.ts';
import { childrenOf, find } from '../../../domain/plan/workspace.ts';
import { shownCycle } from '../../../app/places/shown.ts';
import { useDraft } from '../../../app/editing/use-draft.ts';
import { usePlanner, useTexts, useUi, useWorkspace } from '../../../app/session/use-planner.ts';
import { ComboBox } from '../../../ui/ComboBox.tsx';
import { chooseIn } from './use-field.ts';
import { navigate } from '../../../app/places/navigate.ts';
import { homelessTexts } from '../../../text/later/homeless.ts';

interface Props {
  readonly record: KeyResult | Initiative;
}

/** Where a row that lost its home may stand. One that has a home is moved in the outline, by key, menu or drag. */
export function HomeField({ record }: Props) {
  const home = useWorkspace((workspace) =>
    record.kind === 'keyResult'
      ? find(workspace, 'objective', record.objective)
      : find(workspace, 'keyResult', record.keyResult),
  );
  return home ? null : <Homes record={record} />;
}

/** Anywhere in the shown cycle; the keyboard goes along to the row in its new place. */
function Homes({ record }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan, fields } = texts;
  const chosen = useUi(({ cycle }) => cycle);
  // Drawn again with every edit, which for a row of this kind does not matter.
  const workspace = useWorkspace((whole) => whole);
  const cycle = shownCycle(workspace, chosen);
  const objectives = cycle ? childrenOf(workspace, cycle.id, 'objective') : [];
  const homes =
    record.kind === 'keyResult' ? objectives : objectives.flatMap(({ id }) => childrenOf(workspace, id, 'keyResult'));

  const label = record.kind === 'keyResult' ? fields.names.objective : fields.names.keyResult;
  const draft = useDraft<Id | null>(label, null, async (home) => {
    if (home === null) return { ok: true };
    const after = childrenOf(workspace, home, record.kind).at(-1)?.id ?? null;
    const before = planner.plan.getState().workspace;
    const done = planner.edit({ do: 'move', id: record.id, home, after });
    // It shows at once. Whoever goes elsewhere while it is being saved is not called back.
    if (planner.plan.getState().workspace !== before) navigate(planner, { at: 'neighbour', row: record.id });
    return await done;
  });

  return (
    <ComboBox
      label={label}
      value={draft.value}
      items={homes.map(({ id, title }) => ({ id, label: title || plan.untitled }))}
      onChange={chooseIn(draft)}
      nothingFound={plan.nothingFound}
      placeholder={homelessTexts(texts).homeless}
      error={draft.error}
    />
  );
}
