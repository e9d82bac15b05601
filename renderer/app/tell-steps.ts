/** Says what would otherwise happen unseen: a question answered by the way, a whole file that goes or comes with one key. */
import { fieldName } from '../text/field-name.ts';
import type { Texts } from '../text/texts.ts';
import { offerRedo, offerUndo } from './offer-undo.ts';
import type { Planner } from './planner.ts';

/** The answer ends it. `texts` in the language of the moment. */
export function tellSteps(planner: Planner, texts: () => Texts): () => void {
  const stop = [
    planner.onAnswered((fields, done) => {
      const names = fields.map((field) => fieldName(field, texts()));
      offerUndo(planner, texts(), texts().app.answered(names), done);
    }),
    planner.onWalked((step) => {
      const { app } = texts();
      if (step.is === 'import') offerRedo(planner, texts(), app.importUndone(step.names));
      if (step.is === 'import-again') offerUndo(planner, texts(), app.importRedone(step.names), Promise.resolve());
    }),
  ];
  return () => stop.forEach((end) => end());
}
