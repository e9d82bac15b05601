import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { beginFreshLog } from '../../renderer/storage/fresh-log.ts';
import { PlanStore } from '../../renderer/storage/plan-store.ts';
import { problemOf } from '../../renderer/storage/storage-problem.ts';
import { that } from './check.ts';
import { Hand, textOf, textOnDisk, withPlan } from './disk.ts';
import { FAULTS, aroundTransactions } from './faults.ts';
import { deleteDatabase, dump } from './raw.ts';

async function openedWith(freshLog: (name: string) => Promise<void>): Promise<{ hand: Hand; database: string }> {
  const database = crypto.randomUUID();
  (await withPlan(database)).store.close();
  const opened = await PlanStore.open(database, freshLog);
  that(opened.ok, 'it opens');
  return { hand: new Hand(opened.store, 'bo'), database };
}

describe('S15 a new log is begun', () => {
  it('before the first write of a run and not before the next, and not by opening', async () => {
    const freshLog = vi.fn(() => Promise.resolve());
    const { hand, database } = await openedWith(freshLog);
    expect(freshLog).not.toHaveBeenCalled();
    await hand.must({ do: 'name-plan', name: 'One' });
    await hand.must({ do: 'name-plan', name: 'Two' });
    expect(freshLog.mock.calls).toEqual([[database]]);
  });

  it.each(FAULTS)('before the first write after one that failed: $name', async ({ begin }) => {
    const freshLog = vi.fn(() => Promise.resolve());
    const { hand, database } = await openedWith(freshLog);
    await hand.must({ do: 'name-plan', name: 'One' });
    const end = begin();
    expect(await hand.do({ do: 'name-plan', name: 'Two' })).toMatchObject({ ok: false });
    end();
    await hand.must({ do: 'name-plan', name: 'Three' });
    await hand.must({ do: 'name-plan', name: 'Four' });
    expect(freshLog).toHaveBeenCalledTimes(2);
    expect(await textOnDisk(database)).toBe(textOf(hand.store.workspace));
  });

  it('before what this window writes after another one failed', async () => {
    const freshLog = vi.fn(() => Promise.resolve());
    const { hand } = await openedWith(freshLog);
    await hand.must({ do: 'name-plan', name: 'One' });
    hand.store.doubt();
    await hand.must({ do: 'name-plan', name: 'Two' });
    expect(freshLog).toHaveBeenCalledTimes(2);
  });

  it('again where a write of another window failed while one was being begun', async () => {
    let begun = () => {};
    const freshLog = vi.fn(() => new Promise<void>((settle) => (begun = settle)));
    const { hand } = await openedWith(freshLog);
    const settled = hand.store.settle(() => Promise.resolve(true));
    await vi.waitFor(() => expect(freshLog).toHaveBeenCalledTimes(1));
    hand.store.doubt();
    begun();
    const written = hand.must({ do: 'name-plan', name: 'One' });
    await vi.waitFor(() => expect(freshLog).toHaveBeenCalledTimes(2));
    begun();
    await Promise.all([settled, written]);
    expect(freshLog).toHaveBeenCalledTimes(2);
  });

  it('or nothing is written', async () => {
    const full = new DOMException('…/000003.log: FILE_ERROR_NO_SPACE', 'UnknownError');
    const { hand, database } = await openedWith(() => Promise.reject(full));
    const before = await dump(database);
    expect(await hand.do({ do: 'name-plan', name: 'One' })).toEqual({ ok: false, problem: 'disk-full' });
    expect(await dump(database)).toEqual(before);
  });

  it('soon after the start where there is room, and nobody looks for room once something was written', async () => {
    const freshLog = vi.fn(() => Promise.resolve());
    const hasRoom = vi.fn(() => Promise.resolve(false));
    const { hand } = await openedWith(freshLog);
    await hand.store.settle(hasRoom);
    expect(freshLog).not.toHaveBeenCalled();
    await hand.store.settle(() => Promise.resolve(true));
    expect(freshLog).toHaveBeenCalledTimes(1);
    const { hand: another } = await openedWith(freshLog);
    await another.must({ do: 'name-plan', name: 'One' });
    await another.store.settle(hasRoom);
    expect(hasRoom).toHaveBeenCalledTimes(1);
    expect(freshLog).toHaveBeenCalledTimes(2);
  });

  it('by more than four megabytes in values small enough for the log, of which none is left', async () => {
    const database = crypto.randomUUID();
    const [sizes, durabilities]: [number[], unknown[]] = [[], []];
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const end = aroundTransactions(({ mode, options, begin }) => {
      if (mode === 'readwrite') durabilities.push(options?.durability);
      return begin();
    });
    await beginFreshLog(database);
    end();
    for (const [value] of put.mock.calls) sizes.push(value instanceof Uint8Array ? value.byteLength : 0);
    put.mockRestore();
    expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(4 * 1024 * 1024);
    expect(durabilities).toEqual(['strict', 'strict']);
    expect(await dump(`${database}-log`)).toMatchObject({ stores: { bytes: [] } });
  });
});

describe('S16 a full disk', () => {
  it('is known by what the engine says it was told, and every other error is not', () => {
    expect(problemOf(new DOMException('IO error: 000006.log: FILE_ERROR_NO_SPACE', 'UnknownError'))).toBe('disk-full');
    expect(problemOf(new DOMException('IO error: 000006.log: FILE_ERROR_IO', 'UnknownError'))).toBe('failed');
  });

  it('is known where the engine says nothing and counts what is free', async () => {
    const { hand } = await openedWith(() => Promise.resolve());
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 9_000, usage: 9_000 }) } });
    const end = aroundTransactions(({ mode, begin }) => {
      const transaction = begin();
      if (mode === 'readwrite') queueMicrotask(() => transaction.abort());
      return transaction;
    });
    expect(await hand.do({ do: 'name-plan', name: 'One' })).toEqual({ ok: false, problem: 'disk-full' });
    end();
    vi.unstubAllGlobals();
  });
});

describe('S13 a database that was cleared', () => {
  it('is written anew with all that is in hand when that is asked for, and not twice', async () => {
    const { hand, database } = await openedWith(() => Promise.resolve());
    await hand.must({ do: 'name-plan', name: 'One' });
    const before = textOf(hand.store.workspace);
    await deleteDatabase(database);
    expect(await hand.do({ do: 'name-plan', name: 'Two' })).toEqual({ ok: false, problem: 'cleared' });
    expect(await hand.store.writeAnew()).toEqual({ ok: true });
    expect(await textOnDisk(database)).toBe(before);
    await hand.must({ do: 'name-plan', name: 'Two' });
    const after = await dump(database);
    expect(await hand.store.writeAnew()).toEqual({ ok: true });
    expect(await dump(database)).toEqual(after);
    expect(await textOnDisk(database)).toBe(textOf(hand.store.workspace));
  });
});
