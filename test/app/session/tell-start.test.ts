import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellNextPage, type Happened } from '../../../renderer/app/copies/happened.ts';
import { copiesHere, readCopies } from '../../../renderer/app/copies/registry.ts';
import { boot } from '../../../renderer/app/session/boot.ts';
import { tellStart } from '../../../renderer/app/session/tell-start.ts';
import { en } from '../../texts.ts';
import { FakeDesktop } from '../../features/fake-desktop.ts';
import { deleteDatabase } from '../../storage/raw.ts';
import { deskWithPlan, type Desk } from '../desk.ts';

beforeEach(() => {
  localStorage.clear();
  copiesHere.setState(readCopies(), true);
});
afterEach(() => sessionStorage.clear());

/** As the next page starts, with what it says then. */
async function startAgain({ machine, database }: Desk, happened: Happened) {
  tellNextPage(happened);
  const booted = await boot(machine.platform, database);
  if (booted.is === 'failed') throw new Error(booted.problem);
  const backUp = vi.spyOn(booted.planner, 'backUp');
  await tellStart(booted);
  const notices = booted.planner.ui.getState().notices.map(({ text }) => text);
  return { is: booted.is, notices, backUp };
}

/** A plan of which nothing is left but its backup. */
async function lostPlan(): Promise<Desk> {
  const desk = await deskWithPlan(new FakeDesktop({ language: 'en' }));
  await desk.planner.backUp('rolling');
  await deleteDatabase(desk.database);
  return desk;
}

const { copies, startTold, copiesTold } = en;

describe('what is said at the start', () => {
  it('is what the page before did, with the plan that is here', async () => {
    const desk = await deskWithPlan(new FakeDesktop({ language: 'en' }));
    const { is, notices, backUp } = await startAgain(desk, { is: 'brought-back' });
    expect(is).toBe('ready');
    expect(notices).toEqual([copiesTold.happened['brought-back'](copies.unnamed)]);
    expect(backUp.mock.calls).toEqual([['rolling']]);
    await backUp.mock.results[0]?.value;
  });

  it('E25 is said beside the question what to go back to as well, and to nobody later', async () => {
    const desk = await lostPlan();
    const { is, notices } = await startAgain(desk, { is: 'opened' });
    expect(is).toBe('recovery');
    expect(notices).toEqual([copiesTold.happened.opened(copies.unnamed)]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('leaves no backup of a plan that is not whole behind the one that is', async () => {
    const desk = await lostPlan();
    const { notices, backUp } = await startAgain(desk, { is: 'brought-back' });
    expect(notices).toEqual([copiesTold.happened['brought-back'](copies.unnamed)]);
    expect(backUp).not.toHaveBeenCalled();
  });

  it('names what went wrong on the way, whichever screen it is said on', async () => {
    const desk = await lostPlan();
    desk.machine.settingsFound = 'damaged';
    desk.machine.failing.listBackups = 'no-permission';
    const { is, notices } = await startAgain(desk, { is: 'opened' });
    expect(is).toBe('recovery');
    expect(notices).toEqual([
      copiesTold.happened.opened(copies.unnamed),
      startTold.settingsDamaged,
      startTold.backupsUnread,
    ]);
  });
});
