import { describe, expect, it, onTestFinished } from 'vitest';
import { LIMITS } from '../../electron/contract.ts';
import { exportPlan } from '../../renderer/app/hand-out.ts';
import { showSamplePlan } from '../../renderer/app/sample-plan.ts';
import { en } from '../../renderer/text/en.ts';
import { fillDisk } from '../features/full-disk.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { deskWithPlan, must, openDesk } from './desk.ts';

/** The file's name that is offered for a plan of this name, and what is said afterwards. */
async function exported(name: string) {
  const desk = await deskWithPlan();
  await must(desk, { do: 'name-plan', name });
  await exportPlan(desk.planner, en);
  return { file: desk.machine.saved[0]?.name, said: desk.planner.ui.getState().notices.map(({ text }) => text) };
}

describe('the file of an exported plan', () => {
  it('has the name of the plan', async () => {
    const { file, said } = await exported('阅读 2026');
    expect(file).toBe('阅读 2026.okr');
    expect(said).toEqual([en.app.exported('阅读 2026.okr', false)]);
  });

  it.each([
    ['letters', 'x'],
    ['pairs of units', '𠮷'],
    ['letters with marks', 'e\u0301'],
    ['pictures of several characters', '👩‍👩‍👧'],
  ])('is offered for any name, cut between whole characters: %s', async (_, character) => {
    const { file } = await exported(character.repeat(200).slice(0, 200));
    expect(file?.length).toBeLessThanOrEqual(LIMITS.fileNameLength);
    const count = Math.floor((LIMITS.fileNameLength - '.okr'.length) / character.length);
    expect(file).toBe(`${character.repeat(count)}.okr`);
  });

  it('ends in no blank where the name was cut', async () => {
    const { file } = await exported(`${'x'.repeat(115)} and more`);
    expect(file).toBe(`${'x'.repeat(115)}.okr`);
  });

  it('has the usual name when not one character of the plan’s fits', async () => {
    const { file } = await exported(`e${'\u0301'.repeat(150)}`);
    expect(file).toBe(`${en.app.bundleName('')}.okr`);
  });
});

describe('B13 a sample', () => {
  async function withSample() {
    const desk = await deskWithPlan();
    await showSamplePlan(desk.planner, 'en');
    return desk;
  }
  const titles = (text = '') =>
    (JSON.parse(text) as { objectives: { title: string }[] }).objectives.map((o) => o.title);
  const own = ['Readers find their book at once', '让新读者留下来'];

  it('is not handed out with the plan beside it, which is said, and is in its backups', async () => {
    const { planner, machine } = await withSample();
    await exportPlan(planner, en);
    expect(titles(machine.saved[0]?.text).toSorted()).toEqual(own);
    expect(machine.saved[0]?.text).not.toContain('Front desk');
    expect(planner.ui.getState().notices.map(({ text }) => text)).toEqual([en.app.exported('plan.okr', true)]);
    expect(titles(await planner.text())).toHaveLength(5);
  });

  it('is handed out where there is nothing else', async () => {
    const desk = await openDesk();
    await showSamplePlan(desk.planner, 'en');
    await exportPlan(desk.planner, en);
    expect(titles(desk.machine.saved[0]?.text)).toHaveLength(3);
    expect(desk.planner.ui.getState().notices.map(({ text }) => text)).toEqual([en.app.exported('plan.okr', false)]);
  });

  it('is handed out while something is not saved, since it may be what was written there', async () => {
    const { planner, machine } = await withSample();
    onTestFinished(fillDisk());
    await planner.edit({ do: 'name-plan', name: 'Library' });
    await exportPlan(planner, en);
    expect(titles(machine.saved[0]?.text)).toHaveLength(5);
  });
});

describe('the pretended machine', () => {
  it('refuses what the contract refuses, and keeps none of it', async () => {
    const { platform, saved } = new FakeDesktop();
    const suggestedName = 'x'.repeat(LIMITS.fileNameLength + 1);
    expect(await platform.saveFile({ suggestedName, text: '', as: 'bundle' })).toEqual({
      ok: false,
      problem: 'bad-request',
    });
    expect(saved).toEqual([]);
  });
});
