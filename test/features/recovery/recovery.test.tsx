import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { readCopies } from '../../../renderer/app/copies/registry.ts';
import { boot } from '../../../renderer/app/session/boot.ts';
import Failed from '../../../renderer/features/recovery/Failed.tsx';
import Recovery from '../../../renderer/features/recovery/Recovery.tsx';
import { en } from '../../texts.ts';
import { FakeDesktop } from '../fake-desktop.ts';
import { bootForTests, draw, freshDatabase, given, plannerForTests, SMALL_PLAN } from '../planner-for-tests.tsx';
import { importFile } from '../../app/import-file.ts';

/** A desktop with backups of the small plan, the newest one last named, started on an empty database. */
async function lost(prepare: (desktop: FakeDesktop, text: string) => void = () => {}) {
  const desktop = new FakeDesktop();
  const before = await bootForTests(desktop.platform);
  await given(before, SMALL_PLAN);
  await before.backUp('rolling');
  await given(before, [{ do: 'name-plan', name: 'Newest' }]);
  await before.backUp('quit');
  prepare(desktop, await before.text());
  const booted = await boot(desktop.platform, freshDatabase());
  if (booted.is !== 'recovery') throw new Error(`It started as ${booted.is}.`);
  const onDone = vi.fn();
  const { planner, lost: found } = booted;
  const drawn = draw(planner, <Recovery lost={found} onDone={onDone} />);
  const name = () => planner.plan.getState().workspace.records.get('workspace');
  return { ...drawn, desktop, planner, onDone, name };
}

describe('the recovery screen', () => {
  it('explains calmly, and offers the newest backup first', async () => {
    await lost();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.getByText(/^The place where this app keeps the plan is empty\./)).toBeVisible();
    const [first] = screen.getAllByRole('button');
    expect(first).toHaveTextContent(/^Restore the plan of .*2026/);
    expect(screen.getByText(/^when the app was closed · /)).toBeVisible();
    expect(screen.getByText('One older backup')).toBeVisible();
  });

  it('restores the newest one, says so, and goes to the plan', async () => {
    const { user, onDone, name, planner, desktop } = await lost();
    const [first] = screen.getAllByRole('button');
    if (first) await user.click(first);
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(name()).toMatchObject({ name: 'Newest' });
    expect(planner.ui.getState().notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^The plan of .* is back\. It holds 2 objectives and 3 key results\.$/),
    ]);
    // An empty plan is no state anybody wants back.
    expect(desktop.backups.map(({ reason }) => reason)).toEqual(['quit', 'rolling']);
  });

  it('restores an older one when asked', async () => {
    const { user, onDone, name } = await lost();
    await user.click(screen.getByText('One older backup'));
    await user.click(screen.getByRole('button', { name: /^Restore the plan of .*:01\b/ }));
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(name()).toMatchObject({ name: 'Library' });
  });

  it('goes on to the one before when the newest is damaged', async () => {
    const { user, onDone, name } = await lost((desktop, text) => desktop.keep('rolling', text.slice(0, 400)));
    await user.click(screen.getByRole('button', { name: /^Restore the plan of .*:03\b/ }));
    expect(
      await screen.findByText(/^The backup of .* cannot be restored\..*another backup may still be good\.$/),
    ).toBeVisible();
    expect(onDone).not.toHaveBeenCalled();
    expect(await screen.findByText('Complete: 1 cycle, 2 objectives, 3 key results, 1 check-in.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Try the one before, of .*:02\b/ }));
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(name()).toMatchObject({ name: 'Newest' });
  });

  it('still leaves ways on when no backup can be read', async () => {
    const { user, desktop } = await lost();
    desktop.failing.readBackup = 'changed-on-disk';
    await user.click(screen.getByRole('button', { name: /^Restore the plan of .*:02\b/ }));
    await user.click(await screen.findByRole('button', { name: /^Try the one before/ }));
    expect(await screen.findByText(/^None of the backups could be read\./)).toBeVisible();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Open a file',
      'Start with an empty plan',
    ]);
  });

  it('starts empty without deleting a backup', async () => {
    const { user, desktop, onDone, planner } = await lost();
    await user.click(screen.getByRole('button', { name: 'Start with an empty plan' }));
    expect(onDone).toHaveBeenCalledOnce();
    expect(planner.plan.getState().workspace.records.size).toBe(0);
    expect(desktop.backups).toHaveLength(2);
  });

  it('opens a bundle; a dialog that is closed, or a file that is no plan, stays here', async () => {
    const theirs = await (await plannerForTests(SMALL_PLAN)).text();
    const { user, desktop, onDone, planner } = await lost();
    const open = screen.getByRole('button', { name: 'Open a file' });
    await user.click(open);
    desktop.filesChosen = { ok: true, value: [{ name: 'notes.txt', text: 'x' }] };
    await user.click(open);
    await waitFor(() => expect(planner.ui.getState().notices).toHaveLength(1));
    expect(onDone).not.toHaveBeenCalled();
    desktop.filesChosen = { ok: true, value: [{ name: 'theirs.okr', text: theirs }] };
    await user.click(open);
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(planner.plan.getState().workspace.records.size).toBe(8);
  });

  it('is over as soon as a plan is here, whichever way it came', async () => {
    const theirs = await (await plannerForTests(SMALL_PLAN)).text();
    const { onDone, planner } = await lost();
    planner.ui.setState({ overlay: 'palette' });
    await importFile(planner, { name: 'theirs.okr', text: theirs });
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(planner.ui.getState().overlay).toBeNull();
  });

  it('speaks Chinese', async () => {
    const { planner } = await lost((desktop) => (desktop.settings = { ...desktop.settings, language: 'zh' }));
    expect(planner.preferences.getState().settings.language).toBe('zh');
    expect(screen.getByRole('heading', { name: '计划不在原处，但备份都在' })).toBeVisible();
    expect(screen.getByRole('button', { name: '从空白计划开始' })).toBeVisible();
  });
});

