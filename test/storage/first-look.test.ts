/** The first look at a start reads what is just as it should be, and leaves all else to the library (SPEC S1). */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { firstLook } from '../../renderer/storage/first-look.ts';
import { PlanStore } from '../../renderer/storage/plan-store.ts';
import { FORMAT_VERSION } from '../../renderer/domain/bundle/format.ts';
import { opened, records, withPlan } from './disk.ts';
import { neverAnswer } from './faults-in-node.ts';
import { methodOf } from './faults.ts';
import { putRaw } from './raw.ts';

const PATIENCE = 1_000;

describe('the first look', () => {
  it('S1 sees the plan that was committed, with its count and its generation', async () => {
    const database = crypto.randomUUID();
    const { store } = await withPlan(database);
    const seen = await firstLook(database, PATIENCE);
    if (seen.is !== 'read') throw new Error(seen.is);
    expect(records(seen.known.workspace)).toEqual(records(store.workspace));
    expect(seen.known.revision).toBe(store.revision);
    store.close();
    // What is written upon it goes on from there.
    const again = await opened(database);
    expect(records(again.workspace)).toEqual(records(store.workspace));
    again.close();
  });

  it('S1 makes no database where there is none', async () => {
    const database = crypto.randomUUID();
    expect(await firstLook(database, PATIENCE)).toEqual({ is: 'unclear' });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
  });

  it.each([
    ['a plan of a later format', 'meta', { key: 'plan', format: FORMAT_VERSION + 1, revision: 9, generation: 'g' }],
    ['a row that is none', 'rows', { key: 'o1' }],
  ] as const)('S1 S9 leaves %s to the library', async (_, table, row) => {
    const database = crypto.randomUUID();
    (await withPlan(database)).store.close();
    await putRaw(database, table, row);
    expect(await firstLook(database, PATIENCE)).toEqual({ is: 'unclear' });
  });

  it('E31 waits no longer than it may for an engine that never answers, and the whole is not asked for again', async () => {
    const database = crypto.randomUUID();
    (await withPlan(database)).store.close();
    const getAll = methodOf(IDBObjectStore.prototype, 'getAll');
    let asked = 0;
    IDBObjectStore.prototype.getAll = function (...given) {
      if (this.name === 'rows') {
        asked += 1;
        neverAnswer(this.transaction);
      }
      return getAll.apply(this, given);
    };
    const started = await PlanStore.open(database, () => Promise.resolve(), 50);
    Object.assign(IDBObjectStore.prototype, { getAll });
    expect(asked).toBe(1);
    if (!started.ok) throw new Error(started.problem);
    expect(started.store.unread).toEqual([]);
    started.store.close();
  });
});
