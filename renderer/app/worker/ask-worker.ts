/** Asks the worker for a job. It is started when there is something to do and ended when there is not, since its work takes much memory. */
import { WORKER_ADDRESS } from './address.ts';
import type { ErrorReport } from '../session/error-report.ts';
import type { Answered, Asked, Given, Job, Jobs } from './jobs.ts';

/** `ok: false`: it could not be done, and `onWorkerError` was told why. */
export type Done<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

let worker: Worker | null = null;
let count = 0;
const waiting = new Map<number, (answered: Answered | null) => void>();
const listeners = new Set<(report: ErrorReport) => void>();

/** `told` of each mistake in the worker, for the log. */
export function onWorkerError(told: (report: ErrorReport) => void): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

export async function inWorker<J extends Job>(job: J, ...asks: Parameters<Jobs[J]>): Promise<Done<Given<J>>> {
  const id = ++count;
  const answered = await new Promise<Answered | null>((settle) => {
    waiting.set(id, settle);
    worker ??= started();
    worker.postMessage({ id, job, asks } satisfies Asked);
  });
  waiting.delete(id);
  if (waiting.size === 0) end();
  if (answered?.ok) return { ok: true, value: answered.value as Given<J> };
  if (answered) tell(answered.report);
  return { ok: false };
}

function started(): Worker {
  const fresh = new Worker(WORKER_ADDRESS, { type: 'module' });
  fresh.addEventListener('message', ({ data }: MessageEvent<Answered>) => waiting.get(data.id)?.(data));
  // Its script did not arrive, or broke: what was asked is not answered any more.
  fresh.addEventListener('error', ({ filename, lineno, colno }) => {
    const file = /[\w-]{1,50}\.js$/.exec(filename ?? '')?.[0];
    tell({ name: 'Error', places: file ? [`${file}:${lineno}:${colno}`] : [] });
    for (const settle of waiting.values()) settle(null);
    end();
  });
  return fresh;
}

function end(): void {
  worker?.terminate();
  worker = null;
}

function tell(report: ErrorReport): void {
  for (const listener of listeners) listener(report);
}
