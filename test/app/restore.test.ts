import { describe, expect, it } from 'vitest';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { writeBundle } from '../../renderer/domain/bundle/write.ts';
import { write } from '../../renderer/domain/register/register.ts';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { PLAN } from '../storage/disk.ts';
import { FAULTS } from '../storage/faults.ts';
import { dump } from '../storage/raw.ts';
import {
  answers,
  asFile,
  deskWithPlan,
  must,
  onDisk,
  openDesk,
  record,
  saving,
  setTitle,
  shownText,
  value,
  replicas,
  type Desk,
} from './desk.ts';
import { importFile } from './import-file.ts';
import { restoreBackup } from '../../renderer/app/backups/restore-backup.ts';

const kept = ({ machine }: Desk) => machine.backups.map(({ reason }) => reason);
const newest = ({ machine }: Desk) => machine.textOf(machine.backups[0]?.id ?? '') ?? '';

describe('E13 restoring a backup', () => {
  async function withBackup() {
    const desk = await deskWithPlan();
    const old = desk.machine.keep('rolling', await desk.planner.text());
    const text = shownText(desk);
    await must(desk, setTitle('o1', 'Later'), { do: 'delete', id: 'o2' });
    return { desk, old, text };
  }

  it('puts it wholly in place, after the present plan is backed up; and that can be restored in turn', async () => {
    const { desk, old, text } = await withBackup();
    const present = shownText(desk);
    expect(await restoreBackup(desk.planner, old)).toEqual({ ok: true, records: 9 });
    expect(shownText(desk)).toBe(text);
    expect(await onDisk(desk)).toBe(text);
    expect(kept(desk)[0]).toBe('before-restore');
    expect(desk.planner.plan.getState()).toMatchObject({ canUndo: false, canRedo: false });
    expect(await restoreBackup(desk.planner, desk.machine.backups[0]?.id ?? '')).toMatchObject({ ok: true });
    expect(shownText(desk)).toBe(present);
  });

  it('into an empty plan needs no backup', async () => {
    const { desk } = await withBackup();
    const fresh = await openDesk(crypto.randomUUID(), desk.machine);
    const { length } = desk.machine.backups;
    expect(await restoreBackup(fresh.planner, desk.machine.backups[0]?.id ?? '')).toMatchObject({ ok: true });
    expect(desk.machine.backups).toHaveLength(length);
  });

  it('changes nothing when the backup is gone, damaged, or the present plan cannot be kept or written', async () => {
    const { desk, old } = await withBackup();
    const before = await dump(desk.database);
    expect(await restoreBackup(desk.planner, 'gone')).toEqual({ ok: false, from: 'file', problem: 'not-found' });
    const damaged = desk.machine.keep('rolling', '{"format": "okr-bundle", "objectives": 7}');
    expect(await restoreBackup(desk.planner, damaged)).toMatchObject({ ok: false, from: 'gate' });
    desk.machine.failing.writeBackup = 'disk-full';
    expect(await restoreBackup(desk.planner, old)).toEqual({ ok: false, from: 'backup', problem: 'disk-full' });
    delete desk.machine.failing.writeBackup;
    const end = FAULTS[0]?.begin();
    expect(await restoreBackup(desk.planner, old)).toEqual({ ok: false, from: 'storage', problem: 'disk-full' });
    end?.();
    expect(await dump(desk.database)).toEqual(before);
    expect(value(desk, 'o1', 'title')).toBe('Later');
    expect(await desk.planner.undo()).toEqual({ ok: true });
  });

  it('carries out upon the restored plan what is asked for meanwhile, and says so where it cannot', async () => {
    const machine = new FakeDesktop();
    const meanwhile: Promise<unknown>[] = [];
    const desk = await openDesk(crypto.randomUUID(), machine, {
      ...machine.platform,
      writeBackup: (asks) => {
        const team = { do: 'set', kind: 'team', id: 't1', values: { name: 'Meanwhile' } } as const;
        for (const command of [setTitle('o1', 'Meanwhile'), team]) meanwhile.push(desk.planner.edit(command));
        return machine.platform.writeBackup(asks);
      },
    });
    await must(desk, ...PLAN);
    const old = machine.keep('rolling', await desk.planner.text());
    await must(desk, { do: 'add', kind: 'team', id: 't1', values: { name: 'Only in the plan that is left' } });
    expect(await restoreBackup(desk.planner, old)).toMatchObject({ ok: true });
    expect(await Promise.all(meanwhile)).toEqual([{ ok: true }, { ok: false, refusal: 'not-there' }]);
    expect(newest(desk)).toContain('Only in the plan that is left');
    expect(value(desk, 'o1', 'title')).toBe('Meanwhile');
    expect(saving(desk)).toEqual({ is: 'saved' });
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('E14 goes on under a new name, so that the left plan can be merged again without loss', async () => {
    const { desk, old } = await withBackup();
    const left = await asFile(desk);
    await restoreBackup(desk.planner, old);
    await must(desk, setTitle('o1', 'Upon the old'));
    await importFile(desk.planner, left);
    expect(answers(desk, 'o1', 'title')).toEqual(['Later', 'Upon the old']);
  });
});

describe('E14 a machine that was cloned while the app ran', () => {
  /** The plan as the clone hands it over: the same run has written one record there in another way. */
  /** What a clone of this run wrote `later` numbers after it was made. */
  async function fromClone(ana: Desk, later: number) {
    const { text } = await asFile(ana);
    const name = replicas(ana)[0] ?? '';
    const read = readBundle(text);
    if (!read.ok) throw new Error(read.problem.is);
    const number = later + Math.max(...read.bundle.records.map(({ marks }) => marks?.seen[name] ?? 0));
    const records = read.bundle.records.map((one): AnyRecord =>
      one.kind === 'objective' && one.id === 'o2' ? write(one, { title: '让他们留下来' }, `${name}:${number}`) : one,
    );
    return { name, text: writeBundle(records, read.bundle.runs, { of: 'plan' }, read.bundle.made) };
  }

  it('goes on under a new name when a record includes more of its writing than it wrote', async () => {
    for (const later of [1, 400]) {
      const ana = await deskWithPlan();
      const { name, text } = await fromClone(ana, later);
      // This one has gone on as well, beyond the first of the two numbers.
      await must(ana, setTitle('o1', 'One'), setTitle('k1', 'Two', 'keyResult'));
      expect(await importFile(ana.planner, { name: 'clone.okr', text })).toMatchObject({ ok: true });
      expect(answers(ana, 'o2', 'title')).toEqual(['让他们留下来']);
      await must(ana, setTitle('o2', 'Ana’s'));
      expect(record(ana, 'o2').marks?.by['title']).not.toContain(`${name}:`);
    }
  });

  it('keeps its name when it meets only what it wrote itself', async () => {
    const ana = await deskWithPlan();
    const file = await asFile(ana);
    await must(ana, setTitle('o1', 'One'));
    await importFile(ana.planner, file);
    await importFile(ana.planner, await asFile(ana));
    await must(ana, setTitle('o2', 'Two'));
    expect(replicas(ana)).toHaveLength(1);
  });
});
