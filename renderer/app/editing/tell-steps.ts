/** Says what would otherwise happen unseen: a question answered by the way, a whole file that goes or comes with one key. */
import type { Texts } from '../../text/texts.ts';
import { offerRedo, offerUndo } from './offer-undo.ts';
import type { Planner } from '../session/planner.ts';
import { withTexts } from '../session/texts.ts';
import { say } from '../session/ui-state.ts';

const fetched = () => withTexts(import('./steps-in-words.ts'));

/** The answer ends it. `texts` in the language of the moment. Few of these happen, so their sentences are fetched by the first. */
export function tellSteps(planner: Planner, texts: () => Texts): () => void {
  const inWords = (say: (words: Awaited<ReturnType<typeof fetched>>) => string): Promise<string> =>
    fetched().then(say, () => texts().problems.failed);
  const stop = [
    planner.onAnswered((fields, done) =>
      offerUndo(
        planner,
        texts(),
        inWords(({ answered }) => answered(fields, texts())),
        done,
      ),
    ),
    planner.onWalked(({ step, isNothing, stays }) => {
      if (step.is === 'edit') return undefined;
      if (step.is === 'import-again')
        return offerUndo(
          planner,
          texts(),
          inWords(({ cameAgain }) => cameAgain(step.names, texts())),
          Promise.resolve(),
        );
      const { workspace } = planner.plan.getState();
      const told = inWords(({ wentAgain }) =>
        wentAgain(planner, workspace, texts(), { names: step.names, isNothing, stays }),
      );
      if (!isNothing) return offerRedo(planner, texts(), told);
      return void told.then((text) => say(planner.ui, { text, tone: 'calm' }));
    }),
  ];
  return () => stop.forEach((end) => end());
}
