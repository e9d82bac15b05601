import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isInside, mayRead, mayWrite } from '../../electron/forbidden-places.ts';
import { temporaryFolders } from './temporary-folder.ts';

/** While hidden, links are not resolved, so that only the folders' own identity is left to tell them apart. */
const links = vi.hoisted(() => ({ hidden: false }));
vi.mock('node:fs/promises', async (real) => {
  const fs = await real<typeof import('node:fs/promises')>();
  return { ...fs, realpath: (path: string) => (links.hidden ? fs.stat(path).then(() => path) : fs.realpath(path)) };
});

const newFolder = temporaryFolders();
afterEach(() => {
  links.hidden = false;
});

async function home() {
  const top = await newFolder();
  const [data, app, documents] = [join(top, 'Whetstone'), join(top, 'app'), join(top, 'Documents')];
  for (const folder of [join(data, 'backups'), join(data, 'IndexedDB'), app, documents])
    await mkdir(folder, { recursive: true });
  return { top, data, documents, places: { own: [data, app], backups: join(data, 'backups') } };
}

describe('the app’s own folders', () => {
  it('may not be written to, at any depth, whether the file exists or not', async () => {
    const { data, top, places } = await home();
    await writeFile(join(data, 'settings.json'), '{}');
    for (const path of [
      data,
      join(data, 'settings.json'),
      join(data, 'new.okr'),
      join(data, 'IndexedDB', 'new.okr'),
      join(data, 'backups', 'new.okr'),
      join(data, 'not', 'yet', 'there.okr'),
      join(top, 'app', 'plan.okr'),
      join(top, 'Documents', '..', 'Whetstone', 'plan.okr'),
    ])
      expect(await mayWrite(path, places), path).toBe(false);
  });

  it('are seen through links, in the folder and in the file', async () => {
    const { data, documents, places } = await home();
    await symlink(data, join(documents, 'innocent'));
    await writeFile(join(data, 'secret.okr'), '');
    await symlink(join(data, 'secret.okr'), join(documents, 'plan.okr'));
    expect(await mayWrite(join(documents, 'innocent', 'plan.okr'), places)).toBe(false);
    expect(await mayWrite(join(documents, 'plan.okr'), places)).toBe(false);
  });

  it('are seen through a link to the own folder’s parent', async () => {
    const { top, places } = await home();
    const elsewhere = await newFolder();
    await symlink(top, join(elsewhere, 'home'));
    const through = { ...places, own: [join(elsewhere, 'home', 'Whetstone')] };
    expect(await mayWrite(join(top, 'Whetstone', 'plan.okr'), through)).toBe(false);
  });

  it('do not cover a neighbour whose name begins the same', async () => {
    const { top, documents, places } = await home();
    await mkdir(join(top, 'Whetstone plans'));
    expect(await mayWrite(join(top, 'Whetstone plans', 'plan.okr'), places)).toBe(true);
    expect(await mayWrite(join(top, 'Whetstone.okr'), places)).toBe(true);
    expect(await mayWrite(join(top, '..plan.okr'), places)).toBe(true);
    expect(await mayWrite(join(documents, 'plan.okr'), places)).toBe(true);
  });

  it('may be read where the backups lie, and nowhere else', async () => {
    const { data, documents, places } = await home();
    expect(await mayRead(join(data, 'backups', 'a.okr'), places)).toBe(true);
    expect(await mayRead(join(documents, 'a.okr'), places)).toBe(true);
    expect(await mayRead(join(data, 'settings.json'), places)).toBe(false);
    expect(await mayRead(join(data, 'backups', '..', 'settings.json'), places)).toBe(false);
  });
});

describe('isInside', () => {
  it('knows a folder again under a name that no link explains, as with 8.3 names or a folder mounted twice', async () => {
    const { top, data, documents } = await home();
    await symlink(data, join(top, 'WHETST~1'));
    links.hidden = true;
    expect(await isInside(join(top, 'WHETST~1', 'plan.okr'), data)).toBe(true);
    expect(await isInside(join(top, 'WHETST~1', 'IndexedDB', 'plan.okr'), data)).toBe(true);
    expect(await isInside(join(data, 'plan.okr'), join(top, 'WHETST~1'))).toBe(true);
    expect(await isInside(join(documents, 'plan.okr'), data)).toBe(false);
  });

  it('an own folder that does not exist contains nothing', async () => {
    const folder = await newFolder();
    expect(await isInside(join(folder, 'plan.okr'), join(folder, 'missing'))).toBe(false);
  });
});
