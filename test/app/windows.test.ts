import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { find, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import type { BackupReason } from '../../renderer/platform/platform.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { PlanStore } from '../../renderer/storage/plan-store.ts';
import { Hand } from '../storage/disk.ts';
import { FAULTS } from '../storage/faults.ts';
import { watchWrites } from '../storage/watch-writes.ts';
import {
  answers,
  deskWithPlan,
  must,
  onDisk,
  openDesk,
  questions,
  record,
  setTitle,
  shownText,
  value,
  replicas,
  type Desk,
} from './desk.ts';
import { importFile } from './import-file.ts';
import { restoreBackup } from '../../renderer/app/backups/restore-backup.ts';

let everyWriteWasWhole: () => void;
beforeEach(() => {
  everyWriteWasWhole = watchWrites();
});
afterEach(() => everyWriteWasWhole());

/** Two windows that have not told each other anything yet. */
async function twoWindows(): Promise<readonly [Desk, Desk]> {
  const ana = await deskWithPlan();
  return [ana, await openDesk(ana.database)];
}

/** The newest backup of that kind, as a file. */
function textFile({ machine }: Desk, reason: BackupReason) {
  const newest = machine.backups.find((one) => one.reason === reason);
  return { name: 'plan.okr', text: machine.textOf(newest?.id ?? '') ?? '' };
}

async function allSee(...desks: readonly Desk[]): Promise<void> {
  for (const desk of desks) await desk.planner.refresh();
  for (const desk of desks) expect(shownText(desk)).toBe(await onDisk(desk));
}

describe('E41 what another window wrote', () => {
  const home = (plan: Workspace) => find(plan, 'keyResult', 'k1')?.objective;

  it('E41 is told of before it is drawn, also where it comes in with a commit of one’s own', async () => {
    const [ana, bo] = await twoWindows();
    const told: [drawn: string | undefined, now: string | undefined][] = [];
    const shown = () => ana.planner.plan.getState().workspace;
    ana.planner.onHeard((before) => told.push([home(before), home(shown())]));
    await must(bo, { do: 'move', id: 'k1', home: 'o2', after: null });
    // Nobody has told this window of it: its own commit finds it.
    await must(ana, setTitle('o1', 'Typed meanwhile'));
    expect(home(shown())).toBe('o2');
    expect(told).toEqual([['o1', 'o2']]);
    await ana.planner.refresh();
    expect(told).toHaveLength(1);
  });
});

describe('E4 what another window wrote unseen', () => {
  it('stands beside what is written here, as a question', async () => {
    const [ana, bo] = await twoWindows();
    await Promise.all([ana.planner.edit(setTitle('o1', 'Ana’s')), bo.planner.edit(setTitle('o1', 'Bo’s'))]);
    await allSee(ana, bo);
    for (const desk of [ana, bo]) {
      expect(answers(desk, 'o1', 'title')).toEqual(['Ana’s', 'Bo’s']);
      expect(questions(desk)).toEqual(['o1 title']);
    }
  });

  it('stands beside the last words typed here, however many commits they were', async () => {
    const [ana, bo] = await twoWindows();
    const typed = ['A', 'An', 'Ana', 'Ana’s'].map((words) => ana.planner.edit(setTitle('o1', words)));
    await bo.planner.edit(setTitle('o1', 'Bo’s'));
    await Promise.all(typed);
    await allSee(ana, bo);
    expect(answers(ana, 'o1', 'title')).toEqual(['Ana’s', 'Bo’s']);
  });

  it('asks nothing where both wrote the same, or wrote elsewhere', async () => {
    const [ana, bo] = await twoWindows();
    const both: Command = { do: 'name-plan', name: 'Library' };
    await Promise.all([
      ana.planner.edit(both),
      bo.planner.edit(both),
      ana.planner.edit(setTitle('o1', 'Ana’s')),
      bo.planner.edit({ do: 'set', kind: 'objective', id: 'o1', values: { why: 'Bo’s' } }),
      ana.planner.edit({ do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 5 } }),
      bo.planner.edit({ do: 'add', kind: 'checkIn', id: 'ci3', keyResult: 'k1', values: { value: 4 } }),
    ]);
    await allSee(ana, bo);
    expect(questions(ana)).toEqual([]);
    expect([value(ana, 'o1', 'title'), value(ana, 'o1', 'why')]).toEqual(['Ana’s', 'Bo’s']);
    expect([record(ana, 'ci2').kind, record(ana, 'ci3').kind]).toEqual(['checkIn', 'checkIn']);
  });

  it('is not deleted unseen, nor are words lost that went into what another deleted', async () => {
    for (const first of ['words', 'deletion']) {
      const [ana, bo] = await twoWindows();
      const words = () => ana.planner.edit(setTitle('o1', 'Ana’s'));
      const deletion = () => bo.planner.edit({ do: 'delete', id: 'o1' });
      const results = first === 'words' ? [words(), deletion()] : [deletion(), words()];
      expect(await Promise.all(results)).toEqual([{ ok: true }, { ok: true }]);
      await allSee(ana, bo);
      for (const desk of [ana, bo]) {
        expect(questions(desk)).toEqual(['o1 deleted']);
        expect(value(desk, 'o1', 'title')).toBe('Ana’s');
      }
    }
  });

  it('is replaced knowingly once it has been shown', async () => {
    const [ana, bo] = await twoWindows();
    await must(bo, setTitle('o1', 'Bo’s'));
    await ana.planner.refresh();
    await must(ana, setTitle('o1', 'Ana’s'));
    await allSee(ana, bo);
    expect(answers(bo, 'o1', 'title')).toEqual(['Ana’s']);
  });

  it('is not taken back by undoing here', async () => {
    const [ana, bo] = await twoWindows();
    await must(ana, setTitle('o1', 'Ana’s'));
    await bo.planner.refresh();
    await must(bo, setTitle('o1', 'Bo’s'), { do: 'add', kind: 'keyResult', id: 'k9', objective: 'o2', values: {} });
    // Ana's own last step that still stands is adding the comment.
    expect(await ana.planner.undo()).toEqual({ ok: true });
    await allSee(ana, bo);
    expect(answers(ana, 'o1', 'title')).toEqual(['Bo’s']);
    expect(value(ana, 'n1', 'deleted')).toBe(true);
    expect(record(bo, 'k9')).toMatchObject({ objective: 'o2' });
  });

  it('U2 E6 ends a go of typing: one step back does not jump over it', async () => {
    const [ana, bo] = await twoWindows();
    await must(ana, setTitle('o1', 'Ana’s'));
    await bo.planner.refresh();
    await must(bo, setTitle('o1', 'Bo’s'));
    await ana.planner.refresh();
    await must(ana, setTitle('o1', 'Ana’s again'));
    await ana.planner.undo();
    expect(answers(ana, 'o1', 'title')).toEqual(['Bo’s']);
  });
});

