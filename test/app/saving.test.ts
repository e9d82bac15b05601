import { describe, expect, it, vi } from 'vitest';
import { childrenOf } from '../../renderer/domain/plan/workspace.ts';
import { FAULTS, aroundTransactions } from '../storage/faults.ts';
import { FAULTS_IN_NODE } from '../storage/faults-in-node.ts';
import { PlanStore } from '../../renderer/storage/plan-store.ts';
import { createRaw, deleteDatabase, dump, revisionOf } from '../storage/raw.ts';
import { asFile, deskWithPlan, must, onDisk, openDesk, saving, setTitle, shown, shownText, value } from './desk.ts';
import { importFile } from './import-file.ts';

/** Holds up every transaction of another's making until the answer is called. */
async function holdDisk(database: string): Promise<() => Promise<void>> {
  const opening = indexedDB.open(database);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const transaction = opening.result.transaction(['rows', 'runs', 'meta'], 'readwrite');
  let held = true;
  const goOn = () => {
    if (held) transaction.objectStore('meta').get('plan').addEventListener('success', goOn);
  };
  goOn();
  return async () => {
    const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
    held = false;
    await done;
    opening.result.close();
  };
}

describe('E1 E2 edits in turn', () => {
  it('E1 a change is shown before it is written', async () => {
    const desk = await deskWithPlan();
    const before = await onDisk(desk);
    const letGo = await holdDisk(desk.database);
    const written = desk.planner.edit(setTitle('o1', 'At once'));
    expect(value(desk, 'o1', 'title')).toBe('At once');
    await letGo();
    expect(await written).toEqual({ ok: true });
    expect(await onDisk(desk)).not.toBe(before);
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('E2 a hundred at once are written in the order they were asked for, each upon the one before', async () => {
    const desk = await deskWithPlan();
    const before = await revisionOf(desk.database);
    const results = Array.from({ length: 50 }, (_, at) => [
      desk.planner.edit({ do: 'add', kind: 'keyResult', id: `n${at}k`, objective: 'o1', values: {} }),
      desk.planner.edit(setTitle(`n${at}k`, `Number ${at}`, 'keyResult')),
    ]).flat();
    expect(await Promise.all(results)).toEqual(results.map(() => ({ ok: true })));
    const titles = childrenOf(shown(desk), 'o1', 'keyResult').map(({ title }) => title);
    expect(titles.slice(1)).toEqual(Array.from({ length: 50 }, (_, at) => `Number ${at}`));
    expect(await revisionOf(desk.database)).toBe(before + 100);
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('E2 a refused one is refused at once and keeps no other back', async () => {
    const desk = await deskWithPlan();
    const results = await Promise.all([
      desk.planner.edit(setTitle('nowhere', 'x')),
      desk.planner.edit(setTitle('o1', 'Mine')),
      desk.planner.edit({ do: 'add', kind: 'team', id: 'o1', values: {} }),
    ]);
    expect(results).toEqual([{ ok: false, refusal: 'not-there' }, { ok: true }, { ok: false, refusal: 'id-taken' }]);
    expect(saving(desk)).toEqual({ is: 'saved' });
  });
});

describe('E10 saved', () => {
  it('is said only after the commit is complete, and not while another is asked for', async () => {
    const desk = await deskWithPlan();
    const told: string[] = [];
    desk.planner.plan.subscribe(({ saving: { is } }, before) => {
      if (is !== before.saving.is) told.push(is);
    });
    const end = aroundTransactions(({ mode, begin }) => {
      const transaction = begin();
      if (mode === 'readwrite') transaction.addEventListener('complete', () => told.push('on the disk'));
      return transaction;
    });
    const letGo = await holdDisk(desk.database);
    const all = [setTitle('o1', 'One'), setTitle('o1', 'Two'), setTitle('o2', 'Three')].map((one) =>
      desk.planner.edit(one),
    );
    expect(saving(desk)).toEqual({ is: 'saving' });
    await letGo();
    await Promise.all(all);
    end();
    expect(told).toEqual([
      'saving',
      'on the disk', // the transaction that held the disk
      'on the disk',
      'on the disk',
      'on the disk',
      'saved',
    ]);
  });

  it('stays said when a command changes nothing', async () => {
    const desk = await deskWithPlan();
    const before = await dump(desk.database);
    expect(await desk.planner.edit(setTitle('o2', '让新读者留下来'))).toEqual({ ok: true });
    expect(saving(desk)).toEqual({ is: 'saved' });
    expect(await dump(desk.database)).toEqual(before);
  });
});

describe('E3 E5 E11 while nothing can be written', () => {
  for (const { name, problem, begin } of [...FAULTS, ...FAULTS_IN_NODE])
    it(`what is asked for is shown, waits, is exported and backed up, and is written once: ${name}`, async () => {
      const desk = await deskWithPlan();
      const [before, revision] = [await dump(desk.database), await revisionOf(desk.database)];
      const end = begin();
      const waiting = { ok: false, waiting: problem };
      expect(await desk.planner.edit({ do: 'add', kind: 'objective', id: 'o3', cycle: 'c1', values: {} })).toEqual(
        waiting,
      );
      expect(saving(desk)).toEqual({ is: 'unsaved', problem, waiting: 1 });
      const more = [
        setTitle('o3', 'First words'),
        setTitle('o3', 'Last words'),
        { do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: { value: 9 } } as const,
      ].map((one) => desk.planner.edit(one));
      expect(await Promise.all(more)).toEqual([waiting, waiting, waiting]);
      expect(saving(desk)).toEqual({ is: 'unsaved', problem, waiting: 4 });
      expect(value(desk, 'o3', 'title')).toBe('Last words');
      expect(await desk.planner.retry()).toEqual(waiting);
      const { text } = await asFile(desk);
      expect(text).toContain('Last words');
      expect(text).toContain('ci9');
      await desk.planner.backUp('rolling');
      expect(desk.machine.textOf(desk.machine.backups[0]?.id ?? '')).toContain('Last words');
      end();
      expect(await dump(desk.database)).toEqual(before);

      expect(await desk.planner.retry()).toEqual({ ok: true });
      expect(saving(desk)).toEqual({ is: 'saved' });
      expect(await onDisk(desk)).toBe(shownText(desk));
      expect(await revisionOf(desk.database)).toBe(revision + 4);
      expect(value(desk, 'o3', 'title')).toBe('Last words');
      // What was handed out while it waited is the very same as what was written then.
      const shownBefore = shownText(desk);
      const back = await importFile(desk.planner, { name: 'plan.okr', text });
      expect(back).toMatchObject({ ok: true, plan: { records: [] } });
      expect(shownText(desk)).toBe(shownBefore);
    });

  it('E11 one that arrived, though it was said to have failed, is not written twice and can be undone', async () => {
    const desk = await deskWithPlan();
    const revision = await revisionOf(desk.database);
    const end = aroundTransactions(({ mode, begin }) => {
      const transaction = begin();
      if (mode === 'readonly') return transaction;
      Object.defineProperty(transaction, 'oncomplete', { set: () => {} });
      transaction.addEventListener('complete', (event) => transaction.onabort?.(event));
      return transaction;
    });
    const waiting = { ok: false, waiting: 'failed' };
    expect(await desk.planner.edit(setTitle('o1', 'One'))).toEqual(waiting);
    const checkIn = { do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: { value: 9 } } as const;
    expect(await desk.planner.edit(checkIn)).toEqual(waiting);
    end();
    expect(await desk.planner.retry()).toEqual({ ok: true });
    expect(await revisionOf(desk.database)).toBe(revision + 2);
    expect(await onDisk(desk)).toBe(shownText(desk));
    await desk.planner.undo();
    expect(value(desk, 'ci9', 'deleted')).toBe(true);
    await desk.planner.undo();
    expect(value(desk, 'o1', 'title')).toBe('Readers find their book at once');
  });

  it('S9 a newer version that took over: what is asked for waits, is said why, and can be handed out', async () => {
    const desk = await deskWithPlan();
    await createRaw(desk.database, 20, ['more']);
    const before = await dump(desk.database);
    expect(await desk.planner.edit(setTitle('o1', 'Too late'))).toEqual({ ok: false, waiting: 'newer' });
    expect(saving(desk)).toEqual({ is: 'unsaved', problem: 'newer', waiting: 1 });
    expect((await asFile(desk)).text).toContain('Too late');
    expect(await dump(desk.database)).toEqual(before);
  });

  it('E11 the next edit writes what waits first', async () => {
    const desk = await deskWithPlan();
    const end = FAULTS[0]?.begin();
    await desk.planner.edit({ do: 'add', kind: 'objective', id: 'o3', cycle: 'c1', values: {} });
    end?.();
    expect(await desk.planner.edit(setTitle('o3', 'After it'))).toEqual({ ok: true });
    expect(saving(desk)).toEqual({ is: 'saved' });
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('E11 one that is refused at last does not block the others', async () => {
    const desk = await deskWithPlan();
    const other = await PlanStore.open(desk.database);
    if (!other.ok) throw new Error(other.problem);
    const end = FAULTS[0]?.begin();
    const dropped = vi.fn();
    desk.planner.onDropped(dropped);
    await desk.planner.edit(setTitle('o1', 'Lost its objective'));
    await desk.planner.edit({ do: 'add', kind: 'person', id: 'p9', values: { name: 'Bo' } });
    end?.();
    // The other window went back to a plan that never had the objective.
    await other.store.replaceAll((plan) => ({
      change: { records: [...plan.records.values()].filter(({ id }) => id !== 'o1'), runs: plan.runs },
    }));
    expect(await desk.planner.retry()).toEqual({ ok: true });
    expect(dropped.mock.calls).toEqual([['not-there']]);
    expect(saving(desk)).toEqual({ is: 'saved' });
    expect(shown(desk).records.has('o1')).toBe(false);
    expect(value(desk, 'p9', 'name')).toBe('Bo');
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('E12 undo waits for what waits, and takes back that', async () => {
    const desk = await deskWithPlan();
    await must(desk, setTitle('o1', 'Written'));
    const end = FAULTS[0]?.begin();
    await desk.planner.edit(setTitle('o2', 'Waits'));
    expect(await desk.planner.undo()).toEqual({ ok: false, waiting: 'disk-full' });
    expect([value(desk, 'o1', 'title'), value(desk, 'o2', 'title')]).toEqual(['Written', 'Waits']);
    end?.();
    expect(await desk.planner.undo()).toEqual({ ok: true });
    expect([value(desk, 'o1', 'title'), value(desk, 'o2', 'title')]).toEqual(['Written', '让新读者留下来']);
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('E12 an undo that cannot be written is not done, is said, and can be asked for again', async () => {
    const desk = await deskWithPlan();
    await must(desk, setTitle('o1', 'Mine'));
    const end = FAULTS[0]?.begin();
    expect(await desk.planner.undo()).toEqual({ ok: false, waiting: 'disk-full' });
    expect(saving(desk)).toEqual({ is: 'unsaved', problem: 'disk-full', waiting: 0 });
    expect(value(desk, 'o1', 'title')).toBe('Mine');
    end?.();
    expect(await desk.planner.undo()).toEqual({ ok: true });
    expect(saving(desk)).toEqual({ is: 'saved' });
    expect(value(desk, 'o1', 'title')).toBe('Readers find their book at once');
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('S13 E10 a cleared database: all of the plan stays here and can be handed out', async () => {
    const desk = await deskWithPlan();
    await deleteDatabase(desk.database);
    expect(await desk.planner.edit(setTitle('o1', 'After it'))).toEqual({ ok: false, waiting: 'cleared' });
    expect(saving(desk)).toEqual({ is: 'unsaved', problem: 'cleared', waiting: 1 });
    const elsewhere = await openDesk();
    await importFile(elsewhere.planner, await asFile(desk));
    expect(shownText(elsewhere)).toBe(shownText(desk));
  });
});
