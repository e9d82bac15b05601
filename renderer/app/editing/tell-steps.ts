/** Says what would otherwise happen unseen: a question answered by the way, a whole file that goes or comes with one key, a change in a closed cycle. */
import type { Cycle } from '../../domain/kinds/model.ts';
import { cycleAbove } from '../../domain/plan/above.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { frozenIn } from '../../domain/plan/closed.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import type { Texts } from '../../text/texts.ts';
import type { EditStep } from './history.ts';
import { offerRedo, offerUndo } from './offer-undo.ts';
import type { Planner } from '../session/planner.ts';
import { withTexts } from '../session/texts.ts';
import { say } from '../session/ui-state.ts';

const fetched = () => withTexts(import('./steps-in-words.ts'));

/** The answer ends it. `texts` in the language of the moment. Few of these happen, so their sentences are fetched by the first. */
export function tellSteps(planner: Planner, texts: () => Texts): () => void {
  const inWords = (say: (words: Awaited<ReturnType<typeof fetched>>) => string): Promise<string> =>
    fetched()
      .then(say)
      .catch(() => texts().problems.failed);
  const stop = [
    planner.onAnswered((fields, done) =>
      offerUndo(
        planner,
        texts(),
        inWords(({ answered }) => answered(fields, texts())),
        done,
      ),
    ),
    planner.onWalked(({ step, isNothing, stays, direction }) => {
      if (step.is === 'edit') {
        const cycle = isNothing ? undefined : closedCycleOf(planner.plan.getState().workspace, step);
        if (!cycle) return undefined;
        const said = texts().app.changedClosed(cleanLine(cycle.name ?? '') || texts().plan.untitled);
        if (direction === 'undo') return offerRedo(planner, texts(), said);
        return offerUndo(planner, texts(), said, Promise.resolve());
      }
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

/** L10: the closed cycle in which a step changed what such a cycle keeps as it is; none where the step closed or reopened one itself. */
function closedCycleOf(workspace: Workspace, { putBack }: EditStep): Cycle | undefined {
  const changed = putBack.flatMap(({ id }) => workspace.records.get(id) ?? []);
  if (changed.some(({ kind }) => kind === 'transition')) return undefined;
  const kept = changed.find(frozenIn(workspace));
  return kept && cycleAbove(workspace, kept);
}
