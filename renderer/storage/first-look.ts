/**
 * The plan at a start, read by the engine's own means: the library is then fetched while the plan is on the screen already. Only what is just
 * as it should be is taken from here; whatever else there is, the library looks at and names (SPEC S1).
 */
import type { MetaRow, Row, RunRow } from './database.ts';
import { NATIVE_VERSION } from './database-names.ts';
import { META, isNewer, knownFrom, type Known } from './read-plan.ts';

type Seen =
  /** `release` lets go of the database, which is held until then: one that nobody holds may be cleared, for want of room or as damaged. */
  | { readonly is: 'read'; readonly known: Known; readonly release: () => void }
  /** There is nothing of that version, or something is not as it should be. */
  | { readonly is: 'unclear' }
  /** The engine did not answer in time. */
  | { readonly is: 'overdue' };

/** Writes nothing, and makes no database. `patience` in milliseconds. */
export async function firstLook(name: string, patience: number): Promise<Seen> {
  try {
    // Asked for by name alone a database that is not there would be made.
    const found = (await indexedDB.databases()).find((one) => one.name === name);
    if (found?.version !== NATIVE_VERSION) return { is: 'unclear' };
    const database = await opened(name);
    // Whoever deletes it is not kept waiting.
    database.addEventListener('versionchange', () => database.close());
    const seen = await readIn(database, patience).catch(() => null);
    if (seen?.is === 'read') return { ...seen, release: () => database.close() };
    database.close();
    return seen ?? { is: 'unclear' };
  } catch {
    // Why it cannot be read is asked by the library again, which says it.
    return { is: 'unclear' };
  }
}

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, NATIVE_VERSION);
    // It was removed meanwhile: none is made in its place.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('The engine gave no reason.')));
  });
}

type Read = Exclude<Seen, { is: 'read' }> | { readonly is: 'read'; readonly known: Known };

function readIn(database: IDBDatabase, patience: number): Promise<Read> {
  return new Promise((settle) => {
    const transaction = database.transaction(['rows', 'runs', 'meta'], 'readonly');
    const rows: IDBRequest<Row[]> = transaction.objectStore('rows').getAll();
    const runs: IDBRequest<RunRow[]> = transaction.objectStore('runs').getAll();
    const meta: IDBRequest<MetaRow | undefined> = transaction.objectStore('meta').get(META);
    let isOverdue = false;
    const timer = setTimeout(() => {
      isOverdue = true;
      // It may have ended in this moment.
      if (rows.readyState === 'pending' || runs.readyState === 'pending' || meta.readyState === 'pending')
        transaction.abort();
    }, patience);
    const end = (seen: () => Read) => {
      clearTimeout(timer);
      settle(seen());
    };
    transaction.addEventListener('complete', () =>
      end(() => {
        const isWhole = !isNewer(meta.result) && rows.result.every(({ records }) => Array.isArray(records));
        return isWhole ? { is: 'read', known: knownFrom(rows.result, runs.result, meta.result) } : { is: 'unclear' };
      }),
    );
    transaction.addEventListener('abort', () => end(() => ({ is: isOverdue ? 'overdue' : 'unclear' })));
  });
}
