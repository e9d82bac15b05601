import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { chooseDataFolder } from '../../electron/data-folder.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

async function app(isPackaged: boolean) {
  const appData = await newFolder();
  return { appData, isPackaged, getPath: vi.fn(() => appData), setPath: vi.fn(), setName: vi.fn() };
}

describe('the data folder', () => {
  it('is Whetstone, beside the other apps’, closed to other people', async () => {
    const fake = await app(true);
    const folder = chooseDataFolder(fake, {});
    expect(folder).toBe(join(fake.appData, 'Whetstone'));
    expect(fake.getPath.mock.calls).toEqual([['appData']]);
    expect(fake.setPath.mock.calls).toEqual([['userData', folder]]);
    expect(fake.setName.mock.calls).toEqual([['Whetstone']]);
    expect((await stat(folder ?? '')).mode & 0o077).toBe(0);
  });

  it('may be another one in development, and never in the packed app', async () => {
    const other = join(await newFolder(), 'deep', 'data');
    expect(chooseDataFolder(await app(false), { WHETSTONE_DATA: other })).toBe(other);
    expect(chooseDataFolder(await app(false), { WHETSTONE_DATA: '' })).toMatch(/Whetstone$/);
    const packed = await app(true);
    expect(chooseDataFolder(packed, { WHETSTONE_DATA: other })).toBe(join(packed.appData, 'Whetstone'));
  });

  it('that cannot be made is said, and not worked around', async () => {
    const fake = await app(true);
    await writeFile(join(fake.appData, 'Whetstone'), 'a file');
    expect(chooseDataFolder(fake, {})).toBeNull();
    expect(fake.setPath).not.toHaveBeenCalled();
  });
});
