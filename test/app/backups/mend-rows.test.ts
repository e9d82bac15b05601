import { afterEach, describe, expect, it, vi } from 'vitest';
import { boot } from '../../../renderer/app/session/boot.ts';
import { methodOf } from '../../storage/faults.ts';
import { deskWithPlan, must, setTitle, shown, type Desk } from '../desk.ts';

afterEach(() => void vi.restoreAllMocks());

/** The engine's own refusal, for one row, whether it is asked for alone or with the others. */
function spoil(key: string): void {
  const getAll = methodOf(IDBObjectStore.prototype, 'getAll');
  const get = methodOf(IDBObjectStore.prototype, 'get');
  const refused = (): never => {
    throw new DOMException('Failed to read large IndexedDB value', 'DataError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...asked) {
    return this.name === 'rows' ? refused() : getAll.apply(this, asked);
  });
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, asked) {
    return this.name === 'rows' && asked === key ? refused() : get.call(this, asked);
  });
}

async function startOver({ machine, database }: Desk, key: string) {
  spoil(key);
  const booted = await boot(machine.platform, database);
  vi.restoreAllMocks();
  if (booted.is !== 'ready') throw new Error(booted.is);
  return booted;
}

describe('E31 a row that cannot be read', () => {
  it('costs that row, is named, and is taken from the newest backup that has it', async () => {
    const desk = await deskWithPlan();
    await desk.planner.backUp('rolling');
    await must(desk, setTitle('o1', 'Newer in the backup'));
    await desk.planner.backUp('rolling');
    await must(desk, setTitle('o2', 'Written after it'));
    const { planner, mended } = await startOver(desk, 'o1');
    expect(mended).toEqual([{ title: 'Newer in the backup', from: desk.machine.backups[0] }]);
    const { records } = planner.plan.getState().workspace;
    expect(records.size).toBe(9);
    expect(records.get('o2')).toMatchObject({ title: 'Written after it' });
    const again = await boot(desk.machine.platform, desk.database);
    if (again.is !== 'ready') throw new Error(again.is);
    expect(again.mended).toEqual([]);
    expect(shown({ ...desk, planner: again.planner }).records.get('o1')).toMatchObject({
      title: 'Newer in the backup',
    });
  });

  it('brings nothing back that has moved into another row since, and was read there', async () => {
    const desk = await deskWithPlan();
    await desk.planner.backUp('rolling');
    const moved = [...shown(desk).records.values()].find((one) => one.kind === 'keyResult' && one.objective === 'o1');
    if (!moved) throw new Error('There is no such key result.');
    await must(desk, { do: 'move', id: moved.id, home: 'o2', after: null });
    await must(desk, { do: 'set', kind: 'keyResult', id: moved.id, values: { title: 'Reworded after the move' } });
    const { planner } = await startOver(desk, 'o1');
    expect(planner.plan.getState().workspace.records.get(moved.id)).toMatchObject({
      objective: 'o2',
      title: 'Reworded after the move',
    });
  });

  it('that no backup has leaves the others, and is said', async () => {
    const desk = await deskWithPlan();
    const { planner, mended } = await startOver(desk, 'o1');
    expect(mended).toEqual([{ title: null, from: null }]);
    const { records } = planner.plan.getState().workspace;
    expect(records.has('o1')).toBe(false);
    expect(records.get('o2')).toMatchObject({ title: '让新读者留下来' });
  });

  it('is looked for past backups that cannot be read themselves', async () => {
    const desk = await deskWithPlan();
    await desk.planner.backUp('rolling');
    const [good] = desk.machine.backups;
    desk.machine.keep('rolling', '{"format": "okr-bun');
    expect((await startOver(desk, 'o1')).mended).toMatchObject([{ from: { id: good?.id } }]);
  });
});
