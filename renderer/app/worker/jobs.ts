/** What the worker can be asked for. A job is given plain values and answers with one; each loads its library when it is first asked for. */
import { errorReport, type ErrorReport } from '../session/error-report.ts';
import type { madeOf } from './documents.ts';

export const JOBS = {
  lock: async (text: string, passphrase: string) => (await import('./passphrase.ts')).lock(text, passphrase),
  unlock: async (text: string, passphrase: string) => (await import('./passphrase.ts')).unlock(text, passphrase),
  document: async (...asked: Parameters<typeof madeOf>) => (await import('./documents.ts')).madeOf(...asked),
} as const;

export type Jobs = typeof JOBS;
export type Job = keyof Jobs;
export type Given<J extends Job> = Awaited<ReturnType<Jobs[J]>>;

export interface Asked<J extends Job = Job> {
  readonly id: number;
  readonly job: J;
  readonly asks: Parameters<Jobs[J]>;
}

/** `report` is what the log may know of a mistake in a job. */
export type Answered =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly report: ErrorReport };

/** Each job with what it is asked, so that one is never given what another is asked for. */
const work = async <J extends Job>(job: J, asks: Parameters<Jobs[J]>): Promise<unknown> => {
  const does = JOBS[job] as (...all: Parameters<Jobs[J]>) => Promise<unknown>;
  return does(...asks);
};

/** Does a job. A mistake in it is an answer, so that the page can put it into the log. */
export async function answer({ id, job, asks }: Asked): Promise<Answered> {
  try {
    return { id, ok: true, value: await work(job, asks) };
  } catch (error) {
    return { id, ok: false, report: errorReport(error) };
  }
}
