import { mkdir, readFile, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FILE, LIMITS } from '../../electron/contract.ts';
import { createFileDesk } from '../../electron/files.ts';
import { createFoundFiles } from '../../electron/found-files.ts';
import { labelsFor } from '../../electron/menu-labels.ts';
import { fakeWindow } from './fake-electron.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const BUNDLE = `{\n  ${FILE.header},\n  "formatVersion": 1\n}\n`;

/** A desk in a home folder, with dialogs that answer what they are given in turn. */
async function desk() {
  const top = await newFolder();
  const [documents, data] = [join(top, 'Documents'), join(top, 'Whetstone')];
  await mkdir(documents);
  await mkdir(join(data, 'backups'), { recursive: true });
  const open = vi.fn((..._: readonly unknown[]) => Promise.resolve({ canceled: true, filePaths: [] as string[] }));
  const save = vi.fn((_window: unknown, _options: { defaultPath?: string }) =>
    Promise.resolve({ canceled: true, filePath: '' }),
  );
  const print = vi.fn((): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode('%PDF-1.4')));
  const places = { own: [data], backups: join(data, 'backups') };
  const found = createFoundFiles(places);
  const files = createFileDesk({
    dialog: { showOpenDialog: open, showSaveDialog: save as never },
    window: () => fakeWindow().window,
    places,
    found,
    labels: () => labelsFor('zh', 'en'),
    startFolder: documents,
    print,
    machine: () => '0a1b2c3d',
  });
  const choose = (...filePaths: string[]) => open.mockResolvedValueOnce({ canceled: false, filePaths });
  const saveTo = (filePath: string) => save.mockResolvedValueOnce({ canceled: false, filePath });
  return { documents, data, files, found, open, save, print, choose, saveTo };
}

describe('opening', () => {
  it('gives each chosen file in the person’s order, by name and never by path', async () => {
    const { documents, files, found, choose } = await desk();
    await writeFile(join(documents, 'b.okr'), '{"b":1}');
    await writeFile(join(documents, 'a.json'), '{"a":1}');
    choose(join(documents, 'b.okr'), join(documents, 'a.json'));
    const opened = await files.open();
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.value.map(({ name }) => name)).toEqual(['b.okr', 'a.json']);
    expect(JSON.stringify(opened.value)).not.toContain(documents);
    const [first] = opened.value;
    expect(first && 'ticket' in first && (await found.read(first))).toEqual({
      ok: true,
      value: { bytes: Buffer.from('{"b":1}') },
    });
  });

  it('does not drop the files over the limit in silence', async () => {
    const { documents, files, choose } = await desk();
    choose(...Array.from({ length: LIMITS.filesAtOnce + 2 }, (_, at) => join(documents, `${at}.okr`)));
    const opened = await files.open();
    expect(opened.ok && opened.value.length).toBe(LIMITS.filesAtOnce + 2);
    expect(opened.ok && opened.value.filter((one) => 'problem' in one)).toEqual([
      { name: '200.okr', problem: 'too-many' },
      { name: '201.okr', problem: 'too-many' },
    ]);
  });

  it('a closed dialog is `cancelled`; the dialog speaks the person’s language and takes both extensions', async () => {
    const { files, open } = await desk();
    expect(await files.open()).toEqual({ ok: false, problem: 'cancelled' });
    expect(open.mock.calls[0]?.[1]).toMatchObject({
      title: '打开文件',
      filters: [{ extensions: ['okr', 'json', 'age'] }, { name: '所有文件', extensions: ['*'] }],
    });
  });
});

