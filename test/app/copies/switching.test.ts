import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bringBack,
  deleteOpenPlan,
  newPlan,
  openBeside,
  openCopy,
  type Switched,
} from '../../../renderer/app/copies/switching.ts';
import { copyName } from '../../../renderer/app/copies/copy-name.ts';
import { switchSentence } from '../../../renderer/app/copies/tell-copies.ts';
import {
  changeCopies,
  copiesHere,
  copyToOpen,
  deleted,
  goneForGood,
  living,
  readCopies,
  withCopy,
  withoutCopy,
} from '../../../renderer/app/copies/registry.ts';
import { hold } from '../../../renderer/app/editing/untaken.ts';
import { newId } from '../../../renderer/app/session/ids.ts';
import type { Planner } from '../../../renderer/app/session/planner.ts';
import { tidyCopies } from '../../../renderer/app/copies/tidy-copies.ts';
import { COPIES_GONE } from '../../../renderer/platform/limits.ts';
import { copiesOnDisk, databaseOf } from '../../../renderer/storage/database-names.ts';
import { en, zh } from '../../texts.ts';
import { FakeDesktop } from '../../features/fake-desktop.ts';
import { textOnDisk } from '../../storage/disk.ts';
import { must, onDisk, openDesk, shown, type Desk } from '../desk.ts';

beforeEach(() => {
  // Another disk for each test: these databases have names that never change.
  vi.stubGlobal('indexedDB', new IDBFactory());
  Dexie.dependencies.indexedDB = indexedDB;
  localStorage.clear();
  copiesHere.setState(readCopies(), true);
});
afterEach(() => vi.restoreAllMocks());

const make = () => 'abcdefghijkl';
const open = () => databaseOf(copyToOpen(make));
const begin = () => {};

/** As the page begins: with the copy that is to be opened. */
const start = (machine = new FakeDesktop()): Promise<Desk> => openDesk(open(), machine);

const names = () => living(readCopies()).map((copy) => copyName(readCopies(), copy, en));
const must2 = (switched: Switched) => expect(switched).toEqual({ ok: true });

