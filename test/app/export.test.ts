import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LIMITS } from '../../electron/contract.ts';
import { exportPlan } from '../../renderer/app/files/export.ts';
import { WHOLE_PLAN } from '../../renderer/domain/bundle/scope.ts';
import type { Platform } from '../../renderer/platform/platform.ts';
import { showSamplePlan } from '../../renderer/app/editing/sample-plan.ts';
import { en } from '../texts.ts';
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
    expect(said).toEqual([en.fileTold.exported('阅读 2026.okr', { sample: false, privateObjectives: 0 })]);
  });

  it('E30 ends in the name of whoever hands it out, so that twelve files can lie in one place', async () => {
    const names = [];
    for (const personName of ['Ana', 'Bo', 'Ana Maria von und zu Hinterwald-Nirgendwo am See']) {
      const desk = await deskWithPlan();
      await desk.planner.changeSettings({ personName });
      await must(desk, { do: 'name-plan', name: 'Workshop North' });
      await exportPlan(desk.planner, en);
      names.push(desk.machine.saved[0]?.name);
    }
    expect(names).toEqual([
      'Workshop North - Ana.okr',
      'Workshop North - Bo.okr',
      'Workshop North - Ana Maria von und zu Hinterwald-Nirgendw.okr',
    ]);
  });

  it('E30 has no name of a person where names stay home, and none as a start for everybody', async () => {
    const desk = await deskWithPlan();
    await desk.planner.changeSettings({ personName: 'Ana' });
    await exportPlan(desk.planner, en, { ...WHOLE_PLAN, withNames: false });
    await exportPlan(desk.planner, en, { ...WHOLE_PLAN, scope: { of: 'starter' } });
    expect(desk.machine.saved.map(({ name }) => name)).toEqual(['plan.okr', 'plan.okr']);
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
    expect(file).toBe(`${en.fileTold.bundleName('')}.okr`);
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
    expect(planner.ui.getState().notices.map(({ text }) => text)).toEqual([
      en.fileTold.exported('plan.okr', { sample: true, privateObjectives: 0 }),
    ]);
    expect(titles(await planner.text())).toHaveLength(5);
  });

  it('is handed out where there is nothing else', async () => {
    const desk = await openDesk();
    await showSamplePlan(desk.planner, 'en');
    await exportPlan(desk.planner, en);
    expect(titles(desk.machine.saved[0]?.text)).toHaveLength(3);
    expect(desk.planner.ui.getState().notices.map(({ text }) => text)).toEqual([
      en.fileTold.exported('plan.okr', { sample: false, nothingElse: true, privateObjectives: 0 }),
    ]);
  });

  it('is handed out while something is not saved, since it may be what was written there', async () => {
    const { planner, machine } = await withSample();
    onTestFinished(fillDisk());
    await planner.edit({ do: 'name-plan', name: 'Library' });
    await exportPlan(planner, en);
    expect(titles(machine.saved[0]?.text)).toHaveLength(5);
  });
});

describe('H2 private objectives', () => {
  const secret = 'Nobody’s business';
  async function withPrivate(lacks: Platform['lacks']) {
    const machine = new FakeDesktop();
    const desk = await openDesk(crypto.randomUUID(), machine, { ...machine.platform, lacks });
    await must(desk, { do: 'add', kind: 'cycle', id: 'c', values: {} });
    for (const id of ['mine', 'own', 'gone'])
      await must(desk, { do: 'add', kind: 'objective', id, cycle: 'c', values: { title: secret, private: true } });
    await must(desk, { do: 'delete', id: 'gone' });
    await exportPlan(desk.planner, en);
    const [said] = desk.planner.ui.getState().notices;
    expect(machine.saved[0]?.text).not.toContain(secret);
    expect(said?.text).toBe(en.fileTold.exported('plan.okr', { sample: false, privateObjectives: 2 }));
    expect(said?.text).toContain('2 private objectives stayed here.');
    return { ...desk, said };
  }

  it('stay here with the plan that is handed out, which is said; backups have them', async () => {
    const { said, planner } = await withPrivate([]);
    expect(said?.action).toBeUndefined();
    expect(await planner.text()).toContain(secret);
  });

  it('can be saved with everything where there are no backups, under a name of its own', async () => {
    const { said, planner, machine } = await withPrivate(['backups']);
    expect(said?.action?.label).toBe(en.fileTold.saveEverything);
    said?.action?.act();
    await vi.waitFor(() => expect(machine.saved).toHaveLength(2));
    expect(machine.saved[1]?.name).toBe('plan (everything).okr');
    expect(machine.saved[1]?.text.match(new RegExp(secret, 'g'))).toHaveLength(3);
    await vi.waitFor(() =>
      expect(planner.ui.getState().notices.at(-1)?.text).toBe(en.fileTold.everythingSaved('plan (everything).okr', 2)),
    );
  });

  it('are no more than the part that was asked for has of them', async () => {
    const { planner } = await withPrivate([]);
    await exportPlan(planner, en, { ...WHOLE_PLAN, scope: { of: 'objectives', ids: ['own'] } });
    await exportPlan(planner, en, { ...WHOLE_PLAN, scope: { of: 'starter' } });
    const said = planner.ui.getState().notices.map(({ text }) => text);
    expect(said.at(-2)).toContain('1 private objective stayed here.');
    expect(said.at(-1)).not.toContain('private');
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