describe('saving', () => {
  it('writes bytes of a kind as they are, under the ending of that kind', async () => {
    const { documents, files, saveTo } = await desk();
    const bytes = Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0, 0xfe]);
    saveTo(join(documents, 'plan.xlsx'));
    expect(await files.save({ suggestedName: 'plan', bytes, as: 'xlsx' })).toEqual({
      ok: true,
      value: { name: 'plan.xlsx' },
    });
    expect(new Uint8Array(await readFile(join(documents, 'plan.xlsx')))).toEqual(bytes);
  });

  it('X6 prints the window before the dialog is shown, and writes what was printed', async () => {
    const { documents, files, print, save, saveTo } = await desk();
    saveTo(join(documents, 'plan'));
    expect(await files.save({ suggestedName: 'plan', as: 'pdf' })).toEqual({ ok: true, value: { name: 'plan.pdf' } });
    expect(await readFile(join(documents, 'plan.pdf'), 'latin1')).toBe('%PDF-1.4');
    expect(print.mock.invocationCallOrder[0]).toBeLessThan(save.mock.invocationCallOrder[0] ?? 0);
    expect(await files.save({ suggestedName: 'plan', as: 'pdf' })).toEqual({ ok: false, problem: 'cancelled' });
    print.mockResolvedValueOnce(new Uint8Array(LIMITS.bundleBytes + 1));
    expect(await files.save({ suggestedName: 'plan', as: 'pdf' })).toEqual({ ok: false, problem: 'too-large' });
  });

  const asks = { suggestedName: 'Q3/2026 目标', text: BUNDLE, as: 'bundle' } as const;

  it('offers a safe name in the documents, later in the folder used last', async () => {
    const { documents, files, save, saveTo } = await desk();
    const other = await newFolder();
    saveTo(join(other, 'mine.okr'));
    expect(await files.save(asks)).toEqual({ ok: true, value: { name: 'mine.okr' } });
    expect(await readFile(join(other, 'mine.okr'), 'utf8')).toBe(BUNDLE);
    await files.save(asks);
    expect(save.mock.calls.map(([, options]) => options.defaultPath)).toEqual([
      join(documents, 'Q3-2026 目标.okr'),
      join(other, 'Q3-2026 目标.okr'),
    ]);
  });

  it('a closed dialog is `cancelled`', async () => {
    const { files } = await desk();
    expect(await files.save(asks)).toEqual({ ok: false, problem: 'cancelled' });
  });

  it('adds the extension a dialog left off', async () => {
    const { documents, files, saveTo } = await desk();
    saveTo(join(documents, 'plan'));
    expect(await files.save(asks)).toEqual({ ok: true, value: { name: 'plan.okr' } });
    expect(await readdir(documents)).toEqual(['plan.okr']);
  });

  it('asks again if the completed name is taken: nobody has agreed to replace that file', async () => {
    const { documents, files, save, saveTo } = await desk();
    await writeFile(join(documents, 'plan.okr'), BUNDLE);
    saveTo(join(documents, 'plan'));
    expect(await files.save({ ...asks, text: `${BUNDLE} new` })).toEqual({ ok: false, problem: 'cancelled' });
    expect(save.mock.calls[1]?.[1].defaultPath).toBe(join(documents, 'plan.okr'));
    expect(await readFile(join(documents, 'plan.okr'), 'utf8')).toBe(BUNDLE);
  });

  it('replaces a bundle and an empty file, and nothing else', async () => {
    const { documents, files, saveTo } = await desk();
    for (const [name, content, replaced] of [
      ['bundle.okr', `\uFEFF${BUNDLE}${'x'.repeat(9000)}`, true],
      ['empty.okr', '', true],
      ['tax.json', '{"format": "tax-return"}', false],
      ['late.json', `${' '.repeat(50_000)}${BUNDLE}`, true],
      ['sorted.json', `{"cycles":[{"id":"${'c'.repeat(90_000)}"}],"format":"okr-bundle"}`, true],
      ['minified.okr', '{"format":"okr-bundle","formatVersion":1}', true],
      ['spaced.okr', '{\r\n\t"format" :\r\n\t\t"okr-bundle"\r\n}', true],
      ['utf-16.okr', Buffer.from(`\uFEFF${BUNDLE}`, 'utf16le'), true],
      ['utf-16-be.okr', Buffer.from(`\uFEFF${BUNDLE}`, 'utf16le').swap16(), true],
      ['about.json', '{"about": "a format called okr-bundle"}', false],
      ['photo.okr', Uint8Array.from([0xff, 0xd8, 0xff]), false],
    ] as const) {
      const path = join(documents, name);
      await writeFile(path, content);
      const before = await readFile(path);
      saveTo(path);
      expect(await files.save(asks), name).toEqual(
        replaced ? { ok: true, value: { name } } : { ok: false, problem: 'not-ours' },
      );
      expect(await readFile(path), name).toEqual(replaced ? Buffer.from(BUNDLE) : before);
    }
  });

  it('writes through a link and leaves it a link', async () => {
    const { documents, files, saveTo } = await desk();
    const real = join(await newFolder(), 'real.okr');
    await writeFile(real, BUNDLE);
    await symlink(real, join(documents, 'link.okr'));
    saveTo(join(documents, 'link.okr'));
    const text = `${BUNDLE}new`;
    expect(await files.save({ ...asks, text })).toEqual({ ok: true, value: { name: 'link.okr' } });
    expect(await readFile(real, 'utf8')).toBe(text);
    expect((await readdir(documents, { withFileTypes: true }))[0]?.isSymbolicLink()).toBe(true);
  });

  it('not into the app’s own folders, nor through a link into them', async () => {
    const { documents, data, files, saveTo } = await desk();
    await symlink(data, join(documents, 'innocent'));
    for (const path of [
      join(data, 'plan.okr'),
      join(data, 'backups', 'plan.okr'),
      join(documents, 'innocent', 'plan.okr'),
    ]) {
      saveTo(path);
      expect(await files.save(asks), path).toEqual({ ok: false, problem: 'forbidden-place' });
    }
    expect(await readdir(data)).toEqual(['backups']);
  });

  it('not over a folder, nor into one that is not there', async () => {
    const { documents, files, saveTo } = await desk();
    await mkdir(join(documents, 'folder.okr'));
    saveTo(join(documents, 'folder.okr'));
    expect(await files.save(asks)).toEqual({ ok: false, problem: 'not-a-file' });
    saveTo(join(documents, 'missing', 'plan.okr'));
    expect(await files.save(asks)).toEqual({ ok: false, problem: 'not-found' });
  });

  it('writes what is there to be read under its own ending, also over another such file', async () => {
    const { documents, files, save, saveTo } = await desk();
    const text = '# Changes';
    await writeFile(join(documents, 'changes.md'), 'Older notes');
    saveTo(join(documents, 'changes.md'));
    expect(await files.save({ suggestedName: 'changes', text, as: 'markdown' })).toEqual({
      ok: true,
      value: { name: 'changes.md' },
    });
    expect(await readFile(join(documents, 'changes.md'), 'utf8')).toBe(text);
    expect(save.mock.calls[0]?.[1]).toMatchObject({ filters: [{ extensions: ['md'] }] });
    saveTo(join(documents, 'tax.json'));
    expect(await files.save({ suggestedName: 'changes', text, as: 'markdown' })).toMatchObject({
      value: { name: 'tax.json.md' },
    });
  });

  it('writes a calendar under its own ending', async () => {
    const { documents, files, save, saveTo } = await desk();
    saveTo(join(documents, 'meetings'));
    const text = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    expect(await files.save({ suggestedName: 'meetings', text, as: 'calendar' })).toMatchObject({
      value: { name: 'meetings.ics' },
    });
    expect(await readFile(join(documents, 'meetings.ics'), 'utf8')).toBe(text);
    expect(save.mock.calls[0]?.[1]).toMatchObject({ filters: [{ extensions: ['ics'] }] });
  });

  it('refuses what is over the limit in bytes before it asks for a name', async () => {
    const { files, save } = await desk();
    const text = '目'.repeat(LIMITS.bundleBytes / 3 + 1);
    expect(await files.save({ ...asks, text })).toEqual({ ok: false, problem: 'too-large' });
    expect(save).not.toHaveBeenCalled();
  });
});

it('a save clears away what a killed write of this machine left beside the file', async () => {
  const { documents, files, saveTo } = await desk();
  const left = join(documents, '.whetstone-0a1b2c3d-0123456789ab.tmp');
  await writeFile(left, 'half');
  await utimes(left, 0, 0);
  saveTo(join(documents, 'plan.okr'));
  expect(await files.save({ suggestedName: 'plan', as: 'bundle', text: BUNDLE })).toMatchObject({ ok: true });
  expect(await readdir(documents)).toEqual(['plan.okr']);
});
