import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { given } from '../../electron/answers.ts';
import { copiesFolder, displayName } from '../../electron/chosen-folders.ts';
import { labelsFor } from '../../electron/menu-labels.ts';
import { createServices } from '../../electron/services.ts';
import { openSettings } from '../../electron/settings.ts';
import { fakeWindow } from './fake-electron.ts';
import { temporaryFolders } from './temporary-folder.ts';

const electron = await vi.hoisted(async () => (await import('./fake-electron.ts')).fakeModule());
vi.mock('electron', () => electron);

const newFolder = temporaryFolders();

async function desk() {
  const data = await newFolder();
  const settings = await openSettings(join(data, 'settings.json'), () => 0, vi.fn());
  const showOpenDialog = vi.fn((..._: readonly unknown[]) =>
    Promise.resolve({ canceled: true, filePaths: [] as string[] }),
  );
  const flush = {
    pageMayGo: vi.fn(),
    pageReady: vi.fn(),
    pageFlushed: vi.fn(),
    pageHolds: vi.fn(),
    pageLeaves: vi.fn(),
    pageGone: vi.fn(),
  };
  const { window, fake } = fakeWindow();
  const requests = { accept: vi.fn(), pageReady: vi.fn(), pageGone: vi.fn() };
  const [onSettings, log, workOn] = [vi.fn(), vi.fn(), vi.fn()];
  const open = vi.fn(() => Promise.resolve(given([])));
  const find = vi.fn(() => Promise.resolve(given([])));
  const services = createServices({
    app: {
      getVersion: () => '1.2.3',
      getPreferredSystemLanguages: () => ['zh-Hans-CN', 'en'],
      getLocale: () => 'en-US',
    },
    dialog: { showOpenDialog },
    window: () => window,
    places: { own: [data], backups: join(data, 'backups') },
    labels: () => labelsFor('en', ''),
    settings: () => settings,
    files: { open, save: vi.fn() },
    found: { offer: vi.fn(), offerAll: vi.fn(), read: vi.fn() },
    exchange: { find, write: vi.fn() },
    setDatabaseAside: vi.fn(),
    workOn,
    backups: { write: vi.fn(), list: vi.fn(), read: vi.fn() },
    flush,
    requests,
    log,
    onSettings,
  });
  return {
    data,
    settings,
    services,
    showOpenDialog,
    flush,
    close: fake.close,
    log,
    requests,
    onSettings,
    open,
    find,
    workOn,
  };
}

describe('hello', () => {
  it('says what the page may know, and no path', async () => {
    const { services, settings, workOn } = await desk();
    await settings.change({
      secondBackupFolder: '/media/ada/USB stick',
      exchangeFolder: '/home/ada/OKR',
      personName: 'Ada',
    });
    expect(await services.hello({ copy: 'first', gone: ['abcdefghijkl'] })).toStrictEqual(
      given({
        appVersion: '1.2.3',
        systemLocale: 'zh-Hans-CN',
        settings: { personName: 'Ada', language: 'system', theme: 'system' },
        settingsFound: 'intact',
        folders: { backups: 'USB stick', exchange: 'OKR' },
      }),
    );
    expect(workOn.mock.calls).toEqual([[{ copy: 'first', gone: ['abcdefghijkl'] }]]);
  });
});

describe('reportError', () => {
  it('notes the kind and the places', async () => {
    const { services, log } = await desk();
    await services.reportError({ name: 'TypeError', places: ['index.js:1:2', 'Plan.js:3:4'] });
    expect(log.mock.calls).toEqual([['page-error', 'TypeError', 'index.js:1:2', 'Plan.js:3:4']]);
  });
});

describe('signal', () => {
  it('`ready` lets files through and makes the page worth waiting for; `flushed` lets it go', async () => {
    const { services, flush, requests } = await desk();
    await services.signal('ready');
    expect([flush.pageReady.mock.calls.length, requests.pageReady.mock.calls.length]).toEqual([1, 1]);
    expect(flush.pageFlushed).not.toHaveBeenCalled();
    await services.signal('flushed');
    expect(flush.pageFlushed).toHaveBeenCalledTimes(1);
    expect(requests.pageReady).toHaveBeenCalledTimes(1);
  });

  it('`held` keeps the window; `leave` closes it, and asks nothing more', async () => {
    const { services, flush, close } = await desk();
    await services.signal('held');
    expect(flush.pageHolds).toHaveBeenCalledTimes(1);
    expect(close).not.toHaveBeenCalled();
    await services.signal('leave');
    expect(flush.pageLeaves).toHaveBeenCalledTimes(1);
    expect(close).toHaveBeenCalledTimes(1);
  });
});

