import { describe, expect, it, vi } from 'vitest';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { visible } from '../domain/visible.ts';
import { BAD_FILES } from '../domain/bundle/bad-files.ts';
import { BAD_PARTS } from '../domain/bundle/bad-parts.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { FAULTS } from '../storage/faults.ts';
import { dump } from '../storage/raw.ts';
import {
  answers,
  asFile,
  deskWithPlan,
  must,
  onDisk,
  openDesk,
  questions,
  record,
  saving,
  setTitle,
  shown,
  shownText,
  value,
  replicas,
  type Desk,
} from './desk.ts';
import { importFile } from './import-file.ts';

/** Bo has worked on a copy of Ana's plan; she has worked on as well. */
async function anaAndBo(): Promise<{ readonly ana: Desk; readonly bo: Desk }> {
  const ana = await deskWithPlan();
  const bo = await openDesk();
  await importFile(bo.planner, await asFile(ana));
  await must(bo, setTitle('o1', 'Bo’s'), { do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } });
  await must(bo, { do: 'add', kind: 'objective', id: 'o3', cycle: 'c2', values: { title: 'New' } });
  await must(bo, { do: 'add', kind: 'person', id: 'p2', values: { name: 'Bo' } });
  return { ana, bo };
}

const kept = ({ machine }: Desk) => machine.backups.map(({ reason }) => reason);
const newest = ({ machine }: Desk) => machine.textOf(machine.backups[0]?.id ?? '') ?? '';

