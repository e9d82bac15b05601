import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../../../renderer/domain/plan/workspace.ts';
import { drawnInspector } from './drawn-inspector.tsx';

describe('an objective', () => {
  it('writes why it matters, several lines of it', async () => {
    const { user, texts, stored, flush } = await drawnInspector('obj1');
    await user.type(
      screen.getByRole('textbox', { name: texts.inspector.why }),
      'Visits fell.{Enter}Nobody knows why. ',
    );
    await flush();
    expect(stored('objective', 'obj1')?.why).toBe('Visits fell.\nNobody knows why.');
  });

  it('says how the score is read, and lets one take the answer back', async () => {
    const { user, texts, stored } = await drawnInspector('obj1');
    const { ambitionRead, unsaid } = texts.inspector;
    const { ambitions } = texts.terms;
    expect(screen.getByText(ambitionRead.unsaid)).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: ambitions.aspirational }));
    await waitFor(() => expect(stored('objective', 'obj1')?.ambition).toBe('aspirational'));
    expect(screen.getByText(ambitionRead.aspirational('0.7'))).toBeInTheDocument();
    const [notSaid] = screen.getAllByRole('radio', { name: unsaid });
    if (notSaid) await user.click(notSaid);
    await waitFor(() => expect(stored('objective', 'obj1')).not.toHaveProperty('ambition'));
  });

  it('W8 shows whoever was removed as none: without an owner, a team and a contributor', async () => {
    const { texts } = await drawnInspector('obj1', [
      { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
      { do: 'add', kind: 'team', id: 'red', values: { name: 'Red' } },
      { do: 'set', kind: 'objective', id: 'obj1', values: { owner: 'ana', contributors: ['ana'], team: 'red' } },
      { do: 'delete', id: 'ana' },
      { do: 'delete', id: 'red' },
    ]);
    for (const [label, none] of [
      [texts.aroundOutline.owner, texts.aroundOutline.noOwner],
      [texts.inspector.team, texts.inspector.noTeam],
    ] as const) {
      expect(screen.getByRole('combobox', { name: label })).toHaveValue('');
      expect(screen.getByRole('combobox', { name: label })).toHaveAttribute('placeholder', none);
    }
    expect(screen.getByText(texts.inspector.noContributors)).toBeInTheDocument();
  });

  it('is about delivery or growth', async () => {
    const { user, texts, stored } = await drawnInspector('obj1');
    await user.click(screen.getByRole('radio', { name: texts.answers.focuses.growth }));
    await waitFor(() => expect(stored('objective', 'obj1')?.focus).toBe('growth'));
  });

  it('goes to the end of another cycle and says so', async () => {
    const { user, texts, stored, said, planner } = await drawnInspector('obj1', [
      { do: 'add', kind: 'cycle', id: 'cycle2', values: { name: '2027 Q1' } },
      { do: 'add', kind: 'objective', id: 'obj3', cycle: 'cycle2', values: { title: 'There already' } },
    ]);
    planner.ui.setState({ cycle: 'cycle1' });
    await user.selectOptions(screen.getByRole('combobox', { name: texts.inspector.cycle }), '2027 Q1');
    await waitFor(() => expect(said()).toEqual([texts.inspector.moved('2027 Q1')]));
    expect(stored('objective', 'obj1')?.cycle).toBe('cycle2');
    const { workspace } = planner.plan.getState();
    expect(childrenOf(workspace, 'cycle2', 'objective').map(({ id }) => id)).toEqual(['obj3', 'obj1']);
  });

  it('gets an owner who is made on the spot, in one step', async () => {
    const { user, texts, stored, planner, undo } = await drawnInspector('obj1');
    const owner = await screen.findByRole('combobox', { name: texts.aroundOutline.owner });
    await user.type(owner, 'Mei');
    await user.click(await screen.findByRole('option', { name: texts.inspector.addPerson('Mei') }));
    await waitFor(() => expect(stored('objective', 'obj1')?.owner).toBeDefined());
    const { workspace } = planner.plan.getState();
    const [mei] = childrenOf(workspace, null, 'person');
    expect(mei).toMatchObject({ name: 'Mei', id: stored('objective', 'obj1')?.owner });
    expect(owner).toHaveValue('Mei');
    await undo();
    expect(stored('objective', 'obj1')?.owner).toBeUndefined();
    expect(childrenOf(planner.plan.getState().workspace, null, 'person')).toEqual([]);
  });

  it('Y7 of a personal plan is in an area of life: one of the usual, made when it is chosen', async () => {
    const { texts, user, planner, stored } = await drawnInspector('obj1', [{ do: 'name-plan', personal: true }]);
    expect(screen.queryByRole('combobox', { name: texts.inspector.team })).toBeNull();
    const area = await screen.findByRole('combobox', { name: texts.terms.area.one });
    await user.type(area, 'Heal');
    await user.click(await screen.findByRole('option', { name: 'Health' }));
    await waitFor(() => expect(stored('objective', 'obj1')?.team).toBeDefined());
    const teams = () => childrenOf(planner.plan.getState().workspace, null, 'team').map(({ name }) => name);
    expect(teams()).toEqual(['Health']);
    expect(area).toHaveValue('Health');
  });

  it('gets a team that is there already, and loses it again', async () => {
    const { user, texts, stored } = await drawnInspector('obj1', [
      { do: 'add', kind: 'team', id: 'desk', values: { name: 'Front desk' } },
    ]);
    const team = await screen.findByRole('combobox', { name: texts.inspector.team });
    await user.type(team, 'Front');
    await user.click(await screen.findByRole('option', { name: 'Front desk' }));
    await waitFor(() => expect(stored('objective', 'obj1')?.team).toBe('desk'));
    await user.clear(team);
    await user.tab();
    await waitFor(() => expect(stored('objective', 'obj1')).not.toHaveProperty('team'));
  });

  it('serves any objective of any cycle, but none that would close a ring', async () => {
    const { user, texts, stored } = await drawnInspector('obj1', [
      { do: 'add', kind: 'cycle', id: 'cycle2', values: { name: '2027 Q1' } },
      { do: 'add', kind: 'objective', id: 'obj3', cycle: 'cycle2', values: { title: 'Next year' } },
      { do: 'set', kind: 'objective', id: 'obj2', values: { parent: 'obj1' } },
    ]);
    const serves = await screen.findByRole('combobox', { name: texts.inspector.serves });
    await user.click(serves);
    await user.keyboard('{ArrowDown}');
    const offered = within(await screen.findByRole('listbox')).getAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['Next year2027 Q1']);
    await user.click(screen.getByRole('option', { name: /Next year/ }));
    await waitFor(() => expect(stored('objective', 'obj1')?.parent).toBe('obj3'));
  });

  it('names an owner who is not part of this plan without inventing a name', async () => {
    const { texts } = await drawnInspector('obj1', [
      { do: 'set', kind: 'objective', id: 'obj1', values: { owner: 'elsewhere000' } },
    ]);
    expect(await screen.findByRole('combobox', { name: texts.aroundOutline.owner })).toHaveValue(
      texts.records.elsewhere,
    );
  });

  it('tells progress and of how many key results it is made', async () => {
    const { texts, edit } = await drawnInspector('obj1');
    expect(screen.getByText(texts.plan.measuredOf(1, 2))).toBeInTheDocument();
    await edit({ do: 'add', kind: 'checkIn', id: 'check2', keyResult: 'kr2', values: { value: 40 } });
    expect(screen.getByText(texts.plan.measuredOf(2, 2))).toBeInTheDocument();
  });
});
