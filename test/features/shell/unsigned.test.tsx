import { describe, expect, it } from 'vitest';
import { exportPlan } from '../../../renderer/app/files/export.ts';
import { showSamplePlan } from '../../../renderer/app/editing/sample-plan.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { Shell } from '../../../renderer/features/shell/Shell.tsx';
import { en } from '../../texts.ts';
import { FakeDesktop } from '../fake-desktop.ts';
import { bootForTests, draw, given, SMALL_PLAN } from '../planner-for-tests.tsx';

const comment = (id: string) => ({ do: 'add', kind: 'comment', id, about: 'obj1', values: { text: 'Why?' } }) as const;
const isCheckIn = (command: Command) => command.do === 'add' && command.kind === 'checkIn';
const CHECK_IN = SMALL_PLAN.filter((command) => isCheckIn(command));
const PLAN = SMALL_PLAN.filter((command) => !isCheckIn(command));

/** The app running on a fresh disk for somebody of that name. */
async function running(personName: string) {
  const planner = await bootForTests(new FakeDesktop({ personName, language: 'en' }).platform);
  draw(planner, <Shell ready />);
  const notices = () => planner.ui.getState().notices.map(({ text }) => text);
  return { planner, notices };
}

describe('E20 what is written without a name', () => {
  it('is said once a run, with the way to where a name is given', async () => {
    const { planner, notices } = await running('');
    await given(planner, PLAN);
    expect(notices()).toEqual([]);
    await given(planner, [comment('n1'), comment('n2'), ...CHECK_IN]);
    await exportPlan(planner, en);
    expect(notices()).toEqual([
      en.app.unsigned,
      en.fileTold.exported('Library.okr', { sample: false, privateObjectives: 0 }),
    ]);
    planner.ui.getState().notices[0]?.action?.act();
    expect(planner.ui.getState()).toMatchObject({ room: 'settings', enteringField: 'own-name' });
  });

  it('is not said any longer once there is a name', async () => {
    const { planner, notices } = await running('');
    await given(planner, [...PLAN, comment('n1')]);
    await planner.changeSettings({ theme: 'dark' });
    expect(notices()).toEqual([en.app.unsigned]);
    await planner.changeSettings({ personName: 'Mira' });
    expect(notices()).toEqual([]);
  });

  it('Y9 is not said in a personal plan', async () => {
    const { planner, notices } = await running('');
    await given(planner, [{ do: 'name-plan', personal: true }, ...PLAN]);
    planner.ui.setState({ notices: [] });
    await given(planner, [comment('n1'), ...CHECK_IN]);
    expect(notices()).toEqual([]);
  });

  it('is said at a check-in', async () => {
    const { planner, notices } = await running(' ');
    await given(planner, [...PLAN, ...CHECK_IN]);
    expect(notices()).toEqual([en.app.unsigned]);
  });

  it('is said at a hand-out, and not of a sample', async () => {
    const { planner, notices } = await running('');
    await showSamplePlan(planner, 'en');
    expect(notices()).toEqual([]);
    await exportPlan(planner, en);
    expect(notices()).toContain(en.app.unsigned);
  });

  it('is not said where nothing was written, or where there is a name', async () => {
    const nobody = await running('');
    expect(await nobody.planner.edit(comment('n1'))).toMatchObject({ ok: false });
    expect(nobody.notices()).toEqual([]);
    const ana = await running('Ana');
    await given(ana.planner, [...SMALL_PLAN, comment('n1')]);
    expect(ana.notices()).toEqual([]);
  });
});
