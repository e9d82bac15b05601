/** Somebody becomes a role: what is asked and said before it is done, and what keeps the name all the same (SPEC group A). */
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exportPlan } from '../../../renderer/app/files/export.ts';
import { changeFilters, keptFiltersOf } from '../../../renderer/app/places/kept-filters.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import People from '../../../renderer/features/people/People.tsx';
import { importFile } from '../../app/import-file.ts';
import { Author } from '../../domain/author.ts';
import { FakeDesktop } from '../fake-desktop.ts';
import { bootForTests, draw, freshDatabase, given, SMALL_PLAN } from '../planner-for-tests.tsx';

const PEOPLE: readonly Command[] = [
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana Lee' } },
  { do: 'set', kind: 'objective', id: 'obj1', values: { owner: 'ana', why: 'Ana Lee says so.' } },
];

/** A plan of Mira’s, with a comment that somebody signed as Ana. */
async function opened(more: readonly Command[] = []) {
  localStorage.clear();
  const desktop = new FakeDesktop({ personName: 'Mira', language: 'en' });
  const planner = await bootForTests(desktop.platform, freshDatabase());
  await given(planner, [...SMALL_PLAN, ...PEOPLE]);
  const other = new Author('othermachi', undefined, 'Ana');
  other.receive(await planner.text());
  other.must({ do: 'add', kind: 'comment', id: 'said', about: 'obj1', values: { text: 'Which readers?' } });
  const merged = await importFile(planner, { name: 'ana.okr', text: other.write() });
  if (!merged.ok) throw new Error('The file was not merged.');
  await given(planner, more);
  const drawn = draw(planner, <People />);
  const plan = () => planner.plan.getState().workspace;
  const begin = async (name: string) => {
    await drawn.user.click(screen.getByRole('button', { name: drawn.texts.people.more(name) }));
    await drawn.user.click(await screen.findByRole('menuitem', { name: drawn.texts.people.becomeRole }));
    return within(screen.getByRole('form', { name: drawn.texts.people.becomes }));
  };
  return { planner, desktop, plan, begin, other, ...drawn };
}

