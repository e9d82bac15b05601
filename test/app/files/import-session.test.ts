import { beforeEach, describe, expect, it } from 'vitest';
import { byHand } from '../../domain/bundle/bundles.ts';
import { incoming } from '../../features/fake-desktop.ts';
import { FAULTS } from '../../storage/faults.ts';
import { dump } from '../../storage/raw.ts';
import {
  asFile,
  deskWithPlan,
  must,
  onDisk,
  openDesk,
  questions,
  setTitle,
  shown,
  shownText,
  value,
  type Desk,
} from '../desk.ts';
import { importFile } from '../import-file.ts';
import { trafficOf } from '../../../renderer/app/files/traffic.ts';

let ana: Desk;
let bo: Desk;
let cy: Desk;
beforeEach(async () => {
  ana = await deskWithPlan();
  [bo, cy] = [await openDesk(), await openDesk()];
  for (const desk of [bo, cy]) await importFile(desk.planner, await asFile(ana));
  await must(bo, setTitle('o1', 'Bo’s'), { do: 'add', kind: 'team', id: 't8', values: { name: 'Stacks' } });
  await must(cy, setTitle('o1', 'Cy’s'), { do: 'add', kind: 'team', id: 't9', values: { name: 'Desk' } });
});

const files = async () => [incoming(await asFile(bo, 'bo.okr')), incoming(await asFile(cy, 'cy.okr'))];
const arrived = ({ planner }: Desk) => trafficOf(planner).importSession.state.getState();
const lines = (desk: Desk) => arrived(desk).files.map(({ name, state }) => [name, state]);
const junk = incoming({ name: 'junk.okr', text: '{' });

