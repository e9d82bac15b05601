/**
 * What nobody waits for, such as fetching what may be asked for later: begun once nothing has been clicked for a moment, so that the
 * first click after a start waits for nothing but its own answer. One after the other, each when the machine is idle. Keys do not put it
 * off: what they open must be there before somebody who types without a pause gets to it.
 */
import { whenIdle } from './when-idle.ts';

/** Milliseconds without a click: longer than the answer to one takes, and shorter than it takes a person to click again. */
const CALM = 50;

const waiting = new Set<() => void>();
/** Ends the waiting for calm, or for the machine to be idle. */
let stop: (() => void) | undefined;

/** The answer takes it back. */
export function whenCalm(work: () => void): () => void {
  // It is told once, however often it is asked for.
  addEventListener('pointerdown', wait, { capture: true, passive: true });
  waiting.add(work);
  if (waiting.size === 1) wait();
  return () => waiting.delete(work);
}

function wait(): void {
  if (waiting.size === 0) return;
  stop?.();
  const timer = setTimeout(goOn, CALM);
  stop = () => clearTimeout(timer);
}

function goOn(): void {
  const [work] = waiting;
  if (!work) return;
  stop = whenIdle(() => {
    const isWanted = waiting.delete(work);
    goOn();
    if (isWanted) work();
  });
}
