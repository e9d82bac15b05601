import { beforeEach, describe, expect, it } from 'vitest';
import { exchangeFiles } from '../../renderer/app/files/files.ts';
import { showSamplePlan } from '../../renderer/app/editing/sample-plan.ts';
import { en } from '../texts.ts';
import { byHand } from '../domain/bundle/bundles.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { FAULTS } from '../storage/faults.ts';
import { answers, deskWithPlan, must, onDisk, openDesk, questions, setTitle, shownText, type Desk } from './desk.ts';
import { trafficOf } from '../../renderer/app/files/traffic.ts';

/** A desk that meets others in `folder`, under a file name of its own. */
function at(folder: Map<string, string>, ownFile: string): FakeDesktop {
  const machine = new FakeDesktop();
  machine.exchangeFolder = folder;
  machine.ownFile = ownFile;
  return machine;
}

let folder: Map<string, string>;
let ana: Desk;
let bo: Desk;
beforeEach(async () => {
  folder = new Map();
  ana = await deskWithPlan(at(folder, 'ana.okr'));
  bo = await openDesk(crypto.randomUUID(), at(folder, 'bo.okr'));
});

const exchange = ({ planner }: Desk) => trafficOf(planner).folderExchange.exchange();
const state = ({ planner }: Desk) => trafficOf(planner).folderExchange.state.getState();

