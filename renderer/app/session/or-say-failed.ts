import type { Texts } from '../../text/texts.ts';
import type { Planner } from './planner.ts';
import { say } from './ui-state.ts';

/** Work that may have to fetch its script first: where it fails, that is said. */
export async function orSayFailed(planner: Planner, texts: Texts, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    say(planner.ui, { text: texts.problems.failed, tone: 'warning' });
    // For the log.
    throw error;
  }
}