describe('saveSettings', () => {
  it('is kept, and in force at once in the menu and in native colours', async () => {
    const { services, settings, onSettings } = await desk();
    expect(await services.saveSettings({ personName: 'B', language: 'zh', theme: 'dark' })).toEqual(given(null));
    expect(settings.current()).toMatchObject({ personName: 'B', language: 'zh', theme: 'dark' });
    expect(electron.nativeTheme.themeSource).toBe('dark');
    expect(onSettings).toHaveBeenCalledTimes(1);
  });
});

describe('findFiles', () => {
  it('asks the person, or looks into the exchange folder', async () => {
    const { services, open, find } = await desk();
    await services.findFiles('dialog');
    expect([open.mock.calls.length, find.mock.calls.length]).toEqual([1, 0]);
    await services.findFiles('exchange');
    expect([open.mock.calls.length, find.mock.calls.length]).toEqual([1, 1]);
  });
});

describe.each([
  ['backups', 'secondBackupFolder'],
  ['exchange', 'exchangeFolder'],
] as const)('the folder for %s', (use, kept) => {
  it('is chosen in a dialog; the page learns its name, main keeps the path', async () => {
    const { services, settings, showOpenDialog } = await desk();
    const stick = join(await newFolder(), 'USB 盘');
    await mkdir(stick);
    showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [stick] });
    expect(await services.changeFolder({ use, to: 'choose' })).toEqual(given('USB 盘'));
    expect(settings.current()[kept]).toBe(stick);
  });

  it('may not be one of the app’s own', async () => {
    const { data, services, settings, showOpenDialog } = await desk();
    showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [data] });
    expect(await services.changeFolder({ use, to: 'choose' })).toEqual({ ok: false, problem: 'forbidden-place' });
    expect(settings.current()[kept]).toBeNull();
  });

  it('stays what it was when the dialog is closed, and is forgotten on request', async () => {
    const { services, settings } = await desk();
    await settings.change({ [kept]: '/media/stick' });
    expect(await services.changeFolder({ use, to: 'choose' })).toEqual({ ok: false, problem: 'cancelled' });
    expect(displayName(settings.current(), use)).toBe('stick');
    expect(await services.changeFolder({ use, to: 'forget' })).toEqual(given(null));
    expect(settings.current()[kept]).toBeNull();
  });

  it('stays what it was when the choice cannot be written down, for the window goes on showing that', async () => {
    const { data, services, settings, showOpenDialog } = await desk();
    const stick = await newFolder();
    await settings.change({ [kept]: '/media/stick' });
    await rm(data, { recursive: true });
    showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [stick] });
    expect(await services.changeFolder({ use, to: 'choose' })).toMatchObject({ ok: false });
    expect(settings.current()[kept]).toBe('/media/stick');
  });

  it('is left alone until the app quits when that it be forgotten cannot be written down', async () => {
    const { data, services, settings } = await desk();
    await settings.change({ [kept]: '/media/stick' });
    await rm(data, { recursive: true });
    expect(await services.changeFolder({ use, to: 'forget' })).toMatchObject({ ok: false });
    expect(settings.current()[kept]).toBeNull();
  });

  it('has a name to show even when it is the top of a disk', async () => {
    const { settings } = await desk();
    await settings.change({ [kept]: '/' });
    expect(displayName(settings.current(), use)).toBe('/');
  });
});

describe('copies of backups', () => {
  it('go into a folder of this machine’s own', async () => {
    const { settings } = await desk();
    expect(copiesFolder(settings.current(), 'first')).toBeNull();
    await settings.change({ secondBackupFolder: '/media/stick' });
    expect(copiesFolder(settings.current(), 'first')).toBe(
      join('/media/stick', `Whetstone-${settings.current().machine}`),
    );
    expect(copiesFolder(settings.current(), 'abcdefghijkl')).toBe(
      join('/media/stick', `Whetstone-${settings.current().machine}-abcdefghijkl`),
    );
  });
});
