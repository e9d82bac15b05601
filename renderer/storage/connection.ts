/** The way to one database. Its library is fetched when it is first needed, which is after the first look at a start. */
import type Dexie from 'dexie';
import type { Tables } from './database.ts';
import type { Known } from './read-plan.ts';

/** What is fetched: the library, and what is written in its terms. */
const fetchLibrary = async () => {
  const [database, readInPart] = await Promise.all([import('./database.ts'), import('./read-in-part.ts')]);
  return { ...database, ...readInPart };
};

export class Connection {
  readonly name: string;
  #database: Dexie | null = null;
  /** What holds the database until this does. */
  #release: (() => void) | null = null;

  constructor(name: string) {
    this.name = name;
  }

  /** What will be needed for the first write, before anybody waits for it. Fails where it cannot be fetched; the next one asks again. */
  async prepare(): Promise<void> {
    await fetchLibrary();
  }

  /** Does all of `work` in one transaction, or none of it. Connects where there is no connection. */
  async inTransaction<T>(mode: 'r' | 'rw', work: (tables: Tables) => Promise<T>): Promise<T> {
    const { databaseCalled, inTransaction } = await fetchLibrary();
    const done = await inTransaction((this.#database ??= databaseCalled(this.name)), mode, work);
    this.#letGo();
    return done;
  }

  /** As `readWholeOrInPart`. */
  async read(
    patience: number,
    hasWaited: boolean,
  ): Promise<{ readonly known: Known; readonly unread: readonly string[] }> {
    const { databaseCalled, readWholeOrInPart } = await fetchLibrary();
    return readWholeOrInPart((this.#database ??= databaseCalled(this.name)), patience, hasWaited);
  }

  /** Called once a transaction is through, or the connection is closed: whoever holds the database until then lets go. */
  onceConnected(release: () => void): void {
    this.#release = release;
  }

  #letGo(): void {
    this.#release?.();
    this.#release = null;
  }

  /** The next transaction connects again. */
  close(): void {
    this.#letGo();
    this.#database?.close();
  }
}
