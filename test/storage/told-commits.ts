/** What windows tell each other of their commits, by messages that are lost, late or doubled (SPEC S17). */
import fc from 'fast-check';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { asPatch, patchOf, type CommitPatch } from '../../renderer/storage/commit-patch.ts';
import type { PlanStore } from '../../renderer/storage/plan-store.ts';
import { Author } from '../domain/author.ts';
import { commandFrom, dice, type Dice } from '../domain/random-plan.ts';
import type { Case } from './cases.ts';
import { equal, that } from './check.ts';
import { Hand, PLAN, opened, put, textOf, textOnDisk } from './disk.ts';
import { rowsOf } from './raw.ts';
import { watched } from './watch-writes.ts';

const RUNS = 12;
const LENGTH = 60;

/** As it comes out of a channel. */
function arrived(patch: CommitPatch): CommitPatch {
  const read = asPatch(structuredClone(patch));
  that(read !== null, 'what was told can be read');
  return read;
}

/** As the app does it. */
async function takeIn(store: PlanStore, patch: CommitPatch): Promise<void> {
  store.hear(arrived(patch));
  if (!store.catchUp()) that((await store.reload()).ok, 'the plan is read again');
}

interface Late {
  readonly patch: CommitPatch;
  readonly to: Window;
  readonly at: number;
}

/** A window that writes, under another name whenever the plan went back. */
class Window {
  readonly store: PlanStore;
  readonly #name: string;
  #author: Author;
  #lives = 0;

  constructor(store: PlanStore, name: string) {
    this.store = store;
    this.#name = name;
    this.#author = new Author(name);
    store.onWentBack(() => {
      this.#lives++;
      this.#author = new Author(`${this.#name}${this.#lives}`);
    });
  }

