/** Says what would otherwise happen unseen: a question answered by the way, a whole file that goes or comes with one key. */
import { fieldName } from '../../text/field-name.ts';
import type { Texts } from '../../text/texts.ts';
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
    planner.onWalked(({ step, isNothing, stays }) => {
      if (step.is === 'edit') return;
      const { app } = texts();
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
