import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readText } from '../../electron/read-text.ts';
import { openSettings } from '../../electron/settings.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const NOW = 1_785_000_000_000;

const GOOD = {
  personName: '李 Ada',
  language: 'zh',
  theme: 'dark',
  window: { x: 10, y: 20, width: 900, height: 700, maximized: true },
  secondBackupFolder: '/media/stick',
  exchangeFolder: '/media/shared',
  exchangeWord: '0a1b2c3d',
  exchangeFile: 'Ana-0a1b2c3d.okr',
  exchangeWrote: ['0123456789abcdef0123456789abcdef'],
  copies: {
    abcdefghijkl: {
      secondBackupFolder: '/media/other',
      exchangeFolder: null,
      exchangeWord: '1a1b2c3d',
      exchangeFile: null,
      exchangeWrote: [],
    },
  },
  machine: '0a1b2c3d',
} as const;

async function open(content?: string | Uint8Array) {
  const folder = await newFolder();
  const file = join(folder, 'settings.json');
  if (content !== undefined) await writeFile(file, content);
  const log = vi.fn();
  const settings = await openSettings(file, () => NOW, log);
  return { folder, file, log, settings };
}

describe('settings', () => {
  it('a first start has defaults, and nothing was damaged', async () => {
    const { settings, folder } = await open();
    expect(settings.found).toBe('intact');
    expect(settings.current()).toMatchObject({
      personName: '',
      language: 'system',
      theme: 'system',
      window: null,
      secondBackupFolder: null,
      exchangeFolder: null,
      exchangeWord: null,
      exchangeWrote: [],
    });
    expect(settings.current().machine).toMatch(/^[0-9a-f]{8}$/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('come back as they were written, with what a newer version added', async () => {
    const { settings, file } = await open(JSON.stringify({ ...GOOD, fromTheFuture: { a: [1] } }));
    expect(settings.found).toBe('intact');
    expect(settings.current()).toEqual(GOOD);
    expect(await settings.change({ theme: 'light' })).toEqual({ ok: true, value: null });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...GOOD, theme: 'light', fromTheFuture: { a: [1] } });
    const again = await openSettings(file, () => NOW, vi.fn());
    expect(again.current()).toEqual({ ...GOOD, theme: 'light' });
  });

  it.each([
    ['bytes that are no text', Uint8Array.from([0xff, 0x00, 0xfe])],
    ['half a file', '{"personName": "A'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '5'],
    ['null', 'null'],
    ['far too much', `{"personName": "${'x'.repeat(600_000)}"}`],
  ])('%s: defaults, and the damaged file is kept beside', async (_, content) => {
    const { settings, folder, log } = await open(content);
    expect(settings.found).toBe('damaged');
    expect(settings.current()).toMatchObject({ personName: '', language: 'system', theme: 'system', window: null });
    expect(await readdir(folder)).toEqual([`settings.damaged-${NOW}.json`]);
    expect(log).toHaveBeenCalledTimes(1);
    expect((await settings.change({ personName: 'B' })).ok).toBe(true);
    expect((await readdir(folder)).length).toBe(2);
  });

  it('a folder where the file should be does not keep the app from starting', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'settings.json'));
    const settings = await openSettings(join(folder, 'settings.json'), () => NOW, vi.fn());
    expect(settings.found).toBe('damaged');
    expect((await settings.change({ personName: 'B' })).ok).toBe(true);
  });

  it.each([
    ['personName', 5],
    ['personName', 'x'.repeat(201)],
    ['language', 'fr'],
    ['theme', 'pink'],
    ['window', { x: 1 }],
    ['window', { ...GOOD.window, width: '900' }],
    ['window', { ...GOOD.window, x: 1e12 }],
    ['secondBackupFolder', 'relative/folder'],
    ['secondBackupFolder', '/bad\0path'],
    ['exchangeFolder', 'relative/folder'],
    ['exchangeWord', '../../etc'],
    ['exchangeFile', '../../etc.okr'],
    ['exchangeFile', 5],
    ['exchangeWrote', ['short']],
    ['exchangeWrote', {}],
    ['machine', '../../etc'],
  ] as const)('a damaged %s falls back alone: %j', async (name, value) => {
    const { settings, folder } = await open(JSON.stringify({ ...GOOD, [name]: value }));
    expect(settings.found).toBe('damaged');
    const { [name]: fallen, ...others } = settings.current();
    const { [name]: _, ...expected } = GOOD;
    expect(others).toEqual(expected);
    expect(fallen).not.toEqual(value);
    expect(await readdir(folder)).toContain(`settings.damaged-${NOW}.json`);
  });

  it('what could be saved of a damaged file is on the disk before anything is changed', async () => {
    const damaged = JSON.stringify({ ...GOOD, theme: 'pink', fromTheFuture: 1 });
    const { settings, folder, file, log } = await open(damaged);
    expect((await readdir(folder)).toSorted()).toEqual([`settings.damaged-${NOW}.json`, 'settings.json']);
    expect(await readFile(join(folder, `settings.damaged-${NOW}.json`), 'utf8')).toBe(damaged);
    const again = await openSettings(file, () => NOW, vi.fn());
    expect(again.found).toBe('intact');
    expect(again.current()).toEqual({ ...GOOD, theme: 'system' });
    expect(again.current()).toEqual(settings.current());
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ fromTheFuture: 1 });
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('a machine word that had to be made anew stays the same from then on', async () => {
    const { settings, file } = await open(JSON.stringify({ ...GOOD, machine: '../../etc' }));
    const again = await openSettings(file, () => NOW, vi.fn());
    expect(again.current().machine).toBe(settings.current().machine);
  });

  it('where it cannot be written, the damaged file stays and is read again next time; the log says so', async () => {
    const folder = await newFolder();
    const file = join(folder, 'settings.json');
    await writeFile(file, JSON.stringify({ ...GOOD, theme: 'pink' }));
    const log = vi.fn();
    // The name the damaged file would be kept under is taken by a folder.
    await mkdir(join(folder, `settings.damaged-${NOW}.json`));
    const settings = await openSettings(file, () => NOW, log);
    expect(settings.current()).toEqual({ ...GOOD, theme: 'system' });
    expect(log.mock.calls.map(([event]) => event as unknown)).toEqual(['settings-damaged', 'write-failed']);
    expect(await readFile(file, 'utf8')).toContain('pink');
  });

  it('whatever the file holds, the app has settings it can use', async () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(GOOD)));
    const fields = Object.fromEntries(Object.keys(GOOD).map((name) => [name, field]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.record(fields, { requiredKeys: [] })), async (content) => {
        const { settings } = await open(typeof content === 'string' ? content : JSON.stringify(content));
        const { personName, language, theme } = settings.current();
        expect(typeof personName).toBe('string');
        expect(['system', 'en', 'zh']).toContain(language);
        expect(['system', 'light', 'dark']).toContain(theme);
      }),
      { numRuns: 100 },
    );
  });

  it('changes made together are all there', async () => {
    const { settings, file } = await open();
    await Promise.all([
      settings.change({ personName: 'A' }),
      settings.change({ theme: 'dark' }),
      settings.change({ window: GOOD.window }),
    ]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      personName: 'A',
      theme: 'dark',
      window: GOOD.window,
    });
  });

  const HELD = ['no-permission', 'failed', 'read-only'] as const;

  it.each(HELD)('a file that cannot be read for a moment is read a moment later (%s)', async (problem) => {
    const folder = await newFolder();
    const file = join(folder, 'settings.json');
    await writeFile(file, JSON.stringify(GOOD));
    const read = vi.fn(readText).mockResolvedValueOnce({ ok: false, problem });
    const wait = vi.fn(() => Promise.resolve());
    const settings = await openSettings(file, () => NOW, vi.fn(), { read, wait });
    expect(settings.found).toBe('intact');
    expect(settings.current()).toEqual(GOOD);
    expect(wait).toHaveBeenCalledTimes(1);
  });

  it.each(HELD)(
    'one that stays so is left where it is, and written only once it could be read (%s)',
    async (problem) => {
      const folder = await newFolder();
      const file = join(folder, 'settings.json');
      await writeFile(file, JSON.stringify({ ...GOOD, fromTheFuture: 1 }));
      const held = () => Promise.resolve({ ok: false, problem } as const);
      const read = vi.fn<typeof readText>(held);
      const settings = await openSettings(file, () => NOW, vi.fn(), { read, wait: () => Promise.resolve() });
      expect(settings.found).toBe('unread');
      // The window hands over all three, as it shows them.
      const shown = { personName: '', language: 'system', theme: 'light' } as const;
      expect(await settings.change(shown)).toEqual({ ok: false, problem });
      expect(settings.current()).toMatchObject(shown);
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...GOOD, fromTheFuture: 1 });
      read.mockImplementation(readText);
      expect(await settings.change({ window: null })).toEqual({ ok: true, value: null });
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...GOOD, theme: 'light', fromTheFuture: 1 });
      expect(settings.current().personName).toBe(GOOD.personName);
      expect(await readdir(folder)).toEqual(['settings.json']);
    },
  );

  it('each change made meanwhile is made again to what the file turns out to hold', async () => {
    const folder = await newFolder();
    const file = join(folder, 'settings.json');
    await writeFile(file, JSON.stringify(GOOD));
    const read = vi.fn<typeof readText>(() => Promise.resolve({ ok: false, problem: 'failed' }));
    const settings = await openSettings(file, () => NOW, vi.fn(), { read, wait: () => Promise.resolve() });
    const fresh = 'f'.repeat(32);
    await settings.change(({ exchangeWrote }) => ({ exchangeWrote: [...exchangeWrote, fresh] }));
    expect(settings.current().exchangeWrote).toEqual([fresh]);
    read.mockImplementation(readText);
    expect(await settings.change({ theme: 'light' })).toEqual({ ok: true, value: null });
    const exchangeWrote = [...GOOD.exchangeWrote, fresh];
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...GOOD, theme: 'light', exchangeWrote });
    expect(settings.current()).toEqual({ ...GOOD, theme: 'light', exchangeWrote });
  });

  it('a choice that holds only once it is written leaves nothing behind where it could not be', async () => {
    const folder = await newFolder();
    const file = join(folder, 'settings.json');
    await writeFile(file, JSON.stringify(GOOD));
    const read = vi.fn<typeof readText>(() => Promise.resolve({ ok: false, problem: 'failed' }));
    const settings = await openSettings(file, () => NOW, vi.fn(), { read, wait: () => Promise.resolve() });
    expect(await settings.choose({ exchangeFolder: '/media/new' })).toEqual({ ok: false, problem: 'failed' });
    expect(settings.current().exchangeFolder).toBeNull();
    read.mockImplementation(readText);
    expect(await settings.change({ theme: 'light' })).toEqual({ ok: true, value: null });
    expect(settings.current()).toEqual({ ...GOOD, theme: 'light' });
    expect(await settings.choose({ exchangeFolder: '/media/new' })).toEqual({ ok: true, value: null });
    expect(settings.current()).toEqual({ ...GOOD, theme: 'light', exchangeFolder: '/media/new' });
  });

  it('clears away what a killed write of them left behind, and nothing else', async () => {
    const folder = await newFolder();
    for (const name of ['.whetstone-0123456789ab.tmp', '.whetstone-notes.tmp', 'whetstone.log'])
      await writeFile(join(folder, name), 'x');
    await openSettings(join(folder, 'settings.json'), () => NOW, vi.fn());
    expect((await readdir(folder)).toSorted()).toEqual(['.whetstone-notes.tmp', 'whetstone.log']);
  });

  it('a failed write is said, and the choice holds until the app quits', async () => {
    const folder = join(await newFolder(), 'gone');
    const settings = await openSettings(join(folder, 'settings.json'), () => NOW, vi.fn());
    expect(await settings.change({ theme: 'dark' })).toEqual({ ok: false, problem: 'not-found' });
    expect(settings.current().theme).toBe('dark');
  });
});
