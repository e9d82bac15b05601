import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { backupName } from '../../electron/backup-names.ts';
import { createBackups } from '../../electron/backups.ts';
import { LIMITS } from '../../electron/contract.ts';
import { temporaryFolders } from './temporary-folder.ts';

const newFolder = temporaryFolders();
const NOW = Date.parse('2026-07-29T12:00:00.000Z');
const DAY = 24 * 60 * 60_000;

async function desk(second: string | null = null, now = NOW) {
  const folder = join(await newFolder(), 'backups');
  const log = vi.fn();
  return { folder, log, backups: createBackups({ folder, secondFolder: () => second, now: () => now, log }) };
}

describe('writing', () => {
  it('makes the folder, writes, lists newest first and reads back', async () => {
    const { backups } = await desk();
    const first = await backups.write({ reason: 'rolling', text: 'one' });
    const second = await backups.write({ reason: 'before-import', text: 'two 目标' });
    expect(first).toEqual({
      ok: true,
      value: { id: '2026-07-29T12-00-00-000Z-000001-rolling.okr', secondCopy: 'none' },
    });
    expect(await backups.list()).toEqual({
      ok: true,
      value: [
        {
          id: '2026-07-29T12-00-00-000Z-000002-before-import.okr',
          reason: 'before-import',
          at: '2026-07-29T12:00:00.000Z',
          bytes: 10,
          isCopy: false,
        },
        {
          id: '2026-07-29T12-00-00-000Z-000001-rolling.okr',
          reason: 'rolling',
          at: '2026-07-29T12:00:00.000Z',
          bytes: 3,
          isCopy: false,
        },
      ],
    });
    expect(second.ok && (await backups.read(second.value))).toEqual({ ok: true, value: { text: 'two 目标' } });
  });

  it('two at the same moment are two', async () => {
    const { backups, folder } = await desk();
    await Promise.all(['a', 'b', 'c'].map((text) => backups.write({ reason: 'rolling', text })));
    const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('refuses what is over the limit in bytes, though not in characters', async () => {
    const { backups } = await desk();
    const text = '目'.repeat(LIMITS.bundleBytes / 3 + 1);
    expect(await backups.write({ reason: 'rolling', text })).toEqual({ ok: false, problem: 'too-large' });
  });

  it('says why when the folder cannot be made', async () => {
    const { backups, folder, log } = await desk();
    await writeFile(folder, 'a file where the folder should be');
    expect(await backups.write({ reason: 'quit', text: 'x' })).toEqual({ ok: false, problem: 'failed' });
    expect(log).toHaveBeenCalledWith('backup-failed', 'failed');
  });
});

describe('keeping', () => {
  it('lets expired ones go when one is written; one under a clock put back by years is the newest all the same', async () => {
    const { folder } = await desk();
    await mkdir(folder);
    for (let at = 1; at <= 30; at += 1) await writeFile(join(folder, backupName('rolling', NOW + at, at)), 'x');
    const past = NOW - 4000 * DAY;
    const backups = createBackups({ folder, secondFolder: () => null, now: () => past, log: () => undefined });
    const written = await backups.write({ reason: 'rolling', text: 'new' });
    const names = await readdir(folder);
    expect(names).toHaveLength(20);
    const listed = await backups.list();
    expect(listed.ok && listed.value[0]?.id).toBe(written.ok && written.value.id);
    expect(names).not.toContain(backupName('rolling', NOW + 11, 11));
  });

  it('one under a clock ten years ahead takes one place and is followed by the next', async () => {
    const { folder } = await desk();
    await mkdir(folder);
    for (let at = 0; at < 69; at += 1) await writeFile(join(folder, backupName('quit', NOW - at * DAY, 0)), 'x');
    let now = NOW + 3650 * DAY;
    const backups = createBackups({ folder, secondFolder: () => null, now: () => now, log: () => undefined });
    await backups.write({ reason: 'rolling', text: 'ahead' });
    expect((await readdir(folder)).length).toBeGreaterThan(30);
    now = NOW + DAY;
    const right = await backups.write({ reason: 'rolling', text: 'right' });
    const listed = await backups.list();
    expect(listed.ok && listed.value[0]?.id).toBe(right.ok && right.value.id);
  });

  it('leaves alone what it did not write: foreign, damaged, linked, and folders', async () => {
    const { backups, folder } = await desk();
    await mkdir(folder);
    const ancient = (at: number) => backupName('rolling', NOW - 900 * DAY + at, 0);
    for (let at = 0; at < 25; at += 1) await writeFile(join(folder, ancient(at)), 'x');
    await writeFile(join(folder, 'my own copy.okr'), 'mine');
    await writeFile(join(folder, `copy of ${ancient(0)}`), 'mine');
    await writeFile(join(folder, ancient(-1)), '');
    await symlink('/etc/hostname', join(folder, ancient(-2)));
    await mkdir(join(folder, ancient(-3)));
    await backups.write({ reason: 'rolling', text: 'new' });
    const names = new Set(await readdir(folder));
    for (const name of ['my own copy.okr', `copy of ${ancient(0)}`, ancient(-1), ancient(-2), ancient(-3)])
      expect(names.has(name), name).toBe(true);
    expect(names.has(ancient(0))).toBe(false);
    const listed = await backups.list();
    expect(listed.ok && listed.value.map(({ id }) => id)).not.toContain(ancient(-1));
  });

  it('clears away what a power cut left half-written', async () => {
    const { backups, folder } = await desk();
    await mkdir(folder);
    await writeFile(join(folder, '.whetstone-0123456789ab.tmp'), 'hal');
    await writeFile(join(folder, '.whetstone-notes.tmp'), 'not ours');
    await backups.write({ reason: 'rolling', text: 'x' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual(['.whetstone-notes.tmp']);
  });
});

describe('reading', () => {
  it.each(['../settings.json', '/etc/passwd', 'plan.okr', '', '..'])('%j is no backup’s id', async (id) => {
    const { backups } = await desk();
    expect(await backups.read({ id })).toEqual({ ok: false, problem: 'bad-request' });
  });

  it('a link with a backup’s name is not followed', async () => {
    const { backups, folder } = await desk();
    await mkdir(folder);
    const id = backupName('rolling', NOW, 1);
    await symlink('/etc/hostname', join(folder, id));
    expect(await backups.read({ id })).toEqual({ ok: false, problem: 'not-a-file' });
  });

  it('says when it is gone', async () => {
    const { backups } = await desk();
    expect(await backups.read({ id: backupName('quit', NOW, 1) })).toEqual({ ok: false, problem: 'not-found' });
    expect(await backups.list()).toEqual({ ok: true, value: [] });
  });
});

describe('the second copy', () => {
  it('is listed and read where nothing is left of it here, and once where it lies in both', async () => {
    const second = join(await newFolder(), 'Whetstone-0a1b2c3d');
    const { backups, folder } = await desk(second);
    for (const text of ['one', 'two']) await backups.write({ reason: 'rolling', text });
    const both = await backups.list();
    expect(both.ok && both.value.map(({ isCopy }) => isCopy)).toEqual([false, false]);
    await rm(folder, { recursive: true });
    const copies = await backups.list();
    expect(copies.ok && copies.value.map(({ isCopy }) => isCopy)).toEqual([true, true]);
    const [newest] = copies.ok ? copies.value : [];
    expect(await backups.read({ id: newest?.id ?? '' })).toEqual({ ok: true, value: { text: 'two' } });
  });

  it('is found also where the folder here cannot be read', async () => {
    const second = join(await newFolder(), 'Whetstone-0a1b2c3d');
    const { backups, folder } = await desk(second);
    await backups.write({ reason: 'rolling', text: 'one' });
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file in its place');
    const copies = await backups.list();
    expect(copies.ok && copies.value.map(({ isCopy }) => isCopy)).toEqual([true]);
  });

  it('is written into a folder of its own, and expires there as well', async () => {
    const stick = await newFolder();
    const second = join(stick, 'Whetstone-0a1b2c3d');
    const { backups } = await desk(second);
    await mkdir(second);
    for (let at = 0; at < 25; at += 1)
      await writeFile(join(second, backupName('rolling', NOW - 900 * DAY + at, 0)), 'x');
    const written = await backups.write({ reason: 'rolling', text: 'x' });
    expect(written.ok && written.value.secondCopy).toBe('written');
    expect((await readdir(second)).length).toBe(20);
  });

  it('a stick that is out is said, not invented, and the first copy is there', async () => {
    const gone = join(await newFolder(), 'stick', 'Whetstone-0a1b2c3d');
    const { backups, folder } = await desk(gone);
    const written = await backups.write({ reason: 'rolling', text: 'x' });
    expect(written.ok && written.value.secondCopy).toBe('not-found');
    expect((await readdir(folder)).length).toBe(1);
  });

  it('is called as the backup is, and counted on from what lies there when this folder was lost', async () => {
    const second = join(await newFolder(), 'Whetstone-0a1b2c3d');
    const first = await desk(second);
    for (const text of ['a', 'b', 'c']) await first.backups.write({ reason: 'rolling', text });
    expect((await readdir(second)).toSorted()).toEqual((await readdir(first.folder)).toSorted());
    const again = await desk(second);
    await again.backups.write({ reason: 'rolling', text: 'd' });
    expect((await readdir(second)).toSorted().at(-1)).toMatch(/-000004-/);
    await again.backups.write({ reason: 'rolling', text: 'e' });
    expect((await readdir(again.folder)).toSorted().at(-1)).toBe((await readdir(second)).toSorted().at(-1));
  });
});