describe('a plan that cannot be opened', () => {
  it('because a newer version wrote it is recognised at the start, and left alone', async () => {
    const disk = freshDatabase();
    await given(await bootForTests(new FakeDesktop().platform, disk), SMALL_PLAN);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(disk);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const writing = database.transaction('meta', 'readwrite');
    writing.objectStore('meta').put({ key: 'plan', format: 99, revision: 8 });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    database.close();
    expect(await boot(new FakeDesktop().platform, disk)).toMatchObject({ is: 'failed', problem: 'newer' });
  });

  it.each(['newer', 'unavailable', 'disk-full', 'failed'] as const)(
    'says what happened, what to do, and lets one try again: %s',
    async (problem) => {
      const onRetry = vi.fn();
      render(<Failed problem={problem} language="en" onRetry={onRetry} />);
      expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
      expect(screen.getByText(/Nothing was changed\./)).toBeVisible();
      expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
      screen.getByRole('button', { name: 'Try again' }).click();
      expect(onRetry).toHaveBeenCalledOnce();
    },
  );

  it('E32 says without backups what was saved last, and begins an empty plan beside it for a file', async () => {
    localStorage.clear();
    const onRetry = vi.fn<() => void>();
    const mark = { revision: 7, at: '2026-10-05T09:00:00Z', objectives: 3, keyResults: 1 };
    const { platform } = await plannerForTests();
    render(
      <Failed problem="unavailable" language="en" rescue={{ platform, backups: [] }} mark={mark} onRetry={onRetry} />,
    );
    expect(screen.getByText(/it held 3 objectives and 1 key result\./)).toBeVisible();
    const before = readCopies();
    screen.getByRole('button', { name: en.recovery.beside.act }).click();
    expect(onRetry).toHaveBeenCalledOnce();
    const after = readCopies();
    // What cannot be opened is still among them, and another is opened next.
    expect(after.copies.map(({ id }) => id)).toEqual([...before.copies.map(({ id }) => id), after.open]);
    expect(after.open).not.toBe(before.open);
  });

  it('says so in Chinese', () => {
    render(<Failed problem="newer" language="zh" />);
    expect(screen.getByRole('heading', { name: '需要更新版本的 Whetstone' })).toBeVisible();
  });
});
