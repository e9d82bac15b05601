/** The least that reading and keeping the same data can cost: one parse, and one large value in IndexedDB. */

const STORE = 'values';
const KEY = 'plan';

/** Milliseconds to parse `text` and to put the outcome as one value, until it is on the disk. */
export async function importFloor(text: string, name: string): Promise<number> {
  const database = await open(name);
  const start = performance.now();
  const value: unknown = JSON.parse(text);
  await put(database, value);
  const took = performance.now() - start;
  database.close();
  return took;
}

/** Milliseconds to open the database, get the value and walk over its records. */
export async function openFloor(name: string): Promise<number> {
  const start = performance.now();
  const database = await open(name);
  const records = countRecords(await get(database));
  const took = performance.now() - start;
  database.close();
  if (records === 0) throw new Error('The value was not there.');
  return took;
}

const countRecords = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, list: unknown) => sum + (Array.isArray(list) ? idsIn(list) : 0), 0)
    : 0;

function idsIn(list: readonly unknown[]): number {
  let count = 0;
  for (const record of list) if (typeof record === 'object' && record !== null && 'id' in record) count++;
  return count;
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return answerOf(request);
}

function put(database: IDBDatabase, value: unknown): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
  transaction.objectStore(STORE).put(value, KEY);
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The floor was not written.')));
  });
}

const get = (database: IDBDatabase): Promise<unknown> =>
  answerOf(database.transaction(STORE).objectStore(STORE).get(KEY));

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB gave no reason.')));
  });
}
