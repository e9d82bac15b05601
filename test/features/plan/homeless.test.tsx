import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { Plan } from '../../../renderer/features/plan/Plan.tsx';
import { importFile } from '../../app/import-file.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

/** Somebody else goes on with what this plan then deletes, and their file comes here. */
async function torn(theirs: readonly Command[], deleted: readonly string[]): Promise<Planner> {
  const me = await plannerForTests(SMALL_PLAN);
  const other = await plannerForTests([], { personName: 'Jonas' });
  await importFile(other, { name: 'plan.okr', text: await me.text() });
  await given(other, theirs);
  await given(
    me,
    deleted.map((id) => ({ do: 'delete', id })),
  );
  await importFile(me, { name: 'theirs.okr', text: await other.text() });
  return me;
}

async function drawn(planner: Planner) {
  const { user, texts } = draw(
    planner,
    <>
      <Plan saveState={null} />
      <Notices />
    </>,
  );
  const homeless = within(await screen.findByRole('region', { name: texts.homeless.homeless }));
  return { user, texts, homeless };
}

const REMARKS: readonly Command[] = [
  {
    do: 'add',
    kind: 'checkIn',
    id: 'late1',
    keyResult: 'kr1',
    values: { value: 31, confidence: 80, note: 'The armchairs help' },
  },
  { do: 'add', kind: 'comment', id: 'late2', about: 'kr1', values: { text: 'Who comes back?' } },
];

it('says of a check-in and a comment without a home what they say, whose they are, and what they were about', async () => {
  const { homeless, texts } = await drawn(await torn(REMARKS, ['kr1']));
  const heading = texts.homeless.homelessOf.gone('Readers who return within a month');
  expect(homeless.getByRole('heading', { name: heading })).toBeInTheDocument();
  expect(await homeless.findByText('The armchairs help')).toBeInTheDocument();
  expect(homeless.getByText('31%')).toBeInTheDocument();
  expect(homeless.getByText('Who comes back?')).toBeInTheDocument();
  expect(homeless.getAllByText(/Jonas/)).toHaveLength(2);
});

it('C14 brings their home back with what it stood under, in one step', async () => {
  const planner = await torn(REMARKS, ['kr1', 'obj1']);
  const { homeless, user, texts } = await drawn(planner);
  await user.click(homeless.getByRole('button', { name: texts.homeless.bringBack('People come back') }));
  await waitFor(() => expect(screen.queryByRole('region', { name: texts.homeless.homeless })).toBeNull());
  const { workspace } = planner.plan.getState();
  expect(childrenOf(workspace, 'kr1', 'checkIn').map(({ id }) => id)).toEqual(['check1', 'late1']);
  await waitFor(() => expect(screen.getByDisplayValue('Readers who return within a month')).toHaveFocus());
  expect(await screen.findByText(texts.homeless.broughtBack('People come back'))).toBeInTheDocument();
  await act(() => planner.undo());
  expect(await screen.findByRole('region', { name: texts.homeless.homeless })).toBeInTheDocument();
  expect(find(planner.plan.getState().workspace, 'objective', 'obj1')).toBeUndefined();
});

it('takes one away, and offers it back', async () => {
  const planner = await torn(REMARKS, ['kr1']);
  const { homeless, user, texts } = await drawn(planner);
  await user.click(await homeless.findByRole('button', { name: texts.comments.delete('Jonas') }));
  expect(homeless.queryByText('Who comes back?')).toBeNull();
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  expect(await homeless.findByText('Who comes back?')).toBeInTheDocument();
});

it('offers no way back to what never came, and shows a long list at once only in part', async () => {
  const checkIns = Array.from({ length: 15 }, (_, at) => ({ id: `c${at}`, keyResult: 'elsewhere', value: at }));
  const planner = await plannerForTests(SMALL_PLAN);
  await importFile(planner, { name: 'cut.okr', text: JSON.stringify({ format: 'okr-bundle', checkIns }) });
  const { homeless, user, texts } = await drawn(planner);
  expect(homeless.getByRole('heading', { name: texts.homeless.homelessOf.absent })).toBeInTheDocument();
  expect(homeless.queryByRole('button', { name: /Bring back/ })).toBeNull();
  await waitFor(() => expect(homeless.getAllByRole('listitem')).toHaveLength(13));
  await user.click(homeless.getByRole('button', { name: texts.homeless.allHomeless(15) }));
  expect(homeless.getAllByRole('listitem')).toHaveLength(15);
});

it('B14 gives objectives of a file by hand a cycle with one key, and says no untrue word of them', async () => {
  const planner = await plannerForTests();
  const text = JSON.stringify({
    format: 'okr-bundle',
    objectives: ['x', 'y'].map((id) => ({ id, title: `Title ${id}` })),
  });
  await importFile(planner, { name: 'by-hand.okr', text });
  const { homeless, user, texts } = await drawn(planner);
  expect(homeless.getByRole('heading', { name: texts.homeless.homelessOf.none })).toBeInTheDocument();
  expect(screen.queryByText(texts.plan.empty.title)).toBeNull();
  await user.click(homeless.getByRole('button', { name: texts.homeless.giveCycle(2, undefined) }));
  await waitFor(() => expect(screen.queryByRole('region', { name: texts.homeless.homeless })).toBeNull());
  const { workspace } = planner.plan.getState();
  const [cycle] = childrenOf(workspace, null, 'cycle');
  expect(childrenOf(workspace, cycle?.id ?? null, 'objective').map(({ id }) => id)).toEqual(['x', 'y']);
  expect(await screen.findByText(texts.homeless.gaveCycle(2))).toBeInTheDocument();
});

it('C14 gives key results that name nothing a new objective, with one press and one way back', async () => {
  const planner = await plannerForTests(SMALL_PLAN);
  const text = JSON.stringify({
    format: 'okr-bundle',
    keyResults: [
      { id: 'kr8', title: 'Lonely' },
      { id: 'kr9', title: 'Lonely too' },
    ],
  });
  await importFile(planner, { name: 'by-hand.okr', text });
  const { homeless, user, texts } = await drawn(planner);
  await user.click(homeless.getByRole('button', { name: texts.homeless.giveObjective(2) }));
  await waitFor(() => expect(screen.queryByRole('region', { name: texts.homeless.homeless })).toBeNull());
  const { workspace } = planner.plan.getState();
  const [home] = childrenOf(workspace, 'cycle1', 'objective').slice(-1);
  expect(childrenOf(workspace, home?.id ?? '', 'keyResult').map(({ id }) => id)).toEqual(['kr8', 'kr9']);
  expect(await planner.undo()).toEqual({ ok: true });
  expect(planner.plan.getState().workspace.records.get('kr8')).not.toHaveProperty('objective');
});

it('C15 shows a note and a comment from a file without what nobody can see', async () => {
  const planner = await torn(
    [{ do: 'add', kind: 'checkIn', id: 'late1', keyResult: 'kr1', values: { value: 31 } }],
    ['kr1'],
  );
  const text = JSON.stringify({
    format: 'okr-bundle',
    checkIns: [{ id: 'dirty1', keyResult: 'kr1', value: 3, note: 'Two\u000Blines\u0000' }],
    comments: [{ id: 'dirty2', about: 'kr1', text: 'Who\u0000 comes\u202E?' }],
  });
  await importFile(planner, { name: 'dirty.okr', text });
  const { homeless } = await drawn(planner);
  expect((await homeless.findByText(/^Two/)).textContent).toBe('Two\nlines');
  expect(homeless.getByText(/^Who/).textContent).toBe('Who comes?');
});
