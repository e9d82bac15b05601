/** Undo and redo of imports among other imports and edits (SPEC M12, E7-E9). */
import { describe, expect, it, vi } from 'vitest';
import { importStep, withoutImport } from '../../renderer/app/editing/import-step.ts';
import { tellSteps } from '../../renderer/app/editing/tell-steps.ts';
import { EVERYTHING } from '../../renderer/domain/bundle/scope.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { differences } from '../../renderer/domain/difference/difference.ts';
import type { AnyRecord } from '../../renderer/domain/kinds/model.ts';
import { EMPTY, patched } from '../../renderer/domain/plan/workspace.ts';
import { en, zh } from '../texts.ts';
import { visible } from '../domain/visible.ts';
import { answers, asFile, must, openDesk, questions, setTitle, shown, shownText, value, type Desk } from './desk.ts';
import { importFile } from './import-file.ts';

const desks = async (count: number): Promise<readonly Desk[]> =>
  Promise.all(Array.from({ length: count }, () => openDesk()));
const ids = (desk: Desk) => [...shown(desk).records.values()].map(({ id }) => id).toSorted();
const told = ({ planner }: Desk) => planner.ui.getState().notices.at(-1)?.text;

async function takes(desk: Desk, from: Desk): Promise<void> {
  expect(await importFile(desk.planner, await asFile(from))).toMatchObject({ ok: true });
}

const C1: Command = { do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Autumn' } };
const O1: Command = { do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'A' } };

