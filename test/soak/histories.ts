/** Random histories against the oracle, from one seed on, on as many cores as there are. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { newTally, type Tally } from '../domain/merge/tally.ts';

export interface Failed {
  readonly seed: number;
  readonly why: string;
}

/** What a worker tells after each hundred histories, and of each that failed. */
export interface Told {
  readonly tally: Tally;
  readonly failed: readonly Failed[];
}

export interface Lived {
  readonly tally: Tally;
  readonly failed: readonly Failed[];
}

/** `say` is handed a line now and then. */
export async function histories(first: number, count: number, say: (line: string) => void): Promise<Lived> {
  const tally = newTally();
  const failed: Failed[] = [];
  const workers = Math.min(availableParallelism(), count);
  const each = Math.ceil(count / workers);
  let lived = 0;
  const one = (at: number) =>
    new Promise<void>((settle, fail) => {
      const from = first + at * each;
      const worker = new Worker(new URL('history-worker.ts', import.meta.url), {
        workerData: { first: from, count: Math.max(0, Math.min(each, first + count - from)) },
      });
      worker.on('message', (told: Told) => {
        for (const what of Object.keys(tally) as (keyof Tally)[]) tally[what] += told.tally[what];
        failed.push(...told.failed);
        const before = lived;
        lived += told.tally.histories + told.failed.length;
        if (Math.floor(lived / 10_000) > Math.floor(before / 10_000)) say(`${lived.toLocaleString('en')} histories`);
      });
      worker.on('error', fail);
      worker.on('exit', () => settle());
    });
  await Promise.all(Array.from({ length: workers }, (_, at) => one(at)));
  if (lived !== count) throw new Error(`${lived} histories were lived through, not ${count}.`);
  return { tally, failed };
}
