/** The text for a chat: who has not checked in. */
import { describe, expect, it } from 'vitest';
import { whoIsMissing } from '../../../renderer/app/places/who-is-missing.ts';
import type { NotTold } from '../../../renderer/domain/progress/missing.ts';
import { Author, smallPlan } from '../../domain/author.ts';

describe('L7 who has not checked in', () => {
  it('L7 stands in the order of names, whoever is silent longest, with what is nobody’s last and nothing private', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'add', kind: 'person', id: 'zoe', values: { name: 'Zoe' } });
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { owner: undefined } });
    for (const [id, owner] of [
      ['x1', 'zoe'],
      ['x2', 'p1'],
      ['x3', undefined],
      ['x4', 'zoe'],
    ] as const)
      ana.must({ do: 'add', kind: 'keyResult', id, objective: 'o1', values: { title: id, owner } });
    ana.must({ do: 'add', kind: 'objective', id: 'secret', cycle: 'c1', values: { private: true } });
    ana.must({ do: 'add', kind: 'keyResult', id: 'x5', objective: 'secret', values: { title: 'Hush', owner: 'zoe' } });
    const silent: NotTold[] = [
      ['x5', 90],
      ['x1', 50],
      ['x3', 40],
      ['x4', 30],
      ['x2', 20],
    ].map(([id, days]) => ({ keyResult: ana.record('keyResult', String(id)), days: Number(days) }));
    expect(whoIsMissing(ana.plan, silent, (a, b) => a.localeCompare(b))).toEqual([
      { who: 'Ana', of: [{ title: 'x2', days: 20 }] },
      {
        who: 'Zoe',
        of: [
          { title: 'x1', days: 50 },
          { title: 'x4', days: 30 },
        ],
      },
      { who: '', of: [{ title: 'x3', days: 40 }] },
    ]);
  });

  it('L7 whoever owns the objective owns what nobody owns under it', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { owner: 'p1' } });
    ana.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { owner: undefined } });
    const [missing] = whoIsMissing(ana.plan, [{ keyResult: ana.record('keyResult', 'k2'), days: 20 }], () => 0);
    expect(missing?.who).toBe('Ana');
  });

  it('L7 two people of one name stand apart', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'add', kind: 'person', id: 'other', values: { name: 'Ana' } });
    ana.must({ do: 'add', kind: 'keyResult', id: 'x1', objective: 'o1', values: { title: 'One', owner: 'p1' } });
    ana.must({ do: 'add', kind: 'keyResult', id: 'x2', objective: 'o1', values: { title: 'Two', owner: 'other' } });
    const silent = ['x1', 'x2'].map((id) => ({ keyResult: ana.record('keyResult', id), days: 20 }));
    expect(whoIsMissing(ana.plan, silent, (a, b) => a.localeCompare(b))).toEqual([
      { who: 'Ana', of: [{ title: 'One', days: 20 }] },
      { who: 'Ana', of: [{ title: 'Two', days: 20 }] },
    ]);
  });
});
