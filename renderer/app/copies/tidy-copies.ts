/** Lets go of what was deleted long ago, once nobody waits for the machine. */
import { DAYS_DELETED_KEPT } from '../../platform/limits.ts';
import { copiesOnDisk, databaseOf, removeDatabaseOf, type CopyId } from '../../storage/database.ts';
import { changeCopies, deleted, readCopies, withCopy, withoutCopy } from './registry.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Finds again the copies a lost registry does not know, and removes for good those whose 30 days are over. */
export async function tidyCopies(open: CopyId, now: number): Promise<void> {
  const onDisk = await copiesOnDisk();
  changeCopies((here) => onDisk.reduce((known, id) => (isKnown(known, id) ? known : withCopy(known, { id })), here));
  for (const { id, deletedAt } of deleted(readCopies())) {
    if (id === open || deletedAt === undefined || now - Date.parse(deletedAt) < DAYS_DELETED_KEPT * DAY) continue;
    await removeDatabaseOf(id);
    forgetKeysOf(databaseOf(id));
    changeCopies((here) => withoutCopy(here, id));
  }
}

const isKnown = ({ copies }: ReturnType<typeof readCopies>, id: CopyId): boolean => copies.some((one) => one.id === id);

/** What a copy has in the storage of the page: its last place, who writes in it, filters under a name, its mark, what it handed out, that a personal plan may be shared, how far a guided start and the look back at each cycle are, words half-written or on their way. */
function forgetKeysOf(database: string): void {
  const own = new RegExp(
    `^${database}-(?:place|who|filters|mark|handed|shared|guided|look-back-.+|half-.+|on-its-way:.+)$`,
  );
  for (const key of Object.keys(localStorage)) if (own.test(key)) localStorage.removeItem(key);
}
