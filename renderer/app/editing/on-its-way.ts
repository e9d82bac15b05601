/**
 * A page that goes waits for no transaction, so what is on its way to the disk then is laid into the small storage of the page,
 * which writes in the same moment. The next start writes it, or a window that is open: as another person's bundle is met, so that what arrived
 * all the same changes nothing, and what was written since stands beside it (SPEC E27).
 */
import { KINDS, type AnyRecord, type Run } from '../../domain/kinds/model.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';
import type { OnItsWay } from './pending.ts';

const prefixOf = (database: string): string => `${database}-on-its-way:`;

/** From now on until the page is gone. Each page has a place of its own: two may go in one moment. */
export function keepWhatIsOnItsWay(planner: Planner, database: string): void {
  const key = `${prefixOf(database)}${newId()}`;
  window.addEventListener('pagehide', () => {
    void planner.flush();
    const { records, runs } = planner.onItsWay;
    if (records.length === 0) return;
    try {
      localStorage.setItem(key, JSON.stringify({ records, runs: [...runs] }));
    } catch {
      // Full or closed: then only the disk has what it has.
    }
  });
  // A page that was only put aside comes back with all it had in hand.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) localStorage.removeItem(key);
  });
  // Another tab may be as good as closed: on some machines no other sign is given.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void planner.flush();
  });
  // What another window leaves behind is taken up where somebody still looks at the plan.
  window.addEventListener('storage', ({ key: changed, newValue }) => {
    if (changed?.startsWith(prefixOf(database)) && newValue !== null) void takeUpWhatWasOnItsWay(planner, database);
  });
}

/** Writes all of it. False where the disk does not take it: then it stays for the next time. */
export async function takeUpWhatWasOnItsWay(planner: Planner, database: string): Promise<boolean> {
  let isWritten = true;
  for (const key of keysOf(database)) {
    const kept = keptUnder(key);
    // What cannot even be met is none of what our pages write. It must not keep the plan from being opened.
    if (kept === null || (await planner.takeUp(kept).catch(() => true))) localStorage.removeItem(key);
    else isWritten = false;
  }
  return isWritten;
}

function keysOf(database: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(database)));
  } catch {
    // The page may store nothing, so nothing is there.
    return [];
  }
}

/** Null for what none of our pages has written. */
function keptUnder(key: string): OnItsWay | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as { records?: unknown; runs?: unknown } | null;
    if (!Array.isArray(kept?.records) || !Array.isArray(kept.runs)) return null;
    return { records: kept.records.filter(isRecord), runs: new Map(kept.runs.filter(isNamedRun)) };
  } catch {
    return null;
  }
}

const isNamedRun = (kept: unknown): kept is [string, Run] => {
  const [writer, run] = Array.isArray(kept) ? (kept as unknown[]) : [];
  const { by, at } = (run ?? {}) as { by?: unknown; at?: unknown };
  return [writer, by, at].every((one) => typeof one === 'string');
};

const isRecord = (kept: unknown): kept is AnyRecord => {
  const { kind, id, marks } = (kept ?? {}) as { kind?: unknown; id?: unknown; marks?: unknown };
  const isKind = kind === 'foreign' || KINDS.some((known) => known === kind);
  return typeof id === 'string' && isKind && (marks === undefined || hasMarks(marks));
};

const hasMarks = (marks: unknown): boolean => {
  const { seen, by } = (marks ?? {}) as { seen?: unknown; by?: unknown };
  return [seen, by].every((part) => typeof part === 'object' && part !== null);
};
