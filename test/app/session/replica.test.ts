/** Under whose name and on which day things are written, and what happens when a machine is copied while the app runs (SPEC E14, M6, M14). */
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { whoWrote } from '../../../renderer/wording/answer-text.ts';
import { EVERYTHING } from '../../../renderer/domain/bundle/scope.ts';
import { siblingValuesOf } from '../../../renderer/domain/register/register.ts';
import { dayOf } from '../../../renderer/text/format.ts';
import { en } from '../../texts.ts';
import { FakeDesktop, incoming } from '../../features/fake-desktop.ts';
import { FAULTS } from '../../storage/faults.ts';
import { answers, asFile, must, openDesk, questions, record, setTitle, shown, type Desk } from '../desk.ts';
import { importFile } from '../import-file.ts';
import { trafficOf } from '../../../renderer/app/files/traffic.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const titled = (desk: Desk, id: string, field = 'title') => {
  const reader = { workspace: shown(desk), texts: en, language: 'en' } as const;
  return siblingValuesOf(record(desk, id), field).map(({ stamp, value }) => [value, whoWrote(stamp, reader)] as const);
};
const authors = (desk: Desk, id: string, field = 'title') =>
  Object.fromEntries(titled(desk, id, field).map(([value, { name }]) => [value, name]));