describe('I1 copies on one machine', () => {
  it('the first keeps the database it always had, and another has one of its own', async () => {
    const desk = await start();
    expect(desk.database).toBe('whetstone');
    await must(desk, { do: 'name-plan', name: 'Library' });
    const before = await onDisk(desk);
    must2(await newPlan(desk.planner, begin));
    const beside = await start();
    expect(beside.database).toMatch(/^whetstone-copy-[a-z0-5]{12}$/);
    expect(shown(beside).records.size).toBe(0);
    await must(beside, { do: 'name-plan', name: 'Garden' });
    expect(names()).toEqual(['Library', 'Garden']);
    expect(await onDisk(desk)).toBe(before);
  });

  it('I2 what is half-written, where one was and what was saved last belong to one copy', async () => {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    desk.planner.halfComments.keep('kr1', 'Half a');
    desk.planner.ui.setState({ inspector: true });
    must2(await newPlan(desk.planner, begin));
    const beside = await start();
    expect(beside.planner.halfComments.about('kr1')).toBeUndefined();
    expect(beside.planner.ui.getState().inspector).toBe(false);
    must2(await openCopy(beside.planner, 'first', begin));
    const back = await start();
    expect(back.planner.halfComments.about('kr1')).toBe('Half a');
    expect(back.planner.ui.getState().inspector).toBe(true);
  });

  it('I3 what a file holds is opened beside, and the plan that was open stays as it was', async () => {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    const before = await onDisk(desk);
    const { records, runs } = shown(desk);
    must2(await openBeside(desk.planner, { records: [...records.values()], runs }, begin));
    const beside = await start();
    expect(beside.database).not.toBe(desk.database);
    expect(await onDisk(beside)).toBe(before);
    expect(names()).toEqual(['Library', 'Library (2)']);
    await must(beside, { do: 'name-plan', name: 'Other' });
    expect(await textOnDisk('whetstone')).toBe(before);
  });

  it('stays where something is not on the disk', async () => {
    const desk = await start();
    const stop = desk.planner.onFlush(() => Promise.resolve());
    const begun = vi.fn();
    expect(await newPlan(desk.planner, begun)).toEqual({ ok: false, why: { is: 'unsaved', fields: [] } });
    expect(begun).not.toHaveBeenCalled();
    expect(open()).toBe('whetstone');
    stop();
  });

  it.each<readonly [string, (planner: Planner, begin: () => void) => Promise<Switched>]>([
    ['opening another', (planner, anew) => openCopy(planner, 'abcdefghijkl', anew)],
    ['beginning one', (planner, anew) => newPlan(planner, anew)],
    ['opening a file beside', (planner, anew) => openBeside(planner, { records: [], runs: new Map() }, anew)],
    ['deleting it', (planner, anew) => deleteOpenPlan(planner, 'first', anew)],
    ['bringing one back', (planner, anew) => bringBack(planner, 'abcdefghijkl', anew)],
  ])('I3 stays where a field holds words it does not take, and names the field: %s', async (_, going) => {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    hold(desk.planner.untaken, 'weight', [{ field: 'Weight', words: 'as much as the other', refused: true }]);
    const before = readCopies();
    const begun = vi.fn();
    const stayed = await going(desk.planner, begun);
    expect(stayed).toEqual({ ok: false, why: { is: 'unsaved', fields: ['Weight'] } });
    expect(begun).not.toHaveBeenCalled();
    expect(readCopies()).toEqual(before);
    for (const texts of [en, zh])
      expect(switchSentence(texts, { is: 'unsaved', fields: ['Weight', 'Low'] })).toMatch(/Weight.*Low/);
  });

  it('I3 stays, and changes nothing, where words came while it was on the way', async () => {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    const before = readCopies();
    vi.spyOn(desk.planner, 'keepBeforeDeleting').mockImplementation(() => {
      void desk.planner.edit({ do: 'name-plan', name: 'Garden' });
      return Promise.resolve({ ok: true });
    });
    const begun = vi.fn();
    expect(await deleteOpenPlan(desk.planner, 'first', begun)).toMatchObject({ ok: false, why: { is: 'unsaved' } });
    expect(begun).not.toHaveBeenCalled();
    expect(readCopies().open).toBe(before.open);
    expect(deleted(readCopies())).toEqual([]);
  });

  it('I3 leaves no plan behind where a file could not be opened beside after all', async () => {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    const on = await copiesOnDisk();
    const going = openBeside(desk.planner, { records: [], runs: new Map() }, begin);
    hold(desk.planner.untaken, 'weight', [{ field: 'Weight', words: 'x', refused: true }]);
    expect(await going).toMatchObject({ ok: false });
    expect(await copiesOnDisk()).toEqual(on);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    hold(desk.planner.untaken, 'weight', []);
    expect(await openBeside(desk.planner, { records: [], runs: new Map() }, begin)).toEqual({
      ok: false,
      why: { is: 'not-kept' },
    });
    expect(await copiesOnDisk()).toEqual(on);
  });

  it('stays where the page may keep nothing', async () => {
    const desk = await start();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await newPlan(desk.planner, begin)).toEqual({ ok: false, why: { is: 'not-kept' } });
  });

  it('are found again when the registry is lost', async () => {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    must2(await newPlan(desk.planner, begin));
    const beside = await start();
    await must(beside, { do: 'name-plan', name: 'Garden' });
    localStorage.clear();
    await tidyCopies('first', Date.now());
    expect(living(readCopies()).map(({ id }) => databaseOf(id))).toEqual(['whetstone', beside.database]);
  });
});

