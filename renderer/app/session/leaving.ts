/** Leaving only what is on the disk: the window stays while something is not, and whoever wants to go all the same chooses that. */
import type { Planner } from './planner.ts';

/** Writes what can be written and tells main whether the window may go. */
export async function answerFlush(planner: Planner): Promise<void> {
  const { platform } = planner;
  // Whatever became of the last backup, the machine is not kept waiting for it.
  await planner.atQuit().catch(() => {});
  // A browser asks in its own words when its page goes, and this is only a page that was hidden.
  const holds = platform.edition === 'desktop' && planner.holds;
  if (holds) planner.leaving.setState({ asked: 'close' });
  await platform.signal(holds ? 'held' : 'flushed');
}

/** Begins anew with an empty window, once nothing would be lost by it. */
export async function reloadWhenSaved(planner: Planner): Promise<void> {
  await planner.atQuit().catch(() => {});
  if (planner.holds) planner.leaving.setState({ asked: 'reload' });
  else location.reload();
}

/** Goes, with or without what is not on the disk. */
export async function leave(planner: Planner): Promise<void> {
  const { asked } = planner.leaving.getState();
  planner.leaving.setState({ asked: null });
  if (asked === 'reload') location.reload();
  else await planner.platform.signal('leave');
}

export const stay = (planner: Planner): void => planner.leaving.setState({ asked: null });
