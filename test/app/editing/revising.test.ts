/** What becomes of what was agreed is written down once the field is left, in the step that changed it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../texts.ts';
import { commitCycle } from '../../../renderer/app/editing/commit-cycle.ts';
import { fetchTexts, withTexts } from '../../../renderer/app/session/texts.ts';
import { changesSince } from '../../../renderer/domain/plan/agreed.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { deskWithPlan, must, setTitle, shown, value, type Desk } from '../desk.ts';

let desk: Desk;
const revisions = (id = 'k1') => childrenOf(shown(desk), id, 'revision');
const type = (title: string) => must(desk, setTitle('k1', title, 'keyResult'));
const leave = async () => {
  desk.planner.fieldLeft('k1', 'title');
  await desk.planner.flush();
};
const titleOf = () => value(desk, 'k1', 'title');

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
});
