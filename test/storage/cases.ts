/** What storage promises (SPEC S2-S13), one database at a time. Run in Node on a pretended IndexedDB and in real browsers. */
import { PlanStore, type Change } from '../../renderer/storage/plan-store.ts';
import { FORMAT_VERSION } from '../../renderer/domain/bundle/format.ts';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { EMPTY, patched } from '../../renderer/domain/plan/workspace.ts';
import { equal, that } from './check.ts';
import { Hand, PLAN, opened, put, records, textOf, textOnDisk, withPlan } from './disk.ts';
import { createRaw, deleteDatabase, dump, putRaw, rowsOf } from './raw.ts';

export interface Case {
  readonly name: string;
  /** `database` is the name of one that does not exist yet. */
  readonly run: (database: string) => Promise<void>;
}

const rowHolding = async (database: string, id: string): Promise<string | undefined> => {
  const rows = (await rowsOf(database)).filter((row) => row.records.some((record) => record.id === id));
  that(rows.length <= 1, `${id} is in ${rows.length} rows`);
  return rows[0]?.key;
};

/** Every record is in one row, every row holds a record, and together they are the plan. */
async function rowsAreSound(database: string, store: PlanStore): Promise<void> {
  const rows = await rowsOf(database);
  equal(
    rows.filter((row) => row.records.length === 0).map(({ key }) => key),
    [],
    'rows without records',
  );
  const ids = rows.flatMap((row) => row.records.map(({ id }) => id)).toSorted();
  equal(
    ids,
    records(store.workspace)
      .map(({ id }) => id)
      .toSorted(),
    'what the rows hold',
  );
}

const OPENING: readonly Case[] = [
  {
    name: 'S11 a fresh database is an empty plan, and opening it writes nothing',
    run: async (database) => {
      (await opened(database)).close();
      const before = await dump(database);
      const store = await opened(database);
      equal(store.workspace.records.size, 0, 'records');
      store.close();
      equal(await dump(database), before, 'the database');
    },
  },
  {
    name: 'S11 what was committed is there when it is opened again, record for record',
    run: async (database) => {
      const { store } = await withPlan(database);
      const text = textOf(store.workspace);
      store.close();
      equal(await textOnDisk(database), text, 'the plan');
      that(text.includes('让新读者留下来') && text.includes('Which readers?'), 'the words are in it');
    },
  },
  {
    name: 'S11 records and fields of a newer version come back as they came',
    run: async (database) => {
      const { store } = await withPlan(database);
      const foreign: AnyRecord = { kind: 'foreign', list: 'rituals', id: 'r1', marks: { seen: { bo: 1 }, by: {} } };
      const odd = { ...foreign, id: 'r2', depth: { of: ['many', { things: null }] } } as AnyRecord;
      await put(store, { records: [foreign, odd], runs: new Map([['bo', { by: 'Bo', at: '2026-10-01T09:00:00Z' }]]) });
      const text = textOf(store.workspace);
      store.close();
      equal(await textOnDisk(database), text, 'the plan');
      that(text.includes('"rituals"') && text.includes('"things": null'), 'the foreign records are in it');
      equal(await rowHolding(database, 'r1'), 'r1', 'the row of a foreign record');
    },
  },
  {
    name: 'S9 a database of a later version is neither opened nor changed, whatever is in it',
    run: async (database) => {
      for (const [at, stores] of [['tomorrow'], ['rows', 'runs', 'meta', 'more'], ['rows']].entries()) {
        const name = `${database}-${at}`;
        await createRaw(name, at === 0 ? 1_000_000 : 20, stores);
        if (at > 0)
          await putRaw(name, 'rows', { key: 'o1', records: [{ kind: 'objective', id: 'o1', title: 'Mine' }] });
        const before = await dump(name);
        equal(await PlanStore.open(name), { ok: false, problem: 'newer' }, 'opening');
        equal(await dump(name), before, 'the database');
      }
    },
  },
  {
    name: 'S9 records of a later format are neither read nor changed, also when they came while it was open',
    run: async (database) => {
      const hand = await withPlan(database);
      await putRaw(database, 'meta', { key: 'plan', format: FORMAT_VERSION + 1, revision: 99, generation: 'later' });
      const before = await dump(database);
      const text = textOf(hand.store.workspace);
      equal(await hand.do({ do: 'name-plan', name: 'Older' }), { ok: false, problem: 'newer' }, 'a commit');
      equal(await hand.store.reload(), { ok: false, problem: 'newer' }, 'reading');
      equal(textOf(hand.store.workspace), text, 'the plan in hand');
      hand.store.close();
      equal(await PlanStore.open(database), { ok: false, problem: 'newer' }, 'opening');
      equal(await dump(database), before, 'the database');
    },
  },
  {
    name: 'S4 a database of which a row is damaged opens without that row, and is not changed',
    run: async (database) => {
      (await withPlan(database)).store.close();
      await putRaw(database, 'rows', { key: 'o1', records: 7 });
      const before = await dump(database);
      const store = await opened(database);
      equal(store.unread, ['o1'], 'what could not be read');
      equal(
        records(store.workspace)
          .map(({ id }) => id)
          .toSorted(),
        ['c1', 'k2', 'o2', 'p1'],
        'what could',
      );
      store.close();
      equal(await dump(database), before, 'the database');
    },
  },
];

