/** The room of people and teams: every name, renamed, joined, removed and added where it stands. */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { chooseWhoIAm } from '../../../renderer/app/session/who-i-am.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import People from '../../../renderer/features/people/People.tsx';
import { draw, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const PEOPLE: readonly Command[] = [
  { do: 'add', kind: 'person', id: 'bo', values: { name: 'Bo' } },
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
  { do: 'add', kind: 'team', id: 'red', values: { name: 'Red' } },
  { do: 'set', kind: 'objective', id: 'obj1', values: { owner: 'ana', contributors: ['bo'], team: 'red' } },
];

async function opened(more: readonly Command[] = []) {
  const planner = await plannerForTests([...SMALL_PLAN, ...PEOPLE, ...more]);
  return { planner, ...draw(planner, <People />) };
}

const plan = (planner: Planner) => planner.plan.getState().workspace;
const names = (planner: Planner) => childrenOf(plan(planner), null, 'person').map(({ name }) => name);
const part = (name: string) => screen.getByRole('region', { name });
const items = (name: string) => within(part(name)).queryAllByRole('listitem');
const item = (of: string, at: number) => within(items(of)[at] as HTMLElement);
type Opened = Awaited<ReturnType<typeof opened>>;
async function choose({ user, texts }: Opened, name: string, action: string) {
  await user.click(screen.getByRole('button', { name: texts.people.more(name) }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('the room of people and teams', () => {
  it('W9 lists everybody in the order of names, with what is theirs, and the names that only sign', async () => {
    const { texts } = await opened();
    const { people, teams, signing } = texts.people;
    expect(items(people).map((one) => within(one).getByRole('textbox'))).toHaveLength(2);
    expect(item(people, 0).getByRole('textbox')).toHaveValue('Ana');
    expect(item(people, 0).getByText('owns 1 objective')).toBeVisible();
    expect(item(people, 1).getByText('contributes to 1 objective')).toBeVisible();
    expect(item(teams, 0).getByText('1 objective')).toBeVisible();
    expect(item(signing, 0).getByText('Mira')).toBeVisible();
    expect(item(signing, 0).getByText(/^signed 1 check-in/)).toBeVisible();
  });

  it('renames in place, and nothing moves away meanwhile', async () => {
    const { planner, user, texts } = await opened();
    const field = item(texts.people.people, 0).getByRole('textbox');
    await user.clear(field);
    await user.type(field, 'Zoe{Enter}');
    await waitFor(() => expect(names(planner)).toEqual(['Bo', 'Zoe']));
    expect(item(texts.people.people, 0).getByRole('textbox')).toBe(field);
    expect(field).toHaveFocus();
    expect(item(texts.people.people, 0).getByText('owns 1 objective')).toBeVisible();
  });

  it('J1 makes one of two by name, and takes them apart again', async () => {
    const at = await opened();
    const { planner, user, texts } = at;
    chooseWhoIAm(planner, 'bo');
    await choose(at, 'Ana', texts.people.sameAs);
    expect(await screen.findByRole('combobox')).toHaveFocus();
    await user.type(screen.getByRole('combobox'), 'Bo{Enter}');
    await waitFor(() => expect(items(texts.people.people)).toHaveLength(1));
    // Who was joined is who writes here, as before.
    expect(item(texts.people.people, 0).getByText(texts.people.you)).toBeVisible();
    expect(item(texts.people.people, 0).getByRole('textbox')).toHaveFocus();
    expect(find(plan(planner), 'person', 'bo')?.id).toBe('ana');
    await user.click(screen.getByRole('button', { name: texts.joining.takeApart }));
    await waitFor(() => expect(items(texts.people.people)).toHaveLength(2));
  });

  it('J6 offers those of equal name for joining', async () => {
    const { user, texts } = await opened([{ do: 'add', kind: 'person', id: 'twin', values: { name: ' ANA' } }]);
    await user.click(within(part(texts.joining.title)).getByRole('button'));
    await waitFor(() => expect(screen.queryByRole('region', { name: texts.joining.title })).toBeNull());
    expect(items(texts.people.people)).toHaveLength(2);
  });

  it('W8 removes somebody, says what has no owner now, and brings all of it back', async () => {
    const at = await opened();
    const { planner, texts } = at;
    chooseWhoIAm(planner, 'ana');
    expect(await screen.findByText(texts.people.you)).toBeVisible();
    await choose(at, 'Ana', texts.people.remove);
    expect(names(planner)).toEqual(['Bo']);
    expect(part(texts.people.people)).toHaveFocus();
    // Whoever was chosen is gone, so it is asked again.
    expect(screen.getByText(texts.whoIAm.who)).toBeVisible();
    await waitFor(() => expect(planner.ui.getState().notices).toHaveLength(1));
    const [notice] = planner.ui.getState().notices;
    expect(notice?.text).toBe('“Ana” is removed. Without an owner now: 1 objective.');
    notice?.action?.act();
    await waitFor(() => expect(names(planner)).toEqual(['Ana', 'Bo']));
    expect(find(plan(planner), 'objective', 'obj1')?.owner).toBe('ana');
    expect(await screen.findByText(texts.people.you)).toBeVisible();
  });

  it('W9 counts the actions somebody owns, and says that they have no owner once that one is removed', async () => {
    const at = await opened([
      { do: 'add', kind: 'action', id: 'ask', cycle: 'cycle1', values: { title: 'Ask the branches', owner: 'bo' } },
    ]);
    const { planner, texts } = at;
    expect(item(texts.people.people, 1).getByText('owns 1 action · contributes to 1 objective')).toBeVisible();
    await choose(at, 'Bo', texts.people.remove);
    await waitFor(() => expect(planner.ui.getState().notices.at(-1)?.text).toContain('1 action'));
  });

  it('removes a team, and says how many objectives have none now', async () => {
    const at = await opened();
    await choose(at, 'Red', at.texts.people.remove);
    await waitFor(() =>
      expect(at.planner.ui.getState().notices.at(-1)?.text).toBe('“Red” is removed. 1 objective has no team now.'),
    );
    expect(screen.getByText(at.texts.people.noTeams)).toBeVisible();
  });

  it('E38 takes somebody new by name, keeps half a name, and says where there is none', async () => {
    const { planner, user, texts, unmount } = await opened();
    const field = screen.getByRole('textbox', { name: texts.people.addPerson });
    await user.type(field, 'Che');
    unmount();
    draw(planner, <People />);
    const again = screen.getByRole('textbox', { name: texts.people.addPerson });
    expect(again).toHaveValue('Che');
    await user.type(again, 'n{Enter}');
    await waitFor(() => expect(names(planner)).toEqual(['Ana', 'Bo', 'Chen']));
    expect(again).toHaveValue('');
    expect(again).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByText(texts.people.unnamed)).toBeVisible();
  });

  it('W9 makes a person of a name that only signs, whose entries are theirs from then on', async () => {
    const { planner, user, texts } = await opened();
    await user.click(screen.getByRole('button', { name: texts.people.makePersonNamed('Mira') }));
    await waitFor(() => expect(names(planner)).toEqual(['Ana', 'Bo', 'Mira']));
    expect(screen.queryByRole('region', { name: texts.people.signing })).toBeNull();
    expect(item(texts.people.people, 2).getByText(/^signed 1 check-in/)).toBeVisible();
  });
});
