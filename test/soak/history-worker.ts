/** One thread's share of the histories. */
import { parentPort, workerData } from 'node:worker_threads';
import { runHistory } from '../domain/merge/history.ts';
import { newTally } from '../domain/merge/tally.ts';
import type { Failed, Told } from './histories.ts';

const { first, count } = workerData as { readonly first: number; readonly count: number };
const AT_ONCE = 100;

for (let from = first; from < first + count; from += AT_ONCE) {
  const tally = newTally();
  const failed: Failed[] = [];
  for (let seed = from; seed < Math.min(from + AT_ONCE, first + count); seed++)
    try {
      runHistory(seed, tally);
    } catch (error) {
      failed.push({ seed, why: String(error) });
    }
  parentPort?.postMessage({ tally, failed } satisfies Told);
}