const ROWS: readonly Case[] = [
  {
    name: 'S10 an objective and all that hangs under it are one row; people, cycles and teams are one each',
    run: async (database) => {
      const hand = await withPlan(database);
      await hand.must({ do: 'add', kind: 'team', id: 't1', values: { name: 'Reading room' } });
      await hand.must({ do: 'name-plan', name: 'Library' });
      await hand.must({ do: 'add', kind: 'comment', id: 'n2', about: 'n1', values: { text: 'A reply' } });
      await hand.must({ do: 'add', kind: 'comment', id: 'n3', about: 'ci1', values: { text: 'About a check-in' } });
      await hand.must({ do: 'add', kind: 'comment', id: 'n4', about: 'p1', values: { text: 'About a person' } });
      for (const id of ['o1', 'k1', 'i1', 'ci1', 'n1', 'n2', 'n3']) equal(await rowHolding(database, id), 'o1', id);
      for (const id of ['o2', 'k2']) equal(await rowHolding(database, id), 'o2', id);
      for (const id of ['p1', 'n4']) equal(await rowHolding(database, id), 'person', id);
      equal(await rowHolding(database, 'c1'), 'cycle', 'the cycle');
      equal(await rowHolding(database, 't1'), 'team', 'the team');
      equal(await rowHolding(database, 'workspace'), 'workspace', 'the plan itself');
      await rowsAreSound(database, hand.store);
    },
  },
  {
    name: 'S10 a key result that moves is in the row of its new objective, and a later check-in is with it',
    run: async (database) => {
      const hand = await withPlan(database);
      await hand.must({ do: 'move', id: 'k1', home: 'o2', after: null });
      equal(await rowHolding(database, 'k1'), 'o2', 'the key result');
      await hand.must({ do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 8 } });
      equal(await rowHolding(database, 'ci2'), 'o2', 'the new check-in');
      await rowsAreSound(database, hand.store);
      const text = textOf(hand.store.workspace);
      hand.store.close();
      equal(await textOnDisk(database), text, 'the plan');
      const again = new Hand(await opened(database), 'bo');
      await again.must({ do: 'move', id: 'k1', home: 'o1', after: null });
      await again.must({ do: 'set', kind: 'initiative', id: 'i1', values: { done: true } });
      await rowsAreSound(database, again.store);
      equal(await textOnDisk(database), textOf(again.store.workspace), 'the plan after it moved back');
    },
  },
  {
    name: 'S10 a row that has become empty is deleted',
    run: async (database) => {
      const store = await opened(database);
      const stray = (objective?: string): AnyRecord => ({
        kind: 'keyResult',
        id: 'k9',
        ...(objective ? { objective } : {}),
        marks: { seen: { bo: 1 }, by: {} },
      });
      await put(store, { records: [stray()] });
      equal(await rowHolding(database, 'k9'), 'k9', 'a key result without a home');
      await put(store, { records: [stray('o7')] });
      equal(
        (await rowsOf(database)).map(({ key }) => key),
        ['o7'],
        'the rows',
      );
      store.close();
      const again = await opened(database);
      await put(again, { records: [stray('o8')] });
      equal(
        (await rowsOf(database)).map(({ key }) => key),
        ['o8'],
        'the rows after opening again',
      );
      await rowsAreSound(database, again);
    },
  },
];

