import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DEFAULT_METHOD } from '../../../renderer/domain/plan/method.ts';
import { readyAgenda } from '../../../renderer/app/editing/ready-agenda.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { en, zh } from '../../texts.ts';
import { fieldName } from '../../../renderer/text/field-name.ts';
import { given, SMALL_PLAN } from '../planner-for-tests.tsx';
import { opened } from './opened-plan.tsx';

const AGENDA = 'First in silence\n\nThen in pairs\nThen all together\nThen a break';
const guided = (guidance: string): Command => ({ do: 'set', kind: 'cycle', id: 'cycle1', values: { guidance } });
const cycleOf = (planner: Planner) => find(planner.plan.getState().workspace, 'cycle', 'cycle1');

async function formOf(planner: Planner, name: string) {
  act(() => planner.ui.setState({ overlay: 'edit-cycle' }));
  const form = within(await screen.findByRole('form', { name }));
  return { form, button: (label: string) => form.getByRole('button', { name: label }) };
}

describe('the guidance of a cycle', () => {
  it('is written in the form of the cycle and stands above the outline', async () => {
    const { planner, user, texts } = await opened();
    const { form, button } = await formOf(planner, texts.aroundOutline.editCycle);
    await user.type(form.getByLabelText(texts.plan.guidance), 'One page.{Enter}Two rules.');
    await user.click(button(texts.cycleForm.save));
    const shown = await screen.findByRole('region', { name: texts.plan.guidance });
    expect(shown.textContent).toBe('One page.\nTwo rules.');
    expect(cycleOf(planner)).toMatchObject({ name: '2026 Q4', guidance: 'One page.\nTwo rules.' });
  });

  it('is folded away where it is long and there are objectives, and open where there is none yet', async () => {
    const { planner, texts } = await opened([...SMALL_PLAN, guided(AGENDA)]);
    const folded = () => screen.getByText(texts.plan.guidance).closest('details');
    expect(folded()).not.toHaveAttribute('open');
    await act(() =>
      given(planner, [{ do: 'add', kind: 'cycle', id: 'cycle2', values: { name: 'Next', guidance: AGENDA } }]),
    );
    act(() => planner.ui.setState({ cycle: 'cycle2' }));
    expect(folded()).toHaveAttribute('open');
    expect(screen.getByRole('button', { name: texts.plan.empty.write })).toBeInTheDocument();
    // Nothing moves while somebody begins to write.
    await act(() => given(planner, [{ do: 'add', kind: 'objective', id: 'o9', cycle: 'cycle2', values: {} }]));
    expect(folded()).toHaveAttribute('open');
  });

  it('begins with a ready agenda where it is empty', async () => {
    const { planner, user, texts } = await opened();
    const { form, button } = await formOf(planner, texts.aroundOutline.editCycle);
    await user.click(button(texts.cycleForm.fillGuidance));
    const field = form.getByLabelText(texts.plan.guidance);
    await waitFor(() => expect(field).toHaveFocus());
    expect(form.queryByRole('button', { name: texts.cycleForm.fillGuidance })).toBeNull();
    await user.click(button(texts.cycleForm.save));
    await waitFor(() => expect(cycleOf(planner)?.guidance).toMatch(/^Drafting this cycle/));
  });

  it('that was begun is there again after Escape, and gone after a cancel', async () => {
    const { planner, user, texts } = await opened([...SMALL_PLAN, guided('Before')]);
    const first = await formOf(planner, texts.aroundOutline.editCycle);
    await user.type(first.form.getByLabelText(texts.plan.guidance), ' and after{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    const second = await formOf(planner, texts.aroundOutline.editCycle);
    expect(second.form.getByLabelText(texts.plan.guidance)).toHaveValue('Before and after');
    await user.click(second.button(texts.app.cancel));
    const third = await formOf(planner, texts.aroundOutline.editCycle);
    expect(third.form.getByLabelText(texts.plan.guidance)).toHaveValue('Before');
  });

  it.each(['edit-cycle', 'new-cycle'] as const)(
    'E38 keeps name and days as well, through Escape and another room, and offers them back after a cancel: %s',
    async (overlay) => {
      const { planner, user, texts } = await opened();
      const form = async () => {
        act(() => planner.ui.setState({ overlay }));
        return within(await screen.findByRole('form'));
      };
      const first = await form();
      await user.clear(first.getByLabelText(texts.cycleForm.name));
      await user.type(first.getByLabelText(texts.cycleForm.name), 'Autumn');
      fireEvent.change(first.getByLabelText(texts.cycleForm.end), { target: { value: '2026-11-30' } });
      await user.keyboard('{Escape}');
      expect(screen.getByText(texts.cycleForm.kept)).toBeVisible();

      const second = await form();
      expect(second.getByLabelText(texts.cycleForm.name)).toHaveValue('Autumn');
      expect(second.getByLabelText(texts.cycleForm.end)).toHaveValue('2026-11-30');
      act(() => planner.ui.setState({ overlay: null }));
      const third = await form();
      expect(third.getByLabelText(texts.cycleForm.name)).toHaveValue('Autumn');
      await user.click(third.getByRole('button', { name: texts.app.cancel }));
      await user.click(screen.getByRole('button', { name: texts.cycleForm.bringBack }));
      const back = within(await screen.findByRole('form'));
      expect(back.getByLabelText(texts.cycleForm.name)).toHaveValue('Autumn');
      fireEvent.change(back.getByLabelText(texts.cycleForm.start), { target: { value: '2026-09-01' } });
      await user.click(back.getByText(overlay === 'edit-cycle' ? texts.cycleForm.save : texts.cycleForm.create));
      await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
      const all = [...planner.plan.getState().workspace.records.values()];
      const saved = all.find((one) => one.kind === 'cycle' && one.name === 'Autumn');
      expect(saved).toMatchObject({ dates: { start: '2026-09-01', end: '2026-11-30' } });
      expect(planner.halfCycles.about(overlay === 'edit-cycle' ? 'cycle1' : 'new')).toBeUndefined();
    },
  );

  it('C13 replaces nothing that arrived meanwhile, and asks about nothing else', async () => {
    const { planner, user, texts } = await opened([...SMALL_PLAN, guided('Before')]);
    const { form, button } = await formOf(planner, texts.aroundOutline.editCycle);
    await user.type(form.getByLabelText(texts.plan.guidance), ' noon');
    await act(() => given(planner, [{ do: 'set', kind: 'cycle', id: 'cycle1', values: { name: 'Autumn' } }]));
    await user.click(button(texts.cycleForm.save));
    await waitFor(() => expect(cycleOf(planner)?.guidance).toBe('Before noon'));
    expect(cycleOf(planner)?.name).toBe('Autumn');
    const asked = () => {
      const cycle = cycleOf(planner);
      return cycle ? questionsOf(cycle) : [];
    };
    expect(asked()).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const again = await formOf(planner, texts.aroundOutline.editCycle);
    await user.type(again.form.getByLabelText(texts.plan.guidance), ', mine');
    await act(() => given(planner, [guided('Theirs')]));
    await user.click(again.button(texts.cycleForm.save));
    await waitFor(() => expect(asked()).toMatchObject([{ about: 'field', field: 'guidance' }]));
  });
});

it.each([en, zh])('is called in a difference and before a merge as in its form', (texts) => {
  expect(fieldName('guidance', texts)).toBe(texts.plan.guidance);
});

describe('the ready agenda', () => {
  it.each(['en', 'zh'] as const)('fills two hours without a gap, in %s', async (language) => {
    const agenda = await readyAgenda(language, DEFAULT_METHOD);
    const steps = [...agenda.matchAll(/^(\d):(\d\d)–(\d):(\d\d) {2}\S/gm)].map(([, ...parts]) => {
      const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
      return { from: a * 60 + b, to: c * 60 + d };
    });
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.at(0)?.from).toBe(0);
    expect(steps.at(-1)?.to).toBe(120);
    for (const [at, { from, to }] of steps.entries()) {
      expect(to).toBeGreaterThan(from);
      if (at > 0) expect(from).toBe(steps[at - 1]?.to);
    }
    expect(agenda.match(/^\d\. /gm)).toHaveLength(5);
    expect(agenda).not.toMatch(/[!！]/);
  });
});
