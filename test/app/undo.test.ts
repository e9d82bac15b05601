import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { visible } from '../domain/visible.ts';
import { answers, deskWithPlan, must, onDisk, setTitle, shown, shownText, value, type Desk } from './desk.ts';

afterEach(() => vi.useRealTimers());

const titleOf = (desk: Desk) => value(desk, 'o1', 'title');
const state = ({ planner }: Desk) => {
  const { canUndo, canRedo } = planner.plan.getState();
  return { canUndo, canRedo };
};

/** One of each kind of change. */
const EVERYTHING: readonly Command[] = [
  { do: 'name-plan', name: 'Library', purpose: 'Why we read' },
  { do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } },
  { do: 'add', kind: 'team', id: 't1', values: { name: 'Reading room' } },
  { do: 'add', kind: 'person', id: 'p2', values: { name: 'Bo', team: 't1' } },
  { do: 'add', kind: 'objective', id: 'o3', cycle: 'c2', values: { title: 'Third' }, after: null },
  { do: 'add', kind: 'keyResult', id: 'k3', objective: 'o3', values: { title: 'Its measure' } },
  { do: 'add', kind: 'initiative', id: 'i2', keyResult: 'k2', values: { title: 'Do it' } },
  { do: 'set', kind: 'keyResult', id: 'k1', values: { title: 'Minutes', weight: 3 } },
  { do: 'set', kind: 'initiative', id: 'i1', values: { done: true } },
  { do: 'set', kind: 'objective', id: 'o2', values: { parent: 'o1', title: undefined } },
  { do: 'move', id: 'k1', home: 'o2', after: null },
  { do: 'turn-into', id: 'k3', into: 'o4', kind: 'objective', home: 'c1', after: 'o1' },
  { do: 'add', kind: 'checkIn', id: 'ci2', keyResult: 'k1', values: { value: 4, confidence: 80 } },
  { do: 'add', kind: 'comment', id: 'n2', about: 'k1', values: { text: 'Is it?' } },
  { do: 'delete', id: 'o1' },
  { do: 'keep', id: 'o1' },
  { do: 'delete', id: 'c1' },
  { do: 'all', commands: [setTitle('o3', 'Both'), { do: 'delete', id: 'p1' }] },
];

describe('U1 U5 undo and redo', () => {
  it('take back and bring back every kind of change, to the first and to the last', async () => {
    const desk = await deskWithPlan();
    const stages = [visible(shown(desk))];
    for (const command of EVERYTHING) {
      await must(desk, command);
      stages.push(visible(shown(desk)));
    }
    for (let round = 0; round < 2; round++) {
      for (const stage of stages.slice(0, -1).toReversed()) {
        expect(await desk.planner.undo()).toEqual({ ok: true });
        expect(visible(shown(desk))).toEqual(stage);
      }
      for (const stage of stages.slice(1)) {
        expect(await desk.planner.redo()).toEqual({ ok: true });
        expect(visible(shown(desk))).toEqual(stage);
      }
      expect(await onDisk(desk)).toBe(shownText(desk));
    }
    expect(state(desk)).toEqual({ canUndo: true, canRedo: false });
  });

  it('say so when there is nothing, and stop at the first step', async () => {
    const desk = await deskWithPlan();
    expect(await desk.planner.redo()).toEqual({ ok: false, refusal: 'changed-since' });
    for (let step = 0; step < 9; step++) expect(await desk.planner.undo()).toEqual({ ok: true });
    expect(await desk.planner.undo()).toEqual({ ok: false, refusal: 'changed-since' });
    expect(state(desk)).toEqual({ canUndo: false, canRedo: true });
    expect(visible(shown(desk))).toEqual({ records: {}, order: {} });
  });

  it('a new edit ends what could be redone', async () => {
    const desk = await deskWithPlan();
    await must(desk, setTitle('o1', 'One'));
    await desk.planner.undo();
    expect(state(desk).canRedo).toBe(true);
    await must(desk, setTitle('o2', 'Other'));
    expect(state(desk).canRedo).toBe(false);
    expect(await desk.planner.redo()).toEqual({ ok: false, refusal: 'changed-since' });
  });

  it('a refused command leaves what could be redone', async () => {
    const desk = await deskWithPlan();
    await must(desk, setTitle('o1', 'One'));
    await desk.planner.undo();
    await desk.planner.edit(setTitle('nowhere', 'x'));
    expect(await desk.planner.redo()).toEqual({ ok: true });
    expect(titleOf(desk)).toBe('One');
  });
});