describe('files that are looked at before they are merged', () => {
  it('have a line each, and change nothing yet', async () => {
    const before = await dump(ana.database);
    await trafficOf(ana.planner).importSession.add([
      ...(await files()),
      junk,
      incoming({ name: 'gone.okr', problem: 'not-found' }),
    ]);
    expect(lines(ana)).toMatchObject([
      ['bo.okr', { is: 'read', tally: { added: 1, changed: 1, known: 8, questions: 1 } }],
      ['cy.okr', { is: 'read', tally: { added: 1, changed: 1, known: 8, questions: 1 } }],
      ['junk.okr', { is: 'refused', problem: { from: 'gate', problem: { is: 'not-json' } } }],
      ['gone.okr', { is: 'refused', problem: { from: 'file', problem: 'not-found' } }],
    ]);
    // Neither asks anything of this plan; the two together do, and each says so.
    expect(
      arrived(ana)
        .preview?.items.filter(({ effects }) => effects.includes('asks'))
        .map(({ id }) => id),
    ).toEqual(['o1']);
    expect(await dump(ana.database)).toEqual(before);
  });

  it('are merged in one step, which is one step back', async () => {
    const before = shownText(ana);
    await trafficOf(ana.planner).importSession.add(await files());
    expect(await trafficOf(ana.planner).importSession.merge()).toMatchObject({ ok: true });
    expect(questions(ana)).toEqual(['o1 title']);
    expect(value(ana, 't8', 'name')).toBe('Stacks');
    expect(value(ana, 't9', 'name')).toBe('Desk');
    expect(await onDisk(ana)).toBe(shownText(ana));
    expect(arrived(ana)).toEqual({ files: [], preview: null });
    expect(ana.machine.backups.map(({ reason }) => reason)).toEqual(['before-import']);
    await ana.planner.undo();
    expect(shownText(ana)).toBe(before);
  });

  it('can be left out, one or all', async () => {
    const { importSession } = trafficOf(ana.planner);
    await importSession.add(await files());
    const [first] = arrived(ana).files;
    await importSession.leaveOut(first?.key ?? 0, true);
    expect(arrived(ana).preview?.plan.added).toEqual(['t9']);
    await importSession.leaveOut(first?.key ?? 0, false);
    expect(arrived(ana).preview?.plan.added).toEqual(['t8', 't9']);
    const before = shownText(ana);
    importSession.cancel();
    expect(arrived(ana)).toEqual({ files: [], preview: null });
    expect(shownText(ana)).toBe(before);
  });

  it('are no longer read once they are cancelled', async () => {
    const { importSession } = trafficOf(ana.planner);
    const reading = importSession.add(await files());
    importSession.cancel();
    await reading;
    expect(arrived(ana).files).toEqual([]);
    expect(arrived(ana).preview?.items ?? []).toEqual([]);
  });

  it('join those that are being looked at', async () => {
    const { importSession } = trafficOf(ana.planner);
    const [one, two] = await files();
    if (one) void importSession.add([one]);
    if (two) await importSession.add([two]);
    expect(arrived(ana).preview?.plan.added).toEqual(['t8', 't9']);
  });

  it('are read whenever they come, also while the others are being looked at', async () => {
    const { importSession } = trafficOf(ana.planner);
    const [one, two] = await files();
    for (let ticks = 0; ticks < 40; ticks++) {
      importSession.cancel();
      const first = importSession.add(one ? [one] : []);
      await new Promise<void>((read) => {
        const stop = importSession.state.subscribe(({ files: [line] }) => {
          if (line?.state.is !== 'read') return;
          stop();
          read();
        });
      });
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      await importSession.add(two ? [two] : []);
      await first;
      expect(arrived(ana).preview?.plan.added, `${ticks} ticks later`).toEqual(['t8', 't9']);
    }
  });

  it('are refused where one contradicts one before it', async () => {
    const { importSession } = trafficOf(ana.planner);
    await importSession.add([
      incoming({ name: 'a.okr', text: byHand({ teams: [{ id: 'x1' }] }) }),
      incoming({ name: 'b.okr', text: byHand({ people: [{ id: 'x1' }] }) }),
    ]);
    expect(lines(ana)).toMatchObject([
      ['a.okr', { is: 'read' }],
      ['b.okr', { is: 'refused', problem: { from: 'clash', id: 'x1' } }],
    ]);
    expect(arrived(ana).preview?.plan.added).toEqual(['x1']);
  });

  it('E29 are told apart by whether they share anything with the plan', async () => {
    const stranger = incoming({ name: 'stranger.okr', text: byHand({ teams: [{ id: 'x1', name: 'Desk' }] }) });
    await trafficOf(ana.planner).importSession.add([...(await files()), stranger]);
    expect(lines(ana)).toMatchObject([
      ['bo.okr', { stranger: false }],
      ['cy.okr', { stranger: false }],
      ['stranger.okr', { stranger: true }],
    ]);
    const nobody = await openDesk();
    await trafficOf(nobody.planner).importSession.add([stranger]);
    expect(lines(nobody)).toMatchObject([['stranger.okr', { stranger: false }]]);
    // Judged beside the plan as it is by then.
    await must(nobody, { do: 'add', kind: 'cycle', id: 'own', values: { name: 'Own' } });
    await trafficOf(nobody.planner).importSession.look();
    expect(lines(nobody)).toMatchObject([['stranger.okr', { stranger: true }]]);
  });

  it('stay, and the plan as it was, when they cannot be written', async () => {
    const { importSession } = trafficOf(ana.planner);
    await importSession.add(await files());
    const before = await dump(ana.database);
    const end = FAULTS[0]?.begin();
    expect(await importSession.merge()).toMatchObject({ ok: false });
    end?.();
    expect(await dump(ana.database)).toEqual(before);
    expect(arrived(ana).files).toHaveLength(2);
    expect(await importSession.merge()).toMatchObject({ ok: true });
  });

  it('are looked at anew when the plan has changed', async () => {
    const { importSession } = trafficOf(ana.planner);
    await importSession.add(await files());
    const elsewhere = trafficOf(ana.planner).folderExchange.files;
    await elsewhere.add((await files()).slice(0, 1));
    await elsewhere.merge();
    await importSession.look();
    expect(arrived(ana).preview?.plan.added).toEqual(['t9']);
  });

  it('are shown by the last look alone: one that is overtaken or called off says nothing', async () => {
    const { importSession } = trafficOf(ana.planner);
    await importSession.add(await files());
    const key = arrived(ana).files[0]?.key ?? 0;
    const overtaken = importSession.look();
    const last = importSession.leaveOut(key, true);
    await overtaken;
    expect(arrived(ana).preview?.plan.added).toEqual(['t9']);
    await last;
    expect(arrived(ana).preview?.plan.added).toEqual(['t9']);
    const off = importSession.look();
    importSession.cancel();
    await off;
    expect(arrived(ana)).toEqual({ files: [], preview: null });
    const early = importSession.look();
    const adding = importSession.add(await files());
    await early;
    await adding;
    expect(arrived(ana).preview?.plan.added.toSorted()).toEqual(['t8', 't9']);
  });

  it('that come while others are being merged wait for a look of their own', async () => {
    const { importSession } = trafficOf(ana.planner);
    const [one, two] = await files();
    await importSession.add(one ? [one] : []);
    const merging = importSession.merge();
    await importSession.add(two ? [two] : []);
    expect(await merging).toMatchObject({ ok: true });
    await importSession.look();
    expect(lines(ana)).toMatchObject([['cy.okr', { is: 'read' }]]);
    expect(arrived(ana).preview?.plan.added).toEqual(['t9']);
    expect(value(ana, 't8', 'name')).toBe('Stacks');
    expect(shown(ana).records.has('t9')).toBe(false);
  });

  it('are fetched one after the other, and no longer once they are cancelled', async () => {
    const { importSession } = trafficOf(ana.planner);
    const fetched: string[] = [];
    const slow = (name: string) => ({
      name,
      text: () => {
        fetched.push(name);
        if (name === 'b.okr') importSession.cancel();
        return Promise.resolve({ ok: true as const, value: '{}' });
      },
    });
    await importSession.add(['a.okr', 'b.okr', 'c.okr'].map(slow));
    expect(fetched).toEqual(['a.okr', 'b.okr']);
    expect(arrived(ana).files).toEqual([]);
  });
});
