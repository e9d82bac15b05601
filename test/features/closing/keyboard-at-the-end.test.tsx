/** Where the keyboard is after each act at the end of a cycle: near what was pressed, also where that goes. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { scoring } from '../../../renderer/domain/commands/closing.ts';
import { EMPTY } from '../../../renderer/domain/plan/workspace.ts';
import Closing from '../../../renderer/features/closing/Closing.tsx';
import { afterMerge } from '../after-merge.ts';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const READERS = 'Readers who return within a month';
const rowOf = (title: string) => screen.getByRole('group', { name: title });
const opened = async () => draw(await plannerForTests(SMALL_PLAN), <Closing />);
/** Within it or on it. */
const keyboardIs = (around: () => HTMLElement) =>
  waitFor(() => expect(around().contains(document.activeElement)).toBe(true));

describe('the keyboard', () => {
  it('stays with the row whose measured score was taken', async () => {
    const { user, texts } = await opened();
    const take = within(rowOf(READERS)).getByRole('button', { name: texts.closing.proposed('0.2') });
    await user.click(take);
    await waitFor(() => expect(take.isConnected).toBe(false));
    await keyboardIs(() => rowOf(READERS));
  });

  it('stays with the row of which one of two scores was taken', async () => {
    const planner = await afterMerge([scoring(EMPTY, 'kr1', { score: 0.3 })], [scoring(EMPTY, 'kr1', { score: 0.8 })]);
    const { user, texts } = draw(planner, <Closing />);
    const [take] = screen.getAllByRole('button', { name: texts.closing.takeThis });
    if (!take) throw new Error('one can be taken');
    await user.click(take);
    await waitFor(() => expect(take.isConnected).toBe(false));
    await keyboardIs(() => rowOf(READERS));
  });

  it('is in the score of an objective that was asked for', async () => {
    const { user, texts } = await opened();
    const objective = within(screen.getByRole('region', { name: 'People come back' }));
    await user.click(objective.getByRole('button', { name: texts.closing.instead }));
    expect(objective.getByLabelText(texts.closing.insteadWhat)).toHaveFocus();
  });

  it('stays with the agenda at its last step and at its first', async () => {
    const { user, texts } = await opened();
    const { closing: words } = texts;
    await user.click(screen.getByRole('radio', { name: words.step['look-back'] }));
    const agenda = () => screen.getByRole('region', { name: words.agenda });
    for (const _ of words.solo.slice(1)) await user.click(screen.getByRole('button', { name: words.next }));
    await waitFor(() => expect(agenda()).toHaveFocus());
    for (const _ of words.solo.slice(1)) await user.click(screen.getByRole('button', { name: words.back }));
    await waitFor(() => expect(agenda()).toHaveFocus());
  });

  it('stays where it is chosen into which cycle once all of it is there', async () => {
    const { user, texts } = await opened();
    const { closing: words } = texts;
    await user.click(screen.getByRole('radio', { name: words.step['carry-over'] }));
    await user.click(screen.getByRole('button', { name: /^Carry over/ }));
    await screen.findByText(words.nothingNew('2027 Q1'));
    await keyboardIs(() => screen.getByRole('group', { name: words.step['carry-over'] }));
  });

  it('is on the next step after closing, and on the way back after not closing', async () => {
    const { user, texts } = await opened();
    const { closing: words } = texts;
    await user.click(screen.getByRole('button', { name: words.close }));
    await user.click(screen.getByRole('button', { name: words.notYet }));
    expect(screen.getByRole('button', { name: words.close })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: words.close }));
    await user.click(screen.getByRole('button', { name: words.closeNow('2026 Q4') }));
    await waitFor(() => expect(screen.getByRole('radio', { name: words.step['look-back'] })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: words.reopen }));
    await waitFor(() => expect(screen.getByRole('button', { name: words.close })).toHaveFocus());
  });
});
