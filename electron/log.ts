import { appendFile, rename, stat } from 'node:fs/promises';
import { codeOf } from './disk-problem.ts';

/** Everything the log can say. There is no free text, so no title, name or path can get into it. */
type LogEvent =
  | 'started'
  | 'start-failed'
  | 'quitting'
  | 'flush-timed-out'
  | 'page-gone'
  | 'page-error'
  | 'page-given-up'
  | 'preload-failed'
  | 'request-blocked'
  | 'permission-refused'
  | 'navigation-refused'
  | 'window-refused'
  | 'download-refused'
  | 'sender-refused'
  | 'not-granted'
  | 'arguments-refused'
  | 'service-failed'
  | 'read-failed'
  | 'write-failed'
  | 'backup-failed'
  | 'prune-failed'
  | 'settings-damaged'
  | 'open-refused'
  | 'uncaught';

/** Notes that something happened, with short codes: a row of the contract, an errno, a URL scheme, a place in a script. */
export type Log = (event: LogEvent, ...codes: readonly unknown[]) => void;

const LARGEST = 256 * 1024;

/** How often one run repeats the same line, so that a page trying the same thing for ever cannot fill the disk. */
const REPEATS = 100;

/** How many different lines one run writes. It has a handful; a page that makes up a thousand is not heard further. */
const DIFFERENT = 1_000;

/** Anything that is not a short word is left out, whoever handed it in. */
export function safeCode(code: unknown): string {
  const word = code instanceof Error ? (codeOf(code) ?? code.name) : code;
  if (typeof word === 'number') return String(word);
  return typeof word === 'string' && /^[\w.:-]{1,70}$/.test(word) ? word : '-';
}

/** Appends to one file, at most 256 KiB and its predecessor. A log that cannot be written stops nothing. */
export function openLog(file: string, now: () => Date = () => new Date()): Log & { written(): Promise<void> } {
  const times = new Map<string, number>();
  let last = makeRoom(file);
  const log = (event: LogEvent, ...codes: readonly unknown[]) => {
    const said = [event, ...codes.filter((code) => code !== '').map(safeCode)].join(' ');
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    if (time > REPEATS || times.size > DIFFERENT) return;
    const line = `${now().toISOString()} ${said}`;
    last = last.then(() => appendFile(file, `${line}\n`, { mode: 0o600 })).catch(() => undefined);
  };
  return Object.assign(log, { written: () => last });
}

async function makeRoom(file: string): Promise<void> {
  try {
    if ((await stat(file)).size > LARGEST) await rename(file, `${file}.old`);
  } catch {
    // There is no log yet, or it may not be moved; both are fine.
  }
}
