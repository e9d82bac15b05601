import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { Hand, opened, put, textOf, textOnDisk, withPlan } from './disk.ts';
import { FAULT_CASES, commitFails, replacingFails } from './fault-cases.ts';
import { PlanStore } from '../../renderer/storage/plan-store.ts';
import { aroundTransactions, methodOf } from './faults.ts';
import { FAULTS_IN_NODE, loseConnection, neverAnswer } from './faults-in-node.ts';
import { createRaw, deleteDatabase, dump } from './raw.ts';

/** Every connection that begins a transaction while `work` goes on. */
async function connectionsOf(work: () => Promise<unknown>): Promise<readonly IDBDatabase[]> {
  const used = new Set<IDBDatabase>();
  const end = aroundTransactions(({ connection, begin }) => {
    used.add(connection);
    return begin();
  });
  await work();
  end();
  return [...used];
}

describe('faults', () => {
  for (const { name, run } of [
    ...FAULT_CASES,
    ...FAULTS_IN_NODE.flatMap((one) => [commitFails(one), replacingFails(one)]),
  ])
    it(name, () => run(crypto.randomUUID()));
});

/** Reads of the table of rows, by their key, null for all of it: where `isMute` says so they are never answered, until the answer is called. */
function muteWhere(isMute: (key: unknown) => boolean): () => void {
  const get = methodOf(IDBObjectStore.prototype, 'get');
  const getAll = methodOf(IDBObjectStore.prototype, 'getAll');
  IDBObjectStore.prototype.get = function (key) {
    if (this.name === 'rows' && isMute(key)) neverAnswer(this.transaction);
    return get.call(this, key);
  };
  IDBObjectStore.prototype.getAll = function (...asked) {
    if (this.name === 'rows' && isMute(null)) neverAnswer(this.transaction);
    return getAll.apply(this, asked);
  };
  return () => void Object.assign(IDBObjectStore.prototype, { get, getAll });
}

describe('S1 E31 an engine that never answers', () => {
  const open = async (database: string) => {
    const started = await PlanStore.open(database, () => Promise.resolve(), 50);
    if (!started.ok) throw new Error(started.problem);
    return started.store;
  };

  it('about one row costs that row', async () => {
    const database = crypto.randomUUID();
    (await withPlan(database)).store.close();
    const end = muteWhere((key) => key === null || key === 'o1');
    const store = await open(database);
    end();
    expect(store.unread).toEqual(['o1']);
    expect(store.workspace.records.has('o2')).toBe(true);
  });

  it('about one row at first, and then does, costs nothing', async () => {
    const database = crypto.randomUUID();
    (await withPlan(database)).store.close();
    let asked = 0;
    const end = muteWhere((key) => key === null || (key === 'o1' && asked++ < 2));
    const store = await open(database);
    end();
    expect(asked).toBe(3);
    expect(store.unread).toEqual([]);
  });

  it('about several rows gives up none of them', async () => {
    const database = crypto.randomUUID();
    (await withPlan(database)).store.close();
    const end = muteWhere(() => true);
    const started = await PlanStore.open(database, () => Promise.resolve(), 20);
    end();
    expect(started).toEqual({ ok: false, problem: 'unavailable' });
  });

  it('about the whole costs nothing: it is read row by row', async () => {
    const database = crypto.randomUUID();
    const hand = await withPlan(database);
    const end = muteWhere((key) => key === null);
    const store = await open(database);
    end();
    expect(store.unread).toEqual([]);
    expect(textOf(store.workspace)).toBe(textOf(hand.store.workspace));
  });

  it('about the whole, while another window writes between two rows, opens nothing', async () => {
    const database = crypto.randomUUID();
    const hand = await withPlan(database);
    const written: Promise<void>[] = [];
    const end = muteWhere((key) => {
      if (key !== null && written.length === 0) written.push(hand.must({ do: 'name-plan', name: 'Two' }));
      return key === null;
    });
    const started = await PlanStore.open(database, () => Promise.resolve(), 50);
    await Promise.all(written);
    end();
    expect(started).toEqual({ ok: false, problem: 'unavailable' });
    expect((await open(database)).workspace.records.get('workspace')).toMatchObject({ name: 'Two' });
  });
});