  async write(roll: Dice): Promise<void> {
    this.#author.plan = this.store.workspace;
    const command = commandFrom(this.#author, roll);
    if (!command) return;
    const committed = await this.store.commit((plan) => {
      this.#author.plan = plan;
      const outcome = this.#author.do(command);
      return outcome.ok ? { change: { records: outcome.changed, runs: this.#author.plan.runs } } : {};
    });
    that(committed.ok, `${command.do} is written`);
  }

  /** Goes back to a plan that lacks every third record. */
  async goBack(): Promise<void> {
    const replaced = await this.store.replaceAll((plan) => ({
      change: { records: [...plan.records.values()].filter((_, at) => at % 3 > 0), runs: plan.runs },
    }));
    that(replaced.ok, 'the plan goes back');
  }
}

async function play(database: string, seed: number): Promise<{ readonly rereads: number; readonly told: number }> {
  const windows: Window[] = [];
  for (const name of ['ana', 'bo', 'cy']) windows.push(new Window(await opened(database), name));
  const texts = new Map<number, string>();
  const late: Late[] = [];
  const fresh: { readonly patch: CommitPatch; readonly from: Window }[] = [];
  for (const from of windows)
    from.store.onCommit((patch) => {
      texts.set(patch.revision, textOf(from.store.workspace));
      fresh.push({ patch, from });
    });
  let [rereads, told] = [0, 0];
  const deliver = async ({ patch, to }: Omit<Late, 'at'>) => {
    const { store } = to;
    store.hear(arrived(patch));
    told++;
    if (!store.catchUp()) {
      rereads++;
      that((await store.reload()).ok, `seed ${seed}: the plan is read again`);
    }
    equal(textOf(store.workspace), texts.get(store.revision), `seed ${seed}: a window at revision ${store.revision}`);
  };
  const rolls = fc.sample(dice, { seed, numRuns: LENGTH });
  for (const [at, roll] of rolls.entries()) {
    // The third window writes rarely, so that it mostly lives by what it is told.
    const writing = windows[roll[5] % 8 === 7 ? 2 : roll[4] % 2];
    if (at % 23 === 22) await writing?.goBack();
    else await writing?.write(roll);
    for (const { patch, from } of fresh.splice(0))
      for (const to of windows.filter((one) => one !== from)) {
        const fate = (roll[3] + windows.indexOf(to) * 5) % 11;
        if (fate === 0) continue;
        if (fate <= 3) late.push({ patch, to, at: at + fate });
        if (fate > 2) await deliver({ patch, to });
        if (fate === 4) await deliver({ patch, to });
      }
    for (const one of late.filter((waiting) => waiting.at <= at)) {
      late.splice(late.indexOf(one), 1);
      await deliver(one);
    }
  }
  for (const { store } of windows) await store.reload();
  const onDisk = await textOnDisk(database);
  for (const { store } of windows) equal(textOf(store.workspace), onDisk, `seed ${seed}: a window at the end`);
  const kept = (await rowsOf(database)).flatMap(({ records }) => records.map(({ id }) => id));
  equal(kept.length, new Set(kept).size, `seed ${seed}: records that lie in one row only`);
  for (const { store } of windows) store.close();
  return { rereads, told };
}

/** Two windows that hold the same plan, and what the first told since. */
async function twoInStep(database: string) {
  const ana = new Hand(await opened(database), 'ana');
  for (const command of PLAN) await ana.must(command);
  const bo = new Hand(await opened(database), 'bo');
  const told: CommitPatch[] = [];
  ana.store.onCommit((patch) => told.push(patch));
  const tell = async () => {
    for (const patch of told.splice(0)) await takeIn(bo.store, patch);
  };
  return { ana, bo, told, tell };
}

const retitled = (title: string) => ({ do: 'set', kind: 'objective', id: 'o1', values: { title } }) as const;

const CASES: readonly Case[] = [
  {
    name: 'S1 S5 S17 random commits of three windows, told with loss, delay and doubling, are what a reading finds',
    run: async (database) => {
      let [rereads, told] = [0, 0];
      for (let seed = 1; seed <= RUNS; seed++) {
        const played = await play(`${database}-${seed}`, seed);
        rereads += played.rereads;
        told += played.told;
      }
      that(rereads > 0 && rereads < told / 2, `${rereads} of ${told} messages made a window read again`);
    },
  },
  {
    name: 'S17 what was told is put into the plan in hand, and nothing else in it becomes another object',
    run: async (database) => {
      const { ana, bo, tell } = await twoInStep(database);
      const before = bo.store.workspace;
      await ana.must(retitled('Told'));
      await ana.must({ do: 'add', kind: 'keyResult', id: 'k8', objective: 'o1', values: {} });
      await tell();
      equal(bo.store.revision, ana.store.revision, 'revision');
      equal(textOf(bo.store.workspace), textOf(ana.store.workspace), 'both windows');
      that(bo.store.workspace.records.get('o2') === before.records.get('o2'), 'what did not change was not read again');
      // Bo's next commit goes by what was told, in the right rows, and does not read again either.
      await bo.must({ do: 'add', kind: 'keyResult', id: 'k9', objective: 'o1', values: {} });
      that(bo.store.workspace.records.get('o2') === before.records.get('o2'), 'nothing was read again');
      equal(await textOnDisk(database), textOf(bo.store.workspace), 'the disk');
    },
  },
  {
    name: 'S17 a commit that was missed is read, and what was told late or twice changes nothing',
    run: async (database) => {
      const { ana, bo, told, tell } = await twoInStep(database);
      const before = bo.store.workspace.records.get('o2');
      await ana.must(retitled('Missed'));
      const [missed] = told.splice(0);
      await ana.must(retitled('Told'));
      const [second] = told;
      await tell();
      equal(textOf(bo.store.workspace), textOf(ana.store.workspace), 'both windows');
      that(bo.store.workspace.records.get('o2') !== before, 'the plan was read again');
      const now = bo.store.workspace;
      for (const patch of [missed, second, second]) if (patch) await takeIn(bo.store, patch);
      that(bo.store.workspace === now, 'the very same plan');
    },
  },
  {
    name: 'S17 what was told while a window decides is part of what it decides upon',
    run: async (database) => {
      const { ana, bo, told } = await twoInStep(database);
      const before = bo.store.workspace.records.get('o2');
      await ana.must(retitled('Told'));
      for (const patch of told) bo.store.hear(arrived(patch));
      await bo.must({ do: 'add', kind: 'keyResult', id: 'k9', objective: 'o1', values: {} });
      that(bo.store.workspace.records.get('o2') === before, 'nothing was read again');
      equal(await textOnDisk(database), textOf(bo.store.workspace), 'the disk');
      that(textOf(bo.store.workspace).includes('Told'), 'and it is in it');
    },
  },
  {
    name: 'S8 S17 what was told of a plan that went back since does not come into the newer one',
    run: async (database) => {
      const { ana, bo, told, tell } = await twoInStep(database);
      let went = 0;
      bo.store.onWentBack(() => went++);
      await ana.must(retitled('Before'));
      const [old] = told;
      await tell();
      await ana.store.replaceAll((plan) => ({ change: { records: [...plan.records.values()].slice(0, 2) } }));
      equal(told.at(-1)?.records, null, 'records told of a plan that was replaced');
      await tell();
      equal(went, 1, 'told that the plan went back');
      const now = bo.store.workspace;
      if (old) await takeIn(bo.store, old);
      that(bo.store.workspace === now, 'the very same plan');
      equal(textOf(now), textOf(ana.store.workspace), 'both windows');
    },
  },
  {
    name: 'S17 a large import is told without its records, and read',
    run: async (database) => {
      const { ana, bo, told, tell } = await twoInStep(database);
      const records = Array.from({ length: 1_001 }, (_, at): AnyRecord => ({
        kind: 'team',
        id: `large${at}`,
        name: `Team ${at}`,
        marks: { seen: { x: at + 1 }, by: {} },
      }));
      await put(ana.store, { records });
      equal(told[0]?.records, null, 'records told');
      await tell();
      equal(textOf(bo.store.workspace), textOf(ana.store.workspace), 'both windows');
    },
  },
  {
    name: 'S17 what another version says in its own way is not taken for a patch',
    run: async () => {
      const patch = patchOf(1, { revision: 2, generation: 'g' }, []);
      that(asPatch(structuredClone(patch)) !== null, 'our own');
      for (const said of ['written', null, 7, {}, { ...patch, format: 99 }, { ...patch, runs: {} }])
        equal(asPatch(said), null, JSON.stringify(said));
      return Promise.resolve();
    },
  },
];

/** The last writes nothing. */
export const TOLD_COMMITS = CASES.map((one, at) => (at < CASES.length - 1 ? watched(one) : one));
