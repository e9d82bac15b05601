import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mergeFiles } from '../../../renderer/app/files/files.ts';
import { locked } from '../../../renderer/app/files/locked.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { shownCycle, visibleRows } from '../../../renderer/app/places/shown.ts';
import { startObjective } from '../../../renderer/app/session/start.ts';
import { allTexts } from '../../texts.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import Merge from '../../../renderer/features/merge/Merge.tsx';
import { importFile } from '../../app/import-file.ts';
import { incoming } from '../fake-desktop.ts';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { trafficOf } from '../../../renderer/app/files/traffic.ts';

const set = (kind: 'objective' | 'keyResult' | 'cycle', id: string, values: Record<string, unknown>): Command => ({
  do: 'set',
  kind,
  id,
  values,
});

/** A plan here, and a file from each of some people who went on from it elsewhere. */
async function brought(mine: readonly Command[], ...others: readonly (readonly Command[])[]) {
  const planner = await plannerForTests(SMALL_PLAN);
  const start = await planner.text();
  await given(planner, mine);
  const files = [];
  for (const [at, commands] of others.entries()) {
    const other = await plannerForTests([], { personName: `Other ${at}` });
    await importFile(other, { name: 'plan.okr', text: start });
    await given(other, commands);
    files.push({ name: `${at}.okr`, text: await other.text() });
  }
  return { planner, files };
}

async function looked(planner: Planner, files: readonly { readonly name: string; readonly text: string }[]) {
  await trafficOf(planner).importSession.add(files.map((file) => incoming(file)));
  planner.ui.setState({ room: 'merge' });
  const drawn = draw(planner, <Merge />);
  await screen.findByRole('heading', { name: drawn.texts.merge.does });
  return drawn;
}

const openIn = (planner: Planner): number =>
  [...planner.plan.getState().workspace.records.values()].reduce((sum, one) => sum + questionsOf(one).length, 0);

describe('one merge', () => {
  it('is counted in one way, from the look to what is asked afterwards', async () => {
    const apart = (words: string) => set('objective', 'obj1', { title: words, why: words });
    const { planner, files } = await brought(
      [apart('Mine'), { do: 'delete', id: 'kr2' }],
      [apart('Theirs'), set('keyResult', 'kr2', { title: 'Quiet' })],
      [apart('Others’'), { do: 'add', kind: 'objective', id: 'obj9', cycle: 'cycle1', values: { title: 'New' } }],
    );
    const { user, texts } = await looked(planner, files);
    const { merge } = texts;
    const foot = within(screen.getByRole('row', { name: new RegExp(merge.inAll) }));
    const counted = foot.getAllByRole('cell').map(({ textContent }) => textContent);
    const asked = 3;
    expect(counted.slice(0, 3)).toEqual(['1', '2', String(asked)]);
    const chip = (label: string, count: number) => screen.getByRole('button', { name: `${label} ${count}` });
    chip(merge.effects.added, 1);
    chip(merge.effects.asks, 2);
    chip(merge.effects['deleted-here'], 1);
    await user.click(screen.getByRole('button', { name: merge.mergeAndAnswer(asked) }));
    await waitFor(() => expect(planner.ui.getState().room).toBe('questions'));
    expect(planner.ui.getState().notices.map(({ text }) => text)).toEqual([
      texts.fileTold.merged(2, { added: 1, changed: 2, questions: asked }),
    ]);
    expect(openIn(planner)).toBe(asked);
  });
});

it('tells a date by what it was and what it becomes, and marks words in prose', async () => {
  const dates = { start: '2026-10-01', end: '2027-01-31' };
  const { planner, files } = await brought(
    [],
    [set('cycle', 'cycle1', { dates }), set('objective', 'obj1', { title: 'People come back soon' })],
  );
  const { container } = await looked(planner, files);
  const words = [...container.querySelectorAll('dd')].map((one) => one.textContent);
  expect(words).toContain('Oct 1, 2026 – Dec 31, 2026 → Oct 1, 2026 – Jan 31, 2027');
  expect([...container.querySelectorAll('ins')].map((one) => one.textContent)).toEqual([' soon']);
  await act(() => Promise.resolve());
});

