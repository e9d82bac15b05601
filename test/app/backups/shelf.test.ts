import { describe, expect, it } from 'vitest';
import { BackupShelf, lookOf } from '../../../renderer/app/backups/shelf.ts';
import type { Answer } from '../../../renderer/platform/platform.ts';
import { deskWithPlan, must, setTitle, shown } from '../desk.ts';
import { trafficOf } from '../../../renderer/app/files/traffic.ts';

async function shelfOf(count: number) {
  const desk = await deskWithPlan();
  for (let at = 0; at < count; at++) {
    await must(desk, setTitle('o1', `Version ${at}`));
    await desk.planner.backUp('rolling');
  }
  const asked: string[] = [];
  let underway = 0;
  const platform = {
    readBackup: async ({ id }: { readonly id: string }): Promise<Answer<{ readonly text: string }>> => {
      underway += 1;
      expect(underway).toBe(1);
      asked.push(id);
      const answer = await desk.machine.platform.readBackup({ id });
      underway -= 1;
      return answer;
    },
  };
  const shelf = new BackupShelf(platform, () => shown(desk));
  return { desk, shelf, asked, backups: desk.machine.backups };
}

describe('looking at backups', () => {
  it('E33 reads them in order, one at a time, each once, and says how much each holds and differs', async () => {
    const { shelf, asked, backups, desk } = await shelfOf(4);
    await shelf.look(backups);
    await shelf.look(backups);
    expect(asked).toEqual(backups.map(({ id }) => id));
    const looks = backups.map((backup) => lookOf(shelf.state.getState(), backup));
    expect(looks.map((look) => look?.is === 'complete' && look.differences)).toEqual([0, 1, 1, 1]);
    expect(looks[0]).toMatchObject({ is: 'complete', counts: { objective: 2 } });
    // Compared with a plan that is another now, they are read again.
    await must(desk, setTitle('o1', 'Another'));
    await shelf.look(backups.slice(0, 1));
    expect(asked).toHaveLength(5);
    expect(lookOf(shelf.state.getState(), backups[0] ?? never())).toMatchObject({ differences: 1 });
  });

  it('E33 says of a file that went bad why, and goes on with the next', async () => {
    const { shelf, backups, desk } = await shelfOf(2);
    const bad = { id: desk.machine.keep('quit', '{"format": "okr-bundle", "formatVersion": 99}'), bytes: 45 };
    const all = [...backups, ...desk.machine.backups.filter(({ id }) => id === bad.id)];
    const gone = { ...(backups[0] ?? never()), id: 'rolling-99.okr' };
    await shelf.look([gone, ...all.toReversed()]);
    const looks = [gone, ...all.toReversed()].map((backup) => lookOf(shelf.state.getState(), backup));
    expect(looks.map((look) => look?.is)).toEqual(['unreadable', 'unreadable', 'complete', 'complete']);
    expect(looks[0]).toMatchObject({ from: 'file', problem: 'not-found' });
    expect(looks[1]).toMatchObject({ from: 'gate', problem: { is: 'too-new', version: 99 } });
  });

  it('E33 stops when nobody looks any more', async () => {
    const { shelf, asked, backups } = await shelfOf(4);
    const looking = shelf.look(backups);
    shelf.leave();
    await looking;
    expect(asked.length).toBeLessThanOrEqual(1);
  });

  it('E34 writes nothing, however often somebody looks', async () => {
    const { shelf, backups, desk } = await shelfOf(3);
    for (let at = 0; at < 20; at++) {
      await must(desk, setTitle('o1', `Look ${at}`));
      await shelf.look(backups);
      for (const backup of backups) await trafficOf(desk.planner).comparing.keepBackup(backup);
    }
    expect(desk.machine.backups).toEqual(backups);
  });
});

const never = (): never => {
  throw new Error('There is no backup.');
};
