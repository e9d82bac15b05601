/** What a file of a team or of chosen objectives says of the cycles these stand in (SPEC H1). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { committing, stepOf } from '../../../renderer/domain/commands/committing.ts';
import { pausesOf } from '../../../renderer/domain/plan/pauses.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { Author, smallPlan } from '../author.ts';

const AUTUMN_HOLIDAYS = { start: '2026-10-05', end: '2026-10-18' };

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } });
  ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c2', values: { title: 'Of the team', team: 't1' } });
});

describe('H1 a part of a plan', () => {
  it.each<[string, Scope]>([
    ['a cycle', { of: 'cycle', id: 'c1' }],
    ['a team', { of: 'team', id: 't1' }],
    ['chosen objectives', { of: 'objectives', ids: ['o1'] }],
  ])('H1 L1 P19 with %s what the cycle is, and when nobody is expected in it', (_, scope) => {
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { team: 't1' } });
    ana.must({ do: 'add', kind: 'pause', id: 'pa', about: 'c1', values: { dates: AUTUMN_HOLIDAYS } });
    ana.must(committing(ana.plan, 'c1', 'commit'));
    const bo = new Author('bo');
    bo.receive(ana.write(scope));
    expect([stageOf(bo.plan, 'c1').is, pausesOf(bo.plan, 'c1', 'k1').length]).toEqual(['committed', 1]);
    ana.must(closing(ana.plan, 'c1', 'close'));
    bo.receive(ana.write(scope));
    expect(stageOf(bo.plan, 'c1').is).toBe('closed');
    ana.must(stepOf('c1', 'again', 'reopen'));
    ana.must({ do: 'delete', id: 'pa' });
    bo.receive(ana.write(scope));
    expect([stageOf(bo.plan, 'c1').is, pausesOf(bo.plan, 'c1', 'k1').length]).toEqual(['committed', 0]);
    const before = ana.write();
    ana.receive(bo.write());
    expect(ana.write()).toBe(before);
  });

  it.each<[string, Scope]>([
    ['a team', { of: 'team', id: 't1' }],
    ['chosen objectives', { of: 'objectives', ids: ['o2'] }],
  ])('H1 with %s the reasons about that, and nothing else that is said of the cycle', (_, scope) => {
    const said: readonly Command[] = [
      { do: 'add', kind: 'pause', id: 'pa', about: 'c2', values: { dates: AUTUMN_HOLIDAYS } },
      { do: 'add', kind: 'reason', id: 'why-pause', about: 'pa', values: { text: 'Nobody is in' } },
      stepOf('c2', 'step', 'commit'),
      { do: 'add', kind: 'reason', id: 'why-step', about: 'step', values: { text: 'All were there' } },
      { do: 'add', kind: 'reason', id: 'why-why', about: 'why-step', values: { text: 'At last' } },
      { do: 'add', kind: 'comment', id: 'of-step', about: 'step', values: { text: 'Really?' } },
      { do: 'add', kind: 'reason', id: 'of-comment', about: 'of-step', values: { text: 'Really' } },
      { do: 'add', kind: 'comment', id: 'of-cycle', about: 'c2', values: { text: 'Dull' } },
      { do: 'add', kind: 'reason', id: 'of-plan', about: 'workspace', values: { text: 'So it is' } },
      { do: 'add', kind: 'learning', id: 'le', cycle: 'c2', values: { sort: 'win', text: 'Fine' } },
      { do: 'add', kind: 'action', id: 'ac', cycle: 'c2', values: { title: 'Call' } },
      { do: 'add', kind: 'ritual', id: 'ri', cycle: 'c2', values: {} },
    ];
    for (const command of said) ana.must(command);
    const read = readBundle(ana.write(scope));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const had = read.bundle.records.map(({ id }) => id);
    expect(had).toHaveLength(new Set(had).size);
    expect(new Set(had)).toEqual(
      new Set(['workspace', 't1', 'p1', 'c2', 'o2', 'pa', 'why-pause', 'step', 'why-step', 'why-why']),
    );
  });
});
