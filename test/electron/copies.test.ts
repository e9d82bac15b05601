import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { changeFolder } from '../../electron/chosen-folders.ts';
import { createCopies } from '../../electron/copies.ts';
import { createExchangeFolder } from '../../electron/exchange-folder.ts';
import { createFoundFiles } from '../../electron/found-files.ts';
import { labelsFor } from '../../electron/menu-labels.ts';
import { readText } from '../../electron/read-text.ts';
import { openSettings } from '../../electron/settings.ts';
import { fakeWindow } from './fake-electron.ts';
import { temporaryFolders } from './temporary-folder.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeModule());

const newFolder = temporaryFolders();
const OTHER = 'abcdefghijkl';

const NOW = 1_785_000_000_000;
const DAY = 24 * 60 * 60_000;

async function machine(clock = { now: NOW }) {
  const data = await newFolder();
  const stored = await openSettings(join(data, 'settings.json'), () => 0, vi.fn());
  const backupFolder = join(data, 'backups');
  const copies = createCopies({ settings: stored, backupFolder, now: () => clock.now, log: vi.fn() });
  const again = () => openSettings(join(data, 'settings.json'), () => 0, vi.fn());
  return { data, backupFolder, copies, stored, again };
}

describe('I2 what belongs to one copy', () => {
  it('its backups lie in a folder of their own, and no other copy lists or reads them', async () => {
    const { backupFolder, copies } = await machine();
    copies.workOn(OTHER);
    const other = await copies.backups.write({ reason: 'quit', text: 'other' });
    copies.workOn('first');
    const first = await copies.backups.write({ reason: 'quit', text: 'first' });
    if (!other.ok || !first.ok) throw new Error('no backup was written');
    expect(await readdir(join(backupFolder, OTHER))).toEqual([other.value.id]);
    expect((await readdir(backupFolder)).toSorted()).toEqual([first.value.id, OTHER].toSorted());
    expect(await copies.backups.read({ id: first.value.id })).toEqual({ ok: true, value: { text: 'first' } });
    copies.workOn(OTHER);
    expect(await copies.backups.list()).toMatchObject({ value: [{ id: other.value.id }] });
    expect(await copies.backups.read({ id: other.value.id })).toEqual({ ok: true, value: { text: 'other' } });
  });

  it('its second folder and its exchange are its own, and are there at the next start', async () => {
    const { copies, stored, again } = await machine();
    await copies.settings().change({ exchangeFolder: '/media/first', personName: 'Ana' });
    copies.workOn(OTHER);
    expect(copies.settings().current()).toMatchObject({ exchangeFolder: null, personName: 'Ana' });
    await copies.settings().change({ exchangeFolder: '/media/other', exchangeWord: '0a1b2c3d', theme: 'dark' });
    expect(copies.settings().current()).toMatchObject({ exchangeFolder: '/media/other', exchangeWord: '0a1b2c3d' });
    copies.workOn('first');
    expect(copies.settings().current()).toMatchObject({
      exchangeFolder: '/media/first',
      exchangeWord: null,
      theme: 'dark',
    });
    expect((await again()).current()).toEqual(stored.current());
  });

  it('what it changes while the settings cannot be read takes nothing from the others', async () => {
    const { data, copies, again } = await machine();
    const THIRD = 'mnopqrstuvwx';
    for (const copy of ['first', OTHER, THIRD]) {
      copies.workOn(copy);
      await copies.settings().change({ exchangeFolder: `/media/${copy}`, secondBackupFolder: '/media/stick' });
    }
    const file = join(data, 'settings.json');
    const before = JSON.parse(await readFile(file, 'utf8')) as { readonly copies: Record<string, object> };
    const read = vi.fn<typeof readText>(() => Promise.resolve({ ok: false, problem: 'no-permission' }));
    const stored = await openSettings(file, () => 0, vi.fn(), { read, wait: () => Promise.resolve() });
    const held = createCopies({ settings: stored, backupFolder: data, now: () => NOW, log: vi.fn() });
    held.workOn(OTHER);
    expect(await held.settings().change({ exchangeWord: '0a1b2c3d' })).toMatchObject({ ok: false });
    read.mockImplementation(readText);
    // The window hands over all it shows; what it shows only for want of the file is no change.
    await held.settings().change({ personName: '', language: 'system', theme: 'dark' });
    const own = { ...before.copies[OTHER], exchangeWord: '0a1b2c3d' };
    expect((await again()).current()).toEqual({
      ...before,
      theme: 'dark',
      copies: { ...before.copies, [OTHER]: own },
    });
  });

  it('a second folder holds the copies of each apart', async () => {
    const { data, copies } = await machine();
    for (const copy of ['first', OTHER]) {
      copies.workOn(copy);
      await copies.settings().change({ secondBackupFolder: data });
      expect(await copies.backups.write({ reason: 'quit', text: copy })).toMatchObject({
        value: { secondCopy: 'written' },
      });
    }
    const { machine: word } = copies.settings().current();
    expect(await readdir(data)).toEqual(expect.arrayContaining([`Whetstone-${word}`, `Whetstone-${word}-${OTHER}`]));
  });
});

