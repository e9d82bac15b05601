import { describe, expect, it } from 'vitest';
import { exportPlan } from '../../renderer/app/files/export.ts';
import { showSamplePlan } from '../../renderer/app/editing/sample-plan.ts';
import { takeFiles } from '../../renderer/app/files/files.ts';
import { identitiesOf } from '../../renderer/domain/plan/identity.ts';
import { en } from '../texts.ts';
import { importFile } from './import-file.ts';
import { answers, deskWithPlan, must, openDesk, saving, shown, type Desk } from './desk.ts';

const known = (desk: Desk): readonly string[] => [...identitiesOf(shown(desk).records.values())];
const exported = (desk: Desk): string => desk.machine.saved.at(-1)?.text ?? '';

describe('I7 a plan gets its identity', () => {
  it('before it first leaves, once, and is saved with it', async () => {
    const desk = await deskWithPlan();
    await desk.planner.backUp('rolling');
    expect(known(desk)).toEqual([]);
    await exportPlan(desk.planner, en);
    const [id] = known(desk);
    expect(exported(desk)).toContain(`"identities": [\n    {\n      "id": "${id}"\n    }\n  ]`);
    expect(saving(desk)).toEqual({ is: 'saved' });
    await exportPlan(desk.planner, en);
    expect(known(desk)).toEqual([id]);
    expect(known(await openDesk(desk.database))).toEqual([id]);
  });

  it('and the sample alone gets none', async () => {
    const desk = await openDesk();
    await showSamplePlan(desk.planner, 'en');
    await exportPlan(desk.planner, en);
    expect(known(desk)).toEqual([]);
  });

  it('takes that of the file that is opened into an empty plan', async () => {
    const ana = await deskWithPlan();
    await exportPlan(ana.planner, en);
    const bo = await openDesk();
    await importFile(bo.planner, { name: 'ana.okr', text: exported(ana) });
    await exportPlan(bo.planner, en);
    expect(known(bo)).toEqual(known(ana));
  });
});

describe('I8 the identity of a plan', () => {
  it('is no step: undo takes back what a person did before the file was handed out', async () => {
    const desk = await deskWithPlan();
    const before = answers(desk, 'o1', 'title');
    await must(desk, { do: 'set', kind: 'objective', id: 'o1', values: { title: 'Other' } });
    await exportPlan(desk.planner, en);
    const ids = known(desk);
    expect(await desk.planner.undo()).toMatchObject({ ok: true });
    expect(answers(desk, 'o1', 'title')).toEqual(before);
    expect(ids).toHaveLength(1);
    expect(known(desk)).toEqual(ids);
  });

  it('is no news: a file that brings nothing else is said to bring nothing new', async () => {
    const ana = await deskWithPlan();
    const bo = await openDesk();
    await importFile(bo.planner, { name: 'ana.okr', text: await ana.planner.text() });
    await exportPlan(bo.planner, en);
    const file = { name: 'bo.okr', text: () => Promise.resolve({ ok: true as const, value: exported(bo) }) };
    await takeFiles(ana.planner, en, [file]);
    expect(ana.planner.ui.getState().room).not.toBe('merge');
    expect(ana.planner.ui.getState().notices.map(({ text }) => text)).toContain(
      en.fileTold.importedNothingNew('bo.okr'),
    );
  });
});