async function start(): Promise<Desk> {
  const desk = await openDesk();
  await must(desk, { do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Autumn' } });
  for (const id of ['o1', 'o2'])
    await must(desk, { do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: 'First' } });
  return desk;
}
const why = (id: string, text: string) => ({ do: 'set', kind: 'objective', id, values: { why: text } }) as const;

describe('M14 names of authors', () => {
  it('are the same in whatever order a file without a name and one with it are merged', async () => {
    const ana = await start();
    const nameless = await asFile(ana, 'nameless.okr');
    await ana.planner.changeSettings({ personName: 'Ana' });
    await must(ana, why('o1', 'Because'));
    const named = await asFile(ana, 'named.okr');
    for (const order of [
      [nameless, named],
      [named, nameless],
    ]) {
      const desk = await openDesk();
      for (const file of order) await importFile(desk.planner, file);
      expect([...shown(desk).runs.values()].map(({ by }) => by)).toEqual(['Ana']);
      expect(authors(desk, 'o1')).toEqual({ First: 'Ana' });
      // Both at once, too.
      const both = await openDesk();
      await trafficOf(both.planner).importSession.add(order.map(incoming), false);
      await trafficOf(both.planner).importSession.merge();
      expect([...shown(both).runs.values()].map(({ by }) => by)).toEqual(['Ana']);
    }
  });

  it('come to a plan that knew everything else, and a nameless file takes none away, undone and redone', async () => {
    const ana = await start();
    await ana.planner.changeSettings({ personName: 'Ana' });
    await must(ana, why('o1', 'Because'));
    const nameless = { name: 'nameless.okr', text: await ana.planner.text({ ...EVERYTHING, withNames: false }) };
    const desk = await openDesk();
    await importFile(desk.planner, nameless);
    expect(authors(desk, 'o1')).toEqual({ First: en.answers.somebody });
    await importFile(desk.planner, await asFile(ana));
    expect(authors(desk, 'o1')).toEqual({ First: 'Ana' });
    await must(ana, why('o2', 'More'));
    const later = { name: 'later.okr', text: await ana.planner.text({ ...EVERYTHING, withNames: false }) };
    await importFile(desk.planner, later);
    for (const way of ['undo', 'redo'] as const) {
      await desk.planner[way]();
      expect(authors(desk, 'o1')).toEqual({ First: 'Ana' });
    }
    const again = await openDesk(desk.database);
    expect(authors(again, 'o1')).toEqual({ First: 'Ana' });
  });

  it('come with an exchange that brings nothing else', async () => {
    const folder = new Map<string, string>();
    const at = (ownFile: string) => Object.assign(new FakeDesktop(), { exchangeFolder: folder, ownFile });
    const [ana, bo] = [
      await openDesk(crypto.randomUUID(), at('ana.okr')),
      await openDesk(crypto.randomUUID(), at('bo.okr')),
    ];
    await ana.planner.changeSettings({ personName: 'Ana' });
    await must(ana, { do: 'add', kind: 'team', id: 't1', values: { name: 'Stacks' } });
    const text = await ana.planner.text({ ...EVERYTHING, withNames: false });
    await importFile(bo.planner, { name: 'nameless.okr', text });
    await trafficOf(ana.planner).folderExchange.exchange();
    expect(await trafficOf(bo.planner).folderExchange.exchange()).toMatchObject({ merged: { ok: true } });
    expect(authors(bo, 't1', 'name')).toEqual({ Stacks: 'Ana' });
    expect(await trafficOf(bo.planner).folderExchange.exchange()).toMatchObject({ merged: null });
  });

  it('stay with who wrote, when somebody else takes over the keyboard', async () => {
    const desk = await start();
    await desk.planner.changeSettings({ personName: 'Ana' });
    await must(desk, why('o1', 'Ana’s'));
    await desk.planner.changeSettings({ personName: 'Bo' });
    await must(desk, why('o2', 'Bo’s'));
    await desk.planner.changeSettings({ personName: '' });
    await must(desk, setTitle('o2', 'Nobody’s'));
    expect(authors(desk, 'o1', 'why')).toEqual({ 'Ana’s': 'Ana' });
    expect(authors(desk, 'o2', 'why')).toEqual({ 'Bo’s': 'Bo' });
    expect(authors(desk, 'o2')).toEqual({ 'Nobody’s': en.answers.somebody });
    // It is one run for undoing all the same.
    for (let step = 0; step < 3; step++) expect(await desk.planner.undo()).toEqual({ ok: true });
    expect([answers(desk, 'o1', 'why'), answers(desk, 'o2', 'why'), answers(desk, 'o2', 'title')]).toEqual([
      ['undefined'],
      ['undefined'],
      ['First'],
    ]);
  });

  it('and what waits keeps the name and the day it was asked for under', async () => {
    const desk = await start();
    await desk.planner.changeSettings({ personName: 'Ana' });
    const end = FAULTS[0]?.begin();
    await desk.planner.edit(why('o1', 'Ana’s'));
    await desk.planner.changeSettings({ personName: 'Bo' });
    await desk.planner.edit(why('o2', 'Bo’s'));
    end?.();
    await desk.planner.retry();
    const again = await openDesk(desk.database);
    expect([authors(again, 'o1', 'why'), authors(again, 'o2', 'why')]).toEqual([{ 'Ana’s': 'Ana' }, { 'Bo’s': 'Bo' }]);
  });
});

describe('E14 the day beside an answer', () => {
  it('is the day it was written, however long the app has been open', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 1, 9) });
    const desk = await openDesk();
    vi.setSystemTime(new Date(2026, 10, 3, 9));
    await must(desk, { do: 'add', kind: 'cycle', id: 'c1', values: { name: 'Autumn' } });
    await must(desk, { do: 'add', kind: 'objective', id: 'o1', cycle: 'c1', values: { title: 'First' } });
    const other = await openDesk();
    await importFile(other.planner, await asFile(desk));
    vi.setSystemTime(new Date(2026, 10, 23, 23, 59));
    await must(other, setTitle('o1', 'Other'));
    vi.setSystemTime(new Date(2026, 10, 24, 0, 1));
    await must(desk, setTitle('o1', 'Mine'));
    await importFile(desk.planner, await asFile(other));
    const days = Object.fromEntries(titled(desk, 'o1').map(([value, { day }]) => [value, day]));
    expect(days).toEqual({
      Mine: dayOf(new Date(2026, 10, 24, 12).toISOString(), 'en'),
      Other: dayOf(new Date(2026, 10, 23, 12).toISOString(), 'en'),
    });
    expect(titled(desk, 'o1').length).toBe(2);
    expect(shown(desk).runs.size).toBe(3);
  });
});

