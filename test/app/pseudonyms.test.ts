/** Group A of SPEC.md in the running app: what lies on the disk, in files and in backups, and what comes back. */
import { afterEach, describe, expect, it } from 'vitest';
import { exportPlan } from '../../renderer/app/files/export.ts';
import { handedOut, handedOutBefore, noteHandedOut } from '../../renderer/app/files/handed-out.ts';
import { trafficOf } from '../../renderer/app/files/traffic.ts';
import { newId } from '../../renderer/app/session/ids.ts';
import { pseudonymize } from '../../renderer/domain/commands/pseudonymizing.ts';
import { WHOLE_PLAN } from '../../renderer/domain/bundle/scope.ts';
import { find } from '../../renderer/domain/plan/workspace.ts';
import { lookOf } from '../../renderer/app/backups/shelf.ts';
import { FakeDesktop } from '../features/fake-desktop.ts';
import { dump } from '../storage/raw.ts';
import { en } from '../texts.ts';
import { asFile, deskWithPlan, must, openDesk, questions, shown, textInBackup, value, type Desk } from './desk.ts';
import { importFile } from './import-file.ts';

const NAME = 'Zebedee';
const ROLE = 'former member 1';

afterEach(() => localStorage.clear());

/** A plan in which Zebedee owns and has signed something, on his own machine. */
async function desk(): Promise<Desk> {
  const own = await deskWithPlan(new FakeDesktop({ personName: NAME }));
  await must(
    own,
    { do: 'add', kind: 'person', id: 'zeb', values: { name: NAME } },
    { do: 'set', kind: 'objective', id: 'o1', values: { owner: 'zeb' } },
    { do: 'add', kind: 'comment', id: 'said', about: 'o1', values: { text: 'Which readers?' } },
  );
  return own;
}

async function become({ planner }: Desk): Promise<void> {
  const workspace = planner.plan.getState().workspace;
  const person = find(workspace, 'person', 'zeb');
  if (!person) throw new Error('Nobody is there.');
  const result = await planner.editForGood(pseudonymize(workspace, person, { role: ROLE, also: [NAME] }, newId));
  expect(result).toEqual({ ok: true });
}

/** Every row of every table, as the browser sees it. */
const rows = async ({ database }: Desk): Promise<string> => JSON.stringify(await dump(database));

describe('a person who became a role', () => {
  it('A2 leaves no byte of the name in the rows of the database, in a file and in a backup', async () => {
    const own = await desk();
    expect(await rows(own)).toContain(NAME);
    await become(own);
    expect(await rows(own)).not.toContain(NAME);
    await own.planner.changeSettings({ personName: 'Bo' });
    await own.planner.backUp('rolling');
    await exportPlan(own.planner, en);
    expect(textInBackup(own)).toContain(ROLE);
    expect(textInBackup(own)).not.toContain(NAME);
    expect(own.machine.saved.at(-1)?.text).not.toContain(NAME);
    expect(value(own, 'said', 'by')).toBe(ROLE);
  });

  it('A3 outranks the name where another copy is merged, and nobody is asked', async () => {
    const own = await desk();
    const before = await asFile(own);
    const other = await openDesk();
    await importFile(other.planner, before);
    await must(other, { do: 'set', kind: 'person', id: 'zeb', values: { name: `${NAME} the First` } });
    await become(own);
    await importFile(own.planner, before);
    await importFile(own.planner, await asFile(other));
    expect(await rows(own)).not.toContain(NAME);
    expect(questions(own)).toEqual([]);
    await importFile(other.planner, await asFile(own));
    expect(await rows(other)).not.toContain(NAME);
  });

  it('A3 outranks what another window does, takes back and writes', async () => {
    const own = await desk();
    const window = await openDesk(own.database, own.machine);
    await must(window, { do: 'set', kind: 'person', id: 'zeb', values: { name: `${NAME} the First` } });
    await must(window, { do: 'set', kind: 'person', id: 'zeb', values: { name: 'Zebediah' } });
    await own.planner.refresh();
    await become(own);
    // This window has not been told of it.
    const unheard = window.planner.edit({ do: 'set', kind: 'person', id: 'zeb', values: { name: 'Zebedee III' } });
    await unheard;
    await window.planner.undo();
    await window.planner.undo();
    await window.planner.undo();
    await own.planner.refresh();
    expect(await rows(own)).not.toMatch(/Zebe/);
  });

  it('A6 ends the steps back of this run, and an import that brought it can be forgotten while its step is there', async () => {
    const own = await desk();
    const before = await asFile(own);
    await become(own);
    expect(own.planner.plan.getState().canUndo).toBe(false);
    expect(await own.planner.undo()).toEqual({ ok: false, refusal: 'changed-since' });
    const other = await openDesk();
    await importFile(other.planner, before);
    await importFile(other.planner, await asFile(own));
    expect(find(shown(other), 'person', 'zeb')?.name).toBe(ROLE);
    await other.planner.undo();
    expect(find(shown(other), 'person', 'zeb')?.name).toBe(NAME);
    await other.planner.redo();
    expect(find(shown(other), 'person', 'zeb')?.name).toBe(ROLE);
    expect(await rows(other)).not.toContain(NAME);
  });

  it('A4 a new name is a new role, which is a step like any other', async () => {
    const own = await desk();
    await become(own);
    await must(own, { do: 'set', kind: 'person', id: 'zeb', values: { name: 'the founder' } });
    expect(value(own, 'said', 'by')).toBe('the founder');
    await own.planner.undo();
    expect(value(own, 'said', 'by')).toBe(ROLE);
    expect(find(shown(own), 'person', 'zeb')?.name).toBe(ROLE);
  });

  it('A3 M6 is no work of a copy of this run: its own words come back under the role', async () => {
    const own = await desk();
    const other = await openDesk();
    await importFile(other.planner, await asFile(own));
    await become(other);
    await importFile(own.planner, await asFile(other));
    const runs = shown(own).runs.size;
    await importFile(own.planner, await asFile(other));
    await importFile(own.planner, await asFile(own));
    expect(shown(own).runs.size).toBe(runs);
    expect(
      [...shown(own).records.values()].filter(({ marks }) => JSON.stringify(marks ?? '').includes('twin-')),
    ).toEqual([]);
  });

  it('A8 knows which files and backups still say the name', async () => {
    const own = await desk();
    await own.planner.backUp('rolling');
    await exportPlan(own.planner, en);
    await exportPlan(own.planner, en, { ...WHOLE_PLAN, withNames: false });
    noteHandedOut(own.planner, 'own.okr', 'exchange');
    noteHandedOut(own.planner, 'own.okr', 'exchange');
    const all = handedOut(own.database);
    expect(all.map(({ as }) => as)).toEqual(['exchange', 'bundle']);
    expect(handedOutBefore(own.database, shown(own))).toEqual([]);
    await become(own);
    await own.planner.backUp('quit');
    await exportPlan(own.planner, en);
    expect(handedOutBefore(own.database, shown(own))).toEqual(all);
    const { shelf } = trafficOf(own.planner);
    await shelf.look(own.machine.backups);
    const holding = own.machine.backups.map((backup) => {
      const look = lookOf(shelf.state.getState(), backup);
      return [backup.reason, look?.is === 'complete' && look.holdsNames];
    });
    expect(holding).toEqual([
      ['quit', false],
      ['rolling', true],
    ]);
  });
});