const WRITING: readonly Case[] = [
  {
    name: 'S12 a refused decision, an empty one and one without a change write nothing',
    run: async (database) => {
      const hand = await withPlan(database);
      const before = await dump(database);
      const { workspace } = hand.store;
      const refused = await hand.do({ do: 'set', kind: 'objective', id: 'nowhere', values: { title: 'x' } });
      that(refused.ok && refused.decision.refusal === 'not-there' && !refused.wrote, 'it is refused');
      const empty = await put(hand.store, { records: [], runs: new Map() });
      that(empty.ok && !empty.wrote, 'it is empty');
      const none = await hand.store.commit((): { readonly answer: number; readonly change?: Change } => ({
        answer: 7,
      }));
      that(none.ok && none.decision.answer === 7 && !none.wrote, 'it has no change');
      that(hand.store.workspace === workspace, 'the plan is the same one');
      equal(await dump(database), before, 'the database');
    },
  },
  {
    name: 'S7 another plan takes the place of this one wholly, rows and runs',
    run: async (database) => {
      const hand = await withPlan(database);
      const other: AnyRecord = {
        kind: 'cycle',
        id: 'c7',
        name: 'Spring',
        marks: { seen: { bo: 1 }, by: { name: 'bo:1' } },
      };
      const runs = new Map([['bo', { by: 'Bo', at: '2026-10-01T09:00:00Z' }]]);
      let went = 0;
      hand.store.onWentBack(() => went++);
      const replaced = await hand.store.replaceAll(() => ({ change: { records: [other], runs } }));
      that(replaced.ok && replaced.wrote, 'it is replaced');
      equal(went, 1, 'told that the plan went back');
      equal(textOf(hand.store.workspace), textOf(patched(EMPTY, [other], runs)), 'the plan in hand');
      equal(await textOnDisk(database), textOf(hand.store.workspace), 'the plan on the disk');
      await rowsAreSound(database, hand.store);
      await new Hand(hand.store, 'cy').must({ do: 'add', kind: 'objective', id: 'o9', cycle: 'c7', values: {} });
      equal(await textOnDisk(database), textOf(hand.store.workspace), 'the plan after another edit');
    },
  },
  {
    name: 'S7 an empty plan can take the place of a full one',
    run: async (database) => {
      const { store } = await withPlan(database);
      await store.replaceAll(() => ({ change: { records: [] } }));
      equal(store.workspace.records.size, 0, 'records in hand');
      equal(await rowsOf(database), [], 'the rows');
    },
  },
  {
    name: 'S13 a database cleared while it was open is not taken for an empty plan',
    run: async (database) => {
      const hand = await withPlan(database);
      const text = textOf(hand.store.workspace);
      await deleteDatabase(database);
      equal(await hand.do({ do: 'name-plan', name: 'x' }), { ok: false, problem: 'cleared' }, 'a commit');
      equal(await hand.store.reload(), { ok: false, problem: 'cleared' }, 'reading');
      equal(textOf(hand.store.workspace), text, 'the plan in hand');
      equal(await rowsOf(database), [], 'the rows');
    },
  },
];

export const CASES: readonly Case[] = [...OPENING, ...ROWS, ...WRITING];
export const SIZE_OF_PLAN = PLAN.length;