describe('somebody becomes a role', () => {
  it('A1 A6 A7 says what it means and where the name stays, and puts the role in place of each name that was theirs', async () => {
    const { planner, plan, begin, user, texts } = await opened();
    const form = await begin('Ana Lee');
    expect(form.getByRole('textbox', { name: texts.people.role })).toHaveFocus();
    expect(form.getByRole('textbox', { name: texts.people.role })).toHaveValue('former member 1');
    expect(form.getByText(texts.people.roleForGood)).toBeVisible();
    expect(form.getByText(texts.people.roleCopies)).toBeVisible();
    expect(form.getByText(texts.people.mentioned(1))).toBeVisible();
    expect(form.getByRole('button', { name: texts.people.show('People come back') })).toBeVisible();
    await user.click(form.getByRole('checkbox', { name: 'Ana' }));
    await user.click(form.getByRole('button', { name: texts.people.becomeNow }));
    await waitFor(() => expect(find(plan(), 'person', 'ana')?.name).toBe('former member 1'));
    expect(plan().records.get('said')).toMatchObject({ by: 'former member 1' });
    await waitFor(() => expect(screen.queryByRole('form', { name: texts.people.becomes })).toBeNull());
    expect(screen.getByText(texts.people.isRole)).toBeVisible();
    expect(screen.getByDisplayValue('former member 1')).toHaveFocus();
    expect(planner.plan.getState().canUndo).toBe(false);
    expect(planner.ui.getState().notices.at(-1)?.text).toBe(texts.people.became('former member 1'));
    // What somebody wrote is theirs: only names are replaced.
    expect(find(plan(), 'objective', 'obj1')?.why).toBe('Ana Lee says so.');
    expect(JSON.stringify([...plan().runs])).not.toContain('Ana');
  });

  it('asks for the words of the role, keeps half of them, and Cancel leaves everything as it was', async () => {
    const { plan, begin, user, texts } = await opened();
    const form = await begin('Ana Lee');
    const role = form.getByRole('textbox', { name: texts.people.role });
    await user.clear(role);
    await user.keyboard('{Enter}');
    expect(form.getByText(texts.people.roleUnwritten)).toBeVisible();
    await user.type(role, 'the');
    await user.click(form.getByRole('button', { name: texts.people.cancel }));
    expect(find(plan(), 'person', 'ana')?.name).toBe('Ana Lee');
    expect(screen.getByDisplayValue('Ana Lee')).toHaveFocus();
  });

  it('A4 a role is renamed where it stands, everywhere', async () => {
    const { plan, begin, user, texts } = await opened();
    const form = await begin('Ana Lee');
    await user.click(form.getByRole('checkbox', { name: 'Ana' }));
    await user.click(form.getByRole('button', { name: texts.people.becomeNow }));
    const field = await screen.findByDisplayValue('former member 1');
    await user.clear(field);
    await user.type(field, 'the founder{Enter}');
    await waitFor(() => expect(plan().records.get('said')).toMatchObject({ by: 'the founder' }));
    expect(childrenOf(plan(), null, 'pseudonym').map(({ role }) => role)).toEqual(['the founder']);
  });

  it('A7 a name that only signs becomes a role, or goes by one there is', async () => {
    const { plan, begin, planner, other, user, texts } = await opened();
    const form = await begin('Ana');
    await user.click(form.getByRole('button', { name: texts.people.becomeNow }));
    await waitFor(() => expect(plan().records.get('said')).toMatchObject({ by: 'former member 1' }));
    other.must({ do: 'add', kind: 'comment', id: 'late', about: 'obj1', values: { text: 'More' } });
    await importFile(planner, { name: 'ana.okr', text: other.write() });
    await user.click(await screen.findByRole('button', { name: texts.people.more('Ana') }));
    await user.click(await screen.findByRole('menuitem', { name: texts.people.underRole('former member 1') }));
    await waitFor(() => expect(plan().records.get('late')).toMatchObject({ by: 'former member 1' }));
    expect(screen.getByRole('region', { name: texts.people.signing })).toHaveFocus();
    expect(screen.queryByRole('button', { name: texts.people.more('Ana') })).toBeNull();
  });

  it('A7 each place of the name is led to, and what cannot be reworded is said', async () => {
    const { planner, begin, user, texts } = await opened([
      { do: 'add', kind: 'learning', id: 'why', cycle: 'cycle1', values: { sort: 'cause', text: 'Ana Lee was away.' } },
      { do: 'add', kind: 'comment', id: 'asked', about: 'kr1', values: { text: 'Did Ana Lee see it?' } },
      { do: 'add', kind: 'team', id: 'hers', values: { name: 'Ana Lee’s' } },
    ]);
    const form = await begin('Ana Lee');
    expect(form.getByText(texts.people.mentionedFixed)).toBeVisible();
    await user.click(form.getByRole('button', { name: texts.people.show('Ana Lee’s') }));
    expect(screen.getByDisplayValue('Ana Lee’s')).toHaveFocus();
    await user.click(form.getByRole('button', { name: texts.people.show('Ana Lee was away.') }));
    expect(planner.ui.getState()).toMatchObject({ room: 'closing', closingStep: 'look-back' });
  });

  it('A2 L22 no saved filter goes on calling them by the name', async () => {
    const { planner, begin, user, texts } = await opened();
    changeFilters(planner, () => [
      {
        id: 'theirs',
        name: 'One person’s',
        chosen: { by: 'owner', team: 'all', owner: ':ana', band: 'all', silent: false, behind: false },
        called: { team: '', owner: 'Ana Lee' },
      },
    ]);
    const form = await begin('Ana Lee');
    await user.click(form.getByRole('button', { name: texts.people.becomeNow }));
    await screen.findByText(texts.people.isRole);
    await waitFor(() => expect(keptFiltersOf(planner).getState().filters[0]?.called.owner).toBe('former member 1'));
    const stored = Array.from({ length: localStorage.length }, (_, at) =>
      localStorage.getItem(localStorage.key(at) ?? ''),
    );
    expect(stored.join(' ')).not.toContain('Ana Lee');
  });

  it('A8 names the files and backups from before, and none from after', async () => {
    const { planner, desktop, begin, user, texts } = await opened();
    expect(screen.queryByRole('region', { name: texts.people.kept })).toBeNull();
    await exportPlan(planner, texts);
    await planner.backUp('rolling');
    const form = await begin('Ana Lee');
    await user.click(form.getByRole('button', { name: texts.people.becomeNow }));
    const kept = within(await screen.findByRole('region', { name: texts.people.kept }));
    expect(kept.getByText(desktop.saved[0]?.name ?? 'none')).toBeVisible();
    expect(kept.getByText(texts.people.keptUnknown)).toBeVisible();
    // Who signs as before is listed, with what to do about it.
    expect(screen.getByText(texts.people.signingRoles)).toBeVisible();
    await planner.backUp('quit');
    await user.click(kept.getByRole('button', { name: texts.people.keptLook }));
    expect(await kept.findByText(texts.people.keptBackupsWhat, undefined, { timeout: 10_000 })).toBeVisible();
    const told = kept.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told.filter((text) => text.includes(texts.backups.reason.rolling))).toHaveLength(1);
    expect(told.filter((text) => text.includes(texts.backups.reason.quit))).toHaveLength(0);
  });
});
