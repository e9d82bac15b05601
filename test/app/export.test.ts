import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../electron/contract.ts';
import { exportPlan } from '../../renderer/app/hand-out.ts';
import { en } from '../../renderer/text/en.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { deskWithPlan, must } from './desk.ts';

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
    expect(said).toEqual([en.app.exported('阅读 2026.okr')]);
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
