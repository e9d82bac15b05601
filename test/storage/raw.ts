/** The database as the browser sees it, without the library and without our code. */

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed.')));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The transaction ended.')));
  });

/** Opens whatever is there, in whatever version, and closes it again. */
export async function withDatabase<T>(name: string, work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await settled(indexedDB.open(name));
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Every store with everything in it, and the version: two equal dumps are one state. */
export const dump = (name: string): Promise<unknown> =>
  withDatabase(name, async (database) => {
    const stores: Record<string, unknown> = {};
    for (const store of database.objectStoreNames)
      stores[store] = await settled(database.transaction(store).objectStore(store).getAll());
    return { version: database.version, stores };
  });

export interface RawRow {
  readonly key: string;
  readonly records: readonly { readonly id: string }[];
}

export const rowsOf = (name: string): Promise<readonly RawRow[]> =>
  withDatabase(name, (database) => settled<RawRow[]>(database.transaction('rows').objectStore('rows').getAll()));

/** Puts one value past our code. */
export const putRaw = (name: string, store: string, value: unknown): Promise<void> =>
  withDatabase(name, async (database) => {
    const transaction = database.transaction(store, 'readwrite');
    transaction.objectStore(store).put(value);
    await finished(transaction);
  });

/** A database made by somebody else, or by a version of ours still to come. */
export async function createRaw(name: string, version: number, stores: readonly string[]): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.addEventListener('upgradeneeded', () => {
    for (const store of stores) opening.result.createObjectStore(store, { keyPath: 'key' });
  });
  (await settled(opening)).close();
}

export async function deleteDatabase(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}

/** How many commits the database has counted. */
export async function revisionOf(name: string): Promise<number> {
  const meta = await withDatabase(name, (database) =>
    settled<{ readonly revision: number } | undefined>(database.transaction('meta').objectStore('meta').get('plan')),
  );
  return meta?.revision ?? 0;
}
