import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { navigate } from '../../../renderer/app/places/navigate.ts';
import { actionOf, carryOut } from '../../../renderer/app/session/actions.ts';
import Settings from '../../../renderer/features/settings/Settings.tsx';
import { en } from '../../texts.ts';
import { FakeDesktop } from '../fake-desktop.ts';
import { bootForTests, draw, freshBrowser, freshDatabase, given, SMALL_PLAN } from '../planner-for-tests.tsx';

async function opened(desktop = new FakeDesktop({ personName: 'Mira' }), database = freshDatabase()) {
  const planner = await bootForTests(desktop.platform, database);
  await given(planner, SMALL_PLAN);
  const drawn = draw(planner, <Settings />);
  const plan = () => planner.plan.getState().workspace.records.get('workspace');
  return { ...drawn, planner, desktop, plan };
}

describe('settings of the person', () => {
  it('begin at their heading', async () => {
    await opened();
    expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toHaveFocus();
  });

  it('keep the name when its field is left, at Enter, and when the room is left', async () => {
    const { user, desktop, unmount } = await opened();
    const name = screen.getByLabelText('Your name');
    await user.clear(name);
    await user.type(name, ' Ana ');
    expect(desktop.settings.personName).toBe('Mira');
    await user.tab();
    expect(desktop.settings.personName).toBe('Ana');
    await user.type(name, ' L.{Enter}');
    expect(desktop.settings.personName).toBe('Ana L.');
    await user.type(name, ' M.');
    unmount();
    expect(desktop.settings.personName).toBe('Ana L. M.');
  });

  it('Escape in the name takes back what was typed', async () => {
    const { user, desktop } = await opened();
    await user.type(screen.getByLabelText('Your name'), 'xyz{Escape}');
    await user.tab();
    expect(desktop.settings.personName).toBe('Mira');
  });

  it('change the language of the screen at once, and keep it', async () => {
    const { user, desktop } = await opened();
    await user.click(screen.getByRole('radio', { name: '中文' }));
    expect(screen.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
    expect(desktop.settings.language).toBe('zh');
  });

  it('change the look, and keep it', async () => {
    const { user, desktop } = await opened();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(desktop.settings.theme).toBe('dark');
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  it('that cannot be written down hold and say so, until they can', async () => {
    const { user, desktop, planner } = await opened();
    desktop.failing.saveSettings = 'read-only';
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(await screen.findByText(/This setting holds until you quit/)).toBeVisible();
    expect(planner.preferences.getState().settings.theme).toBe('dark');
    delete desktop.failing.saveSettings;
    await user.click(screen.getByRole('radio', { name: 'Light' }));
    await waitFor(() => expect(screen.queryByText(/This setting holds until you quit/)).not.toBeInTheDocument());
  });
});

describe('E43 somebody led here to write a name', () => {
  const led = async (act: (planner: Awaited<ReturnType<typeof bootForTests>>) => void) => {
    const planner = await bootForTests(new FakeDesktop({ personName: '' }).platform);
    await given(planner, SMALL_PLAN);
    act(planner);
    const drawn = draw(planner, <Settings />);
    return { planner, ...drawn };
  };
  const naming = (planner: Parameters<typeof carryOut>[1]) => carryOut(actionOf('name-plan'), planner, en, 'en');

  it('begins in the name of the plan', async () => {
    const { user, planner } = await led((here) => void naming(here));
    expect(screen.getByLabelText('Name of the plan')).toHaveFocus();
    expect(planner.ui.getState().enteringField).toBeNull();
    await user.keyboard(' of the city{Enter}');
    await waitFor(() =>
      expect(planner.plan.getState().workspace.records.get('workspace')).toMatchObject({ name: 'Library of the city' }),
    );
  });

  it('begins there also who is in the room already', async () => {
    const { planner } = await led(() => {});
    await act(() => naming(planner));
    expect(screen.getByLabelText('Name of the plan')).toHaveFocus();
  });

  it('begins in the name one signs with', async () => {
    await led((here) => navigate(here, { at: 'room', room: 'settings', field: 'own-name' }));
    expect(screen.getByLabelText('Your name')).toHaveFocus();
  });
});

describe('settings of the plan', () => {
  it('name it and say what it is for, and undo takes that back', async () => {
    const { user, planner, plan } = await opened();
    const name = screen.getByLabelText('Name of the plan');
    expect(name).toHaveValue('Library');
    await user.clear(name);
    await user.type(name, 'Reading room{Enter}');
    await waitFor(() => expect(plan()).toMatchObject({ name: 'Reading room' }));
    await user.type(screen.getByLabelText('Purpose'), 'For the city.');
    await user.tab();
    await waitFor(() => expect(plan()).toMatchObject({ purpose: 'For the city.' }));
    await planner.undo();
    await planner.undo();
    expect(plan()).toMatchObject({ name: 'Library' });
    await waitFor(() => expect(name).toHaveValue('Library'));
  });

  it('Y1 call it personal, and no longer', async () => {
    const { user, plan } = await opened();
    const personal = screen.getByRole('switch', { name: 'A personal plan' });
    expect(personal).not.toBeChecked();
    await user.click(personal);
    await waitFor(() => expect(plan()).toMatchObject({ personal: true }));
    expect(personal).toBeChecked();
    await user.click(personal);
    await waitFor(() => expect(plan()).not.toHaveProperty('personal', true));
    expect(personal).not.toBeChecked();
  });

  it('are written when the room is left with words still in a field', async () => {
    const { user, planner, plan, unmount } = await opened();
    await user.type(screen.getByLabelText('Purpose'), 'Half a thought');
    unmount();
    await planner.flush();
    expect(plan()).toMatchObject({ purpose: 'Half a thought' });
  });
});

describe('the second place for backups', () => {
  it('is chosen, gets a copy at once, and says that it did', async () => {
    const { user, desktop } = await opened();
    desktop.folderChosen = { ok: true, value: 'STICK' };
    await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
    expect(await screen.findByText('Each backup is also copied to “STICK”.')).toBeVisible();
    expect(await screen.findByText(/^The last copy was written on /)).toBeVisible();
    expect(desktop.backups.map(({ reason }) => reason)).toEqual(['rolling']);
  });

  it('says when its last copy failed, and why', async () => {
    const { user, desktop } = await opened();
    desktop.folderChosen = { ok: true, value: 'STICK' };
    desktop.copies = 'disk-full';
    await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
    expect(await screen.findByText(/^The copy of .* failed\. The disk is full\./)).toBeVisible();
    // It is not said in the same breath that each backup is copied.
    expect(screen.getByText('Each backup should also be copied to “STICK”.')).toBeVisible();
  });

  it('says when no backup could be written at all', async () => {
    const desktop = new FakeDesktop();
    desktop.secondFolder = 'STICK';
    const { planner } = await opened(desktop);
    expect(screen.getByText('The next backup will be copied there.')).toBeVisible();
    desktop.failing.writeBackup = 'no-permission';
    await planner.backUp('rolling');
    expect(await screen.findByText(/^The backup of .* failed, so nothing was copied\./)).toBeVisible();
  });

  it('refused says why and changes nothing; a dialog that is closed says nothing', async () => {
    const { user, desktop } = await opened();
    const choose = screen.getByRole('button', { name: 'Choose a folder' });
    await user.click(choose);
    expect(screen.queryByText(/was not taken/)).not.toBeInTheDocument();
    desktop.folderChosen = { ok: false, problem: 'forbidden-place' };
    await user.click(choose);
    expect(
      await screen.findByText(/^The folder was not taken\. That folder belongs to the app itself\./),
    ).toBeVisible();
    expect(screen.getByText(/^None\. A folder on another disk/)).toBeVisible();
  });

  it('is forgotten, and the copies there stay', async () => {
    const desktop = new FakeDesktop();
    desktop.secondFolder = 'STICK';
    const { user } = await opened(desktop);
    await user.click(screen.getByRole('button', { name: 'Stop copying' }));
    expect(await screen.findByText(/^Backups are no longer copied to “STICK”\./)).toBeVisible();
    expect(desktop.secondFolder).toBeNull();
  });

  it('that cannot be forgotten for good is no longer used, and says so', async () => {
    const desktop = new FakeDesktop();
    desktop.secondFolder = 'STICK';
    desktop.failing.changeFolder = 'read-only';
    const { user } = await opened(desktop);
    await user.click(screen.getByRole('button', { name: 'Stop copying' }));
    expect(await screen.findByText(/^The folder is no longer used until you quit/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  });
});

describe('backups', () => {
  it('are one press away', async () => {
    const { user, planner } = await opened();
    await user.click(screen.getByRole('button', { name: 'See the backups and restore' }));
    expect(planner.ui.getState().room).toBe('backups');
  });
});

describe('this edition', () => {
  it('in a browser says what it lacks and what to do instead', async () => {
    const planner = await bootForTests(freshBrowser());
    draw(planner, <Settings />);
    expect(screen.getByText(/^The browser edition writes no automatic backups\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save everything for yourself' })).toBeVisible();
    expect(screen.getByText(/^A double click on a \.okr file does not open it here\./)).toBeVisible();
    expect(screen.queryByText('A second place for backups')).not.toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('on the desktop lacks nothing, and both say that there is no network', async () => {
    await opened();
    expect(screen.queryByText(/The browser edition/)).not.toBeInTheDocument();
    expect(screen.getByText(/^This app makes no network connection\./)).toBeVisible();
    expect(screen.getByText('Whetstone 0.1.0')).toBeVisible();
  });
});
