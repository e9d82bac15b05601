/** Says what was done and offers to take back just that. Once something else was done after it, the offer says so instead. */
import type { Texts } from '../text/texts.ts';
import type { Planner } from './planner.ts';
import { say } from './ui-state.ts';

/** `done` settles when what is offered back has been carried out. */
export function offerUndo(planner: Planner, texts: Texts, text: string, done: Promise<unknown>): void {
  const undo = planner.undoing(done);
  const act = async () => {
    const undone = await undo();
    if (!undone.ok && 'refusal' in undone) say(planner.ui, { text: texts.app.undoLaterFirst, tone: 'calm' });
  };
  say(planner.ui, { text, tone: 'calm', action: { label: texts.app.undo, act: () => void act() } });
}