describe('E13 E14 when another window goes back', () => {
  it('this one goes on under a new name, and what waited is carried out anew', async () => {
    const [ana, bo] = await twoWindows();
    const old = ana.machine.keep('rolling', await ana.planner.text());
    await must(ana, setTitle('o1', 'Ana’s'));
    await bo.planner.refresh();
    await must(bo, setTitle('o2', 'Bo’s'));
    const end = FAULTS[0]?.begin();
    await bo.planner.edit(setTitle('o2', 'Upon the restored'));
    const [, name] = [end?.(), replicas(bo).at(-1) ?? ''];
    expect(await restoreBackup(ana.planner, old)).toMatchObject({ ok: true });
    expect(await bo.planner.retry()).toEqual({ ok: true });
    await must(ana, setTitle('o1', 'Also'));
    await allSee(ana, bo);
    expect([value(bo, 'o1', 'title'), value(bo, 'o2', 'title')]).toEqual(['Also', 'Upon the restored']);
    expect(questions(bo)).toEqual([]);
    expect(replicas(bo)).not.toContain(name);
    // The plan that was left behind, met again, loses nothing and is not taken for something already seen.
    await importFile(ana.planner, textFile(ana, 'before-restore'));
    expect(answers(ana, 'o1', 'title')).toEqual(['Also', 'Ana’s']);
    expect(answers(ana, 'o2', 'title')).toEqual(['Bo’s', 'Upon the restored']);
  });

  it('E5 what is carried out anew keeps the moment and the name it was asked under', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const [ana, bo] = await twoWindows();
    const old = ana.machine.keep('rolling', await ana.planner.text());
    await bo.planner.changeSettings({ personName: 'Bo' });
    const asked = new Date().toISOString();
    const end = FAULTS[0]?.begin();
    await bo.planner.edit({ do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: { value: 9 } });
    end?.();
    vi.setSystemTime(Date.now() + 3_600_000);
    await bo.planner.changeSettings({ personName: 'Robert' });
    await restoreBackup(ana.planner, old);
    await bo.planner.retry();
    vi.useRealTimers();
    expect(record(bo, 'ci9')).toMatchObject({ at: asked, by: 'Bo' });
  });

  it('what this one writes between the backup and the restored plan is backed up as well', async () => {
    const bo = await deskWithPlan();
    const machine = new FakeDesktop();
    const late = [setTitle('o2', 'Just now')];
    const ana = await openDesk(bo.database, machine, {
      ...machine.platform,
      writeBackup: async (asks) => {
        const kept = await machine.platform.writeBackup(asks);
        for (const command of late.splice(0)) await must(bo, command);
        return kept;
      },
    });
    const old = machine.keep('rolling', await ana.planner.text());
    expect(await restoreBackup(ana.planner, old)).toMatchObject({ ok: true });
    expect(textFile(ana, 'before-restore').text).toContain('Just now');
    expect(machine.backups.filter(({ reason }) => reason === 'before-restore')).toHaveLength(2);
    await allSee(ana, bo);
    expect(shownText(bo)).not.toContain('Just now');
  });
});