it('E29 says which file shares nothing with the plan, and does not offer merging first', async () => {
  const { planner, files } = await brought([], [set('objective', 'obj1', { title: 'Theirs' })]);
  const other = await plannerForTests([{ do: 'add', kind: 'cycle', id: 'elsewhere', values: { name: '2026 Q4' } }]);
  const stranger = { name: 'north.okr', text: await other.text() };
  const { user, texts } = await looked(planner, [...files, stranger]);
  const { merge } = texts;
  const button = () => screen.getByRole('button', { name: merge.merge });
  expect(screen.getByText(merge.strangers(['north.okr']))).toBeVisible();
  expect(screen.getByRole('row', { name: /^north\.okr/ })).toHaveTextContent(merge.sharesNothing);
  expect(button()).toHaveAttribute('data-variant', 'plain');
  await user.click(screen.getByRole('button', { name: merge.leaveOutOf('north.okr') }));
  await waitFor(() => expect(button()).toHaveAttribute('data-variant', 'primary'));
  expect(screen.queryByText(merge.strangers(['north.okr']))).toBeNull();
});

/** Every row of every database of this machine, as it lies there. */
async function storedRows(): Promise<string> {
  const all: unknown[] = [];
  for (const { name = '', version } of await indexedDB.databases()) {
    if (name.endsWith('-log')) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error(`${name} cannot be opened`)));
    });
    for (const store of database.objectStoreNames)
      all.push([
        name,
        store,
        await new Promise((resolve) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.addEventListener('success', () => resolve(asked.result));
        }),
      ]);
    database.close();
  }
  return JSON.stringify(all);
}

