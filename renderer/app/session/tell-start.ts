/** What is said once the app has started, whichever screen it starts with: nothing of it waits behind the question what to go back to. */
import { takeHappened } from '../copies/happened.ts';
import type { Boot } from './boot.ts';
import { withTexts } from './texts.ts';
import { textsHere } from './texts-of-plan.ts';
import { say } from './ui-state.ts';

type Started = Exclude<Boot, { is: 'failed' }>;

/** Most starts have nothing to say, and those that have fetch what says it. */
export async function tellStart(started: Started): Promise<void> {
  const { planner, warnings, mended } = started;
  const happened = takeHappened();
  if (!happened && warnings.length === 0 && mended.length === 0) return;
  const texts = textsHere(planner);
  try {
    const told = await withTexts(import('./told-start.ts'));
    told.sayStarted(started, happened, texts);
  } catch {
    say(planner.ui, { text: texts.problems.failed, tone: 'warning' });
  }
}
