/**
 * Says what was done and offers to take back just that. While something else stands above it the offer is not made; once it was
 * taken back by key, it goes with its sentence.
 */
import type { Texts } from '../../text/texts.ts';
import type { Planner } from '../session/planner.ts';
import { dismiss, offering, say } from '../session/ui-state.ts';

/** What is said, or will be once its words are fetched. */
type Words = string | Promise<string>;

/** `done` settles when what is offered back has been carried out. */
export const offerUndo = (planner: Planner, texts: Texts, text: Words, done: Promise<unknown>): void =>
  offer(planner, texts, 'undo', text, done);

/** For what was just taken back. */
export const offerRedo = (planner: Planner, texts: Texts, text: Words): void =>
  offer(planner, texts, 'redo', text, Promise.resolve());

function offer(planner: Planner, texts: Texts, direction: 'undo' | 'redo', words: Words, done: Promise<unknown>): void {
  const { app } = texts;
  const { ui } = planner;
  let notice: number | undefined;
  let isGone = false;
  // Which step is meant is settled now, however long its words take.
  const { walk, isNext } = planner.walking(direction, done, () => {
    isGone = true;
    if (notice !== undefined) dismiss(ui, notice);
  });
  const act = async () => {
    const walked = await walk();
    if (walked.ok || !('refusal' in walked)) return;
    say(ui, { text: direction === 'undo' ? app.undoLaterFirst : app.redoNoMore, tone: 'calm' });
  };
  const action = { label: app[direction], act: () => void act() };
  const tell = (text: string) => {
    // Taken back before it could be said.
    if (isGone) return;
    const said = say(ui, { text, tone: 'calm', action });
    notice = said;
    const watch = () => {
      const stands = ui.getState().notices.find(({ id }) => id === said);
      if (!stands) stop();
      else if ((stands.action !== undefined) !== isNext()) offering(ui, said, isNext() ? action : undefined);
    };
    const stop = planner.plan.subscribe(watch);
    if (typeof words !== 'string') watch();
  };
  if (typeof words === 'string') tell(words);
  else void words.then(tell);
}
