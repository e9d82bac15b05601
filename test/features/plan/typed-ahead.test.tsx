import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { CheckIn } from '../../../renderer/features/plan/CheckIn.tsx';
import { en } from '../../../renderer/text/en.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

/** The form is fetched when it is told to. */
const { arrives, arrive } = vi.hoisted(() => {
  let arrive = () => {};
  const arrives = new Promise<void>((resolve) => (arrive = resolve));
  return { arrives, arrive };
});
vi.mock('../../../renderer/features/plan/CheckInForm.tsx', async (original) => {
  await arrives;
  return original();
});

async function begun() {
  const planner = await plannerForTests(SMALL_PLAN);
  const keyResult = find(planner.plan.getState().workspace, 'keyResult', 'kr1');
  if (!keyResult) throw new Error('The plan has no such key result.');
  planner.ui.setState({ enteringCheckIn: true });
  draw(planner, <CheckIn keyResult={keyResult} checkIns={[]} />);
  expect(screen.queryByRole('form')).toBeNull();
  const called = en.plan.checkInFor(keyResult.title ?? '');
  return {
    planner,
    field: (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `${called}: ${name}` }),
  };
}

it('E38 takes what is typed while the form of a check-in is still being fetched, field by field, and records nothing', async () => {
  const { planner, field } = await begun();
  const before = planner.plan.getState().workspace.records.size;
  expect(field(en.plan.value)).toHaveFocus();
  fireEvent.change(field(en.plan.value), { target: { value: '31' } });
  field(en.plan.confidenceField(100)).focus();
  fireEvent.change(field(en.plan.confidenceField(100)), { target: { value: '50' } });
  field(en.plan.note).focus();
  fireEvent.change(field(en.plan.note), { target: { value: 'By hand' } });
  // Neither leaves for a row below, where the next letters would be a title.
  expect(fireEvent.keyDown(field(en.plan.note), { key: 'Tab' })).toBe(false);
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  expect(fireEvent.keyDown(field(en.plan.note), { key: 'Enter', ctrlKey: true })).toBe(false);
  document.removeEventListener('keydown', heard);
  expect(heard).not.toHaveBeenCalled();

  arrive();
  const form = within(await screen.findByRole('form'));
  expect(form.getByLabelText(en.plan.note)).toHaveFocus();
  expect(form.getByLabelText(en.plan.note)).toHaveValue('By hand');
  expect(form.getByLabelText<HTMLTextAreaElement>(en.plan.note).selectionStart).toBe(7);
  expect(planner.plan.getState().workspace.records.size).toBe(before);
  fireEvent.keyDown(form.getByLabelText(en.plan.note), { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(planner.plan.getState().workspace.records.size).toBe(before + 1));
  const all = [...planner.plan.getState().workspace.records.values()];
  expect(all).toContainEqual(expect.objectContaining({ kind: 'checkIn', value: 31, confidence: 50, note: 'By hand' }));
});
