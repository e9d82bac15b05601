/**
 * What nobody waits for, such as fetching what may be asked for later: begun once nothing has been clicked for a moment, so that the
 * first click after a start waits for nothing but its own answer. One after the other, each when the machine is idle. What takes keys is
 * fetched sooner (`whenIdle`): it must be there before somebody who types without a pause gets to it.
 */
import { afterPress } from '../editing/after-press.ts';
import { whenIdle } from './when-idle.ts';

/** Milliseconds without a click: longer than the answer to one takes, and shorter than it takes a person to click again. */
const CALM = 50;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Takes back what was asked of an idle machine. */
let takeBack: (() => void) | undefined;

/** The answer takes it back. */
export function whenCalm(work: () => void): () => void {
  // It is told once, however often it is asked for.
  addEventListener('pointerdown', wait, { capture: true, passive: true });
  waiting.add(work);
  // Whoever waits already is not put off by who comes later.
  if (timer === undefined) wait();
  return () => waiting.delete(work);
}

function wait(): void {
  if (waiting.size === 0) return;
  takeBack?.();
  clearTimeout(timer);
  timer = setTimeout(() => {
    timer = undefined;
    // What is done then may draw a line above what is being pressed.
    afterPress(goOn);
  }, CALM);
}

function goOn(): void {
  const [work] = waiting;
  if (!work) return;
  takeBack = whenIdle(() => {
    const isWanted = waiting.delete(work);
    goOn();
    if (isWanted) work();
  });
}
