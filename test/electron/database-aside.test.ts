import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setDatabaseAside } from '../../electron/database-aside.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

it('E32 what cannot be opened gets another name each time, and nothing of it is deleted', async () => {
  const data = await newFolder();
  for (const content of ['first', 'second']) {
    await mkdir(join(data, 'IndexedDB'));
    await writeFile(join(data, 'IndexedDB', 'CURRENT'), content);
    expect(await setDatabaseAside(data)).toEqual({ ok: true, value: null });
  }
  expect((await readdir(data)).toSorted()).toEqual(['IndexedDB.aside-1', 'IndexedDB.aside-2']);
  expect(await readFile(join(data, 'IndexedDB.aside-2', 'CURRENT'), 'utf8')).toBe('second');
});

it('where there is none it says so', async () => {
  expect(await setDatabaseAside(await newFolder())).toEqual({ ok: false, problem: 'not-found' });
});