describe('E13 B1 a file that is not taken changes nothing', () => {
  const texts = [...BAD_FILES, ...BAD_PARTS].map(([name, text, problem]) => ({ name, text, problem }));
  it('whatever the gate says of it', async () => {
    const desk = await deskWithPlan();
    const before = { text: shownText(desk), disk: await dump(desk.database), plan: shown(desk) };
    for (const { name, text, problem } of texts) {
      const file = { name, text: typeof text === 'function' ? text() : text };
      expect(await importFile(desk.planner, file)).toEqual({ ok: false, problem: { from: 'gate', problem } });
      expect(shown(desk)).toBe(before.plan);
    }
    const unread = await importFile(desk.planner, { name: 'x.okr', problem: 'not-text' });
    expect(unread).toEqual({ ok: false, problem: { from: 'file', problem: 'not-text' } });
    expect(shownText(desk)).toBe(before.text);
    expect(await dump(desk.database)).toEqual(before.disk);
    expect(kept(desk)).toEqual([]);
    expect(desk.planner.plan.getState()).toMatchObject({ saving: { is: 'saved' }, canRedo: false });
  });

  it('B9 when it uses an id that names something else here', async () => {
    const desk = await deskWithPlan();
    const before = await dump(desk.database);
    const other = await openDesk();
    await must(
      other,
      { do: 'add', kind: 'team', id: 't7', values: {} },
      { do: 'add', kind: 'team', id: 'o1', values: { name: 'x' } },
    );
    const result = await importFile(desk.planner, await asFile(other));
    expect(result).toMatchObject({ ok: false, problem: { from: 'clash', id: 'o1' } });
    expect(await dump(desk.database)).toEqual(before);
  });

  it('B10 when one of its records would come to hold more than the gate lets in again', async () => {
    const desk = await deskWithPlan();
    const other = await openDesk();
    await importFile(other.planner, await asFile(desk));
    const many = (prefix: string) => Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${prefix}${at}`, 'x']));
    // Fields of a newer version: sixty here, sixty others there.
    for (const [at, one] of [desk, other].entries())
      await must(one, { do: 'set', kind: 'objective', id: 'o1', values: many(at === 0 ? 'a' : 'b') });
    const before = await dump(desk.database);
    const result = await importFile(desk.planner, await asFile(other));
    expect(result).toMatchObject({ ok: false, problem: { from: 'too-many' } });
    expect(await dump(desk.database)).toEqual(before);
  });

  it('when the plan cannot be backed up first', async () => {
    const { ana, bo } = await anaAndBo();
    ana.machine.failing.writeBackup = 'no-permission';
    const before = await dump(ana.database);
    const result = await importFile(ana.planner, await asFile(bo));
    expect(result).toMatchObject({ ok: false, problem: { from: 'backup', problem: 'no-permission' } });
    expect(await dump(ana.database)).toEqual(before);
    delete ana.machine.failing.writeBackup;
    expect(await importFile(ana.planner, await asFile(bo))).toMatchObject({ ok: true });
  });

  it('when it cannot be written, and it can be tried again', async () => {
    const { ana, bo } = await anaAndBo();
    const [before, plan] = [await dump(ana.database), shown(ana)];
    const end = FAULTS[0]?.begin();
    const result = await importFile(ana.planner, await asFile(bo));
    end?.();
    expect(result).toMatchObject({ ok: false, problem: { from: 'storage', problem: 'disk-full' } });
    expect(shown(ana)).toBe(plan);
    expect(await dump(ana.database)).toEqual(before);
    expect(await importFile(ana.planner, await asFile(bo))).toMatchObject({ ok: true });
    expect(await onDisk(ana)).toBe(shownText(ana));
  });
});

describe('E13 an import', () => {
  it('is backed up before, with the words still in a field and what waits', async () => {
    const { ana, bo } = await anaAndBo();
    const withdraw = ana.planner.onFlush(() => ana.planner.edit(setTitle('o2', 'Still typing')).finally(withdraw));
    const file = await asFile(bo);
    await importFile(ana.planner, file);
    expect(kept(ana)).toEqual(['before-import']);
    expect(newest(ana)).toContain('Still typing');
    expect(newest(ana)).not.toContain('Bo’s');
    expect(readBundle(newest(ana))).toMatchObject({ ok: true });
  });

  it('into an empty plan needs no backup', async () => {
    const { bo } = await anaAndBo();
    const fresh = await openDesk();
    expect(await importFile(fresh.planner, await asFile(bo))).toMatchObject({ ok: true });
    expect(kept(fresh)).toEqual([]);
    expect(shownText(fresh)).toBe(shownText(bo));
  });

  it('waits for the edits asked for before it, and does not hold up those after', async () => {
    const { ana, bo } = await anaAndBo();
    const file = await asFile(bo);
    const results = [
      ana.planner.edit({ do: 'add', kind: 'team', id: 't1', values: { name: 'First' } }),
      importFile(ana.planner, file),
      ana.planner.edit({ do: 'add', kind: 'team', id: 't2', values: { name: 'Last' } }),
    ];
    expect(await Promise.all(results)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    expect(newest(ana)).toContain('First');
    expect(value(ana, 't2', 'name')).toBe('Last');
    expect(await onDisk(ana)).toBe(shownText(ana));
  });

  it('of what is known already changes nothing and is no step to undo', async () => {
    const { ana } = await anaAndBo();
    await must(ana, setTitle('o1', 'Mine'));
    const before = await dump(ana.database);
    expect(await importFile(ana.planner, await asFile(ana))).toMatchObject({ ok: true, plan: { records: [] } });
    expect(await dump(ana.database)).toEqual(before);
    await ana.planner.undo();
    expect(value(ana, 'o1', 'title')).toBe('Readers find their book at once');
  });
});

describe('M12 E8 E9 undoing an import', () => {
  it('brings back the former plan, byte for byte, and redo the merged one, again and again', async () => {
    const { ana, bo } = await anaAndBo();
    await must(ana, setTitle('o1', 'Ana’s'));
    const before = shownText(ana);
    await importFile(ana.planner, await asFile(bo));
    const after = shownText(ana);
    expect(questions(ana)).toEqual(['o1 title']);
    for (let round = 0; round < 3; round++) {
      expect(await ana.planner.undo()).toEqual({ ok: true });
      expect(shownText(ana)).toBe(before);
      expect(await onDisk(ana)).toBe(before);
      expect(await ana.planner.redo()).toEqual({ ok: true });
      expect(shownText(ana)).toBe(after);
      expect(await onDisk(ana)).toBe(after);
    }
  });

  it('into an empty plan leaves an empty plan', async () => {
    const { bo } = await anaAndBo();
    const fresh = await openDesk();
    await importFile(fresh.planner, await asFile(bo));
    expect(await fresh.planner.undo()).toEqual({ ok: true });
    expect(shown(fresh).records.size).toBe(0);
    await fresh.planner.redo();
    expect(shownText(fresh)).toBe(shownText(bo));
  });

  it('goes on to the steps before it', async () => {
    const { ana, bo } = await anaAndBo();
    await must(ana, setTitle('o2', 'Ana’s'));
    const stages = [visible(shown(ana))];
    await importFile(ana.planner, await asFile(bo));
    stages.push(visible(shown(ana)));
    await must(ana, setTitle('o3', 'Mine now'));
    await ana.planner.undo();
    expect(visible(shown(ana))).toEqual(stages[1]);
    await ana.planner.undo();
    expect(visible(shown(ana))).toEqual(stages[0]);
    await ana.planner.undo();
    expect(value(ana, 'o2', 'title')).toBe('让新读者留下来');
    for (let step = 0; step < 3; step++) expect(await ana.planner.redo()).toEqual({ ok: true });
    expect(value(ana, 'o3', 'title')).toBe('Mine now');
  });

  it('forgets only what nobody has touched since', async () => {
    const { ana, bo } = await anaAndBo();
    const other = await openDesk(ana.database);
    await importFile(ana.planner, await asFile(bo));
    await other.planner.refresh();
    await must(other, setTitle('o1', 'Touched since'));
    expect(await ana.planner.undo()).toEqual({ ok: true });
    expect(answers(ana, 'o1', 'title')).toEqual(['Touched since']);
    expect(shown(ana).records.has('o3')).toBe(false);
    expect(shown(ana).records.has('p2')).toBe(false);
  });

  it('keeps the home and the owner of what another window has added since', async () => {
    const { ana, bo } = await anaAndBo();
    const other = await openDesk(ana.database);
    await importFile(ana.planner, await asFile(bo));
    await other.planner.refresh();
    await must(other, {
      do: 'add',
      kind: 'keyResult',
      id: 'k9',
      objective: 'o3',
      values: { title: 'Added', owner: 'p2' },
    });
    expect(await ana.planner.undo()).toEqual({ ok: true });
    expect([record(ana, 'k9').kind, record(ana, 'o3').kind]).toEqual(['keyResult', 'objective']);
    expect([value(ana, 'c2', 'name'), value(ana, 'p2', 'name')]).toEqual(['Winter', 'Bo']);
    expect(value(ana, 'o1', 'title')).toBe('Readers find their book at once');
  });

  it('does not lose what another window wrote unseen', async () => {
    const { ana, bo } = await anaAndBo();
    const other = await openDesk(ana.database);
    await importFile(ana.planner, await asFile(bo));
    await Promise.all([
      other.planner.edit({ do: 'add', kind: 'team', id: 't9', values: { name: 'Late' } }),
      ana.planner.undo(),
    ]);
    await ana.planner.refresh();
    expect(value(ana, 't9', 'name')).toBe('Late');
    expect(await onDisk(ana)).toBe(shownText(ana));
  });

  it('that cannot be written is not done and says why', async () => {
    const { ana, bo } = await anaAndBo();
    await importFile(ana.planner, await asFile(bo));
    const before = shownText(ana);
    const end = FAULTS[0]?.begin();
    expect(await ana.planner.undo()).toEqual({ ok: false, waiting: 'disk-full' });
    end?.();
    expect(saving(ana)).toEqual({ is: 'unsaved', problem: 'disk-full', waiting: 0 });
    expect(shownText(ana)).toBe(before);
    expect(await ana.planner.undo()).toEqual({ ok: true });
    expect(shown(ana).records.has('o3')).toBe(false);
  });

  it('U3 U6 leaves a run its own words, whatever names it wrote them under', async () => {
    const { ana, bo } = await anaAndBo();
    const file = await asFile(bo);
    const team = { do: 'set', kind: 'team', id: 't1', values: { name: 'Edited and put back' } } as const;
    const added = { do: 'add', kind: 'team', id: 't1', values: { name: 'Mine' } } as const;
    await must(ana, added);
    // Deleting it again by undo, and bringing it back, under the first name.
    await ana.planner.undo();
    await ana.planner.redo();
    for (let round = 0; round < 2; round++) {
      // Every round under another name, since the plan goes back.
      await must(ana, team);
      await ana.planner.undo();
      await importFile(ana.planner, file);
      expect(await ana.planner.undo()).toEqual({ ok: true });
    }
    expect(value(ana, 't1', 'name')).toBe('Mine');
    expect(await ana.planner.undo()).toEqual({ ok: true });
    expect(visible(shown(ana))['records']).not.toHaveProperty('t1');
    expect(questions(ana)).toEqual([]);
  });

  it('E14 goes on under a new name', async () => {
    const { ana, bo } = await anaAndBo();
    await must(ana, setTitle('o2', 'One'));
    const [first] = replicas(ana).slice(-1);
    await importFile(ana.planner, await asFile(bo));
    await ana.planner.undo();
    await must(ana, setTitle('o2', 'Two'));
    expect(record(ana, 'o2').marks?.by['title']).not.toContain(first ?? '');
  });
});

describe('E13 an edition without backups', () => {
  it('imports without one', async () => {
    const machine = new FakeDesktop();
    const writeBackup = vi.fn(machine.platform.writeBackup);
    const { bo } = await anaAndBo();
    const desk = await openDesk(crypto.randomUUID(), machine, { ...machine.platform, lacks: ['backups'], writeBackup });
    await must(desk, { do: 'add', kind: 'team', id: 't1', values: {} });
    expect(await importFile(desk.planner, await asFile(bo))).toMatchObject({ ok: true });
    await desk.planner.atQuit();
    expect(writeBackup).not.toHaveBeenCalled();
  });
});
