/** What can be wrong with a data folder before the app starts on it. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenApp } from './open-app.ts';

export interface Faults {
  /** The settings file holds bytes that are no JSON. */
  readonly settings?: 'garbage';
  /** Nothing can be written into the data folder, or into its folder of backups. */
  readonly folder?: 'read-only' | 'backups-read-only';
  /** The database has a higher version than this app knows. */
  readonly database?: 'from-the-future';
  /** Backups by file name; together with a fresh database this is the recovery screen's case. */
  readonly backups?: Readonly<Record<string, string>>;
}

/** Kept equal to the app's own by the specs that use the faults: they see no effect otherwise. */
const NAMES = { settings: 'settings.json', backups: 'backups', database: 'whetstone' };

/** `open` starts the app once, for the fault that only a page can make. */
export async function prepareFolder(
  dataFolder: string,
  { settings, folder, database, backups }: Faults,
  open: () => Promise<OpenApp>,
): Promise<void> {
  if (database === 'from-the-future') await ageDatabase(await open());
  if (settings === 'garbage') await writeFile(join(dataFolder, NAMES.settings), '{"theme": "da\0\uFFFF');
  if (backups !== undefined) {
    await mkdir(join(dataFolder, NAMES.backups), { recursive: true });
    for (const [name, text] of Object.entries(backups)) await writeFile(join(dataFolder, NAMES.backups, name), text);
  }
  if (folder === 'backups-read-only') {
    await mkdir(join(dataFolder, NAMES.backups), { recursive: true });
    await chmod(join(dataFolder, NAMES.backups), 0o500);
  }
  if (folder === 'read-only') await chmod(dataFolder, 0o500);
}

/** Makes the folder deletable again. */
export async function mendFolder(dataFolder: string, { folder }: Faults): Promise<void> {
  if (folder === 'backups-read-only') await chmod(join(dataFolder, NAMES.backups), 0o700);
  if (folder === 'read-only') await chmod(dataFolder, 0o700);
}

async function ageDatabase(app: OpenApp): Promise<void> {
  // Before that it may still be opening the database itself.
  await app.page.getByRole('main').waitFor();
  await app.page.evaluate(async (name) => {
    const done = (request: IDBRequest) =>
      new Promise<void>((settle, fail) => {
        request.addEventListener('success', () => settle());
        request.addEventListener('error', () => fail(new Error('The database could not be prepared.')));
      });
    await done(indexedDB.deleteDatabase(name));
    const opened = indexedDB.open(name, 1_000_000);
    opened.addEventListener('upgradeneeded', () => opened.result.createObjectStore('tomorrow'));
    await done(opened);
    opened.result.close();
  }, NAMES.database);
  await app.close();
}
