/** Filters of the overview under a name: kept, chosen again, renamed, deleted, and what becomes of them when a team is gone. */
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { keptFiltersOf, MOST_FILTERS } from '../../../renderer/app/places/kept-filters.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { bundleText } from '../../../renderer/domain/bundle/write.ts';
import Overview from '../../../renderer/features/overview/Overview.tsx';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { draw, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';

const PLAN: readonly Command[] = [
  ...SMALL_PLAN,
  { do: 'add', kind: 'person', id: 'ana', values: { name: 'Ana' } },
  { do: 'add', kind: 'team', id: 'zebra', values: { name: 'Zebra' } },
  { do: 'add', kind: 'team', id: 'ape', values: { name: 'Ape' } },
  { do: 'set', kind: 'objective', id: 'obj1', values: { owner: 'ana', team: 'zebra' } },
  { do: 'set', kind: 'objective', id: 'obj2', values: { team: 'ape' } },
];

function shown(planner: Planner) {
  planner.ui.setState({ cycle: 'cycle1', room: 'overview' });
  const drawn = draw(
    planner,
    <>
      <Overview />
      <Notices />
    </>,
  );
  const { user, texts } = drawn;
  const { overview } = texts;
  const team = () => screen.getByRole('combobox', { name: overview.by.team });
  const kept = () => screen.getByRole('combobox', { name: overview.kept });
  const field = () => screen.getByRole('textbox', { name: overview.filterName });
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const save = async (name: string) => {
    await press(overview.keepFilter);
    if (name !== '') await user.type(field(), name);
    await press(overview.keepIt);
  };
  const names = () =>
    within(kept())
      .getAllByRole('option')
      .map((one) => one.textContent)
      .slice(1);
  return { ...drawn, overview, planner, team, kept, field, press, save, names };
}
const opened = async (more: readonly Command[] = []) => shown(await plannerForTests([...PLAN, ...more]));

describe('filters under a name', () => {
  it('L22 are kept, chosen again with all that was chosen, and left by changing one of them', async () => {
    const { user, overview, team, kept, save, names, texts } = await opened();
    expect(screen.queryByRole('button', { name: overview.keepFilter })).toBeNull();
    await user.selectOptions(team(), 'Zebra');
    await user.click(screen.getByRole('switch', { name: overview.onlyBehind }));
    await save('Late zebras');
    expect(kept()).toHaveDisplayValue('Late zebras');
    expect(screen.getByText(overview.keptTold('Late zebras'))).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: overview.showAll })[0] ?? kept());
    expect(kept()).toHaveDisplayValue(overview.keptNone);
    await user.selectOptions(team(), 'Ape');
    await user.click(screen.getByRole('radio', { name: overview.by.owner }));
    await save('apes by owner');
    expect(names()).toEqual(['apes by owner', 'Late zebras']);
    await user.selectOptions(kept(), 'Late zebras');
    expect(team()).toHaveDisplayValue('Zebra');
    expect(screen.getByRole('switch', { name: overview.onlyBehind })).toBeChecked();
    expect(screen.getByRole('radio', { name: overview.by.team })).toBeChecked();
    await user.selectOptions(screen.getByRole('combobox', { name: texts.plan.confidence }), 'on track');
    expect(kept()).toHaveDisplayValue(overview.keptNone);
  });

  it('L22 I2 belong to the copy: they are there at the next start, and in no file', async () => {
    const { user, planner, team, save, unmount } = await opened();
    await user.selectOptions(team(), 'Zebra');
    await save('Only zebras');
    const { workspace } = planner.plan.getState();
    expect(bundleText(workspace, { of: 'plan' }, { by: '', at: planner.now(), app: '' })).not.toContain('Only zebras');
    unmount();
    const lying = { database: planner.database };
    expect(keptFiltersOf(lying).getState().filters).toMatchObject([{ name: 'Only zebras', called: { team: 'Zebra' } }]);
    expect(keptFiltersOf({ database: 'another' }).getState().filters).toEqual([]);
    localStorage.setItem(`${planner.database}-filters`, '[{"name":"half"},7,{"id":"a","name":"b"}]');
    expect(keptFiltersOf({ database: planner.database }).getState().filters).toEqual([]);
  });

  it('L22 are renamed, deleted, and offered back', async () => {
    const { user, overview, team, kept, field, press, save, names, texts } = await opened();
    await user.selectOptions(team(), 'Zebra');
    await save('Zebras');
    await press(overview.renameFilter);
    expect(field()).toHaveValue('Zebras');
    await user.clear(field());
    await user.type(field(), 'Stripes{Enter}');
    expect(names()).toEqual(['Stripes']);
    expect(kept()).toHaveFocus();
    await press(overview.deleteFilter);
    expect(screen.queryByRole('combobox', { name: overview.kept })).toBeNull();
    expect(team()).toHaveDisplayValue('Zebra');
    expect(screen.getByRole('button', { name: overview.keepFilter })).toHaveFocus();
    await press(texts.app.undo);
    expect(kept()).toHaveDisplayValue('Stripes');
    expect(screen.queryByText(overview.filterDeleted('Stripes'))).toBeNull();
  });

  it('L22 says why a name is not taken', async () => {
    const { user, overview, team, field, press, save, texts, planner } = await opened();
    await user.selectOptions(team(), 'Zebra');
    await save('Zebras');
    await user.selectOptions(team(), 'Ape');
    await save('');
    expect(screen.getByText(overview.nameMissing)).toBeVisible();
    await user.type(field(), ' ＺＥＢＲＡＳ ');
    await press(overview.keepIt);
    expect(screen.getByText(overview.nameTaken('ＺＥＢＲＡＳ'))).toBeVisible();
    await user.clear(field());
    await user.click(field());
    await user.paste('z'.repeat(LIMITS.name + 1));
    expect(screen.getByText(texts.app.tooLong(LIMITS.name + 1, LIMITS.name))).toBeVisible();
    await press(overview.keepIt);
    expect(keptFiltersOf(planner).getState().filters).toHaveLength(1);
    await press(texts.app.cancel);
    const [one] = keptFiltersOf(planner).getState().filters;
    if (!one) throw new Error('Nothing was kept.');
    const full = Array.from({ length: MOST_FILTERS }, (_, at) => ({ ...one, id: `f${at}`, name: `Filter ${at}` }));
    act(() => keptFiltersOf(planner).setState({ filters: full }));
    await save('One more');
    expect(screen.getByText(overview.tooManyFilters(MOST_FILTERS))).toBeVisible();
  });

  it('E38 a name that was begun waits for whoever comes back, and Cancel drops it', async () => {
    const first = await opened();
    await first.user.selectOptions(first.team(), 'Zebra');
    await first.press(first.overview.keepFilter);
    await first.user.type(first.field(), 'Half a na');
    first.unmount();
    const again = shown(first.planner);
    expect(again.field()).toHaveValue('Half a na');
    await again.press(again.texts.app.cancel);
    expect(screen.queryByRole('textbox', { name: again.overview.filterName })).toBeNull();
    await again.user.selectOptions(again.team(), 'Zebra');
    await again.press(again.overview.keepFilter);
    expect(again.field()).toHaveValue('');
  });

  it('L22 a team that is gone is named, and the other filters hold', async () => {
    const { user, overview, planner, team, kept, save } = await opened();
    await user.selectOptions(team(), 'Zebra');
    await user.selectOptions(screen.getByRole('combobox', { name: overview.by.owner }), 'Ana');
    await save('Ana’s zebras');
    await act(() => given(planner, [{ do: 'delete', id: 'zebra' }]));
    expect(kept()).toHaveDisplayValue('Ana’s zebras');
    expect(screen.getByText(overview.goneFromPlan.team('Ana’s zebras', 'Zebra'))).toBeVisible();
    expect(team()).toHaveDisplayValue(overview.all.team);
    expect(screen.getByRole('combobox', { name: overview.by.owner })).toHaveDisplayValue('Ana');
    await user.click(screen.getByRole('switch', { name: overview.onlyBehind }));
    expect(screen.queryByText(overview.goneFromPlan.team('Ana’s zebras', 'Zebra'))).toBeNull();
  });

  it('L22 a team that was joined filters as the one that stands for it', async () => {
    const { user, planner, team, save, overview } = await opened();
    await user.selectOptions(team(), 'Zebra');
    await save('Zebras');
    await act(() => given(planner, [{ do: 'join', id: 'zebra', into: 'ape' }]));
    expect(screen.queryByText(overview.goneFromPlan.team('Zebras', 'Zebra'))).toBeNull();
    expect(team()).toHaveValue(':ape');
  });

  it('L22 says so where the storage takes nothing', async () => {
    const { user, overview, team, save, kept } = await opened();
    await user.selectOptions(team(), 'Zebra');
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    await save('Zebras');
    expect(screen.getByText(overview.notKept)).toBeVisible();
    expect(kept()).toHaveDisplayValue('Zebras');
    full.mockRestore();
  });
});
