import * as fs from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { TEMPORARY, writeAmongOthers, writeAtomically, type Disk } from '../../electron/write-atomically.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();

const failure = (code: string) => Object.assign(new Error(`${code}: at /home/someone/plan.okr`), { code });
const fails = (code: string) => () => Promise.reject(failure(code));

type Handle = Awaited<ReturnType<Disk['open']>>;

/** The real disk, with files whose methods are replaced. */
const diskWhere = (
  replaced: Partial<Disk>,
  file: Partial<Record<'writeFile' | 'sync' | 'close' | 'chown' | 'chmod', unknown>> = {},
): Disk => ({
  ...fs,
  open: async (path, flags, mode) => Object.assign<Handle, object>(await fs.open(path, flags, mode), file),
  ...replaced,
});

async function existingFile() {
  const folder = await newFolder();
  const path = join(folder, 'plan.okr');
  await fs.writeFile(path, 'what was there');
  return { folder, path };
}

describe('writeAtomically', () => {
  it('writes a new file and leaves nothing else in the folder', async () => {
    const folder = await newFolder();
    expect(await writeAtomically(join(folder, 'a.okr'), 'Ziele für 2026 目标')).toEqual({ ok: true, value: null });
    expect(await fs.readdir(folder)).toEqual(['a.okr']);
    expect(await fs.readFile(join(folder, 'a.okr'), 'utf8')).toBe('Ziele für 2026 目标');
  });

  it('replaces a file in one step and keeps its permissions', async () => {
    const { folder, path } = await existingFile();
    await fs.chmod(path, 0o640);
    expect((await writeAtomically(path, 'new')).ok).toBe(true);
    expect(await fs.readFile(path, 'utf8')).toBe('new');
    expect((await fs.stat(path)).mode & 0o777).toBe(0o640);
    expect(await fs.readdir(folder)).toEqual(['plan.okr']);
  });

  it.each([0o600, 0o660, 0o664, 0o666, 0o640, 0o777])(
    'keeps what others may do with a replaced file, whatever the umask: %i',
    async (mode) => {
      const { path } = await existingFile();
      await fs.chmod(path, mode);
      expect((await writeAtomically(path, 'new')).ok).toBe(true);
      expect((await fs.stat(path)).mode & 0o777).toBe(mode);
    },
  );

  it('keeps the group of a replaced file, or else takes that group’s rights away', async () => {
    const { path } = await existingFile();
    await fs.chmod(path, 0o664);
    const chown = vi.fn(fails('EPERM'));
    const disk = diskWhere({ stat: async (of) => Object.assign(await fs.stat(of), { gid: 4242 }) } as Partial<Disk>, {
      chown,
    });
    expect((await writeAtomically(path, 'new', disk)).ok).toBe(true);
    expect(chown).toHaveBeenCalledWith(expect.any(Number), 4242);
    expect((await fs.stat(path)).mode & 0o777).toBe(0o604);
  });

  it('does not mind a stick that knows no modes', async () => {
    const { path } = await existingFile();
    const disk = diskWhere({}, { chmod: fails('EPERM') });
    expect((await writeAtomically(path, 'new', disk)).ok).toBe(true);
  });

  it('flushes the content before the rename, and the folder after it', async () => {
    const { path } = await existingFile();
    const steps: string[] = [];
    const disk: Disk = {
      ...fs,
      open: async (opened, flags, mode) => {
        const file = await fs.open(opened, flags, mode);
        const sync = file.sync.bind(file);
        return Object.assign<Handle, object>(file, {
          sync: () => {
            steps.push(flags === 'r' ? 'folder flushed' : 'file flushed');
            return sync();
          },
        });
      },
      rename: (from, to) => {
        steps.push('renamed');
        return fs.rename(from, to);
      },
    };
    await writeAtomically(path, 'new', disk);
    expect(steps).toEqual(['file flushed', 'renamed', 'folder flushed']);
  });

  const beforeTheRename: readonly (readonly [string, Disk, string])[] = [
    ['the temporary file cannot be made', diskWhere({ open: fails('EACCES') }), 'no-permission'],
    ['the medium is write-protected', diskWhere({ open: fails('EROFS') }), 'read-only'],
    ['the disk fills up while writing', diskWhere({}, { writeFile: fails('ENOSPC') }), 'disk-full'],
    ['the quota is used up', diskWhere({}, { writeFile: fails('EDQUOT') }), 'disk-full'],
    ['the flush fails', diskWhere({}, { sync: fails('EIO') }), 'failed'],
    ['it cannot be read back', diskWhere({ readFile: fails('EIO') }), 'failed'],
    [
      'what is read back differs',
      diskWhere({ readFile: (() => Promise.resolve(Buffer.from('ne'))) as never }),
      'changed-on-disk',
    ],
    ['the rename is refused', diskWhere({ rename: fails('EPERM') }), 'no-permission'],
    ['the folder has gone', diskWhere({ rename: fails('ENOENT') }), 'not-found'],
  ];
  it.each(beforeTheRename)('%s: the old file is untouched and nothing half-written stays', async (_, disk, problem) => {
    const { folder, path } = await existingFile();
    expect(await writeAtomically(path, 'new', disk)).toStrictEqual({ ok: false, problem });
    expect(await fs.readFile(path, 'utf8')).toBe('what was there');
    expect(await fs.readdir(folder)).toEqual(['plan.okr']);
  });

  it('the file differs after the rename: said, not hidden', async () => {
    const { path } = await existingFile();
    const disk = diskWhere({
      rename: async (from, to) => {
        await fs.rename(from, to);
        await fs.writeFile(to, 'another program was here');
      },
    });
    expect(await writeAtomically(path, 'new', disk)).toStrictEqual({ ok: false, problem: 'changed-on-disk' });
  });

  it('a folder that cannot be flushed, as on some sticks, fails nothing', async () => {
    const { path } = await existingFile();
    const disk: Disk = {
      ...fs,
      open: (opened, flags, mode) => (flags === 'r' ? Promise.reject(failure('EISDIR')) : fs.open(opened, flags, mode)),
    };
    expect((await writeAtomically(path, 'new', disk)).ok).toBe(true);
  });

  it('names its temporary files so that they can be recognised, and never twice the same', async () => {
    const { path } = await existingFile();
    const names: string[] = [];
    const disk = diskWhere({
      rename: (from, to) => {
        names.push(String(from).split('/').at(-1) ?? '');
        return fs.rename(from, to);
      },
    });
    for (let time = 0; time < 3; time += 1) await writeAtomically(path, 'new', disk);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(TEMPORARY);
  });
});

