/** Says what would otherwise happen unseen: a whole file that goes or comes with one key. */
import type { Texts } from '../text/texts.ts';
import { offerRedo, offerUndo } from './offer-undo.ts';
import type { Planner } from './planner.ts';

/** The answer ends it. `texts` in the language of the moment. */
export function tellSteps(planner: Planner, texts: () => Texts): () => void {
  return planner.onWalked((step) => {
    const { app } = texts();
    if (step.is === 'import') offerRedo(planner, texts(), app.importUndone(step.name));
    if (step.is === 'import-again') offerUndo(planner, texts(), app.importRedone(step.name), Promise.resolve());
  });
}