describe('E12 undo in turn', () => {
  it('takes back what was asked for before it, and not what was asked for after', async () => {
    const desk = await deskWithPlan();
    const results = [
      desk.planner.edit(setTitle('o1', 'Before')),
      desk.planner.undo(),
      desk.planner.edit(setTitle('o2', 'After')),
    ];
    expect(await Promise.all(results)).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect([titleOf(desk), value(desk, 'o2', 'title')]).toEqual(['Readers find their book at once', 'After']);
    expect(await onDisk(desk)).toBe(shownText(desk));
  });

  it('many keystrokes at once are as many steps', async () => {
    const desk = await deskWithPlan();
    const before = visible(shown(desk));
    for (const at of [1, 2, 3]) void desk.planner.edit({ do: 'add', kind: 'team', id: `t${at}`, values: {} });
    expect(await Promise.all([desk.planner.undo(), desk.planner.undo(), desk.planner.undo()])).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(visible(shown(desk))).toEqual(before);
    await Promise.all([desk.planner.redo(), desk.planner.redo()]);
    expect([value(desk, 't2', 'deleted'), value(desk, 't3', 'deleted')]).toEqual([undefined, true]);
  });

  it('writes the words still in a field first, so that it takes back those', async () => {
    const desk = await deskWithPlan();
    const withdraw = desk.planner.onFlush(() => desk.planner.edit(setTitle('o1', 'Still typing')).finally(withdraw));
    await desk.planner.undo();
    expect(titleOf(desk)).toBe('Readers find their book at once');
    // The step before the words is not the one taken back.
    expect(value(desk, 'n1', 'deleted')).toBe(undefined);
    expect(state(desk)).toEqual({ canUndo: true, canRedo: true });
    await desk.planner.redo();
    expect(titleOf(desk)).toBe('Still typing');
  });
});

describe('E6 typing', () => {
  const typed = async (desk: Desk, ...words: readonly string[]) =>
    must(desk, ...words.map((one) => setTitle('o1', one)));

  it('on in one field is one step, back to before the first word', async () => {
    const desk = await deskWithPlan();
    await typed(desk, 'R', 'Re', 'Read');
    await desk.planner.undo();
    expect(titleOf(desk)).toBe('Readers find their book at once');
    await desk.planner.redo();
    expect(titleOf(desk)).toBe('Read');
  });

  it('after five seconds is another step', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const desk = await deskWithPlan();
    await typed(desk, 'One');
    vi.setSystemTime(Date.now() + 4_999);
    await typed(desk, 'Two');
    vi.setSystemTime(Date.now() + 5_000);
    await typed(desk, 'Three');
    await desk.planner.undo();
    expect(titleOf(desk)).toBe('Two');
    await desk.planner.undo();
    expect(titleOf(desk)).toBe('Readers find their book at once');
  });

  it('counts from when it was typed, however long the disk takes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const desk = await deskWithPlan();
    const one = desk.planner.edit(setTitle('o1', 'One'));
    vi.setSystemTime(Date.now() + 6_000);
    await Promise.all([one, desk.planner.edit(setTitle('o1', 'Two'))]);
    await desk.planner.undo();
    expect(titleOf(desk)).toBe('One');
  });

  it('in another field or another record is another step', async () => {
    const desk = await deskWithPlan();
    await must(desk, setTitle('o1', 'One'), setTitle('o2', 'Two'), setTitle('o1', 'Three'));
    await must(desk, { do: 'set', kind: 'objective', id: 'o1', values: { why: 'Because' } });
    await desk.planner.undo();
    expect([titleOf(desk), value(desk, 'o1', 'why')]).toEqual(['Three', undefined]);
    await desk.planner.undo();
    expect([titleOf(desk), value(desk, 'o2', 'title')]).toEqual(['One', 'Two']);
  });

  it('in several fields at once takes back all that any of it changed', async () => {
    const desk = await deskWithPlan();
    const both = (title: string, why: string): Command => ({
      do: 'set',
      kind: 'objective',
      id: 'o1',
      values: { title, why },
    });
    await must(desk, both('One', 'Because'), both('Two', 'Because'));
    await desk.planner.undo();
    expect([titleOf(desk), value(desk, 'o1', 'why')]).toEqual(['Readers find their book at once', undefined]);
  });

  it('after an undo begins anew', async () => {
    const desk = await deskWithPlan();
    await typed(desk, 'One');
    await desk.planner.undo();
    await typed(desk, 'Two');
    await desk.planner.undo();
    expect(answers(desk, 'o1', 'title')).toEqual(['Readers find their book at once']);
    await desk.planner.redo();
    expect(titleOf(desk)).toBe('Two');
  });
});
