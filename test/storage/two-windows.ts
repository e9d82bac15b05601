/** Two windows on one database, each with a store of its own (SPEC S2, S6-S8). */
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { childrenOf } from '../../renderer/domain/plan/workspace.ts';
import type { Case } from './cases.ts';
import { equal, that } from './check.ts';
import { watched } from './watch-writes.ts';
import { Hand, PLAN, opened, put, textOf, textOnDisk } from './disk.ts';
import { deleteDatabase, dump } from './raw.ts';

/** Ana has written the plan; Bo's window was open before it. */
async function anaAndBo(database: string): Promise<{ readonly ana: Hand; readonly bo: Hand }> {
  const bo = new Hand(await opened(database), 'bo');
  const ana = new Hand(await opened(database), 'ana');
  for (const command of PLAN) await ana.must(command);
  return { ana, bo };
}

const CASES: readonly Case[] = [
  {
    name: 'S2 S6 a window decides upon what another has committed, though nobody told it',
    run: async (database) => {
      const { ana, bo } = await anaAndBo(database);
      equal(bo.store.workspace.records.size, 0, 'records in Bo’s window');
      await bo.must({
        do: 'add',
        kind: 'objective',
        id: 'o3',
        cycle: 'c1',
        values: { title: 'From the other window' },
      });
      await ana.must({ do: 'add', kind: 'keyResult', id: 'k3', objective: 'o3', values: {} });
      that((await bo.store.reload()).ok, 'Bo’s window reads again');
      equal(textOf(bo.store.workspace), textOf(ana.store.workspace), 'both windows');
      equal(await textOnDisk(database), textOf(ana.store.workspace), 'the disk');
    },
  },
  {
    name: 'S6 a refusal upon what another window committed writes nothing',
    run: async (database) => {
      const { ana, bo } = await anaAndBo(database);
      await bo.store.reload();
      await ana.must({ do: 'delete', id: 'c1' });
      const before = await dump(database);
      const late = await bo.do({ do: 'add', kind: 'objective', id: 'o3', cycle: 'c1', values: {} });
      that(late.ok && late.decision.refusal === 'not-there', 'the cycle is gone');
      equal(await dump(database), before, 'the database');
      equal(textOf(bo.store.workspace), textOf(ana.store.workspace), 'both windows');
    },
  },
  {
    name: 'S6 reading again without another’s commit keeps the very same plan',
    run: async (database) => {
      const { ana, bo } = await anaAndBo(database);
      await bo.store.reload();
      const [mine, theirs] = [ana.store.workspace, bo.store.workspace];
      await ana.store.reload();
      await bo.store.reload();
      that(ana.store.workspace === mine && bo.store.workspace === theirs, 'nothing was read anew');
    },
  },
  {
    name: 'S6 no commit of two windows is lost over hundreds in between each other',
    run: async (database) => {
      const { ana, bo } = await anaAndBo(database);
      const waiting: Promise<void>[] = [];
      for (let at = 0; at < 100; at++)
        for (const [name, hand] of [
          ['a', ana],
          ['b', bo],
        ] as const) {
          const id = `${name}${at}`;
          // Every third waits, so that the two are now in step and now many commits apart.
          const done = hand.must({
            do: 'add',
            kind: 'keyResult',
            id,
            objective: at % 2 ? 'o1' : 'o2',
            values: { title: id },
          });
          if (at % 3 === 0) await done;
          else waiting.push(done);
        }
      await Promise.all(waiting);
      const store = await opened(database);
      equal(
        childrenOf(store.workspace, 'o1', 'keyResult').length + childrenOf(store.workspace, 'o2', 'keyResult').length,
        202,
        'key results',
      );
      await Promise.all([ana.store.reload(), bo.store.reload()]);
      equal(textOf(ana.store.workspace), textOf(store.workspace), 'Ana’s window');
      equal(textOf(bo.store.workspace), textOf(store.workspace), 'Bo’s window');
    },
  },
  {
    name: 'S8 a window is told that the plan went back before it decides anything upon it, and once',
    run: async (database) => {
      const { ana, bo } = await anaAndBo(database);
      await bo.store.reload();
      const heard: string[] = [];
      bo.store.onWentBack(() => heard.push('back'));
      const cycle: AnyRecord = {
        kind: 'cycle',
        id: 'c1',
        name: 'Older',
        marks: { seen: { ana: 1 }, by: { name: 'ana:1' } },
      };
      await ana.store.replaceAll(() => ({ change: { records: [cycle] } }));
      const decided = await bo.store.commit((plan) => {
        heard.push(`decides upon ${plan.records.size}`);
        return {};
      });
      that(decided.ok, 'it decides');
      await bo.store.reload();
      await put(bo.store, { records: [{ ...cycle, name: 'Newer' }] });
      equal(heard, ['back', 'decides upon 1'], 'what was heard');
    },
  },
  {
    name: 'S7 a whole plan is decided upon what another window committed',
    run: async (database) => {
      const { ana, bo } = await anaAndBo(database);
      await bo.store.reload();
      await ana.must({ do: 'add', kind: 'team', id: 't1', values: { name: 'Late' } });
      await bo.store.replaceAll((plan) => ({
        change: { records: [...plan.records.values()].filter(({ id }) => id !== 'p1'), runs: plan.runs },
      }));
      that(bo.store.workspace.records.has('t1') && !bo.store.workspace.records.has('p1'), 'the late one is in it');
      await ana.store.reload();
      equal(textOf(ana.store.workspace), textOf(bo.store.workspace), 'both windows');
    },
  },
  {
    name: 'S13 a database cleared and begun anew is another plan, however many commits it has',
    run: async (database) => {
      const { ana } = await anaAndBo(database);
      await deleteDatabase(database);
      const cy = new Hand(await opened(database), 'cy');
      for (const command of PLAN) await cy.must(command);
      let went = 0;
      ana.store.onWentBack(() => went++);
      await ana.must({ do: 'name-plan', name: 'Both' });
      equal(went, 1, 'told that it is another');
      await cy.store.reload();
      equal(textOf(ana.store.workspace), textOf(cy.store.workspace), 'both windows');
    },
  },
  {
    name: 'S13 S17 a database cleared and written anew by a window that missed a commit is another plan for who made that',
    run: async (database) => {
      const { ana, bo } = await anaAndBo(database);
      await bo.store.reload();
      await ana.must({ do: 'add', kind: 'team', id: 't1', values: { name: 'Bo was not told' } });
      await deleteDatabase(database);
      that((await bo.store.writeAnew()).ok, 'Bo’s window writes all it has');
      let wentBack = 0;
      bo.store.onWentBack(() => that(false, 'Bo’s own plan is the one on the disk'));
      ana.store.onWentBack(() => wentBack++);
      // By the number of commits the two are now in step.
      await bo.must({ do: 'add', kind: 'team', id: 't2', values: { name: 'Ana was not told' } });
      equal(bo.store.revision, ana.store.revision, 'commits');
      that((await ana.store.reload()).ok, 'Ana’s window reads again');
      equal(wentBack, 1, 'told that it is another');
      equal(textOf(ana.store.workspace), textOf(bo.store.workspace), 'both windows');
      equal(await textOnDisk(database), textOf(bo.store.workspace), 'the disk');
    },
  },
];

export const TWO_WINDOWS = CASES.map(watched);
