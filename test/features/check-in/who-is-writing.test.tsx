/** Who is writing is asked in the room of check-ins. */
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { drawn, lines } from './drawn-check-ins.tsx';

describe('who is writing here', () => {
  it('is asked once, and not again at the next start of the same copy', async () => {
    const { planner, user, texts } = await drawn('unasked');
    expect(lines()).toHaveLength(3);
    await user.selectOptions(screen.getByRole('combobox', { name: texts.whoIAm.who }), 'Ana');
    expect(lines()).toEqual(['Never', 'Long ago']);
    expect(screen.queryByRole('combobox', { name: texts.whoIAm.who })).not.toBeInTheDocument();
    expect(localStorage.getItem(`${planner.database}-who`)).toContain('ana');
  });

  it('Y9 is not asked in a personal plan', async () => {
    const { texts } = await drawn('unasked', [{ do: 'name-plan', personal: true }]);
    expect(screen.queryByText(texts.whoIAm.who)).not.toBeInTheDocument();
    expect(lines()).toHaveLength(3);
  });

  it('is somebody new under the name one signs with, or nobody', async () => {
    const { planner, user, texts } = await drawn('unasked');
    await user.selectOptions(screen.getByRole('combobox', { name: texts.whoIAm.who }), texts.whoIAm.somebodyNew);
    expect(screen.getByLabelText(texts.whoIAm.name)).toHaveValue('Mira');
    await user.click(screen.getByRole('button', { name: texts.whoIAm.add }));
    expect(await screen.findByText(texts.whoIAm.iAm('Mira', true))).toBeInTheDocument();
    await planner.flush();
    expect(childrenOf(planner.plan.getState().workspace, null, 'person').map(({ name }) => name)).toContain('Mira');
    await user.click(screen.getByRole('button', { name: texts.whoIAm.change }));
    await user.selectOptions(screen.getByRole('combobox', { name: texts.whoIAm.who }), texts.whoIAm.nobody);
    expect(screen.getByText(texts.whoIAm.iAmNobody)).toBeInTheDocument();
  });

  it('E20 signs as whoever is chosen where no name is set, says so, and the same answer again is one', async () => {
    const { planner, user, texts } = await drawn('unasked');
    await act(() => planner.changeSettings({ personName: '' }));
    const choose = () => user.selectOptions(screen.getByRole('combobox', { name: texts.whoIAm.who }), 'Ana');
    await choose();
    expect(await screen.findByText(texts.whoIAm.iAm('Ana', true))).toBeInTheDocument();
    expect(planner.preferences.getState().settings.personName).toBe('Ana');
    const change = () => screen.getByRole('button', { name: texts.whoIAm.change });
    expect(change()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('combobox', { name: texts.whoIAm.who })).toHaveFocus();
    await choose();
    expect(change()).toHaveFocus();
    await user.keyboard('{Enter}{Escape}');
    expect(change()).toHaveFocus();
  });

  it('another name than the one one signs with is said, and never changed unasked', async () => {
    const { planner, user, texts } = await drawn('ana');
    expect(screen.getByText(texts.whoIAm.signsOtherwise('Mira', 'Ana'))).toBeInTheDocument();
    expect(planner.preferences.getState().settings.personName).toBe('Mira');
    await user.click(screen.getByRole('button', { name: texts.whoIAm.signAs('Ana') }));
    await waitFor(() => expect(planner.preferences.getState().settings.personName).toBe('Ana'));
    expect(screen.queryByText(texts.whoIAm.signsOtherwise('Mira', 'Ana'))).not.toBeInTheDocument();
  });

  it('is asked again where whoever was chosen is gone', async () => {
    const { planner, texts } = await drawn('ana');
    await act(() => planner.edit({ do: 'delete', id: 'ana' }));
    expect(screen.getByRole('combobox', { name: texts.whoIAm.who })).toBeInTheDocument();
  });
});
