/**
 * Makes the engine begin a new file for what is written next. Chromium keeps a database in LevelDB, which puts every commit behind the
 * last one in a log and reads that log again at the next start, up to the first place that makes no sense. A disk that ran full, or
 * a power cut, leaves half an entry there; what is committed behind it is reported as written and is gone at the next start
 * (google/leveldb#1180, #1287). A log is left behind once it holds some four megabytes, and all it held is then written into a table of its own.
 */

/** LevelDB begins a new log above four megabytes. */
const ROWS = 96;
/** A value of more than 64 KiB would lie in a file of its own, past the log. */
const ROW_BYTES = 48 * 1024;

/** Makes what is committed so far to the database of that name safe from its log, and what follows. */
export type FreshLog = (name: string) => Promise<void>;

/** Firefox and WebKit keep databases in SQLite, whose journal knows where it ends. */
export const freshLogHere: FreshLog = (name) =>
  /Chrome\//.test(globalThis.navigator?.userAgent ?? '') ? beginFreshLog(name) : Promise.resolve();

/**
 * All databases of one address share a log, so this is done beside the plan, in a database that is empty before and after. Resolves once
 * everything committed so far lies outside the log, and fails with the engine's own error, as on a disk without room.
 */
export async function beginFreshLog(name: string): Promise<void> {
  const database = await opened(`${name}-log`);
  try {
    await written(database, (store) => {
      // Bytes at random: what can be made shorter would not fill the log.
      for (let at = 0; at < ROWS; at++) store.put(crypto.getRandomValues(new Uint8Array(ROW_BYTES)), at);
    });
    // The first entry that finds the log full goes into the next one.
    await written(database, (store) => store.clear());
  } finally {
    database.close();
  }
}

const STORE = 'bytes';

function opened(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(reasonOf(opening.error)));
  });
}

function written(database: IDBDatabase, write: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(reasonOf(transaction.error)));
    write(transaction.objectStore(STORE));
  });
}

const reasonOf = (error: DOMException | null): DOMException =>
  error ?? new DOMException('The engine gave no reason.', 'UnknownError');
