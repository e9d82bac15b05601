/** What a window does when another one of the profile opens another plan, or deletes the one both are in. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beginAnew } from '../../../renderer/app/copies/begin-anew.ts';
import { takeHappened } from '../../../renderer/app/copies/happened.ts';
import { copiesHere, readCopies, withCopy, type CopiesHere } from '../../../renderer/app/copies/registry.ts';
import { tellHappened } from '../../../renderer/app/copies/tell-copies.ts';
import { hold } from '../../../renderer/app/editing/untaken.ts';
import { databaseOf } from '../../../renderer/storage/database-names.ts';
import { en, zh } from '../../texts.ts';
import { FakeDesktop } from '../../features/fake-desktop.ts';
import { must, openDesk, type Desk } from '../desk.ts';

vi.mock('../../../renderer/app/copies/begin-anew.ts', () => ({ beginAnew: vi.fn() }));
const begun = vi.mocked(beginAnew);

const GARDEN = 'abcdefghijkl';

let stopListening: AbortController;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  Dexie.dependencies.indexedDB = indexedDB;
  localStorage.clear();
  sessionStorage.clear();
  copiesHere.setState(readCopies(), true);
  begun.mockClear();
  // A page hears as long as it is there; each test is another page.
  stopListening = new AbortController();
  const listen = window.addEventListener.bind(window);
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, heard: EventListenerOrEventListenerObject) =>
    listen(type, heard, { signal: stopListening.signal }),
  );
});
afterEach(() => {
  stopListening.abort();
  vi.restoreAllMocks();
});

async function inLibrary(): Promise<Desk> {
  const desk = await openDesk('whetstone', new FakeDesktop({ language: 'en' }));
  await must(desk, { do: 'name-plan', name: 'Library' });
  return desk;
}

/** The registry as another window leaves it. */
function elsewhere(change: (here: CopiesHere) => CopiesHere): void {
  localStorage.setItem('whetstone-copies', JSON.stringify(change(readCopies())));
  window.dispatchEvent(new StorageEvent('storage', { key: 'whetstone-copies' }));
}
const opened = (here: CopiesHere) => ({ ...withCopy(here, { id: GARDEN, name: 'Garden' }), open: GARDEN });
const deleted = (here: CopiesHere) => opened(withCopy(here, { id: 'first', deletedAt: '2026-11-29T10:00:00.000Z' }));

it.each([
  ['opened', opened, en.copiesTold.openedElsewhere('Garden', 'Library')],
  ['deleted', deleted, en.copiesTold.deletedElsewhere('Library', 'Garden')],
])('I1 follows, and the next page says which plan another window %s', async (_, change, sentence) => {
  await inLibrary();
  elsewhere(change);
  await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(1));
  const happened = takeHappened();
  if (!happened) throw new Error('Nothing was left to be said.');
  const next = await openDesk(databaseOf(GARDEN), new FakeDesktop({ language: 'en' }));
  elsewhere((here) => withCopy(here, { id: GARDEN, name: 'Garden' }));
  tellHappened(next.planner, en, happened, true);
  // E44: the page begins anew, and its keyboard with the heading.
  expect(next.planner.ui.getState().enteringField).toBe('heading');
  const [notice] = next.planner.ui.getState().notices;
  expect(notice?.text).toBe(sentence);
  expect(notice?.action?.label).toBe(change === deleted ? en.copiesTold.bringBack : undefined);
});

it('I3 stays while a field holds words it does not take, says so, and follows once it does not', async () => {
  const { planner } = await inLibrary();
  hold(planner.untaken, 'weight', [{ field: 'Weight', words: 'as much as the other', refused: true }]);
  elsewhere(deleted);
  await vi.waitFor(() => expect(planner.ui.getState().notices).toHaveLength(1));
  expect(planner.ui.getState().notices[0]).toMatchObject({
    tone: 'warning',
    text: en.copiesTold.staysWhileOthersWent('Garden', true, ['Weight']),
  });
  expect(planner.leaving.getState().asked).toBeNull();
  // Whatever else is told of the copies meanwhile.
  elsewhere((here) => withCopy(here, { id: GARDEN, name: 'Orchard' }));
  await planner.flush();
  expect(begun).not.toHaveBeenCalled();
  expect(sessionStorage).toHaveLength(0);
  hold(planner.untaken, 'weight', []);
  await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(1));
  expect(takeHappened()).toEqual({ is: 'deleted-elsewhere', copy: 'first' });
});

it('I3 stays for good where the other window comes back before', async () => {
  const { planner } = await inLibrary();
  hold(planner.untaken, 'weight', [{ field: 'Weight', words: 'half', refused: true }]);
  elsewhere(opened);
  await vi.waitFor(() => expect(planner.ui.getState().notices).toHaveLength(1));
  elsewhere((here) => ({ ...here, open: 'first' }));
  hold(planner.untaken, 'weight', []);
  await planner.atQuit();
  expect(begun).not.toHaveBeenCalled();
});

it('says it in both languages, with what holds it', () => {
  expect(en.copiesTold.staysWhileOthersWent('Garden', false, ['Weight'])).toContain('“Weight”');
  expect(zh.copiesTold.staysWhileOthersWent('花园', true, ['权重'])).toMatch(/删除了这个计划.*“花园”.*“权重”/);
});
