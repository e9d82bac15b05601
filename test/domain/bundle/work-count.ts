/**
 * How much work something is, counted and not timed: how often our own functions are called. What the engine does inside one
 * call, such as copying a list, is not in it. Counting by blocks would say more, but not of what was compiled before.
 */
import { Session, type Profiler } from 'node:inspector';

export class WorkCount {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  }

  /** Calls of functions in `renderer/`. */
  of(work: () => unknown): number {
    this.#taken();
    work();
    let count = 0;
    for (const { url, functions } of this.#taken())
      if (url.includes('/renderer/'))
        for (const { ranges } of functions) for (const range of ranges) count += range.count;
    return count;
  }

  end(): void {
    this.#session.disconnect();
  }

  /** What ran since it was asked last. */
  #taken(): readonly Profiler.ScriptCoverage[] {
    let taken: readonly Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      taken = result;
    });
    return taken;
  }
}
