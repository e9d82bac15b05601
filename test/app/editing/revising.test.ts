/** What becomes of what was agreed is written down once the field is left, in the step that changed it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../texts.ts';
import { WHOLE_PLAN } from '../../../renderer/domain/bundle/scope.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { stepOf } from '../../../renderer/domain/commands/committing.ts';
import { siblingValuesOf } from '../../../renderer/domain/register/register.ts';
import { changeSentence } from '../../../renderer/wording/agreed-words.ts';
import { commitCycle } from '../../../renderer/app/editing/commit-cycle.ts';
import { fetchTexts, withTexts } from '../../../renderer/app/session/texts.ts';
import { changesInSight, changesSince } from '../../../renderer/domain/plan/changes-since.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { asFile, deskWithPlan, must, openDesk, setTitle, shown, value, type Desk } from '../desk.ts';
import { importFile } from '../import-file.ts';

let desk: Desk;
const revisions = (id = 'k1') => childrenOf(shown(desk), id, 'revision');
const baselines = (id: string) => childrenOf(shown(desk), id, 'baseline');
const type = (title: string, at = desk) => must(at, setTitle('k1', title, 'keyResult'));
const leave = async (at = desk, field = 'title') => {
  at.planner.fieldLeft('k1', field);
  await at.planner.flush();
};
const titleOf = () => value(desk, 'k1', 'title');
const byMenu = (title: string) => must(desk, { do: 'all', commands: [setTitle('k1', title, 'keyResult')] });
const copyOf = async (from: Desk) => {
  const copy = await openDesk();
  await importFile(copy.planner, await asFile(from));
  return copy;
};
/** What stands beside the row. */
const beside = () =>
  changesInSight(shown(desk), 'k1').map((change) =>
    changeSentence(change, { workspace: shown(desk), texts: en, language: 'en' }),
  );

beforeEach(async () => {
  desk = await deskWithPlan();
  await fetchTexts('en');
  await withTexts(Promise.resolve());
  desk.planner.ui.setState({ cycle: 'c1' });
});

describe('L1 L2 committing by one key', () => {
  it('L1 is one step, which goes back, and is done once', async () => {
    await commitCycle(desk.planner, en);
    expect(stageOf(shown(desk), 'c1').is).toBe('committed');
    const agreed = childrenOf(shown(desk), 'k1', 'baseline').length;
    expect(agreed).toBe(1);
    await commitCycle(desk.planner, en);
    expect(childrenOf(shown(desk), 'k1', 'baseline')).toHaveLength(agreed);
    expect(desk.planner.ui.getState().notices.at(-1)?.text).toContain('is committed already');
    await desk.planner.undo();
    expect(stageOf(shown(desk), 'c1').is).toBe('draft');
  });
});