describe('M6 E14 a machine copied while the app runs', () => {
  /** Two that go on under one name and from the same number, from the same plan. `alike`: they leave the same gaps between numbers, too. */
  async function twins(alike = false): Promise<readonly [Desk, Desk]> {
    const text = await asFile(await start());
    const bytes = crypto.getRandomValues(new Uint8Array(10));
    const random = crypto.getRandomValues.bind(crypto);
    let isOpening = true;
    const same = vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      if (!(array instanceof Uint8Array)) return random(array);
      if (alike && array.length === 1) return array;
      if (!isOpening || array.length !== 10) return random(array);
      array.set(bytes);
      return array;
    });
    onTestFinished(() => same.mockRestore());
    const [a, b] = [await openDesk(), await openDesk()];
    isOpening = false;
    for (const desk of [a, b]) {
      await importFile(desk.planner, text);
      // What both have in common.
      await must(desk, why('o2', 'Before'));
    }
    return [a, b];
  }
  const takes = async (to: Desk, from: Desk) => importFile(to.planner, await asFile(from));

  it('keeps what both have written, also where their numbers are the same and one has gone further', async () => {
    const [a, b] = await twins();
    await must(a, setTitle('o1', 'From A'), why('o1', 'From A'));
    await must(b, why('o1', 'From B'));
    // The look before the merge says so, too.
    await trafficOf(a.planner).importSession.add([incoming(await asFile(b))]);
    expect(trafficOf(a.planner).importSession.state.getState().preview?.plan.asking).toEqual(['o1']);
    trafficOf(a.planner).importSession.cancel();
    await takes(a, b);
    expect(answers(a, 'o1', 'why')).toEqual(['From A', 'From B']);
    expect(answers(a, 'o1', 'title')).toContain('From A');
    await takes(b, a);
    await takes(a, b);
    for (const desk of [a, b])
      expect(answers(desk, 'o1', 'why').filter((one, at, all) => all.indexOf(one) === at)).toEqual([
        'From A',
        'From B',
      ]);
    // Each goes on under a name of its own.
    await must(a, setTitle('o2', 'A again'));
    await must(b, setTitle('o2', 'B again'));
    await takes(a, b);
    expect(answers(a, 'o2', 'title')).toEqual(['A again', 'B again']);
    // Where both had drawn one number for what they wrote, nobody can tell whether the other had seen the title: it is asked about, too.
    const asked =
      new Set(answers(a, 'o1', 'title')).size > 1 ? ['o1 title', 'o1 why', 'o2 title'] : ['o1 why', 'o2 title'];
    expect(questions(a)).toEqual(asked);
  });

  it('also where by chance both drew the same numbers for different things', async () => {
    const [a, b] = await twins(true);
    await must(a, setTitle('o1', 'From A'), why('o1', 'From A'));
    await must(b, setTitle('o2', 'From B'), why('o1', 'From B'));
    await takes(a, b);
    expect(answers(a, 'o1', 'why')).toEqual(['From A', 'From B']);
    await takes(b, a);
    await takes(a, b);
    for (const desk of [a, b]) expect(new Set(answers(desk, 'o1', 'why'))).toEqual(new Set(['From A', 'From B']));
  });

  it('also where the other has gone further, and where somebody has answered it meanwhile', async () => {
    const [a, b] = await twins();
    const bo = await openDesk();
    await must(a, setTitle('o1', 'From A'));
    await must(b, why('o1', 'B'), setTitle('o1', 'From B'), setTitle('o2', 'B'), setTitle('o1', 'From B too'));
    await takes(bo, b);
    await must(bo, setTitle('o1', 'Bo'));
    await takes(a, bo);
    expect(answers(a, 'o1', 'title')).toEqual(['Bo', 'From A']);
    // Nobody can tell any more that Bo had read it: rather asked once too often than dropped.
    await takes(a, b);
    expect(answers(a, 'o1', 'title')).toEqual(['Bo', 'From A', 'From B too']);
    expect(await takes(a, b)).toMatchObject({ plan: { records: [] } });
  });

  it('asks nothing about what this run wrote itself and gets back', async () => {
    const desk = await start();
    await must(desk, setTitle('o1', 'One'));
    const old = await asFile(desk);
    await must(desk, setTitle('o1', 'Two'), { do: 'delete', id: 'o2' });
    for (const way of ['undo', 'redo', 'undo'] as const) await desk.planner[way]();
    const [runs, before] = [shown(desk).runs.size, shown(desk)];
    expect(await importFile(desk.planner, old)).toMatchObject({ plan: { records: [] } });
    expect(await takes(desk, desk)).toMatchObject({ plan: { records: [] } });
    await must(desk, setTitle('o1', 'Three'));
    expect(shown(desk).runs.size).toBe(runs);
    expect(before.records.size).toBe(shown(desk).records.size);
  });
});