describe('E23 an exchange through a folder', () => {
  it('writes this copy’s own file, and brings the others’ into the plan', async () => {
    expect(await exchange(ana)).toMatchObject({ files: [], merged: null, written: { ok: true } });
    expect([...folder.keys()]).toEqual(['ana.okr']);
    expect(await exchange(bo)).toMatchObject({ files: [{ name: 'ana.okr' }], merged: { ok: true } });
    expect(shownText(bo)).toBe(shownText(ana));
    expect(await onDisk(bo)).toBe(shownText(bo));
  });

  it('two copies that exchange in turn end equal, with every answer of both', async () => {
    await exchange(ana);
    await exchange(bo);
    await must(ana, setTitle('o1', 'Ana’s'), { do: 'add', kind: 'team', id: 't8', values: { name: 'Stacks' } });
    await must(bo, setTitle('o1', 'Bo’s'), { do: 'delete', id: 'k1' });
    for (const desk of [ana, bo, ana]) await exchange(desk);
    expect(shownText(bo)).toBe(shownText(ana));
    expect([questions(ana), answers(ana, 'o1', 'title')]).toEqual([['o1 title'], ['Ana’s', 'Bo’s']]);
    expect(await exchange(bo)).toMatchObject({ merged: null });
    expect(folder.get('ana.okr')?.length).toBe(folder.get('bo.okr')?.length);
  });

  it('two that exchange in the same moment lose nothing and are equal a turn later', async () => {
    await exchange(ana);
    await exchange(bo);
    await must(ana, setTitle('o1', 'Ana’s'));
    await must(bo, setTitle('o1', 'Bo’s'));
    await Promise.all([exchange(ana), exchange(bo)]);
    await Promise.all([exchange(ana), exchange(bo)]);
    expect(answers(bo, 'o1', 'title')).toEqual(['Ana’s', 'Bo’s']);
    expect(shownText(bo)).toBe(shownText(ana));
  });

  it('a file that is no plan has its line and holds up none of the others', async () => {
    folder.set('cut.okr', '{');
    await exchange(ana);
    const done = await exchange(bo);
    expect(done?.files.map(({ name, state: { is } }) => [name, is])).toEqual([
      ['cut.okr', 'refused'],
      ['ana.okr', 'read'],
    ]);
    expect(shownText(bo)).toBe(shownText(ana));
    expect(folder.get('cut.okr')).toBe('{');
  });

  it('a file that contradicts another is told so in its own line, and not as read', async () => {
    folder.set('a.okr', byHand({ teams: [{ id: 'x1', name: 'Desk' }] }));
    folder.set('b.okr', byHand({ people: [{ id: 'x1', name: 'Desk' }] }));
    const done = await exchange(bo);
    expect(done?.files).toMatchObject([
      { name: 'a.okr', state: { is: 'read' } },
      { name: 'b.okr', state: { is: 'refused', problem: { from: 'clash', id: 'x1' } } },
    ]);
    expect(done?.merged).toMatchObject({ ok: true, taken: 1 });
    await bo.planner.undo();
    expect(shownText(bo)).not.toContain('x1');
  });

  it('where the folder cannot be looked into nothing is done', async () => {
    ana.machine.failing.findFiles = 'not-found';
    expect(await exchange(ana)).toBeNull();
    expect(state(ana)).toEqual({ busy: null, last: null, problem: 'not-found' });
    expect(folder.size).toBe(0);
    delete ana.machine.failing.findFiles;
    await exchange(ana);
    expect(state(ana)).toMatchObject({ busy: null, problem: null });
  });

  it.each(['read-only', 'disk-full', 'not-found'] as const)(
    'where its own file cannot be written (%s) what was read is merged all the same, and the next exchange writes it',
    async (problem) => {
      await exchange(ana);
      bo.machine.failing.writeExchange = problem;
      expect(await exchange(bo)).toMatchObject({ merged: { ok: true }, written: { ok: false, problem } });
      expect(shownText(bo)).toBe(shownText(ana));
      delete bo.machine.failing.writeExchange;
      expect(await exchange(bo)).toMatchObject({ merged: null, written: { ok: true } });
      expect([...folder.keys()]).toEqual(['ana.okr', 'bo.okr']);
    },
  );

  it('where the plan cannot be written nothing is merged, and what is here is put there all the same', async () => {
    await exchange(ana);
    await exchange(bo);
    await must(ana, setTitle('o1', 'Ana’s'));
    await exchange(ana);
    const before = shownText(bo);
    const end = FAULTS[0]?.begin();
    const done = await exchange(bo);
    end?.();
    expect(done).toMatchObject({ merged: { ok: false }, written: { ok: true } });
    expect(shownText(bo)).toBe(before);
    await exchange(bo);
    expect(shownText(bo)).toBe(shownText(ana));
  });

  it('can be stopped while it reads, and has done nothing then', async () => {
    await exchange(ana);
    const exchanging = exchange(bo);
    const stop = trafficOf(bo.planner).folderExchange.files.state.subscribe(({ files }) => {
      if (files.length > 0) trafficOf(bo.planner).folderExchange.cancel();
    });
    expect(await exchanging).toBeNull();
    stop();
    expect([...folder.keys()]).toEqual(['ana.okr']);
    expect(bo.planner.plan.getState().workspace.records.size).toBe(0);
    expect(state(bo)).toEqual({ busy: null, last: null, problem: null });
  });

  it('I6 passes over the file of another plan, and says which it was', async () => {
    const cy = await openDesk(crypto.randomUUID(), at(folder, 'cy.okr'));
    await must(cy, { do: 'add', kind: 'cycle', id: 'theirs', values: { name: 'Theirs' } });
    await exchange(cy);
    const before = shownText(ana);
    const done = await exchange(ana);
    expect(done?.merged).toBeNull();
    expect(done?.files).toMatchObject([{ name: 'cy.okr', leftOut: true, state: { stranger: true } }]);
    // Its own file left the house, so that the plan has an identity from then on (I7).
    const { identities, ...others } = JSON.parse(shownText(ana)) as Record<string, unknown>;
    expect(others).toEqual(JSON.parse(before));
    expect(identities).toHaveLength(1);
    expect(folder.has('ana.okr')).toBe(true);
  });

  it('private objectives stay here, and an empty plan puts nothing there', async () => {
    expect(await exchange(bo)).toMatchObject({ merged: null, written: null });
    await must(ana, { do: 'set', kind: 'objective', id: 'o1', values: { private: true } });
    await exchange(ana);
    expect(folder.get('ana.okr')).not.toContain('"o1"');
  });

  it('is one at a time, and one step back', async () => {
    await exchange(ana);
    const before = shownText(bo);
    const [first, second] = await Promise.all([exchangeFiles(bo.planner, en), exchange(bo)]);
    expect([first, second]).toEqual([undefined, null]);
    expect(bo.planner.ui.getState().notices.at(-1)).toMatchObject({ action: { label: en.app.undo } });
    await bo.planner.undo();
    expect(shownText(bo)).toBe(before);
    await exchange(bo);
    expect(shownText(bo)).toBe(shownText(ana));
  });

  it('E20 says once that what goes there has nobody’s name on it', async () => {
    let told = 0;
    ana.planner.onUnsigned(() => told++);
    await exchange(ana);
    await exchange(ana);
    expect(told).toBe(1);
  });

  it('a plan of nothing but a sample is put nowhere', async () => {
    const cy = await openDesk(crypto.randomUUID(), at(folder, 'cy.okr'));
    await showSamplePlan(cy.planner, 'en');
    expect(await exchange(cy)).toMatchObject({ written: null });
    expect(folder.size).toBe(0);
  });
});