describe('I4 a deleted plan', () => {
  it('gives way to another, and comes back as it was', async () => {
    const machine = new FakeDesktop();
    const desk = await start(machine);
    await must(desk, { do: 'name-plan', name: 'Library' });
    const before = await onDisk(desk);
    must2(await newPlan(desk.planner, begin));
    const beside = await start(machine);
    must2(await openCopy(beside.planner, 'first', begin));
    const again = await start(machine);
    must2(await deleteOpenPlan(again.planner, 'first', begin));
    expect(machine.backups[0]?.reason).toBe('before-delete');
    const left = await start(machine);
    expect(left.database).toBe(beside.database);
    expect(deleted(copiesHere.getState()).map(({ name }) => name)).toEqual(['Library']);
    must2(await bringBack(left.planner, 'first', begin));
    const back = await start(machine);
    expect(back.database).toBe('whetstone');
    expect(await onDisk(back)).toBe(before);
  });

  it('is followed by a new empty plan where it was the only one, and no start asks for it', async () => {
    const machine = new FakeDesktop();
    const desk = await start(machine);
    await must(desk, { do: 'name-plan', name: 'Library' });
    must2(await deleteOpenPlan(desk.planner, 'first', begin));
    const next = await start(new FakeDesktop());
    expect(next.database).not.toBe('whetstone');
    expect(shown(next).records.size).toBe(0);
    expect(open()).toBe(next.database);
  });

  it('stays where no last backup can be written', async () => {
    const machine = new FakeDesktop();
    const desk = await start(machine);
    await must(desk, { do: 'name-plan', name: 'Library' });
    machine.failing.writeBackup = 'disk-full';
    expect(await deleteOpenPlan(desk.planner, 'first', begin)).toEqual({
      ok: false,
      why: { is: 'backup', problem: 'disk-full' },
    });
    expect(open()).toBe('whetstone');
  });

  it('is gone for good after 30 days, and not before', async () => {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    must2(await deleteOpenPlan(desk.planner, 'first', begin));
    const next = await start();
    const at = Date.parse(deleted(readCopies())[0]?.deletedAt ?? '');
    const day = 24 * 60 * 60 * 1000;
    const id = copyToOpen(make);
    localStorage.setItem('whetstone-filters', '[]');
    localStorage.setItem('whetstone-shared', 'yes');
    localStorage.setItem('whetstone-guided', 'areas');
    await tidyCopies(id, at + 29 * day);
    expect(deleted(readCopies())).toHaveLength(1);
    expect(localStorage.getItem('whetstone-filters')).not.toBeNull();
    await tidyCopies(id, at + 31 * day);
    expect(localStorage.getItem('whetstone-filters')).toBeNull();
    expect(localStorage.getItem('whetstone-shared')).toBeNull();
    expect(localStorage.getItem('whetstone-guided')).toBeNull();
    expect(deleted(readCopies())).toHaveLength(0);
    expect(await copiesOnDisk()).not.toContain('first');
    expect(localStorage.getItem('whetstone-mark')).toBeNull();
    expect(open()).toBe(next.database);
  });

  it('is called gone, so that main removes its backups, only once it is: not while it can be brought back', async () => {
    const { day, id, at } = await deletedFirst();
    await tidyCopies(id, at + 29 * day);
    expect(goneForGood(readCopies())).toEqual([]);
    await tidyCopies(id, at + 31 * day);
    expect(goneForGood(readCopies())).toEqual(['first']);
    // Its database was found here after all.
    changeCopies((here) => withCopy(here, { id: 'first' }));
    expect(goneForGood(readCopies())).toEqual([]);
  });

  it('is not called gone where the registry is lost, nor is any other', async () => {
    const { day, id, at } = await deletedFirst();
    await tidyCopies(id, at + 31 * day);
    const kept = Object.entries(localStorage).find(([, value]) => String(value).includes('"gone"'));
    for (const lost of [null, 'garbage', String(kept?.[1]).replace('"gone":["first"]', '"gone":["../first"]')]) {
      localStorage.clear();
      if (kept && lost !== null) localStorage.setItem(kept[0], lost);
      expect(goneForGood(readCopies()), String(lost)).toEqual([]);
      await tidyCopies(id, at + 90 * day);
      expect(goneForGood(readCopies()), String(lost)).toEqual([]);
    }
  });

  it('is named among the last ones that are gone, as many as main takes at once', () => {
    const gone = Array.from({ length: COPIES_GONE + 1 }, newId);
    changeCopies((here) => gone.reduce(withoutCopy, here));
    expect(goneForGood(readCopies())).toEqual(gone.slice(1));
  });

  async function deletedFirst() {
    const desk = await start();
    await must(desk, { do: 'name-plan', name: 'Library' });
    must2(await deleteOpenPlan(desk.planner, 'first', begin));
    await start();
    const at = Date.parse(deleted(readCopies())[0]?.deletedAt ?? '');
    return { at, id: copyToOpen(make), day: 24 * 60 * 60 * 1000 };
  }
});
