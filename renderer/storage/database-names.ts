/** What databases are called, and which are ours. */

/** Never changes after the first release: another name would hide somebody's plan. */
export const DATABASE_NAME = 'whetstone';

/** A copy of a plan on this machine, under a name only this machine knows. */
export type CopyId = string;

/** The copy that was here before there could be others. */
export const FIRST_COPY: CopyId = 'first';

/** Each copy has a database to itself; the first keeps the name it always had. */
export const databaseOf = (copy: CopyId): string =>
  copy === FIRST_COPY ? DATABASE_NAME : `${DATABASE_NAME}-copy-${copy}`;

/** The copy that has this database; null for a database that is none of ours. */
export const copyWith = (database: string): CopyId | null =>
  database === DATABASE_NAME ? FIRST_COPY : (OF_A_COPY.exec(database)?.[1] ?? null);

/** The copies whose databases are on this disk, whatever else is known of them. */
export async function copiesOnDisk(): Promise<readonly CopyId[]> {
  const found = await indexedDB.databases();
  return found.flatMap(({ name = '' }) => copyWith(name) ?? []);
}

/** What every copy but the first is called by: as `newId` makes it. */
const WORD = '[a-z0-5]{12}';

const OF_A_COPY = new RegExp(`^${DATABASE_NAME}-copy-(${WORD})$`);

/** What a copy can be called. Main takes no other name; a test holds the two equal. */
export const COPY_ID = new RegExp(`^(?:${FIRST_COPY}|${WORD})$`);

export const isCopyId = (value: unknown): value is CopyId => typeof value === 'string' && COPY_ID.test(value);

/** Takes a copy's database off this disk, for good. Waits for whoever has it open. */
export function removeDatabaseOf(copy: CopyId): Promise<void> {
  return new Promise((resolve, reject) => {
    const removing = indexedDB.deleteDatabase(databaseOf(copy));
    removing.addEventListener('success', () => resolve());
    removing.addEventListener('error', () => reject(removing.error ?? new Error('The engine gave no reason.')));
  });
}

/** Goes up when a table or an index changes. */
export const VERSION = 1;
/** The browser counts ten for each: so the library asks it to. */
export const NATIVE_VERSION = 10 * VERSION;