describe('E17 windows', () => {
  /** Messages that go over the channel of a database, from now on. */
  function listen(database: string) {
    const heard = vi.fn();
    const channel = new BroadcastChannel(database);
    channel.addEventListener('message', heard);
    return { heard, close: () => channel.close() };
  }
  /** Everything that is under way has come to rest. */
  const rest = async (...desks: readonly Desk[]) => {
    for (let round = 0; round < 20; round++) {
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.all(desks.map(({ planner }) => planner.flush()));
    }
  };

  it('show what another wrote, are told once for each commit, and do not go round in circles', async () => {
    const ana = await deskWithPlan();
    const [bo, cy] = [await openDesk(ana.database), await openDesk(ana.database)];
    await rest(ana, bo, cy);
    const { heard, close } = listen(ana.database);
    await must(ana, setTitle('o1', 'One'));
    await must(bo, setTitle('o2', 'Two'));
    await vi.waitFor(() => expect(value(cy, 'o2', 'title')).toBe('Two'));
    await vi.waitFor(() => expect(value(ana, 'o2', 'title')).toBe('Two'));
    await rest(ana, bo, cy);
    expect(heard).toHaveBeenCalledTimes(2);
    close();
  });

  it('S17 take in what another wrote without reading the plan again', async () => {
    const [ana, bo] = await twoWindows();
    await rest(ana, bo);
    const before = record(bo, 'o2');
    await must(ana, setTitle('o1', 'One'), setTitle('o1', 'Two'));
    await vi.waitFor(() => expect(value(bo, 'o1', 'title')).toBe('Two'));
    expect(record(bo, 'o2')).toBe(before);
    expect(shownText(bo)).toBe(await onDisk(bo));
  });

  it('S17 read the plan again at a message of another version', async () => {
    const [ana, bo] = await twoWindows();
    await rest(ana, bo);
    const deaf = await PlanStore.open(ana.database);
    if (deaf.ok) await new Hand(deaf.store, 'cy').must(setTitle('o1', 'Untold'));
    const channel = new BroadcastChannel(ana.database);
    channel.postMessage('written');
    await vi.waitFor(() => expect(value(bo, 'o1', 'title')).toBe('Untold'));
    channel.close();
  });

  it('with another database hear nothing of this one', async () => {
    const ana = await deskWithPlan();
    const other = listen(`${ana.database}-2`);
    const own = listen(ana.database);
    await must(ana, setTitle('o1', 'One'));
    await vi.waitFor(() => expect(own.heard).toHaveBeenCalledTimes(1));
    expect(other.heard).not.toHaveBeenCalled();
    other.close();
    own.close();
  });

  it('tell nothing of what was refused or changed nothing', async () => {
    const [ana, bo] = await twoWindows();
    await must(bo, setTitle('o1', 'One'));
    await rest(ana, bo);
    const { heard, close } = listen(ana.database);
    await ana.planner.edit(setTitle('nowhere', 'x'));
    await ana.planner.edit(setTitle('o1', 'One'));
    await ana.planner.refresh();
    await rest(ana, bo);
    expect(heard).not.toHaveBeenCalled();
    close();
  });

  it('miss nothing that is written while they read', async () => {
    const [ana, bo] = await twoWindows();
    const cy = await openDesk(ana.database);
    const edits = Array.from({ length: 30 }, (_, at) => [
      ana.planner.edit({ do: 'add', kind: 'keyResult', id: `a${at}`, objective: 'o1', values: {} }),
      bo.planner.edit({ do: 'add', kind: 'keyResult', id: `b${at}`, objective: 'o2', values: {} }),
    ]);
    await Promise.all(edits.flat());
    await vi.waitFor(() => {
      for (const desk of [ana, bo, cy]) expect(record(desk, 'a29').kind + record(desk, 'b29').kind).toHaveLength(18);
    });
    for (const desk of [ana, bo, cy]) expect(shownText(desk)).toBe(await onDisk(cy));
  });
});
