import { describe, expect, it } from 'vitest';
import { saveEverything } from '../../renderer/app/files/export.ts';
import { countsOf } from '../../renderer/domain/plan/counts.ts';
import { isTombstone } from '../../renderer/domain/plan/questions.ts';
import type { Command } from '../../renderer/domain/commands/commands.ts';
import { DESCRIPTORS } from '../../renderer/domain/kinds/descriptors.ts';
import { SHOWN_KINDS } from '../../renderer/domain/kinds/homes.ts';
import type { AnyRecord, Kind } from '../../renderer/domain/kinds/model.ts';
import { en } from '../texts.ts';
import { deskWithPlan, must, openDesk, shown, type Desk } from './desk.ts';
import { importFile } from './import-file.ts';
import { restoreBackup } from '../../renderer/app/backups/restore-backup.ts';
import { NEWER_LIST, OTHER_NEWER_LIST } from '../newer-lists.ts';

/** What a newer version wrote: lists and fields this one does not know. */
const NEWER = JSON.stringify({
  format: 'okr-bundle',
  [NEWER_LIST]: [
    { id: 'r1', title: 'Rain', likely: 0.4 },
    { id: 'r2', title: 'Snow' },
  ],
  [OTHER_NEWER_LIST]: [{ id: 'v1', for: 'o1' }],
  objectives: [{ id: 'o9', cycle: 'c1', title: 'From a newer version', mood: 'calm' }],
});

/** Of every kind, and of each list this version does not know, how many live and how many are deleted. */
function everyCount(desk: Desk): Record<string, string> {
  const counts = new Map<string, { living: number; deleted: number }>();
  const listOf = (record: AnyRecord) => (record.kind === 'foreign' ? record.list : record.kind);
  for (const record of shown(desk).records.values()) {
    const count = counts.get(listOf(record)) ?? { living: 0, deleted: 0 };
    count[isTombstone(record) ? 'deleted' : 'living'] += 1;
    counts.set(listOf(record), count);
  }
  return Object.fromEntries([...counts].map(([list, { living, deleted }]) => [list, `${living} + ${deleted}`]));
}

/** The kinds of which people add records. Homes stand before what lives in them. */
const ADDED = SHOWN_KINDS.filter((kind) => DESCRIPTORS[kind].only === null);

/** A record of the kind, in one that was made before it. */
function oneOf(kind: Kind): Command {
  const { home, title } = DESCRIPTORS[kind];
  const within = home.field === null ? {} : { [home.field]: home.kind === 'any' ? 'of-checkIn' : `of-${home.kind}` };
  const values = title === null ? {} : { [title]: `A title of ${kind}` };
  // The compiler cannot know the fields of a kind that is one of many; the command refuses what does not fit.
  return { do: 'add', kind, id: `of-${kind}`, ...within, values } as unknown as Command;
}

async function everyKind(): Promise<Desk> {
  const desk = await deskWithPlan();
  await must(
    desk,
    { do: 'name-plan', name: 'Library' },
    ...ADDED.map(oneOf),
    { do: 'add', kind: 'objective', id: 'o8', cycle: 'c1', values: { title: 'At home', private: true } },
    { do: 'add', kind: 'keyResult', id: 'k8', objective: 'o8', values: { title: 'Rooms' } },
    { do: 'add', kind: 'objective', id: 'o7', cycle: 'c1', values: { title: 'Dropped' } },
    { do: 'delete', id: 'o7' },
  );
  expect((await importFile(desk.planner, { name: 'newer.okr', text: NEWER })).ok).toBe(true);
  return desk;
}

describe('out and in on an empty machine', () => {
  it('E37 a file of everything holds as much of every kind as the plan, deletions and what is not known included', async () => {
    const desk = await everyKind();
    const before = everyCount(desk);
    for (const kind of SHOWN_KINDS) expect(Object.keys(before)).toContain(kind);
    expect(before).toMatchObject({ [NEWER_LIST]: '2 + 0', [OTHER_NEWER_LIST]: '1 + 0' });
    await saveEverything(desk.planner, en);
    expect(everyCount(desk)).toEqual({ ...before, identity: '1 + 0' });
    const empty = await openDesk();
    const text = desk.machine.saved[0]?.text ?? '';
    expect((await importFile(empty.planner, { name: 'everything.okr', text })).ok).toBe(true);
    expect(everyCount(empty)).toEqual(everyCount(desk));
    expect(countsOf(shown(empty))).toEqual(countsOf(shown(desk)));
    expect(shown(empty).records.get('o9')).toMatchObject({ mood: 'calm' });
  });

  it('E37 so does a backup that is restored there', async () => {
    const desk = await everyKind();
    await desk.planner.backUp('quit');
    const empty = await openDesk(crypto.randomUUID(), desk.machine);
    const [newest] = desk.machine.backups;
    expect(await restoreBackup(empty.planner, newest?.id ?? '')).toMatchObject({ ok: true });
    expect(everyCount(empty)).toEqual(everyCount(desk));
  });
});
