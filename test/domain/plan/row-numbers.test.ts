import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { alignment } from '../../../renderer/domain/plan/alignment.ts';
import { isRowRecord } from '../../../renderer/domain/plan/rows.ts';
import { rowNumbers } from '../../../renderer/domain/plan/row-numbers.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { EMPTY, patched } from '../../../renderer/domain/plan/workspace.ts';
import { Author } from '../author.ts';
import { play, rolls } from '../random-plan.ts';

const objective = (id: string, cycle: string, parent?: string): AnyRecord => ({
  kind: 'objective',
  id,
  cycle,
  title: id,
  rank: id,
  ...(parent === undefined ? {} : { parent }),
});
const CYCLES: readonly AnyRecord[] = [
  { kind: 'cycle', id: 'c1', name: 'Spring', dates: { start: '2026-01-01', end: '2026-03-31' } },
  { kind: 'cycle', id: 'c2', name: 'Summer', dates: { start: '2026-04-01', end: '2026-06-30' } },
];

describe('the numbers of rows', () => {
  it('X1 counts objectives through all cycles, and what is under them within them', () => {
    const plan = patched(EMPTY, [
      ...CYCLES,
      objective('a', 'c1'),
      objective('b', 'c2'),
      { kind: 'keyResult', id: 'k1', objective: 'b', rank: 'a' },
      { kind: 'keyResult', id: 'k2', objective: 'b', rank: 'b' },
      { kind: 'initiative', id: 'i1', keyResult: 'k2' },
    ]);
    expect(Object.fromEntries(rowNumbers(plan))).toEqual({ a: 'O1', b: 'O2', k1: '2.1', k2: '2.2', i1: '2.2.1' });
  });

  it('X1 what lost its home stands last', () => {
    const plan = patched(EMPTY, [
      ...CYCLES,
      objective('a', 'c1'),
      objective('lost', 'gone'),
      { kind: 'keyResult', id: 'k0', objective: 'lost' },
      { kind: 'keyResult', id: 'k1', objective: 'gone' },
      { kind: 'initiative', id: 'i1', keyResult: 'k1' },
      { kind: 'initiative', id: 'i2', keyResult: 'gone' },
    ]);
    expect(Object.fromEntries(rowNumbers(plan))).toEqual({
      a: 'O1',
      lost: 'O2',
      k0: '2.1',
      k1: 'R1',
      i1: 'R1.1',
      i2: 'I1',
    });
  });

  it('X1 X2 of any plan each living row has one number, no number stands twice, and each objective is aligned at most once', () => {
    fc.assert(
      fc.property(rolls(60), (steps) => {
        const author = play(new Author('ana'), steps);
        const numbers = rowNumbers(author.plan);
        expect(new Set(numbers.values()).size).toBe(numbers.size);
        const rows = [...author.plan.records.values()].filter(
          (one) => isRowRecord(one) && !isTombstone(one) && !author.plan.joined.leaders.has(one.id),
        );
        expect(rows.map(({ id }) => id).toSorted()).toEqual([...numbers.keys()].toSorted());
        const aligned = alignment(author.plan).map((one) => one.objective.id);
        expect(new Set(aligned).size).toBe(aligned.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what serves what', () => {
  const read = (records: readonly AnyRecord[]) =>
    alignment(patched(EMPTY, [...CYCLES, ...records])).map((one) => `${'-'.repeat(one.depth)}${one.objective.id}`);

  it('X2 stands right below what it serves, in the order of the plan, and what serves nothing and is not served is left out', () => {
    expect(
      read([
        objective('alone', 'c1'),
        objective('b', 'c1', 'top'),
        objective('c', 'c1', 'b'),
        objective('d', 'c1', 'top'),
        objective('top', 'c2'),
        objective('far', 'c2', 'not here'),
      ]),
    ).toEqual(['far', 'top', '-b', '--c', '-d']);
  });

  it('X2 a ring stands once, from its first on', () => {
    expect(read([objective('a', 'c1', 'b'), objective('b', 'c1', 'a'), objective('c', 'c1', 'b')])).toEqual([
      'a',
      '-b',
      '--c',
    ]);
  });

  it('X2 a chain of any length is followed', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      objective(`o${at}`, 'c1', at === 0 ? undefined : `o${at - 1}`),
    );
    expect(alignment(patched(EMPTY, [...CYCLES, ...chain])).at(-1)?.depth).toBe(19_999);
  });
});
