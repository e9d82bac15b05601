/** The worker where there is none: the same jobs, answered in turns of this thread, by messages that were copied. */
import { answer, type Asked } from '../../renderer/app/worker/jobs.ts';

export class WorkerInNode extends EventTarget {
  /** Workers that were started and not ended. */
  static running = 0;
  /** The most of them that there were at once. */
  static most = 0;
  /** The next ones stop at once, as if their script had not arrived. */
  static broken = false;
  #ended = false;

  constructor() {
    super();
    WorkerInNode.running++;
    WorkerInNode.most = Math.max(WorkerInNode.most, WorkerInNode.running);
    if (WorkerInNode.broken) queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }

  postMessage(asked: Asked): void {
    if (WorkerInNode.broken) return;
    void answer(structuredClone(asked)).then((data) => {
      if (!this.#ended) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
    });
  }

  terminate(): void {
    if (!this.#ended) WorkerInNode.running--;
    this.#ended = true;
  }
}