describe('I2 what was begun for one copy ends for that copy, whichever is open by then', () => {
  /** Two copies that exchange through folders of their own; the first has written its file already. */
  async function exchanging() {
    const { data, copies } = await machine();
    const folder = { first: join(data, 'for-first'), [OTHER]: join(data, 'for-other') };
    const places = { own: [join(data, 'own')], backups: join(data, 'backups') };
    const found = createFoundFiles(places);
    const exchange = createExchangeFolder({ settings: () => copies.settings(), places, found });
    for (const copy of ['first', OTHER] as const) {
      await mkdir(folder[copy]);
      copies.workOn(copy);
      await copies.settings().change({ exchangeFolder: folder[copy] });
      expect((await exchange.write({ text: copy })).ok).toBe(true);
    }
    return { data, copies, folder, places, exchange };
  }

  it('an exchange writes its file under its own name, and remembers it as its own', async () => {
    const { copies, folder, exchange } = await exchanging();
    const [name] = await readdir(folder.first);
    copies.workOn('first');
    const writing = exchange.write({ text: 'first again' });
    copies.workOn(OTHER);
    const other = copies.settings().current();
    expect(await writing).toEqual({ ok: true, value: { name } });
    expect(copies.settings().current()).toEqual(other);
    expect(await readdir(folder.first)).toEqual([name]);
    expect(await readFile(join(folder.first, name ?? ''), 'utf8')).toBe('first again');
    copies.workOn('first');
    expect(await exchange.find()).toEqual({ ok: true, value: [] });
  });

  it('its own file is not among those that others left', async () => {
    const { copies, exchange } = await exchanging();
    copies.workOn('first');
    const finding = exchange.find();
    copies.workOn(OTHER);
    expect(await finding).toEqual({ ok: true, value: [] });
  });

  it('a folder is chosen for the copy that was open when the dialog was', async () => {
    const { data, copies, folder, places } = await exchanging();
    const chosen = join(data, 'chosen');
    await mkdir(chosen);
    copies.workOn('first');
    const dialog = {
      showOpenDialog: () => {
        copies.workOn(OTHER);
        return Promise.resolve({ canceled: false, filePaths: [chosen] });
      },
    };
    const { window } = fakeWindow();
    const needs = { dialog, window: () => window, places, labels: () => labelsFor('en', '') };
    const settings = () => copies.settings();
    expect(await changeFolder({ use: 'exchange', to: 'choose' }, { ...needs, settings })).toEqual({
      ok: true,
      value: 'chosen',
    });
    expect(copies.settings().current().exchangeFolder).toBe(folder[OTHER]);
    copies.workOn('first');
    expect(copies.settings().current().exchangeFolder).toBe(chosen);
  });
});

describe('I4 the backups of a deleted plan', () => {
  it.each(['first', OTHER])('go after 30 days, and not before: %s', async (gone) => {
    const clock = { now: NOW };
    const { backupFolder, copies } = await machine(clock);
    const stays = gone === 'first' ? OTHER : 'first';
    for (const copy of [stays, gone]) {
      copies.workOn(copy);
      await copies.backups.write({ reason: 'rolling', text: copy });
    }
    await copies.backups.write({ reason: 'before-delete', text: gone });
    copies.workOn(stays);
    const listed = async (copy: string) => {
      copies.workOn(copy);
      const found = await copies.backups.list();
      copies.workOn(stays);
      return found.ok ? found.value.length : found.problem;
    };
    clock.now = NOW + 29 * DAY;
    await copies.tidy([gone]);
    expect(await listed(gone)).toBe(2);
    clock.now = NOW + 31 * DAY;
    await copies.tidy([gone]);
    expect([await listed(gone), await listed(stays)]).toEqual([0, 1]);
    expect((await readdir(backupFolder)).includes(OTHER)).toBe(gone === 'first');
  });

  it('stay while it is open, whatever the window says', async () => {
    const { backupFolder, copies, clock } = await longDeleted();
    copies.workOn(OTHER);
    clock.now = NOW + 90 * DAY;
    await copies.tidy([OTHER]);
    expect(await readdir(join(backupFolder, OTHER))).toHaveLength(1);
  });

  it('stay where the window does not call it gone: it was brought back, or the registry that knew of it is lost', async () => {
    const { backupFolder, copies } = await longDeleted();
    await copies.tidy([]);
    await copies.tidy(['first', 'mnopqrstuvwx']);
    expect(await readdir(join(backupFolder, OTHER))).toHaveLength(1);
    await copies.tidy([OTHER]);
    expect(await readdir(backupFolder)).not.toContain(OTHER);
  });

  it('stay where a later one says that it was written into after that', async () => {
    const { backupFolder, copies } = await longDeleted();
    copies.workOn(OTHER);
    await copies.backups.write({ reason: 'rolling', text: 'back' });
    copies.workOn('first');
    await copies.tidy([OTHER]);
    expect(await readdir(join(backupFolder, OTHER))).toHaveLength(2);
  });

  /** The first copy is open; the other one's only backup is from its deletion, 31 days ago. */
  async function longDeleted() {
    const clock = { now: NOW };
    const made = await machine(clock);
    made.copies.workOn(OTHER);
    await made.copies.backups.write({ reason: 'before-delete', text: 'gone' });
    made.copies.workOn('first');
    clock.now = NOW + 31 * DAY;
    return { ...made, clock };
  }
});