it('I5 another plan is looked at without a stored row changing, and can be opened beside from there', async () => {
  const { planner } = await brought([], []);
  draw(planner, <Shell ready />);
  const other = await plannerForTests([
    { do: 'name-plan', name: 'North' },
    { do: 'add', kind: 'cycle', id: 'elsewhere', values: { name: '2026 Q4' } },
    { do: 'add', kind: 'objective', id: 'far', cycle: 'elsewhere', values: { title: 'Far away' } },
    { do: 'add', kind: 'keyResult', id: 'farkr', objective: 'far', values: { title: 'It is seen' } },
  ]);
  const stranger = { name: 'north.okr', text: await other.text() };
  const before = await storedRows();
  const { user, texts } = await looked(planner, [stranger]);
  const { merge } = texts;
  expect(screen.getByText(merge.strangers(['north.okr']))).toBeVisible();
  await user.click(screen.getByRole('button', { name: merge.justLookAt('north.okr') }));
  expect(screen.getByRole('heading', { level: 1, name: merge.lookingAt('north.okr') })).toBeVisible();
  expect(screen.getByText(merge.readOnly)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Far away' })).toBeVisible();
  expect(screen.getByText('It is seen')).toBeVisible();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  // Keys that write mean the plan one looks at, and that takes none.
  await user.keyboard('{Control>}{Enter}z{/Control}');
  expect(planner.ui.getState()).toMatchObject({ room: 'merge', notices: [{ text: merge.readOnlyMeans }] });
  expect(screen.getByRole('button', { name: merge.openBesideOf('north.okr') })).toBeVisible();
  await user.click(screen.getByRole('button', { name: merge.stopLooking }));
  expect(screen.getByText(merge.strangers(['north.okr']))).toBeVisible();
  expect(await storedRows()).toBe(before);
  expect(planner.plan.getState().workspace.records.has('far')).toBe(false);
});

it('I5 what is only looked at says its progress as the plan does, and leaves out no row without a home', async () => {
  const { planner } = await brought([], []);
  const text = JSON.stringify({
    format: 'okr-bundle',
    objectives: [{ id: 'far', title: 'Far away' }],
    keyResults: [
      { id: 'half', objective: 'far', title: 'It is half done', metric: { type: 'raise', start: 0, target: 10 } },
      { id: 'lonely', title: 'It stands alone' },
    ],
    checkIns: [{ id: 'told', keyResult: 'half', value: 5, at: '2026-11-01T09:00:00Z' }],
  });
  const { user, texts } = await looked(planner, [{ name: 'by-hand.okr', text }]);
  await user.click(screen.getByRole('button', { name: texts.merge.justLookAt('by-hand.okr') }));
  expect(screen.getByRole('heading', { name: 'Far away' })).toBeVisible();
  expect(screen.getByText(/^50%/)).toBeVisible();
  expect(screen.getByText('It stands alone')).toBeVisible();
  expect(screen.queryByText(texts.plan.noCycle)).not.toBeInTheDocument();
});

it('I5 V6 another plan is looked at in its own words, whatever those of the plan that is open are', async () => {
  const one = (word: string) => ({ objectiveTerm: { one: word } });
  const { planner } = await brought([{ do: 'name-plan', ...one('Rock') }], []);
  const other = await plannerForTests([
    { do: 'name-plan', personal: true, ...one('Wish') },
    { do: 'add', kind: 'cycle', id: 'elsewhere', values: { name: '2026 Q4' } },
    { do: 'add', kind: 'team', id: 'health', values: { name: 'Health' } },
    { do: 'add', kind: 'objective', id: 'far', cycle: 'elsewhere', values: { title: 'Far away', team: 'health' } },
  ]);
  const { user, texts } = await looked(planner, [{ name: 'theirs.okr', text: await other.text() }]);
  await user.click(screen.getByRole('button', { name: texts.merge.justLookAt('theirs.okr') }));
  expect(screen.getByText('1 cycle · 1 Wish · 1 area')).toBeVisible();
});

it('leads the keyboard on after a passphrase: to the next file that asks, then to what the last turned out to be', async () => {
  const { planner, files } = await brought([], [set('objective', 'obj1', { title: 'Theirs' })]);
  const made = await locked(files[0]?.text ?? '', 'sesame');
  const text = made.ok ? made.value : '';
  await trafficOf(planner).importSession.add(['a.okr', 'b.okr'].map((name) => incoming({ name, text })));
  const { user, texts } = draw(planner, <Merge />);
  const { merge } = texts;
  const field = (name: string) => screen.getByLabelText(merge.passphraseOf(name));
  expect(field('a.okr')).toHaveAttribute('type', 'password');
  const row = within(screen.getByRole('row', { name: /^a\.okr/ }));
  await user.click(row.getByRole('button', { name: texts.fileTold.showPassphrase }));
  expect(field('a.okr')).toHaveAttribute('type', 'text');
  await user.type(field('a.okr'), 'sesame{Enter}');
  await waitFor(() => expect(field('b.okr')).toHaveFocus(), { timeout: 20_000 });
  await user.type(field('b.okr'), 'sesame{Enter}');
  await waitFor(() => expect(screen.getByRole('rowheader', { name: /^b\.okr/ })).toHaveFocus(), { timeout: 20_000 });
}, 60_000);

it('E28 stays in one’s own cycle when others bring one of the same name and dates, and says where theirs is', async () => {
  const texts = allTexts('en');
  const begun = async (personName: string) => {
    const planner = await plannerForTests([], { personName });
    startObjective(planner, texts);
    const id = planner.ui.getState().selected ?? '';
    await given(planner, [set('objective', id, { title: `${personName}’s aim` })]);
    return planner;
  };
  const planner = await begun('Ana');
  const others = [await begun('Bo'), await begun('Cy')];
  const files = await Promise.all(others.map(async (one, at) => ({ name: `${at}.okr`, text: await one.text() })));
  // As after a start, when no cycle was chosen yet.
  planner.ui.setState({ cycle: null });
  const own = shownCycle(planner.plan.getState().workspace, null);
  await trafficOf(planner).importSession.add(files.map((file) => incoming(file)));
  expect(await mergeFiles(planner, texts)).toBe(true);
  expect(planner.ui.getState().cycle).toBe(own?.id);
  expect(visibleRows(planner).map(({ record }) => record.title)).toEqual(['Ana’s aim']);
  expect(planner.ui.getState().notices.at(-1)?.text).toContain(texts.fileTold.cameElsewhere([own?.name ?? '']));
});
