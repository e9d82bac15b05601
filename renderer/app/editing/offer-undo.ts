/**
 * Says what was done and offers to take back just that. While something else stands above it the offer is not made; once it was
 * taken back by key, it goes with its sentence.
 */
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { dismiss, offering, say } from '../session/ui-state.ts';

/** `done` settles when what is offered back has been carried out. */
export const offerUndo = (planner: Planner, texts: Texts, text: string, done: Promise<unknown>): void =>
  offer(planner, texts, 'undo', text, done);

/** For what was just taken back. */
export const offerRedo = (planner: Planner, texts: Texts, text: string): void =>
  offer(planner, texts, 'redo', text, Promise.resolve());

function offer(planner: Planner, texts: Texts, direction: 'undo' | 'redo', text: string, done: Promise<unknown>): void {
  const { app } = texts;
  const { ui } = planner;
  const { walk, isNext } = planner.walking(direction, done, () => dismiss(ui, notice));
  const act = async () => {
    const walked = await walk();
    if (walked.ok || !('refusal' in walked)) return;
    say(ui, { text: direction === 'undo' ? app.undoLaterFirst : app.redoNoMore, tone: 'calm' });
  };
  const action = { label: app[direction], act: () => void act() };
  const notice = say(ui, { text, tone: 'calm', action });
  const stop = planner.plan.subscribe(() => {
    const said = ui.getState().notices.find(({ id }) => id === notice);
    if (!said) stop();
    else if ((said.action !== undefined) !== isNext()) offering(ui, notice, isNext() ? action : undefined);
  });
}
