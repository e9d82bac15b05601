/**
 * Says what was done and offers to take back just that. Once something else was done after it, the offer says so instead; once
 * it was taken back by key, the offer goes.
 */
import type { Texts } from '../text/texts.ts';
import type { Planner } from './planner.ts';
import { dismiss, say } from './ui-state.ts';

/** `done` settles when what is offered back has been carried out. */
export const offerUndo = (planner: Planner, texts: Texts, text: string, done: Promise<unknown>): void =>
  offer(planner, texts, 'undo', text, done);

/** For what was just taken back. */
export const offerRedo = (planner: Planner, texts: Texts, text: string): void =>
  offer(planner, texts, 'redo', text, Promise.resolve());

function offer(planner: Planner, texts: Texts, direction: 'undo' | 'redo', text: string, done: Promise<unknown>): void {
  const { app } = texts;
  const walk = planner.walking(direction, done, () => dismiss(planner.ui, notice));
  const act = async () => {
    const walked = await walk();
    if (walked.ok || !('refusal' in walked)) return;
    say(planner.ui, { text: direction === 'undo' ? app.undoLaterFirst : app.redoNoMore, tone: 'calm' });
  };
  const notice = say(planner.ui, { text, tone: 'calm', action: { label: app[direction], act: () => void act() } });
}