describe('writing among the files of others', () => {
  const MACHINE = '0a1b2c3d';
  const DAY = 24 * 60 * 60;
  const now = () => Date.now() / 1000;

  it('clears away what a killed write of this machine left, whichever way its clock was wrong', async () => {
    const folder = await newFolder();
    for (const [at, date] of [now() - DAY, now() + 3650 * DAY].entries()) {
      const left = join(folder, `.whetstone-${MACHINE}-00000000000${at}.tmp`);
      await fs.writeFile(left, 'half');
      await fs.utimes(left, date, date);
    }
    expect(await writeAmongOthers(join(folder, 'plan.okr'), 'all', MACHINE)).toEqual({ ok: true, value: null });
    expect(await fs.readdir(folder)).toEqual(['plan.okr']);
  });

  it('touches nothing of others, nothing that is no file, and nothing a copied profile may be writing now', async () => {
    const folder = await newFolder();
    const others = [
      '.whetstone-ffffffff-0123456789ab.tmp',
      '.whetstone-0123456789ab.tmp',
      `.whetstone-${MACHINE}.tmp`,
      `.whetstone-${MACHINE}-0123456789ab.tmp.okr`,
      `whetstone-${MACHINE}-0123456789ab.tmp`,
    ];
    for (const name of others) {
      await fs.writeFile(join(folder, name), 'theirs');
      await fs.utimes(join(folder, name), 0, 0);
    }
    const folderOfThatName = `.whetstone-${MACHINE}-00000000000a.tmp`;
    await fs.mkdir(join(folder, folderOfThatName));
    const fresh = `.whetstone-${MACHINE}-00000000000b.tmp`;
    await fs.writeFile(join(folder, fresh), 'being written');
    await writeAmongOthers(join(folder, 'plan.okr'), 'all', MACHINE);
    expect((await fs.readdir(folder)).toSorted()).toEqual([...others, folderOfThatName, fresh, 'plan.okr'].toSorted());
  });

  it('half-written files are named so that this machine knows them again', async () => {
    const { path } = await existingFile();
    const words: (string | undefined)[] = [];
    const rename = vi.fn((from: Parameters<Disk['rename']>[0], to: Parameters<Disk['rename']>[1]) => {
      words.push(TEMPORARY.exec(basename(String(from)))?.[1]);
      return fs.rename(from, to);
    });
    await writeAmongOthers(path, 'all', MACHINE, diskWhere({ rename }));
    expect(words).toEqual([MACHINE]);
  });
});
