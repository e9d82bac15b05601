/** A personal plan leaves for others only after it was asked once, and is saved whole for oneself. */
import { describe, expect, it } from 'vitest';
import { exportPlan, saveEverything, savePlan } from '../../renderer/app/files/export.ts';
import { exchangeFiles } from '../../renderer/app/files/files.ts';
import { trafficOf } from '../../renderer/app/files/traffic.ts';
import { isPersonal } from '../../renderer/domain/plan/personal.ts';
import { find } from '../../renderer/domain/plan/workspace.ts';
import { importFile } from './import-file.ts';
import { en } from '../texts.ts';
import { that } from '../storage/check.ts';
import { deskWithPlan, must, openDesk, shown, type Desk } from './desk.ts';

async function personalDesk(): Promise<Desk> {
  const desk = await deskWithPlan();
  await must(desk, { do: 'name-plan', name: 'Mine', personal: true });
  return desk;
}

const asked = ({ planner }: Desk) =>
  planner.ui.getState().notices.filter(({ text }) => text === en.fileTold.sharePersonal).length;

function sayYes({ planner }: Desk): void {
  const notice = planner.ui.getState().notices.find(({ text }) => text === en.fileTold.sharePersonal);
  that(notice?.action !== undefined, 'nothing is asked');
  notice.action.act();
}

describe('Y2 sharing a personal plan', () => {
  it('Y2 is asked before anything is written, and once', async () => {
    const desk = await personalDesk();
    expect(await exportPlan(desk.planner, en)).toBe(false);
    expect(desk.machine.saved).toEqual([]);
    expect(asked(desk)).toBe(1);
    sayYes(desk);
    await expect.poll(() => desk.machine.saved.map(({ name }) => name)).toEqual(['Mine.okr']);
    expect(await exportPlan(desk.planner, en)).toBe(true);
    expect(desk.machine.saved).toHaveLength(2);
    // The next start knows.
    const again = await openDesk(desk.database);
    expect(await exportPlan(again.planner, en)).toBe(true);
  });

  it('Y2 is asked of each copy, and of no plan that is not personal', async () => {
    const one = await personalDesk();
    await exportPlan(one.planner, en);
    sayYes(one);
    const other = await personalDesk();
    expect(await exportPlan(other.planner, en)).toBe(false);
    const common = await deskWithPlan();
    expect(await exportPlan(common.planner, en)).toBe(true);
    expect(asked(common)).toBe(0);
  });

  it('Y2 through a folder is asked before the folder is looked into', async () => {
    const desk = await personalDesk();
    desk.machine.exchangeFolder = new Map();
    await exchangeFiles(desk.planner, en);
    expect([...desk.machine.exchangeFolder]).toEqual([]);
    expect(trafficOf(desk.planner).folderExchange.state.getState().last).toBeNull();
    sayYes(desk);
    await expect.poll(() => desk.machine.exchangeFolder?.size).toBe(1);
  });

  it('Y2 asks nothing of a backup or of a file of everything', async () => {
    const desk = await personalDesk();
    await desk.planner.backUp('rolling');
    expect(desk.machine.backups).toHaveLength(1);
    expect(await saveEverything(desk.planner, en)).toBe(true);
    expect(asked(desk)).toBe(0);
  });
});

describe('Y3 saving a personal plan for oneself', () => {
  it('Y3 writes all there is under a name that says so, and elsewhere it is the same plan', async () => {
    const desk = await personalDesk();
    await must(desk, { do: 'set', kind: 'objective', id: 'o1', values: { private: true } });
    expect(await savePlan(desk.planner, en)).toBe(true);
    expect(asked(desk)).toBe(0);
    const [file] = desk.machine.saved;
    expect(file?.name).toBe(`Mine${en.fileTold.everythingInName}.okr`);
    const elsewhere = await openDesk();
    await importFile(elsewhere.planner, file ?? { name: '', text: '' });
    expect(isPersonal(shown(elsewhere))).toBe(true);
    expect(find(shown(elsewhere), 'objective', 'o1')).toMatchObject({ private: true });
  });

  it('Y3 of any other plan leaves what is private at home, as before', async () => {
    const desk = await deskWithPlan();
    await must(desk, { do: 'set', kind: 'objective', id: 'o1', values: { private: true } });
    await savePlan(desk.planner, en);
    expect(desk.machine.saved.map(({ name }) => name)).toEqual(['plan.okr']);
    expect(desk.machine.saved[0]?.text).not.toContain('"id": "o1"');
  });
});