describe('L3 what changes after the commit', () => {
  it('L3 of a draft nothing is written down', async () => {
    await type('Another');
    await leave();
    expect(revisions()).toEqual([]);
  });

  it('L3 is written down once the field is left, from what stood there when one came, and goes back with the change', async () => {
    await commitCycle(desk.planner, en);
    const before = titleOf();
    await type('A');
    await type('A longer title');
    expect(revisions()).toEqual([]);
    await leave();
    expect(revisions()).toMatchObject([{ change: { field: 'title', from: before, to: 'A longer title' } }]);
    expect(changesSince(shown(desk), 'k1')).toMatchObject([{ to: 'A longer title' }]);
    await desk.planner.undo();
    expect(titleOf()).toBe(before);
    expect(revisions()).toEqual([]);
    await desk.planner.redo();
    expect(titleOf()).toBe('A longer title');
    expect(revisions()).toHaveLength(1);
  });

  it('L3 says nothing of what is back where it was, and leaving twice says it once', async () => {
    await commitCycle(desk.planner, en);
    const before = String(titleOf());
    await type('A');
    await type(before);
    await leave();
    expect(revisions()).toEqual([]);
    await type('B');
    await leave();
    await leave();
    expect(revisions()).toHaveLength(1);
  });

  it('L3 is written down at once where nothing was typed, and when the app goes', async () => {
    await commitCycle(desk.planner, en);
    await must(desk, { do: 'all', commands: [setTitle('k1', 'By a menu', 'keyResult')] });
    expect(revisions()).toMatchObject([{ change: { to: 'By a menu' } }]);
    await desk.planner.undo();
    expect(revisions()).toEqual([]);
    await type('And gone');
    await desk.planner.atQuit();
    expect(revisions()).toMatchObject([{ change: { to: 'And gone' } }]);
  });

  it('L3 two changes of one field are two records, and each goes back by itself', async () => {
    await commitCycle(desk.planner, en);
    await type('One');
    await leave();
    await type('Two');
    await leave();
    expect(revisions().map(({ change }) => change?.to)).toEqual(['One', 'Two']);
    await desk.planner.undo();
    expect(revisions().map(({ change }) => change?.to)).toEqual(['One']);
    expect(titleOf()).toBe('One');
  });

  it('L3 one that was typed, taken back before the field is left, and brought again after that', async () => {
    await commitCycle(desk.planner, en);
    await type('A');
    await desk.planner.undo();
    await leave();
    await desk.planner.redo();
    await leave();
    expect(titleOf()).toBe('A');
    expect(revisions().map(({ change }) => change?.to)).toEqual(['A']);
    await desk.planner.undo();
    expect(revisions()).toEqual([]);
    expect(desk.planner.plan.getState().canRedo).toBe(true);
  });

  it('L3 goes back with the change where a file was merged before the field was left', async () => {
    await commitCycle(desk.planner, en);
    const before = titleOf();
    const other = await copyOf(desk);
    await must(other, { do: 'add', kind: 'comment', id: 'nx', about: 'o1', values: { text: 'x' } });
    await type('A');
    await importFile(desk.planner, await asFile(other));
    await leave();
    expect(revisions()).toHaveLength(1);
    await desk.planner.undo();
    expect([titleOf(), revisions().length]).toEqual(['A', 1]);
    await desk.planner.undo();
    expect([titleOf(), revisions().length]).toEqual([before, 0]);
  });

  it('L3 goes back with the change, whatever else was done before the field was left', async () => {
    await commitCycle(desk.planner, en);
    const before = titleOf();
    await type('A');
    await must(desk, { do: 'add', kind: 'comment', id: 'nx', about: 'o1', values: { text: 'x' } });
    await leave();
    expect(revisions()).toHaveLength(1);
    await desk.planner.undo();
    expect([titleOf(), revisions().length, childrenOf(shown(desk), 'o1', 'comment').length]).toEqual(['A', 1, 1]);
    await desk.planner.undo();
    expect([titleOf(), revisions().length]).toEqual([before, 0]);
  });

  it('L3 is written down where a step from before the commit of another window is taken back or brought again', async () => {
    const first = titleOf();
    await type('A');
    const two = await openDesk(desk.database, desk.machine);
    two.planner.ui.setState({ cycle: 'c1' });
    await commitCycle(two.planner, en);
    await desk.planner.refresh();
    await desk.planner.undo();
    expect(changesSince(shown(desk), 'k1')).toMatchObject([{ from: 'A', to: first, revision: { kind: 'revision' } }]);
    await desk.planner.redo();
    expect([titleOf(), changesSince(shown(desk), 'k1')]).toEqual(['A', []]);
    await desk.planner.undo();
    expect(changesSince(shown(desk), 'k1')).toMatchObject([{ from: 'A', to: first, revision: { kind: 'revision' } }]);
  });

  it('L4 one that nobody wrote down is as before once a change upon it was taken back', async () => {
    await commitCycle(desk.planner, en);
    await desk.planner.note(setTitle('k1', 'Elsewhere', 'keyResult'));
    await type('A');
    await leave();
    await desk.planner.undo();
    expect(changesSince(shown(desk), 'k1')).toMatchObject([{ to: 'Elsewhere', revision: undefined }]);
  });

  it('L3 back to an earlier value, by a way that is no typing, is a change like any other', async () => {
    await commitCycle(desk.planner, en);
    const first = String(titleOf());
    await byMenu('One');
    await byMenu('Two');
    await byMenu('One');
    expect(revisions().map(({ change }) => change?.to)).toEqual(['One', 'Two', 'One']);
    await byMenu(first);
    expect(changesSince(shown(desk), 'k1').at(-1)).toMatchObject({ to: first });
    expect(beside()).toEqual([]);
  });

  it('L3 joining what was made twice changes nothing of what stands', async () => {
    await commitCycle(desk.planner, en);
    await must(desk, { do: 'join', id: 'k2', into: 'k1' });
    await must(desk, { do: 'part', id: 'k2' });
    expect([revisions(), revisions('k2')]).toEqual([[], []]);
  });

  it('L1 of a row that was moved to a draft nothing is marked there, and once that is committed it is agreed anew', async () => {
    await commitCycle(desk.planner, en);
    await byMenu('Agreed otherwise');
    await must(
      desk,
      { do: 'add', kind: 'cycle', id: 'c9', values: { name: 'Next' } },
      { do: 'move', id: 'o1', home: 'c9', after: null },
    );
    await type('Changed in the draft');
    await leave();
    expect(changesSince(shown(desk), 'k1').map(({ revision }) => revision !== undefined)).toEqual([true]);
    expect(beside()).toEqual([]);
    desk.planner.ui.setState({ cycle: 'c9' });
    await commitCycle(desk.planner, en);
    expect(beside()).toEqual([]);
    await type('Once more');
    await leave();
    expect(beside()).toMatchObject([expect.stringContaining('Changed in the draft')]);
  });

  it('H1 L3 by somebody who was given a file of some objectives is written down', async () => {
    await commitCycle(desk.planner, en);
    const bo = await openDesk();
    const text = await desk.planner.text({ ...WHOLE_PLAN, scope: { of: 'objectives', ids: ['o1'] } });
    await importFile(bo.planner, { name: 'part.okr', text });
    await type('By Bo', bo);
    await leave(bo);
    await importFile(desk.planner, await asFile(bo));
    expect(changesSince(shown(desk), 'k1')).toMatchObject([{ to: 'By Bo', revision: { kind: 'revision' } }]);
  });
});

