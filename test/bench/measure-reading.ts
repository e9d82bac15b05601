/** Whether the screen can answer while the files of many laptops are read and looked at (row 10). Needs no browser. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { laptops } from './laptops.ts';
import { FRAME, ratioRow, type Row } from './rows.ts';

export async function measureReading(rounds: number): Promise<Row[]> {
  const { texts } = laptops(100);
  const longest: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const worker = new Worker(new URL('reading-worker.ts', import.meta.url), { workerData: texts });
    const [took] = await once(worker, 'message');
    longest.push(Number(took));
    await worker.terminate();
  }
  const what = 'Longest piece of work while 100 files of 200 records are read, against a frame';
  return [ratioRow(what, longest, [FRAME], 'ms', 'below 1')];
}