describe('M12 E8 undoing one of several imports', () => {
  it('takes out what it brought, though it was named before it came', async () => {
    const [ana, cy] = (await desks(2)) as [Desk, Desk];
    await must(ana, C1, { do: 'add', kind: 'person', id: 'p1', values: { name: 'Ana' } });
    await must(ana, { do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'A', owner: 'p1' } });
    const nameless = { name: 'nameless.okr', text: await ana.planner.text({ ...EVERYTHING, withNames: false }) };
    await importFile(cy.planner, nameless);
    const before = shownText(cy);
    await takes(cy, ana);
    expect(ids(cy)).toEqual(['c1', 'o1', 'p1']);
    expect(await cy.planner.undo()).toEqual({ ok: true });
    expect(ids(cy)).toEqual(['c1', 'o1']);
    expect(shownText(cy)).toBe(before);
    expect(await cy.planner.undo()).toEqual({ ok: true });
    expect(ids(cy)).toEqual([]);
  });

  it('takes out all of it, not what nothing else hangs on', async () => {
    const [ana, bo] = (await desks(2)) as [Desk, Desk];
    await must(ana, C1, { do: 'add', kind: 'cycle', id: 'c2', values: {} });
    await must(ana, { do: 'add', kind: 'objective', id: 'o1', cycle: 'c2', values: { title: 'Above' } });
    await must(ana, { do: 'add', kind: 'keyResult', id: 'k1', objective: 'o1', values: { title: 'K' } });
    await must(ana, { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Below', parent: 'o1' } });
    const part = await ana.planner.text({ ...EVERYTHING, scope: { of: 'objectives', ids: ['o2'] } });
    await importFile(bo.planner, { name: 'part.okr', text: part });
    const before = shownText(bo);
    await takes(bo, ana);
    expect(await bo.planner.undo()).toEqual({ ok: true });
    expect(shownText(bo)).toBe(before);
  });

  it('names what stays, and stops there when all of it does', async () => {
    for (const texts of [en, zh]) {
      const [ana, bo] = (await desks(2)) as [Desk, Desk];
      const stop = tellSteps(bo.planner, () => texts);
      await must(ana, C1, O1);
      await must(bo, { do: 'add', kind: 'team', id: 't1', values: { name: 'Earlier' } });
      await takes(bo, ana);
      const other = await openDesk(bo.database);
      await must(other, setTitle('o1', 'Written since'));
      await bo.planner.refresh();
      expect(await bo.planner.undo()).toEqual({ ok: true });
      expect(ids(bo)).toEqual(['c1', 'o1', 't1']);
      expect(value(bo, 't1', 'deleted')).toBe(undefined);
      const stays = texts.stepsTold.importStays(['plan.okr'], ['Written since', 'Autumn']);
      await vi.waitFor(() => expect(told(bo)).toBe(stays));
      expect(told(bo)).toContain('Written since');
      // The next one goes on to what was done before.
      await bo.planner.undo();
      expect(value(bo, 't1', 'deleted')).toBe(true);
      stop();
    }
  });

  it('names what stays beside what went', async () => {
    const [ana, bo] = (await desks(2)) as [Desk, Desk];
    const stop = tellSteps(bo.planner, () => en);
    await must(ana, C1, O1, { do: 'add', kind: 'team', id: 't2', values: { name: 'Goes' } });
    await takes(bo, ana);
    const other = await openDesk(bo.database);
    await must(other, { do: 'add', kind: 'comment', id: 'n9', about: 'o1', values: { text: 'Why?' } });
    await bo.planner.refresh();
    await bo.planner.undo();
    expect(ids(bo)).toEqual(['c1', 'n9', 'o1']);
    await vi.waitFor(() => expect(told(bo)).toBe(en.stepsTold.importUndone(['plan.okr'], ['A', 'Autumn'])));
    stop();
  });

  it('leaves a run named by what stays, and forgets one only the import told of', async () => {
    const [ana, bo, cy] = (await desks(3)) as [Desk, Desk, Desk];
    await ana.planner.changeSettings({ personName: 'Ana' });
    await must(ana, C1, O1);
    await takes(bo, ana);
    await bo.planner.undo();
    expect([...shown(bo).runs]).toEqual([]);
    await takes(cy, ana);
    const other = await openDesk(cy.database);
    await must(other, setTitle('o1', 'Since'));
    await cy.planner.refresh();
    await cy.planner.undo();
    expect([...shown(cy).runs.values()].map(({ by }) => by)).toContain('Ana');
  });
});

describe('M2 M12 E8 redoing an import', () => {
  it('brings its question back everywhere, whatever was undone and redone in between', async () => {
    const [start, ana, bo, dee] = (await desks(4)) as [Desk, Desk, Desk, Desk];
    await must(start, C1, O1);
    for (const desk of [ana, bo]) await takes(desk, start);
    await must(bo, setTitle('o1', 'B'));
    await must(ana, setTitle('o1', 'C'));
    await takes(ana, bo);
    expect(answers(ana, 'o1', 'title')).toEqual(['B', 'C']);
    const after = visible(shown(ana));
    for (const way of ['undo', 'undo', 'redo'] as const) await ana.planner[way]();
    const one = await asFile(ana);
    await ana.planner.redo();
    expect(visible(shown(ana))).toEqual(after);
    for (const file of [one, await asFile(ana)]) await importFile(dee.planner, file);
    expect(answers(dee, 'o1', 'title')).toEqual(['B', 'C']);
    await takes(ana, dee);
    expect(answers(ana, 'o1', 'title')).toEqual(['B', 'C']);
    expect(questions(ana)).toEqual(['o1 title']);
  });

  it('says the same again where the file had settled something', async () => {
    const [start, ana, bo] = (await desks(3)) as [Desk, Desk, Desk];
    await must(start, C1, O1, { do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Second' } });
    await takes(ana, start);
    await must(ana, setTitle('o1', 'C'), { do: 'delete', id: 'o2' });
    await takes(bo, ana);
    await must(bo, setTitle('o1', 'B'), { do: 'keep', id: 'o2' }, setTitle('o2', 'Kept'));
    await takes(ana, bo);
    const [after, plan] = [visible(shown(ana)), shown(ana)];
    for (let round = 0; round < 3; round++) {
      for (const way of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const)
        expect(await ana.planner[way]()).toEqual({ ok: true });
      expect(visible(shown(ana))).toEqual(after);
      expect(differences(plan, shown(ana))).toEqual([]);
    }
    // And wherever it arrives.
    await takes(bo, ana);
    expect(visible(shown(bo))).toEqual(after);
  });

  it('keeps a deletion one that nobody disputes, and one in dispute in dispute', async () => {
    const [start, ana, bo] = (await desks(3)) as [Desk, Desk, Desk];
    await must(start, C1, O1);
    for (const desk of [ana, bo]) await takes(desk, start);
    await must(ana, setTitle('o1', 'Reworded'));
    await takes(bo, ana);
    await must(bo, { do: 'delete', id: 'o1' });
    await takes(ana, bo);
    const after = visible(shown(ana));
    for (const way of ['undo', 'undo', 'redo', 'redo'] as const) await ana.planner[way]();
    expect(visible(shown(ana))).toEqual(after);
    expect(questions(ana)).toEqual([]);
  });

  it('leaves alone what another window has written in its place', async () => {
    const [start, ana, bo] = (await desks(3)) as [Desk, Desk, Desk];
    await must(start, C1, O1);
    for (const desk of [ana, bo]) await takes(desk, start);
    await must(bo, setTitle('o1', 'B'));
    await takes(ana, bo);
    await ana.planner.undo();
    const other = await openDesk(ana.database);
    await must(other, setTitle('o1', 'Other'));
    await ana.planner.refresh();
    await ana.planner.redo();
    expect(answers(ana, 'o1', 'title')).toEqual(['B', 'Other']);
  });
});

describe('M12 of any length', () => {
  it('keeps what stays with all it names, however long the chain', () => {
    const chain = Array.from({ length: 20_000 }, (_, at): AnyRecord => {
      return { kind: 'comment', id: `n${at}`, about: at === 0 ? 't1' : `n${at - 1}`, text: 'Why?' };
    });
    const late: AnyRecord = { kind: 'comment', id: 'late', about: 'n19999', text: 'Because' };
    const brought: readonly AnyRecord[] = [
      { kind: 'team', id: 't1', name: 'Stacks' },
      { kind: 'team', id: 't2' },
      ...chain,
    ];
    const step = importStep(EMPTY, brought, { names: [], runs: new Map() });
    const { plan, stays } = withoutImport(patched(EMPTY, [...brought, late]), step, () => false);
    expect(stays.length).toBe(20_001);
    expect(plan?.records.length).toBe(20_002);
  });
});