describe('L5 what was agreed stands beside the row', () => {
  const target = async (to: number, at = desk) => {
    const metric = { type: 'raise', start: 0, target: to } as const;
    await must(at, { do: 'set', kind: 'keyResult', id: 'k1', values: { metric } });
    await leave(at, 'metric');
  };

  it('L5 also after a second change', async () => {
    await target(40);
    await commitCycle(desk.planner, en);
    await target(30);
    expect(beside()).toMatchObject([expect.stringContaining('Was 40')]);
    await target(20);
    expect(beside()).toMatchObject([expect.stringContaining('Was 40')]);
    expect(changesSince(shown(desk), 'k1')).toHaveLength(2);
    await target(40);
    expect(beside()).toEqual([]);
  });

  it('L5 with whoever made the change that stands, of two that were made at once', async () => {
    await target(40);
    await commitCycle(desk.planner, en);
    const bo = await copyOf(desk);
    await desk.planner.changeSettings({ personName: 'Ana' });
    await bo.planner.changeSettings({ personName: 'Bo' });
    await target(50);
    await target(60, bo);
    await importFile(desk.planner, await asFile(bo));
    await desk.planner.changeSettings({ personName: 'Cy' });
    const keep = async (to: number) => {
      const all = siblingValuesOf(shown(desk).records.get('k1') ?? { kind: 'foreign', id: '' }, 'metric');
      const stamp = all.find(({ value: one }) => (one as { target: number }).target === to)?.stamp ?? '';
      await desk.planner.answer({ do: 'answer', id: 'k1', field: 'metric', stamp });
    };
    await keep(50);
    expect(beside()).toMatchObject([expect.stringMatching(/Was 40, .* by Ana/)]);
    await desk.planner.undo();
    await keep(60);
    expect(beside()).toMatchObject([expect.stringMatching(/Was 40, .* by Bo/)]);
  });
});

describe('L2 what is not agreed yet in a cycle that is no draft', () => {
  const said = () => desk.planner.ui.getState().notices.at(-1)?.text;

  it('L2 can be committed by the same key, in one step, and leaves what was agreed as it is', async () => {
    await commitCycle(desk.planner, en);
    await must(
      desk,
      { do: 'add', kind: 'objective', id: 'late', cycle: 'c1', values: { title: 'Late' } },
      { do: 'add', kind: 'keyResult', id: 'blank', objective: 'late', values: {} },
    );
    await commitCycle(desk.planner, en);
    expect(said()).toBe(en.stage.committedToo('Autumn', 1));
    expect(['late', 'blank', 'k1'].map((id) => baselines(id).length)).toEqual([1, 0, 1]);
    await commitCycle(desk.planner, en);
    expect(said()).toContain('is committed already');
    await desk.planner.undo();
    expect(['late', 'k1'].map((id) => baselines(id).length)).toEqual([0, 1]);
    expect(stageOf(shown(desk), 'c1').is).toBe('committed');
  });

  it('L2 also where the cycle was closed as a draft and reopened', async () => {
    await must(desk, closing(shown(desk), 'c1', 'close0000000'), stepOf('c1', 'reopen000000', 'reopen'));
    await commitCycle(desk.planner, en);
    expect(baselines('k1')).toHaveLength(1);
  });

  it('L2 also where a draft was joined to a committed cycle', async () => {
    await commitCycle(desk.planner, en);
    await must(
      desk,
      { do: 'add', kind: 'cycle', id: 'c9', values: { name: 'Twin' } },
      { do: 'add', kind: 'objective', id: 'o9', cycle: 'c9', values: { title: 'Bo’s' } },
      { do: 'join', id: 'c9', into: 'c1' },
    );
    await commitCycle(desk.planner, en);
    expect(baselines('o9')).toHaveLength(1);
  });

  it('L2 also where the cycle was committed while it was empty', async () => {
    await must(desk, { do: 'add', kind: 'cycle', id: 'c9', values: { name: 'Next' } });
    desk.planner.ui.setState({ cycle: 'c9' });
    await commitCycle(desk.planner, en);
    await must(desk, { do: 'add', kind: 'objective', id: 'o9', cycle: 'c9', values: { title: 'x' } });
    await commitCycle(desk.planner, en);
    expect(baselines('o9')).toHaveLength(1);
  });

  it('L2 by two apart makes the same rows agreed, and asks and marks nothing', async () => {
    await commitCycle(desk.planner, en);
    await must(desk, { do: 'add', kind: 'objective', id: 'late', cycle: 'c1', values: { title: 'Late' } });
    const bo = await copyOf(desk);
    for (const one of [desk, bo]) {
      one.planner.ui.setState({ cycle: 'c1' });
      await commitCycle(one.planner, en);
    }
    await importFile(desk.planner, await asFile(bo));
    expect(stageOf(shown(desk), 'c1').is).toBe('committed');
    expect([baselines('late').length, changesSince(shown(desk), 'late')]).toEqual([2, []]);
    await commitCycle(desk.planner, en);
    expect(said()).toContain('is committed already');
  });
});
