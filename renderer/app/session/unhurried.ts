/** Work that is longer than a frame, in pieces between which the screen draws and answers. */

/** Milliseconds of one piece: a third of a frame, since a step can be long by itself and the screen needs time as well. */
const PIECE = 5;

/** What the steps come to, one after the other. Nothing else may change meanwhile what they are worked out from. */
export async function unhurried<T>(steps: Iterable<T>): Promise<T[]> {
  const done: T[] = [];
  let began = performance.now();
  for (const step of steps) {
    done.push(step);
    if (performance.now() - began < PIECE) continue;
    await nextTask();
    began = performance.now();
  }
  return done;
}

interface Scheduling {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Timers of a hidden window are held back to one a second; what yields by the scheduler goes on. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
