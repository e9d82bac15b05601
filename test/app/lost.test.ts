import { describe, expect, it } from 'vitest';
import { boot } from '../../renderer/app/session/boot.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { fillDisk } from '../features/full-disk.ts';
import { deleteDatabase, dump, putRaw, withDatabase } from '../storage/raw.ts';
import { deskWithPlan, must, saving, setTitle, textInBackup } from './desk.ts';
import { restoreBackup } from '../../renderer/app/backups/restore-backup.ts';

/** An edition that keeps no backups. */
const browserOf = ({ platform }: FakeDesktop) => ({ ...platform, lacks: ['backups'] as const });

describe('E25 what was said to be saved', () => {
  it('and is gone is said with how much it was and when, also where there is no backup', async () => {
    const desk = await deskWithPlan();
    await deleteDatabase(desk.database);
    const booted = await boot(browserOf(desk.machine), desk.database);
    if (booted.is !== 'recovery') throw new Error(booted.is);
    expect(booted.lost).toMatchObject({ what: 'all', backups: [], mark: { objectives: 2, keyResults: 2 } });
  });

  it('counts what was made one as one, as a backup of the same plan does', async () => {
    const desk = await deskWithPlan();
    await must(desk, { do: 'join', id: 'o2', into: 'o1' });
    await deleteDatabase(desk.database);
    const booted = await boot(browserOf(desk.machine), desk.database);
    if (booted.is !== 'recovery') throw new Error(booted.is);
    expect(booted.lost).toMatchObject({ mark: { objectives: 1, keyResults: 2 } });
  });

  it('and is there raises no question', async () => {
    const desk = await deskWithPlan();
    expect((await boot(browserOf(desk.machine), desk.database)).is).toBe('ready');
  });

  it('and is not what the database holds, since that fell back to an older state, is said', async () => {
    const desk = await deskWithPlan();
    const older = await withDatabase<object>(desk.database, async (database) => {
      const request: IDBRequest<object> = database.transaction('meta').objectStore('meta').get('plan');
      return new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    });
    await desk.planner.backUp('rolling');
    await must(desk, setTitle('o1', 'Later'));
    await putRaw(desk.database, 'meta', older);
    const booted = await boot(desk.machine.platform, desk.database);
    if (booted.is !== 'recovery') throw new Error(booted.is);
    expect(booted.lost).toMatchObject({ what: 'newest', backups: desk.machine.backups });
    booted.lost.accept();
    expect((await boot(desk.machine.platform, desk.database)).is).toBe('ready');
  });

  it('and was restored from a backup is not asked about again, though the page’s storage may be late to keep that', async () => {
    const desk = await deskWithPlan();
    await desk.planner.backUp('rolling');
    const late = localStorage.getItem(`${desk.database}-mark`) ?? '';
    await deleteDatabase(desk.database);
    const booted = await boot(desk.machine.platform, desk.database);
    if (booted.is !== 'recovery') throw new Error(booted.is);
    await restoreBackup(booted.planner, booted.lost.backups[0]?.id ?? '');
    localStorage.setItem(`${desk.database}-mark`, late);
    expect((await boot(desk.machine.platform, desk.database)).is).toBe('ready');
  });

  it('is not asked about in a window that had nothing in it', async () => {
    const database = crypto.randomUUID();
    expect((await boot(browserOf(new FakeDesktop()), database)).is).toBe('ready');
    expect((await boot(browserOf(new FakeDesktop()), database)).is).toBe('ready');
  });
});

describe('E26 after a disk that took nothing', () => {
  it('the plan is backed up with the first write that works', async () => {
    const desk = await deskWithPlan();
    const empty = fillDisk();
    await desk.planner.edit(setTitle('o1', 'Kept in hand'));
    expect(saving(desk)).toMatchObject({ is: 'unsaved', problem: 'disk-full' });
    expect(desk.machine.backups).toEqual([]);
    empty();
    await desk.planner.retry();
    await desk.planner.text();
    await Promise.resolve();
    expect(textInBackup(desk)).toContain('Kept in hand');
  });

  it('all of the plan is written where the engine had cleared it to make room', async () => {
    const desk = await deskWithPlan();
    const empty = fillDisk();
    await desk.planner.edit(setTitle('o1', 'Kept in hand'));
    await deleteDatabase(desk.database);
    empty();
    expect(await desk.planner.retry()).toEqual({ ok: true });
    expect(saving(desk)).toEqual({ is: 'saved' });
    expect(JSON.stringify(await dump(desk.database))).toContain('Kept in hand');
    expect((await boot(desk.machine.platform, desk.database)).is).toBe('ready');
  });
});
