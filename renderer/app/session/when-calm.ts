/**
 * What nobody waits for, such as fetching what may be asked for later: begun once the window has been left alone for a moment, so that the
 * first press after a start waits for nothing but its own answer. One after the other, each when the machine is idle.
 */
import { whenIdle } from './when-idle.ts';

/** Milliseconds without a press: longer than the answer to one takes, and shorter than it takes a person to press again. */
const CALM = 50;

const waiting = new Set<() => void>();
/** Ends the waiting for calm, or for the machine to be idle. */
let stop: (() => void) | undefined;

/** The answer takes it back. */
export function whenCalm(work: () => void): () => void {
  // Each is told once, however often it is asked for.
  for (const press of ['pointerdown', 'keydown']) addEventListener(press, wait, { capture: true, passive: true });
  waiting.add(work);
  wait();
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
    waiting.delete(work);
    goOn();
    work();
  });
}
