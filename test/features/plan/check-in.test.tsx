import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const TITLE = 'Readers who return within a month';

async function checkingIn() {
  const planner = await plannerForTests(SMALL_PLAN);
  const drawn = draw(planner, <Plan saveState={null} />);
  await drawn.user.click(screen.getByDisplayValue(TITLE));
  await drawn.user.keyboard('{Alt>}c{/Alt}');
  // The form is fetched when it is first asked for.
  expect(await screen.findByLabelText('Now')).toHaveFocus();
  return { planner, ...drawn };
}

/** What the second check-in says; the first stands in the plan already. */
function recorded(planner: Planner): readonly unknown[] {
  const [, ...later] = childrenOf(planner.plan.getState().workspace, 'kr1', 'checkIn');
  return later.map(({ value, confidence, note }) => [value, confidence, note]);
}
const gone = () => waitFor(() => expect(screen.queryByLabelText('Now')).not.toBeInTheDocument());

describe('the check-in form', () => {
  it('records the number that was typed last, whichever field it stands in and however it is recorded', async () => {
    const { planner, user } = await checkingIn();
    await user.keyboard('31{Control>}{Enter}{/Control}');
    await gone();
    await user.keyboard('{Alt>}c{/Alt}32{Tab}45{Control>}{Enter}{/Control}');
    await gone();
    await user.keyboard('{Alt>}c{/Alt}33{Tab}50{Enter}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([
      [31, undefined, undefined],
      [32, 45, undefined],
      [33, 50, undefined],
    ]);
  });

  it.each([
    ['31{Enter}', '31%'],
    ['{Tab}45{Enter}', ''],
  ])('is told to who cannot see it, with the value that was said: %s', async (typed, value) => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard(typed);
    await gone();
    expect(planner.ui.getState().announced.text).toBe(texts.checkInForm.checkedIn(TITLE, value));
  });

  it('Enter in the note records it, too, and Shift+Enter begins a new line, which is said there', async () => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard('31{Tab}{Tab}One{Shift>}{Enter}{/Shift}two');
    expect(screen.getByLabelText('Note')).toHaveAccessibleDescription(texts.checkIn.noteKeys);
    await user.keyboard('{Enter}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[31, undefined, 'One\ntwo']]);
  });

  it('P20 a value that is far off is asked about, and recorded when it is given once more', async () => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard('8575{Tab}50{Enter}');
    expect(await screen.findByText(texts.checkIn.farAsked('8,575%'))).toBeInTheDocument();
    expect(screen.getByLabelText('Now')).toHaveFocus();
    await user.keyboard('8675{Enter}');
    expect(await screen.findByText(texts.checkIn.farAsked('8,675%'))).toBeInTheDocument();
    expect(recorded(planner)).toEqual([]);
    await user.keyboard('{Enter}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[8675, 50, undefined]]);
  });

  it('is recorded once, however often the key is pressed while it is being written', async () => {
    const { planner, user } = await checkingIn();
    await user.keyboard('31{Enter}{Enter}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[31, undefined, undefined]]);
  });

  it('leaves keys to the input method: neither Escape nor Ctrl+Enter within a character closes or records', async () => {
    const { planner, texts } = await checkingIn();
    const note = screen.getByLabelText(texts.plan.note);
    fireEvent.compositionStart(note);
    fireEvent.change(note, { target: { value: 'ni hao' } });
    fireEvent.keyDown(note, { key: 'Escape', keyCode: 229, isComposing: true });
    fireEvent.keyDown(note, { key: 'Enter', keyCode: 229, isComposing: true, ctrlKey: true });
    await planner.flush();
    expect(screen.getByLabelText(texts.plan.note)).toHaveValue('ni hao');
    expect(recorded(planner)).toEqual([]);
  });

  it('is not made by two keys that say nothing', async () => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(texts.checkInForm.checkInEmpty)).toBeInTheDocument();
    await user.keyboard('{Tab}75{Enter}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[undefined, 75, undefined]]);
  });

  it('P11 has what was said last time beside its fields and not in them, and records only what is said', async () => {
    const { planner, user, texts } = await checkingIn();
    const [value, sure] = [screen.getByLabelText('Now'), screen.getByLabelText(texts.plan.confidenceField(100))];
    for (const field of [value, sure]) {
      expect(field).toHaveValue('');
      expect(field).not.toHaveAttribute('placeholder');
    }
    expect(value).toHaveAccessibleDescription(texts.checkInForm.lastTime('25%'));
    expect(sure).toHaveAccessibleDescription(texts.checkInForm.lastTime('70%'));
    // Arrows begin where confidence stood.
    await user.keyboard('{Tab}{ArrowDown}{Enter}');
    await gone();
    await user.keyboard('{Alt>}c{/Alt}');
    await user.click(screen.getByRole('button', { name: texts.checkInForm.still('25%') }));
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([
      [undefined, 65, undefined],
      [25, undefined, undefined],
    ]);
  });

  it('keeps what was written through Escape, and a note that was cancelled is offered back', async () => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard('30{Tab}{Tab}A long note{Escape}');
    await gone();
    await user.keyboard('{Alt>}c{/Alt}');
    expect(screen.getByLabelText('Now')).toHaveValue('30');
    expect(screen.getByLabelText('Note')).toHaveValue('A long note');
    await user.click(screen.getByRole('button', { name: texts.app.cancel }));
    await gone();
    await user.keyboard('{Alt>}c{/Alt}');
    expect(screen.getByLabelText('Note')).toHaveValue('');
    await user.keyboard('{Escape}');
    await gone();
    const notice = planner.ui.getState().notices.findLast(({ text }) => text === texts.checkInForm.checkInDropped);
    act(() => notice?.action?.act());
    expect(screen.getByLabelText('Note')).toHaveValue('A long note');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[30, undefined, 'A long note']]);
  });

  it('takes the keyboard also where it is open already, so that no figure goes into a title', async () => {
    const { planner, user } = await checkingIn();
    await user.click(screen.getByDisplayValue(TITLE));
    await user.keyboard('{Alt>}c{/Alt}60{Enter}');
    await gone();
    expect(recorded(planner)).toEqual([[60, undefined, undefined]]);
    expect(screen.getByDisplayValue(TITLE)).toBeInTheDocument();
  });

  it('has the number begun another time chosen, so that the next one takes its place', async () => {
    const { planner, user } = await checkingIn();
    await user.keyboard('60{Tab}{Escape}');
    await gone();
    await user.keyboard('{Alt>}c{/Alt}');
    expect(await screen.findByLabelText('Now')).toHaveValue('60');
    await user.keyboard('50{Enter}');
    await gone();
    expect(recorded(planner)).toEqual([[50, undefined, undefined]]);
  });

  it('keeps a number nobody can read, with what is wrong with it, while it is closed', async () => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard('about 31{Tab}{Tab}x');
    await user.click(screen.getByDisplayValue('Noise stays bearable'));
    await user.keyboard('{Alt>}c{/Alt}');
    await user.click(screen.getByDisplayValue(TITLE));
    await user.keyboard('{Alt>}c{/Alt}');
    expect(screen.getByLabelText('Now')).toHaveValue('about 31');
    expect(screen.getByLabelText('Now')).toHaveAccessibleDescription(new RegExp(texts.checkInForm.notANumber));
    await user.keyboard('{Control>}a{/Control}31{Control>}{Enter}{/Control}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[31, undefined, 'x']]);
  });

  it.each([
    ['30%', 30],
    ['12％', 12],
    ['0.02k', 20],
    ['0.0000001', 0.0000001],
  ])('reads %s', async (typed, value) => {
    const { planner, user } = await checkingIn();
    await user.keyboard(`${typed}{Tab}80%{Enter}`);
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[value, 80, undefined]]);
  });

  it('takes no confidence beyond its ends', async () => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard('31{Tab}{Control>}a{/Control}855{Enter}');
    expect(await screen.findByText(texts.checkInForm.confidenceRange(100))).toBeInTheDocument();
    await user.keyboard('{Control>}a{/Control}85{Enter}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[31, 85, undefined]]);
  });

  it('does not read a number begun on one scale as an answer on another', async () => {
    const { planner, user, texts } = await checkingIn();
    await user.keyboard('31{Tab}');
    const note = screen.getByLabelText(texts.plan.note);
    await user.type(note, 'Only the note stands');
    await act(() => planner.edit({ do: 'set', kind: 'keyResult', id: 'kr1', values: { metric: { type: 'yesNo' } } }));
    await user.type(note, '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(note).not.toBeInTheDocument());
    await planner.flush();
    expect(recorded(planner)).toEqual([[undefined, undefined, 'Only the note stands']]);
  });

  it('passes over no number it cannot read', async () => {
    const { planner, user, texts } = await checkingIn();
    const record = screen.getByRole('button', { name: new RegExp(`^${texts.checkInForm.record}`) });
    for (const way of [
      () => user.keyboard('{Enter}'),
      () => user.keyboard('{Control>}{Enter}{/Control}'),
      () => user.click(record),
    ]) {
      await user.clear(screen.getByLabelText('Now'));
      await user.type(screen.getByLabelText('Now'), 'about 31');
      await way();
      expect(await screen.findByText(texts.checkInForm.notANumber)).toBeInTheDocument();
      await planner.flush();
      expect(recorded(planner)).toEqual([]);
    }
    // The form is fetched when it is first asked for.
    expect(await screen.findByLabelText('Now')).toHaveFocus();
  });

  it('keeps what was typed while another row is checked in', async () => {
    const { planner, user } = await checkingIn();
    await user.keyboard('31{Tab}45{Tab}Half a');
    await user.click(screen.getByDisplayValue('Noise stays bearable'));
    await user.keyboard('{Alt>}c{/Alt}44{Enter}');
    await gone();
    await user.click(screen.getByDisplayValue(TITLE));
    await user.keyboard('{Alt>}c{/Alt}{Tab}{Tab}{End} sentence{Control>}{Enter}{/Control}');
    await gone();
    await planner.flush();
    expect(recorded(planner)).toEqual([[31, 45, 'Half a sentence']]);
    await user.keyboard('{Alt>}c{/Alt}');
    expect(screen.getByLabelText('Note')).toHaveValue('');
  });
});
