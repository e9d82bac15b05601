import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Plan } from '../../../../renderer/features/plan/Plan.tsx';
import { Shell } from '../../../../renderer/features/shell/Shell.tsx';
import { fillDisk } from '../../full-disk.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../../planner-for-tests.tsx';
import { drawnInspector } from './drawn-inspector.tsx';

it('says calmly what it is for while nothing is chosen, or what was chosen is gone', async () => {
  const { texts, edit, choose } = await drawnInspector(null);
  expect(screen.getByText(texts.inspector.nothing)).toBeInTheDocument();
  choose('obj1');
  expect(screen.queryByText(texts.inspector.nothing)).toBeNull();
  await edit({ do: 'delete', id: 'obj1' });
  expect(screen.getByText(texts.inspector.nothing)).toBeInTheDocument();
});

it('shows another row from its top', async () => {
  const { choose } = await drawnInspector('kr1');
  const body = document.querySelector('[data-details]')?.parentElement;
  if (!body) throw new Error('There are no details.');
  body.scrollTop = 240;
  choose('kr2');
  expect(body.isConnected).toBe(true);
  expect(body.scrollTop).toBe(0);
});

it('names the kind of what is chosen, in both languages', async () => {
  const { choose } = await drawnInspector('obj2', [], { language: 'zh' });
  expect(screen.getByRole('complementary', { name: '目标' })).toBeInTheDocument();
  choose('kr1');
  expect(screen.getByRole('complementary', { name: '关键结果' })).toBeInTheDocument();
});

it('writes the words of one record to that record, also when another is chosen while typing', async () => {
  const { user, texts, choose, stored, flush } = await drawnInspector('obj1');
  await user.type(screen.getByRole('textbox', { name: texts.inspector.recordTitle }), ' often');
  choose('obj2');
  expect(screen.getByRole('textbox', { name: texts.inspector.recordTitle })).toHaveValue('让新读者留下来');
  await flush();
  expect(stored('objective', 'obj1')?.title).toBe('People come back often');
  expect(stored('objective', 'obj2')?.title).toBe('让新读者留下来');
});

it('gives the keyboard back to the row at Escape and stays open', async () => {
  const { user, texts, planner } = await drawnInspector('obj1');
  await user.click(screen.getByRole('textbox', { name: texts.inspector.why }));
  await user.keyboard('Because{Escape}');
  expect(planner.ui.getState()).toMatchObject({ inspector: true, focus: 'obj1' });
});

it('lets an open list take the first Escape', async () => {
  const { user, texts, planner } = await drawnInspector('obj1', [
    { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
  ]);
  const owner = await screen.findByRole('combobox', { name: texts.aroundOutline.owner });
  await user.click(owner);
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(owner).toHaveAttribute('aria-expanded', 'true'));
  await user.keyboard('{Escape}');
  expect(planner.ui.getState().focus).toBeNull();
  await user.keyboard('{Escape}');
  expect(planner.ui.getState().focus).toBe('obj1');
});

it('closes at its button and gives the keyboard back to the row', async () => {
  const { user, texts, planner } = await drawnInspector('obj1');
  await user.click(screen.getByRole('button', { name: texts.app.close }));
  expect(planner.ui.getState()).toMatchObject({ inspector: false, focus: 'obj1' });
});

it('deletes at once and offers it back', async () => {
  const { user, texts, planner, stored, undo } = await drawnInspector('obj1');
  await user.click(screen.getByRole('button', { name: texts.rowActs.delete }));
  await waitFor(() => expect(stored('objective', 'obj1')).toBeUndefined());
  expect(planner.ui.getState().notices.at(-1)?.action?.label).toBe(texts.app.undo);
  await undo();
  expect(stored('keyResult', 'kr1')?.title).toBe('Readers who return within a month');
});

it('opens the check-in of a key result', async () => {
  const { user, texts, planner } = await drawnInspector('kr1');
  await user.click(screen.getByRole('button', { name: texts.rowActs.checkIn }));
  expect(planner.ui.getState().checkingIn).toBe('kr1');
});

it('keeps what was typed and chosen when the disk is full, and what was written when it is not', async () => {
  const { user, texts, planner, stored } = await drawnInspector('obj1');
  const emptyDisk = fillDisk();
  const title = screen.getByRole('textbox', { name: texts.inspector.recordTitle });
  await user.type(title, ' often');
  await user.click(screen.getByRole('radio', { name: texts.terms.ambitions.committed }));
  await waitFor(() => expect(planner.plan.getState().saving).toMatchObject({ is: 'unsaved', problem: 'disk-full' }));
  expect(title).toHaveValue('People come back often');
  expect(screen.getByRole('radio', { name: texts.terms.ambitions.committed })).toBeChecked();
  emptyDisk();
  await act(() => planner.retry());
  expect(planner.plan.getState().saving.is).toBe('saved');
  expect(stored('objective', 'obj1')).toMatchObject({ title: 'People come back often', ambition: 'committed' });
  await waitFor(() => expect(title).toHaveValue('People come back often'));
});

it('is entered by its key, with the row still chosen, and left and hidden from within', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const { user, texts } = draw(
    planner,
    <>
      <Shell ready />
      <Plan saveState={null} />
    </>,
  );
  await user.click(screen.getByDisplayValue('People come back'));
  await user.keyboard('{Control>}i{/Control}');
  const panel = await screen.findByRole('complementary');
  await waitFor(() => expect(within(panel).getByRole('textbox', { name: texts.inspector.recordTitle })).toHaveFocus());
  await user.keyboard('{Escape}');
  expect(within(screen.getByRole('main')).getByDisplayValue('People come back')).toHaveFocus();
  await user.keyboard('{Control>}i{/Control}');
  expect(within(panel).getByRole('textbox', { name: texts.inspector.recordTitle })).toHaveFocus();
  await user.keyboard('{Control>}i{/Control}');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  expect(screen.getByDisplayValue('People come back')).toHaveFocus();
});

it('leads from a key result without a measure to the question how it is measured', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const { user, texts } = draw(planner, <Plan saveState={null} />);
  await user.click(screen.getByRole('button', { name: (name) => name.startsWith(texts.plan.setMeasure) }));
  await waitFor(() => expect(screen.getByRole('combobox', { name: texts.inspector.measureType })).toHaveFocus());
});