describe('S14 a connection', () => {
  it('that was lost between two commits is made again', async () => {
    const database = crypto.randomUUID();
    const hand = await withPlan(database);
    const connections = await connectionsOf(() => hand.must({ do: 'name-plan', name: 'One' }));
    expect(connections).toHaveLength(1);
    for (const connection of connections) loseConnection(connection);
    await hand.must({ do: 'name-plan', name: 'Two' });
    for (const connection of connections) connection.close();
    await hand.must({ do: 'name-plan', name: 'Three' });
    expect(await textOnDisk(database)).toBe(textOf(hand.store.workspace));
  });

  it('S9 gives way to a newer version of the app, and nothing is written into what that made', async () => {
    const database = crypto.randomUUID();
    const hand = await withPlan(database);
    await createRaw(database, 20, ['more']);
    const before = await dump(database);
    expect(await hand.do({ do: 'name-plan', name: 'Older' })).toEqual({ ok: false, problem: 'newer' });
    expect(await hand.store.reload()).toEqual({ ok: false, problem: 'newer' });
    expect(await dump(database)).toEqual(before);
    expect(hand.store.workspace.records.size).toBe(9);
  });

  it('gives way to a deletion, so that clearing is not held up by an open window', async () => {
    const database = crypto.randomUUID();
    await withPlan(database);
    await deleteDatabase(database);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(database);
  });
});

describe('S4 a database that cannot be opened', () => {
  const refuse = (error: DOMException) =>
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw error;
    });

  it('is said to be unavailable', async () => {
    for (const name of ['SecurityError', 'InvalidStateError', 'UnknownError']) {
      const spy = refuse(new DOMException('No.', name));
      expect(await opened(crypto.randomUUID()).catch((error: Error) => error.message)).toContain('unavailable');
      spy.mockRestore();
    }
  });

  it('is said to be full when there is no room even to open it', async () => {
    const spy = refuse(new DOMException('No.', 'QuotaExceededError'));
    expect(await opened(crypto.randomUUID()).catch((error: Error) => error.message)).toContain('disk-full');
    spy.mockRestore();
  });

  it('is said to be unavailable where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await opened(crypto.randomUUID()).catch((error: Error) => error.message)).toContain('unavailable');
    vi.unstubAllGlobals();
  });
});

describe('S3 a commit', () => {
  it('is asked for with strict durability', async () => {
    const hand = await withPlan(crypto.randomUUID());
    const asked: unknown[] = [];
    const end = aroundTransactions(({ mode, options, begin }) => {
      asked.push({ mode, options });
      return begin();
    });
    await hand.must({ do: 'name-plan', name: 'Library' });
    end();
    expect(asked).toEqual([{ mode: 'readwrite', options: { durability: 'strict' } }]);
  });

  it('is reported only once the browser says that it is complete', async () => {
    const hand = await withPlan(crypto.randomUUID());
    const told: string[] = [];
    const end = aroundTransactions(({ begin }) => {
      const transaction = begin();
      transaction.addEventListener('complete', () => told.push('complete'));
      return transaction;
    });
    await hand.must({ do: 'name-plan', name: 'Library' }).then(() => told.push('reported'));
    end();
    expect(told).toEqual(['complete', 'reported']);
  });
});

describe('S1 S5 S10 one edit', () => {
  /** What is handed to the browser for one edit in a plan of so many objectives. */
  async function putFor(objectives: number): Promise<string[]> {
    const database = crypto.randomUUID();
    const { store } = await withPlan(database);
    const many = Array.from({ length: objectives }, (_, at): readonly AnyRecord[] => [
      { kind: 'objective', id: `x${at}`, cycle: 'c1', title: `Objective ${at}` },
      { kind: 'checkIn', id: `y${at}`, keyResult: 'k2', value: at },
    ]);
    await put(store, { records: many.flat() });
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put');
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await new Hand(store, 'bo').must({ do: 'set', kind: 'keyResult', id: 'k1', values: { title: 'Minutes to find' } });
    const written = spy.mock.calls.map(([value]) => JSON.stringify(value));
    expect(reads).not.toHaveBeenCalled();
    spy.mockRestore();
    reads.mockRestore();
    return written.map((text) => text.replaceAll(/[0-9a-f-]{36}/g, 'generation'));
  }

  it('writes the same few values in a small plan and in a large one, and reads no rows', async () => {
    const [small, large] = [await putFor(5), await putFor(1_000)];
    expect(large).toEqual(small);
    expect(small).toHaveLength(3);
    expect(small.join('').length).toBeLessThan(3_000);
  });
});
