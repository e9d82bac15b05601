import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import Backups from '../../../renderer/features/backups/Backups.tsx';
import { Notices } from '../../../renderer/features/notices/Notices.tsx';
import { FakeDesktop } from '../fake-desktop.ts';
import { bootForTests, draw, freshBrowser, freshDatabase, given, SMALL_PLAN } from '../planner-for-tests.tsx';
import { trafficOf } from '../../../renderer/app/files/traffic.ts';

async function opened(desktop = new FakeDesktop({ personName: 'Mira' })) {
  const planner = await bootForTests(desktop.platform, freshDatabase());
  await given(planner, SMALL_PLAN);
  const show = () =>
    draw(
      planner,
      <>
        <Backups />
        <Notices />
      </>,
    );
  const title = (id = 'obj1') => planner.plan.getState().workspace.records.get(id);
  return { planner, desktop, show, title };
}

/** A disk with a backup of the small plan, after which its first objective was renamed and a key result deleted. */
async function changedSince(desktop?: FakeDesktop) {
  const shown = await opened(desktop);
  await shown.planner.backUp('rolling');
  await given(shown.planner, [
    { do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Renamed' } },
    { do: 'delete', id: 'kr1' },
  ]);
  return { ...shown, ...shown.show() };
}

/** Several backups are read one after the other, on a machine that may be busy. */
const READING = { timeout: 10_000 };

const items = () => within(screen.getByRole('region', { name: 'Backups' })).getAllByRole('listitem');
const swap = () => screen.findByRole('button', { name: /^Swap with the plan now/ });

describe('the list of backups', () => {
  it('E33 says of each when, why, how large, what it holds and that it is complete', async () => {
    const { planner, show } = await opened();
    await planner.backUp('rolling');
    await planner.backUp('quit');
    show();
    await waitFor(() => expect(items()).toHaveLength(2));
    const [newest, older] = items();
    expect(newest).toHaveTextContent(/5 Oct 2026|Oct 5, 2026/);
    expect(newest).toHaveTextContent(/when the app was closed · \d+ kB/);
    expect(older).toHaveTextContent('while the plan was changing');
    await waitFor(() =>
      expect(newest).toHaveTextContent('Complete: 1 cycle, 2 objectives, 3 key results, 1 check-in.'),
    );
    expect(newest).toHaveTextContent('Says what the plan says now.');
  });

  it('E33 names one that cannot be read, with the reason, before anybody presses it', async () => {
    const { desktop, planner, show } = await opened();
    desktop.keep('rolling', '{"format": "okr-bundle",\n"formatVersion": 1,\n');
    await planner.backUp('quit');
    show();
    await waitFor(() => expect(items()).toHaveLength(2));
    await waitFor(() => expect(items()[1]).toHaveTextContent(/Unreadable\. It is not a complete JSON file\./));
    expect(items()[0]).toHaveTextContent(/Complete/);
  });

  it('E33 reads only what is shown: six at first, and all when asked', async () => {
    const { planner, desktop, show } = await opened();
    for (let at = 0; at < 9; at++) await planner.backUp('rolling');
    const { user } = show();
    await waitFor(() => expect(screen.getAllByText(/^Complete/)).toHaveLength(6), READING);
    expect(trafficOf(planner).shelf.state.getState().looks.size).toBe(6);
    await user.click(screen.getByRole('button', { name: 'Show all 9' }));
    await waitFor(() => expect(screen.getAllByText(/^Complete/)).toHaveLength(9), READING);
    // A look writes nothing.
    expect(desktop.backups).toHaveLength(9);
  });

  it('that cannot be listed says why', async () => {
    const desktop = new FakeDesktop();
    desktop.failing.listBackups = 'no-permission';
    (await opened(desktop)).show();
    expect(await screen.findByText(/^The backups could not be listed\./)).toBeVisible();
  });

  it('is empty at first, and says when the first one comes', async () => {
    (await opened()).show();
    expect(await screen.findByText(/^There is no backup yet\./)).toBeVisible();
  });

  it('in a browser says that there are none, and offers the file', async () => {
    draw(await bootForTests(freshBrowser()), <Backups />);
    expect(screen.getByText(/^The browser edition writes no automatic backups\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save everything for yourself' })).toBeVisible();
  });
});

describe('one backup', () => {
  it('E35 shows what is different now beside the button that restores: of the newest that differs without being asked', async () => {
    const { planner, show } = await opened();
    await planner.backUp('rolling');
    await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Renamed' } }]);
    await planner.backUp('quit');
    show();
    const detail = within(await screen.findByRole('region', { name: /^What is different now from .*:01/ }));
    expect(await detail.findByText('1 difference')).toBeVisible();
    expect(detail.getByRole('button', { name: /^Restore as a plan beside, .*:01/ })).toBeVisible();
    expect(detail.getByRole('heading', { name: 'Renamed' })).toBeVisible();
    expect(items()[1]).toHaveTextContent('1 difference to the plan now.');
  });

  it('E35 chooses it by the plan as it is now, whatever a look at it found before', async () => {
    const { planner, show } = await opened();
    await planner.backUp('rolling');
    await given(planner, [{ do: 'set', kind: 'objective', id: 'obj1', values: { title: 'Renamed' } }]);
    await planner.backUp('quit');
    await planner.undo();
    const listed = await planner.platform.listBackups();
    await trafficOf(planner).shelf.look(listed.ok ? listed.value : []);
    // The newest differed then, and says what the plan says now.
    await planner.redo();
    show();
    expect(await screen.findByRole('region', { name: /^What is different now from .*:01/ })).toBeVisible();
  });

  it('E36 gives back one key result with what stood under it, says what came back, and takes it away again', async () => {
    const { user, title, planner } = await changedSince();
    const before = planner.plan.getState().workspace;
    await screen.findAllByRole('button', { name: /^Take back “/ });
    await user.click(screen.getByRole('button', { name: /^Take back “(?!People)/ }));
    await waitFor(() => expect(title('kr1')).not.toMatchObject({ deleted: true }));
    expect(title()).toMatchObject({ title: 'Renamed' });
    expect(await screen.findByText(/is back as it was on .*: 2 entries are here again\.$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(title('kr1')).toMatchObject({ deleted: true }));
    expect(before.records.get('obj1')).toBe(title());
  });

  it('E36 gives back an objective with its words and all under it', async () => {
    const { user, title } = await changedSince();
    const [objective] = await screen.findAllByRole('button', { name: /^Take back “People come back”/ });
    if (objective) await user.click(objective);
    await waitFor(() => expect(title()).toMatchObject({ title: 'People come back' }));
    expect(
      await screen.findByText(
        /^“People come back” is back as it was on .*: 2 entries are here again, 1 says what it said\.$/,
      ),
    ).toBeVisible();
    expect(await screen.findByText('Both say the same.')).toBeVisible();
  });

  it('E36 says so where there is nothing to take back, and what came since stays', async () => {
    const { planner, show, title } = await opened();
    await planner.backUp('rolling');
    await given(planner, [{ do: 'add', kind: 'checkIn', id: 'since', keyResult: 'kr1', values: { value: 3 } }]);
    const { user } = show();
    const before = title();
    const [take] = await screen.findAllByRole('button', { name: /^Take back “/ });
    if (take) await user.click(take);
    expect(await screen.findByText(/^“.*” already says what it said on .*\. What came since stays\.$/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(title()).toBe(before);
    expect(title('since')).toMatchObject({ value: 3 });
  });

  it('E34 is swapped with the plan now, after saving what is here, and says what to do next', async () => {
    const { user, desktop, title, planner } = await changedSince();
    await user.click(await swap());
    expect(await screen.findByText(/^The plan of .* is back\.$/)).toBeVisible();
    expect(
      screen.getByText(/It holds 2 objectives and 3 key results\. What was here before was saved first/),
    ).toBeVisible();
    expect(title()).toMatchObject({ title: 'People come back' });
    expect(desktop.backups.map(({ reason }) => reason)).toEqual(['before-restore', 'rolling']);
    await user.click(screen.getByRole('button', { name: 'Go to the plan' }));
    expect(planner.ui.getState().room).toBe('plan');
  });

  it('can be put back to what was here before', async () => {
    const { user, title } = await changedSince();
    await user.click(await swap());
    await user.click(await screen.findByRole('button', { name: 'Put back what was here before' }));
    await waitFor(() => expect(title()).toMatchObject({ title: 'Renamed' }));
  });

  it('that is damaged changes nothing and says where it is damaged', async () => {
    const { desktop, planner, show } = await opened();
    desktop.keep('rolling', '{"format": "okr-bundle",\n"formatVersion": 1,\n');
    const { user } = show();
    const before = planner.plan.getState().workspace;
    await user.click(await screen.findByRole('button', { name: /^Look at the plan of/ }));
    expect(await screen.findByText(/^The backup of .* cannot be restored\..*Nothing was changed/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Restore as a plan beside/ })).not.toBeInTheDocument();
    expect(planner.plan.getState().workspace).toBe(before);
  });

  it('that cannot be read any more says why', async () => {
    const { user, desktop } = await changedSince();
    const button = await swap();
    desktop.failing.readBackup = 'no-permission';
    await user.click(button);
    expect(await screen.findByText(/^The backup of .* could not be read\. You may not read this file\./)).toBeVisible();
  });

  it('is not restored when the present plan cannot be saved first', async () => {
    const { user, desktop, title } = await changedSince();
    desktop.failing.writeBackup = 'disk-full';
    await user.click(await swap());
    expect(
      await screen.findByText(/^Nothing was restored, because the present plan could not be saved first\./),
    ).toBeVisible();
    expect(title()).toMatchObject({ title: 'Renamed' });
  });
});
