import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import Exchange from '../../renderer/features/merge/Exchange.tsx';
import { FakeDesktop } from './fake-desktop.ts';
import { bootForTests, draw, freshDatabase, given, plannerForTests, SMALL_PLAN } from './planner-for-tests.tsx';
import { trafficOf } from '../../renderer/app/files/traffic.ts';

async function opened(desktop: FakeDesktop, language: 'en' | 'zh' = 'en') {
  const planner = await bootForTests(desktop.platform, freshDatabase());
  await planner.changeSettings({ language });
  await given(planner, SMALL_PLAN);
  return { planner, ...draw(planner, <Exchange />) };
}

describe('the room of the exchange', () => {
  it('says what a folder could be, and takes the one that is chosen', async () => {
    const desktop = new FakeDesktop();
    desktop.folderChosen = { ok: true, value: 'OKR' };
    const { user } = await opened(desktop);
    expect(screen.getByText(/Syncthing/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Exchange' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
    expect(await screen.findByText('The folder: “OKR”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop using it' }));
    expect(await screen.findByText(/^“OKR” is no longer used/)).toBeVisible();
    desktop.folderChosen = { ok: false, problem: 'forbidden-place' };
    await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
    expect(await screen.findByText(/^The folder was not taken\./)).toBeVisible();
  });

  it('tells what came in and went out, a line a file, and leads on', async () => {
    const theirs = await plannerForTests([
      ...SMALL_PLAN,
      { do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Next' } },
      { do: 'add', kind: 'objective', id: 'o2', cycle: 'c2', values: { title: 'From elsewhere' } },
    ]);
    const other = await plannerForTests([{ do: 'add', kind: 'cycle', id: 'north', values: { name: 'North' } }]);
    const desktop = new FakeDesktop();
    desktop.exchangeFolder = new Map([
      ['bo.okr', await theirs.text()],
      ['cut.okr', '{'],
      ['north.okr', await other.text()],
    ]);
    const { user, planner } = await opened(desktop);
    await user.click(screen.getByRole('button', { name: 'Exchange' }));
    expect(await screen.findByText(/^Merged: 2 entries new, /)).toBeVisible();
    expect(screen.getByText('Your file there is own.okr.')).toBeVisible();
    expect(screen.getByRole('row', { name: /^bo\.okr Mira/ })).toBeVisible();
    expect(screen.getByText(/^north\.okr holds another plan and was passed over\./)).toBeVisible();
    expect(screen.getByRole('row', { name: /^cut\.okr Not taken\./ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Leave out/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'See what changed' }));
    expect(planner.ui.getState().room).toBe('difference');
    expect(trafficOf(planner).comparing.state.getState().from?.workspace.records.has('o2')).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Exchange again' }));
    expect(await screen.findByText(/^Nothing new in the 2 files of others that could be read\./)).toBeVisible();
  });

  it('says that there are more files than it reads, and how to have the next ones', async () => {
    const desktop = new FakeDesktop();
    desktop.exchangeFolder = new Map([['a.okr', await (await plannerForTests(SMALL_PLAN)).text()]]);
    desktop.tooMany = ['b.okr (+9799)'];
    const { user } = await opened(desktop);
    await user.click(screen.getByRole('button', { name: 'Exchange' }));
    expect(await screen.findByText(/^There are more files than one exchange reads\./)).toBeVisible();
    expect(screen.getByRole('row', { name: /^b\.okr \(\+9799\) Not taken\./ })).toBeVisible();
  });

  it('says what failed: the folder, or its own file', async () => {
    const desktop = new FakeDesktop();
    desktop.exchangeFolder = new Map();
    desktop.failing.findFiles = 'not-found';
    const { user } = await opened(desktop, 'zh');
    await user.click(screen.getByRole('button', { name: '交换' }));
    expect(await screen.findByText(/^无法读取“Stick”/)).toBeVisible();
    delete desktop.failing.findFiles;
    desktop.failing.writeExchange = 'disk-full';
    await user.click(screen.getByRole('button', { name: '交换' }));
    expect(await screen.findByText(/^未能写入你自己的文件/)).toBeVisible();
    await waitFor(() => expect(screen.getByText('还没有别人在里面留下文件。')).toBeVisible());
  });

  it('says that the browser edition has none', async () => {
    draw(await plannerForTests(SMALL_PLAN), <Exchange />);
    expect(screen.getByText(/^The browser edition cannot keep a folder/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Choose a folder' })).not.toBeInTheDocument();
  });
});
