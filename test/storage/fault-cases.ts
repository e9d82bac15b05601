/** After a fault everything is as before, and the next attempt is written once (SPEC S4, S7, S14). */
import { equal, that } from './check.ts';
import type { Case } from './cases.ts';
import { textOf, textOnDisk, withPlan } from './disk.ts';
import { FAULTS, type Fault } from './faults.ts';
import { dump, revisionOf } from './raw.ts';

export const commitFails = ({ name, problem, begin }: Fault): Case => ({
  name: `S4 S14 after a failed commit everything is as before, and the next is written once: ${name}`,
  run: async (database) => {
    const hand = await withPlan(database);
    const [before, plan, revision] = [await dump(database), hand.store.workspace, await revisionOf(database)];
    const end = begin();
    const failed = await hand.do({ do: 'name-plan', name: 'Library' });
    const again = await hand.do({ do: 'name-plan', name: 'Library' });
    end();
    equal(
      [failed, again],
      [
        { ok: false, problem },
        { ok: false, problem },
      ],
      'what was said',
    );
    that(hand.store.workspace === plan, 'the plan in hand is the same');
    equal(await dump(database), before, 'the database');
    await hand.must({ do: 'name-plan', name: 'Library' });
    equal(await revisionOf(database), revision + 1, 'commits');
    equal(await textOnDisk(database), textOf(hand.store.workspace), 'the plan on the disk');
    that((await textOnDisk(database)).includes('Library'), 'the words are in it');
  },
});

export const replacingFails = ({ name, problem, begin }: Fault): Case => ({
  name: `S7 a plan that could not be replaced is whole: ${name}`,
  run: async (database) => {
    const { store } = await withPlan(database);
    const [before, plan] = [await dump(database), store.workspace];
    let went = 0;
    store.onWentBack(() => went++);
    const end = begin();
    const failed = await store.replaceAll(() => ({ change: { records: [{ kind: 'cycle', id: 'c9' }] } }));
    end();
    equal(failed, { ok: false, problem }, 'what was said');
    that(store.workspace === plan && went === 0, 'the plan in hand is the same');
    equal(await dump(database), before, 'the database');
  },
});

export const FAULT_CASES: readonly Case[] = FAULTS.flatMap((fault) => [commitFails(fault), replacingFails(fault)]);
