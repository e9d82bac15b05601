/** What the screens say leaves is what leaves: the preview of a file, and what is on paper. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WHOLE_PLAN } from '../../renderer/domain/bundle/scope.ts';
import { LISTS } from '../../renderer/domain/kinds/fields.ts';
import { KINDS } from '../../renderer/domain/kinds/model.ts';
import type { Planner } from '../../renderer/app/session/planner.ts';
import { showSamplePlan } from '../../renderer/app/editing/sample-plan.ts';
import { deleteCycle } from '../../renderer/app/editing/delete-cycle.ts';
import { childrenOf, find } from '../../renderer/domain/plan/workspace.ts';
import Difference from '../../renderer/features/difference/Difference.tsx';
import { Leaves } from '../../renderer/features/hand-out/Leaves.tsx';
import { Plan } from '../../renderer/features/plan/Plan.tsx';
import { en } from '../texts.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { importFile } from '../app/import-file.ts';
import { incoming } from './fake-desktop.ts';
import { SMALL_PLAN, around, draw, given, plannerForTests } from './planner-for-tests.tsx';
import { trafficOf } from '../../renderer/app/files/traffic.ts';
import { NEWER_LIST } from '../newer-lists.ts';

const DELETED: readonly Command[] = [
  { do: 'add', kind: 'comment', id: 'c1', about: 'obj1', values: { text: 'Bob is lazy' } },
  { do: 'add', kind: 'comment', id: 'c2', about: 'obj1', values: { text: 'Fair enough' } },
  { do: 'delete', id: 'c1' },
  { do: 'delete', id: 'kr2' },
  { do: 'add', kind: 'person', id: 'p1', values: { name: 'Ana' } },
  { do: 'add', kind: 'objective', id: 'obj3', cycle: 'cycle1', values: { title: 'Nobody’s business', private: true } },
];
const CARES = [
  WHOLE_PLAN,
  { ...WHOLE_PLAN, withNames: false },
  { ...WHOLE_PLAN, withCheckIns: false },
  { ...WHOLE_PLAN, withPrivate: true },
];

it.each(CARES)('H9 the preview counts what the file holds, deletions too (%o)', async (care) => {
  const planner = await plannerForTests([...SMALL_PLAN, ...DELETED]);
  const { texts } = draw(planner, <Leaves care={care} />);
  const leaves = within(screen.getByRole('region', { name: texts.handOut.leaves }));
  const file = JSON.parse(await planner.text(care)) as Record<string, { deleted?: true }[]>;
  let gone = 0;
  for (const kind of KINDS) {
    const records = file[LISTS[kind]] ?? [];
    const living = records.filter(({ deleted }) => !deleted).length;
    gone += records.length - living;
    const said = leaves.queryByText(texts.records.counted[kind](living));
    expect(said !== null, kind).toBe(living > 0);
  }
  expect(gone).toBe(2);
  expect(leaves.getByText(texts.handOut.deletions(gone))).toBeInTheDocument();
});

it('H9 the preview names each row that leaves, down to initiatives, and calls nothing deleted that became another kind of row', async () => {
  const planner = await plannerForTests([
    ...SMALL_PLAN,
    { do: 'add', kind: 'initiative', id: 'i1', keyResult: 'kr1', values: { title: 'Ring each of them' } },
    { do: 'add', kind: 'objective', id: 'o9', cycle: 'cycle1', values: { title: 'Half words' } },
    { do: 'turn-into', kind: 'keyResult', id: 'o9', into: 'k9', home: 'obj1', after: null },
  ]);
  const { texts } = draw(planner, <Leaves care={WHOLE_PLAN} />);
  const leaves = within(screen.getByRole('region', { name: texts.handOut.leaves }));
  for (const title of ['Ring each of them', 'Half words']) expect(leaves.getByText(title)).toBeInTheDocument();
  expect(leaves.getByText(/^1 mark of what is gone .* or now another kind of row\.$/)).toBeInTheDocument();
});

it('H9 the preview says how much stays here that this version does not know', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const text = JSON.stringify({
    format: 'okr-bundle',
    objectives: [{ id: 'obj9', cycle: 'cycle1', title: 'Of a newer version', mood: 3 }],
    [NEWER_LIST]: [{ id: 'r1', what: 'flood' }],
  });
  await importFile(planner, { name: 'newer.okr', text });
  const { rerender } = render(<Leaves care={WHOLE_PLAN} />, { wrapper: around(planner) });
  expect(screen.queryByText(en.handOut.unknown(1, 1))).toBeNull();
  expect(screen.getByText(en.records.counted.foreign(1))).toBeInTheDocument();
  rerender(<Leaves care={{ ...WHOLE_PLAN, withNames: false }} />);
  expect(screen.getByText(en.handOut.unknown(1, 1))).toBeInTheDocument();
});

it('B13 removing the sample leaves nothing of it in the file or in the list of owners', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  await showSamplePlan(planner, 'en');
  const sample = () => childrenOf(planner.plan.getState().workspace, null, 'cycle').find((one) => one.sample);
  const cycle = sample();
  if (!cycle) throw new Error('no sample');
  const before = await planner.text(WHOLE_PLAN);
  expect(childrenOf(planner.plan.getState().workspace, null, 'person').length).toBeGreaterThan(0);
  await deleteCycle(planner, en, cycle);
  expect(sample()).toBeUndefined();
  expect(childrenOf(planner.plan.getState().workspace, null, 'person')).toEqual([]);
  const without = (text: string) => text.replace(/"at": "[^"]+"/g, '');
  expect(without(await planner.text(WHOLE_PLAN))).toBe(without(before));
  await planner.undo();
  expect(sample()).toBeDefined();
  expect(childrenOf(planner.plan.getState().workspace, null, 'person').length).toBeGreaterThan(0);
});

/** The difference between a file of everything and what was done since. */
async function compared(since: readonly Command[]): Promise<Planner> {
  const planner = await plannerForTests([...SMALL_PLAN, ...DELETED]);
  const kept = await trafficOf(planner).comparing.keepFile(incoming({ name: 'plan.okr', text: await planner.text() }));
  if (!kept.ok) throw new Error('not kept');
  await given(planner, since);
  trafficOf(planner).comparing.choose('from', kept.kept);
  trafficOf(planner).comparing.choose('to', null);
  return planner;
}

