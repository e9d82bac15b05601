import { describe, expect, it, vi } from 'vitest';
import { boot } from '../../../renderer/app/session/boot.ts';
import { FakeDesktop } from '../../features/fake-desktop.ts';
import { createRaw, putRaw } from '../../storage/raw.ts';
import { deskWithPlan, must, shown, shownText } from '../desk.ts';
import { restoreBackup } from '../../../renderer/app/backups/restore-backup.ts';

describe('boot', () => {
  it('S11 opens the plan with the settings of this copy', async () => {
    const desk = await deskWithPlan();
    const machine = new FakeDesktop({ personName: 'Ana', language: 'zh' });
    machine.secondFolder = 'Stick';
    machine.settingsFound = 'damaged';
    const booted = await boot(machine.platform, desk.database);
    if (booted.is !== 'ready') throw new Error(booted.is);
    expect(booted.warnings).toEqual(['settingsDamaged']);
    expect(booted.planner.preferences.getState()).toMatchObject({
      settings: { personName: 'Ana', language: 'zh' },
      systemLocale: 'en-GB',
      folders: { backups: 'Stick', exchange: null },
    });
    expect(shownText({ ...desk, planner: booted.planner })).toBe(shownText(desk));
    expect(booted.planner.plan.getState().saving).toEqual({ is: 'saved' });
  });

  it('says that settings cannot be read right now, which is not that they are damaged', async () => {
    const machine = new FakeDesktop();
    machine.settingsFound = 'unread';
    expect(await boot(machine.platform, crypto.randomUUID())).toMatchObject({ warnings: ['settingsUnread'] });
  });

  it('opens the plan also when the machine does not answer', async () => {
    const desk = await deskWithPlan();
    const machine = new FakeDesktop();
    machine.failing.hello = 'failed';
    const booted = await boot(machine.platform, desk.database);
    if (booted.is !== 'ready') throw new Error(booted.is);
    expect(booted.planner.plan.getState().workspace.records.size).toBe(9);
  });

  it('an empty plan beside backups is a question, never an empty board', async () => {
    const desk = await deskWithPlan();
    await desk.planner.backUp('rolling');
    const booted = await boot(desk.machine.platform, crypto.randomUUID());
    if (booted.is !== 'recovery') throw new Error(booted.is);
    expect(booted.lost).toMatchObject({ what: 'all', backups: desk.machine.backups });
    const restored = await restoreBackup(booted.planner, booted.lost.backups[0]?.id ?? '');
    expect(restored).toEqual({ ok: true, records: 9 });
    expect(shownText({ ...desk, planner: booted.planner })).toBe(shownText(desk));
    // Nothing had to be kept first, and an edit follows as ever.
    expect(desk.machine.backups).toHaveLength(1);
    await must({ ...desk, planner: booted.planner }, { do: 'add', kind: 'team', id: 't1', values: {} });
  });

  it('an empty plan beside backups nobody could list is not passed over in silence', async () => {
    const machine = new FakeDesktop();
    machine.failing.listBackups = 'no-permission';
    expect(await boot(machine.platform, crypto.randomUUID())).toMatchObject({
      is: 'ready',
      warnings: ['backupsUnread'],
    });
  });

  it('asks for lasting storage once, when there is something to keep', async () => {
    const keepData = vi.fn();
    const booted = await boot({ ...new FakeDesktop().platform, keepData }, crypto.randomUUID());
    if (booted.is !== 'ready') throw new Error(booted.is);
    expect(keepData).not.toHaveBeenCalled();
    for (const id of ['t1', 't2']) await booted.planner.edit({ do: 'add', kind: 'team', id, values: {} });
    expect(keepData).toHaveBeenCalledTimes(1);
  });

  it('an empty plan without backups, or in an edition that has none, is an empty plan', async () => {
    expect((await boot(new FakeDesktop().platform, crypto.randomUUID())).is).toBe('ready');
    const machine = new FakeDesktop();
    machine.keep('rolling', '{}');
    const listBackups = vi.fn(machine.platform.listBackups);
    const lacking = { ...machine.platform, lacks: ['backups'] as const, listBackups };
    expect((await boot(lacking, crypto.randomUUID())).is).toBe('ready');
    expect(listBackups).not.toHaveBeenCalled();
  });

  it('S4 S9 a database that cannot be opened is said by its name, in the language of the settings', async () => {
    const newer = crypto.randomUUID();
    await createRaw(newer, 1_000, ['tomorrow']);
    const machine = new FakeDesktop({ language: 'zh' });
    const booted = await boot(machine.platform, newer);
    if (booted.is !== 'failed') throw new Error(booted.is);
    expect(booted.problem).toBe('newer');
    expect(booted.preferences.getState().settings.language).toBe('zh');

    const damaged = await deskWithPlan();
    await putRaw(damaged.database, 'rows', { key: 'o1', records: 7 });
    const again = await boot(machine.platform, damaged.database);
    expect(again).toMatchObject({ is: 'ready', mended: [{ title: null, from: null }] });
    expect(shown(damaged).records.size).toBe(9);
  });
});
