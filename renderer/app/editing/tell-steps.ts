/** Says what would otherwise happen unseen: a question answered by the way, a whole file that goes or comes with one key, a change in a closed cycle. */
import type { Cycle } from '../../domain/kinds/model.ts';
import { cycleAbove } from '../../domain/plan/above.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { frozenIn } from '../../domain/plan/closed.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { fieldName } from '../../text/field-name.ts';
import type { Texts } from '../../text/texts.ts';
import type { EditStep } from './history.ts';
import { offerRedo, offerUndo } from './offer-undo.ts';
import type { Planner } from '../session/planner.ts';
import { spoken } from '../session/preferences.ts';
import { recordTitle } from '../../wording/record-title.ts';
import { say } from '../session/ui-state.ts';

/** The answer ends it. `texts` in the language of the moment. */
export function tellSteps(planner: Planner, texts: () => Texts): () => void {
  const stop = [
    planner.onAnswered((fields, done) => {
      const names = fields.map((field) => fieldName(field, texts()));
      offerUndo(planner, texts(), texts().app.answered(names), done);
    }),
    planner.onWalked(({ step, isNothing, stays, direction }) => {
      const { app } = texts();
      if (step.is === 'edit') {
        const cycle = isNothing ? undefined : closedCycleOf(planner.plan.getState().workspace, step);
        if (!cycle) return;
        const said = app.changedClosed(cleanLine(cycle.name ?? '') || texts().plan.untitled);
        if (direction === 'undo') offerRedo(planner, texts(), said);
        else offerUndo(planner, texts(), said, Promise.resolve());
        return;
      }
      if (step.is === 'import-again')
        return offerUndo(planner, texts(), app.importRedone(step.names), Promise.resolve());
      const { workspace } = planner.plan.getState();
      const reader = { workspace, texts: texts(), language: spoken(planner.preferences.getState()) };
      const titles = stays.map((record) => recordTitle(record, reader));
      if (isNothing) say(planner.ui, { text: app.importStays(step.names, titles), tone: 'calm' });
      else offerRedo(planner, texts(), app.importUndone(step.names, titles));
    }),
  ];
  return () => stop.forEach((end) => end());
}

/** L10: the closed cycle in which a step changed what such a cycle keeps as it is; none where the step closed or reopened one itself. */
function closedCycleOf(workspace: Workspace, { putBack }: EditStep): Cycle | undefined {
  const changed = putBack.flatMap(({ id }) => workspace.records.get(id) ?? []);
  if (changed.some(({ kind }) => kind === 'transition')) return undefined;
  const kept = changed.find(frozenIn(workspace));
  return kept && cycleAbove(workspace, kept);
}