it('H9 a printed difference leaves out what is private and the words of what was removed, and says so; asked for, it has both', async () => {
  const planner = await compared([
    { do: 'set', kind: 'objective', id: 'obj3', values: { title: 'Still nobody’s business' } },
    { do: 'set', kind: 'objective', id: 'obj1', values: { title: 'People come back soon' } },
    { do: 'delete', id: 'kr3' },
  ]);
  const { user } = draw(planner, <Difference />);
  const page = () => document.body.textContent ?? '';
  expect(page()).toMatch(/Still nobody’s business/);
  act(() => void fireEvent(window, new Event('beforeprint')));
  expect(page()).not.toMatch(/nobody’s business|首月回访率/i);
  expect(page()).toMatch(/soon/);
  expect(page()).toContain(en.difference.staysHome(1));
  expect(page()).toContain(en.difference.wordsStay(1));
  act(() => void fireEvent(window, new Event('afterprint')));
  expect(page()).toMatch(/Still nobody’s business/);
  await user.click(screen.getByRole('switch', { name: en.difference.all }));
  act(() => void fireEvent(window, new Event('beforeprint')));
  expect(page()).toMatch(/Still nobody’s business/);
  expect(page()).toMatch(/首月回访率/);
  act(() => void fireEvent(window, new Event('afterprint')));
});

it('H9 a private objective is off the paper with all under it, which is said there, unless it is asked for', async () => {
  const planner = await plannerForTests([...SMALL_PLAN, ...DELETED]);
  planner.ui.setState({ cycle: 'cycle1' });
  draw(planner, <Plan saveState={null} />);
  const off = () => [...document.querySelectorAll('[data-private]')];
  await screen.findByDisplayValue('Nobody’s business');
  expect(off().map((row) => row.querySelector('textarea')?.value)).toEqual(['Nobody’s business']);
  expect(screen.getByText(en.plan.offPaper(1))).toBeInTheDocument();
  act(() => planner.ui.setState({ printPrivate: true }));
  expect(off()).toEqual([]);
  expect(screen.queryByText(en.plan.offPaper(1))).toBeNull();
});

it('C14 what only the deletion came here of is not offered to be brought back, and it is said why', async () => {
  const ana = await plannerForTests([...SMALL_PLAN, { do: 'delete', id: 'kr1' }]);
  const planner = await plannerForTests([]);
  await importFile(planner, { name: 'ana.okr', text: await ana.text(WHOLE_PLAN) });
  const late = { format: 'okr-bundle', comments: [{ id: 'late', about: 'kr1', text: 'Which readers?' }] };
  await importFile(planner, { name: 'late.okr', text: JSON.stringify(late) });
  planner.ui.setState({ cycle: 'cycle1' });
  draw(planner, <Plan saveState={null} />);
  const homeless = within(await screen.findByRole('region', { name: en.homeless.homeless }));
  expect(homeless.getByText(en.problems.refusal['words-elsewhere'])).toBeInTheDocument();
  expect(homeless.queryByRole('button', { name: /bring/i })).toBeNull();
  expect(find(planner.plan.getState().workspace, 'keyResult', 'kr1')).toBeUndefined();
});
