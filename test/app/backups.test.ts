import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeFolder } from '../../renderer/app/files/chosen-folders.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { FAULTS } from '../storage/faults.ts';
import { deskWithPlan, must, openDesk, setTitle, type Desk } from './desk.ts';
import { restoreBackup } from '../../renderer/app/backups/restore-backup.ts';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const reasons = ({ machine }: Desk) => machine.backups.map(({ reason }) => reason).toReversed();
const newest = ({ machine }: Desk) => machine.textOf(machine.backups[0]?.id ?? '') ?? '';
const last = ({ planner }: Desk) => planner.lastBackup.getState().last?.outcome;

/** A desk whose changes so far are backed up. */
async function quietDesk(machine = new FakeDesktop()): Promise<Desk> {
  const desk = await deskWithPlan(machine);
  await desk.planner.backUp('rolling');
  return desk;
}

/** Time goes by, and whatever became due is written. */
async function wait(desk: Desk, minutes: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(minutes * MINUTE);
  // The writer of bundles is loaded when first needed, which no clock knows of.
  await desk.planner.text();
  await vi.advanceTimersByTimeAsync(0);
}

describe('E15 a backup is written', () => {
  it('two minutes after the last change, and not again without another', async () => {
    const desk = await quietDesk();
    await must(desk, setTitle('o1', 'One'));
    await wait(desk, 1.9);
    expect(reasons(desk)).toEqual(['rolling']);
    await must(desk, setTitle('o1', 'Two'));
    await wait(desk, 1.9);
    expect(reasons(desk)).toEqual(['rolling']);
    await wait(desk, 0.2);
    expect(reasons(desk)).toEqual(['rolling', 'rolling']);
    expect(newest(desk)).toContain('Two');
    await wait(desk, 600);
    expect(reasons(desk)).toHaveLength(2);
  });

  it('soon after the first change of a run, since a machine may end before two minutes have passed', async () => {
    const desk = await deskWithPlan();
    await wait(desk, 0.1);
    expect(reasons(desk)).toEqual([]);
    await must(desk, setTitle('o1', 'One'));
    await wait(desk, 0.1);
    expect(reasons(desk)).toEqual(['rolling']);
    expect(newest(desk)).toContain('One');
  });

  it('at least every quarter of an hour while changing', async () => {
    const desk = await quietDesk();
    const written: number[] = [];
    for (let minute = 1; minute <= 45; minute++) {
      const before = desk.machine.backups.length;
      await must(desk, setTitle('o1', `Minute ${minute}`));
      await wait(desk, 1);
      if (desk.machine.backups.length > before) written.push(minute);
    }
    expect(written).toEqual([15, 30, 45]);
  });

  it('also of changes that wait for the disk', async () => {
    const desk = await quietDesk();
    const end = FAULTS[0]?.begin();
    await desk.planner.edit(setTitle('o1', 'Waits'));
    await wait(desk, 2);
    expect(newest(desk)).toContain('Waits');
    await desk.planner.edit(setTitle('o1', 'Still waits'));
    await desk.planner.atQuit();
    end?.();
    expect(reasons(desk)).toEqual(['rolling', 'rolling', 'quit']);
    expect(newest(desk)).toContain('Still waits');
  });

  it('at quitting if anything changed since the last one, and only then', async () => {
    const desk = await quietDesk();
    await desk.planner.atQuit();
    expect(reasons(desk)).toEqual(['rolling']);
    await must(desk, setTitle('o1', 'Changed'));
    await desk.planner.atQuit();
    expect(reasons(desk)).toEqual(['rolling', 'quit']);
    expect(newest(desk)).toContain('Changed');
    await desk.planner.atQuit();
    await wait(desk, 60);
    expect(reasons(desk)).toHaveLength(2);
  });

  it('at quitting with the words that were still in a field', async () => {
    const desk = await quietDesk();
    const withdraw = desk.planner.onFlush(() => desk.planner.edit(setTitle('o1', 'Still typing')).finally(withdraw));
    await desk.planner.atQuit();
    expect(reasons(desk)).toEqual(['rolling', 'quit']);
    expect(newest(desk)).toContain('Still typing');
  });

  it('at quitting even when a field fails to hand over its words', async () => {
    const desk = await quietDesk();
    await must(desk, setTitle('o1', 'Changed'));
    desk.planner.onFlush(() => Promise.reject(new Error('a bug')));
    await expect(desk.planner.atQuit()).rejects.toThrow('a bug');
    expect(reasons(desk)).toEqual(['rolling', 'quit']);
  });

  it('of what was changed while another was being written', async () => {
    const machine = new FakeDesktop();
    const late = [setTitle('o2', 'Late')];
    const desk = await openDesk(crypto.randomUUID(), machine, {
      ...machine.platform,
      writeBackup: async (asks) => {
        const kept = await machine.platform.writeBackup(asks);
        for (const command of late.splice(0)) await desk.planner.edit(command);
        return kept;
      },
    });
    await must(
      desk,
      { do: 'add', kind: 'cycle', id: 'c1', values: {} },
      { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: {} },
    );
    await desk.planner.backUp('rolling');
    expect(newest(desk)).not.toContain('Late');
    await wait(desk, 2);
    expect(newest(desk)).toContain('Late');
  });

  it('at quitting when one is just being written: that one is waited for, and what came since follows', async () => {
    const machine = new FakeDesktop();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const asked: string[] = [];
    const desk = await openDesk(crypto.randomUUID(), machine, {
      ...machine.platform,
      writeBackup: async (asks) => {
        asked.push(asks.reason);
        await held;
        return machine.platform.writeBackup(asks);
      },
    });
    await must(desk, { do: 'add', kind: 'cycle', id: 'c1', values: {} });
    const rolling = desk.planner.backUp('rolling');
    let left = false;
    const leaving = desk.planner.atQuit().then(() => (left = true));
    await desk.planner.text();
    await vi.advanceTimersByTimeAsync(1000);
    expect([asked, left]).toEqual([['rolling'], false]);
    await must(desk, { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Late' } });
    letGo();
    await Promise.all([rolling, leaving]);
    expect(reasons(desk)).toEqual(['rolling', 'quit']);
    expect(newest(desk)).toContain('Late');
  });

  it('at quitting when the one just being written fails', async () => {
    const desk = await quietDesk();
    await must(desk, setTitle('o1', 'Changed'));
    desk.machine.failing.writeBackup = 'disk-full';
    const rolling = desk.planner.backUp('rolling').finally(() => delete desk.machine.failing.writeBackup);
    await Promise.all([rolling, desk.planner.atQuit()]);
    expect(reasons(desk)).toEqual(['rolling', 'quit']);
    expect(newest(desk)).toContain('Changed');
  });

  it('not when the plan was only looked at', async () => {
    const desk = await quietDesk();
    const again = await openDesk(desk.database, desk.machine);
    await again.planner.refresh();
    await again.planner.edit(setTitle('o2', '让新读者留下来'));
    await wait(again, 30);
    await again.planner.atQuit();
    expect(reasons(again)).toEqual(['rolling']);
  });
});

describe('E16 a plan that cannot be made into a text', () => {
  it('is a backup that was not written: said, owed and tried again', async () => {
    const desk = await quietDesk();
    const text = vi.spyOn(desk.planner, 'text').mockRejectedValueOnce(new Error('No.'));
    expect(await desk.planner.backUp('rolling')).toEqual({ ok: false, problem: 'failed' });
    expect(last(desk)).toEqual({ ok: false, problem: 'failed' });
    await must(desk, setTitle('o1', 'One'));
    text.mockRejectedValueOnce(new Error('No.'));
    await wait(desk, 2.1);
    expect(last(desk)).toEqual({ ok: false, problem: 'failed' });
    expect(reasons(desk)).toEqual(['rolling']);
    await wait(desk, 2.1);
    expect(reasons(desk)).toEqual(['rolling', 'rolling']);
    expect(newest(desk)).toContain('One');
  });
});

describe('E16 a backup that no gate would let in again', () => {
  const unreadable = '{"format":"okr-bundle","objectives":[{"id":"o1","private":"perhaps"}]}';

  it('is written, does not count, is said and stays owed', async () => {
    const desk = await quietDesk();
    const text = vi.spyOn(desk.planner, 'text').mockResolvedValueOnce(unreadable);
    expect(await desk.planner.backUp('rolling')).toEqual({ ok: false, problem: 'unreadable' });
    expect(last(desk)).toEqual({ ok: false, problem: 'unreadable' });
    expect(newest(desk)).toBe(unreadable);
    text.mockResolvedValueOnce(unreadable);
    await must(desk, setTitle('o1', 'One'));
    await desk.planner.atQuit();
    expect(last(desk)).toEqual({ ok: false, problem: 'unreadable' });
    await desk.planner.atQuit();
    expect(last(desk)).toMatchObject({ ok: true });
    expect(newest(desk)).toContain('One');
  });

  it('is no reason to refuse going back to one that can be read', async () => {
    const desk = await quietDesk();
    const [good] = desk.machine.backups;
    await must(desk, setTitle('o1', 'One'));
    vi.spyOn(desk.planner, 'text').mockResolvedValueOnce(unreadable);
    expect(await restoreBackup(desk.planner, good?.id ?? '')).toMatchObject({ ok: true });
    expect(desk.machine.backups.map(({ reason }) => reason)).toContain('before-restore');
  });
});

describe('E16 a backup that fails', () => {
  it('is told, stays owed, and is tried again every two minutes until it is written', async () => {
    const desk = await quietDesk();
    const told: unknown[] = [];
    desk.planner.lastBackup.subscribe(({ last: one }) => told.push(one?.outcome));
    const attempts = vi.spyOn(desk.machine.platform, 'writeBackup');
    desk.machine.failing.writeBackup = 'no-permission';
    await must(desk, setTitle('o1', 'Changed'));
    await wait(desk, 2);
    expect(told).toEqual([{ ok: false, problem: 'no-permission' }]);
    await wait(desk, 2);
    expect(attempts).toHaveBeenCalledTimes(2);
    delete desk.machine.failing.writeBackup;
    await wait(desk, 2);
    expect(last(desk)).toMatchObject({ ok: true });
    expect(newest(desk)).toContain('Changed');
    await wait(desk, 60);
    expect(attempts).toHaveBeenCalledTimes(3);
  });

  it('is tried once more at quitting', async () => {
    const desk = await quietDesk();
    desk.machine.failing.writeBackup = 'disk-full';
    await must(desk, setTitle('o1', 'Changed'));
    await wait(desk, 2);
    delete desk.machine.failing.writeBackup;
    await desk.planner.atQuit();
    expect(reasons(desk)).toEqual(['rolling', 'quit']);
  });

  it('does not make every later change write one', async () => {
    const desk = await quietDesk();
    desk.machine.failing.writeBackup = 'disk-full';
    const attempts = vi.spyOn(desk.machine.platform, 'writeBackup');
    for (let at = 0; at < 100; at++) {
      await must(desk, setTitle('o1', `Change ${at}`));
      await wait(desk, 0.5);
    }
    // Fifty minutes of changing: every quarter of an hour, and no more often.
    expect(attempts.mock.calls.length).toBeLessThanOrEqual(4);
  });

  it('of the second folder is told, though the first was written', async () => {
    const machine = new FakeDesktop();
    machine.secondFolder = 'Stick';
    const desk = await quietDesk(machine);
    expect(last(desk)).toMatchObject({ ok: true, value: { secondCopy: 'written' } });
    machine.copies = 'not-found';
    await must(desk, setTitle('o1', 'Changed'));
    await wait(desk, 2);
    expect(last(desk)).toMatchObject({ ok: true, value: { secondCopy: 'not-found' } });
  });

  it('of the second folder comes with the next one, at quitting at the latest, and crowds out no other', async () => {
    const machine = new FakeDesktop();
    machine.secondFolder = 'Stick';
    const desk = await quietDesk(machine);
    machine.copies = 'not-found';
    await must(desk, setTitle('o1', 'Changed'));
    await wait(desk, 600);
    expect(reasons(desk)).toEqual(['rolling', 'rolling']);
    machine.copies = 'written';
    await desk.planner.atQuit();
    expect(reasons(desk)).toEqual(['rolling', 'rolling', 'quit']);
    expect(last(desk)).toMatchObject({ ok: true, value: { secondCopy: 'written' } });
    await desk.planner.atQuit();
    expect(reasons(desk)).toHaveLength(3);
  });

  it('of the second folder is owed no more once there is none', async () => {
    const machine = new FakeDesktop();
    machine.secondFolder = 'Stick';
    machine.copies = 'not-found';
    const desk = await quietDesk(machine);
    await changeFolder(desk.planner, 'backups', 'forget');
    await desk.planner.atQuit();
    expect(reasons(desk)).toEqual(['rolling']);
  });
});
