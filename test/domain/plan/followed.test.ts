import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, leading, type Followed } from '../../../renderer/domain/plan/followed.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { latest } from '../../../renderer/domain/progress/scoring.ts';
import { EMPTY, childrenOf, patched } from '../../../renderer/domain/plan/workspace.ts';
import type { CheckIn } from '../../../renderer/domain/kinds/model.ts';
import { Author, smallPlan } from '../author.ts';
import { run } from '../../../renderer/domain/commands/run-command.ts';

interface Word extends Followed {
  readonly at: number;
}
const earlier = (a: Word, b: Word) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const word = (id: string, at: number, followed?: readonly string[]): Word => ({
  id,
  at,
  ...(followed ? { followed } : {}),
});
const ids = (words: readonly Word[]) => words.map(({ id }) => id).join(' ');

describe('P3 records that name what they followed', () => {
  it.each<readonly [string, readonly Word[], order: string, leaders: string]>([
    ['P3 none', [], '', ''],
    ['P3 without names time decides', [word('b', 2), word('a', 1)], 'a b', 'b'],
    ['P3 a clock a year ahead does not freeze', [word('far', 365), word('now', 1, ['far'])], 'far now', 'now'],
    ['P3 two apart, the later last', [word('a', 1), word('c', 9, ['a']), word('b', 5, ['a'])], 'a b c', 'b c'],
    [
      'P3 one that names both',
      [word('b', 9, ['a']), word('c', 5, ['a']), word('a', 1), word('d', 2, ['b', 'c'])],
      'a c b d',
      'd',
    ],
    ['P3 old ones stay in order of time below', [word('x', 9), word('n', 1, ['x']), word('y', 5)], 'y x n', 'n'],
    ['P3 names of what is not here say nothing', [word('a', 2, ['gone']), word('b', 1)], 'b a', 'b a'],
    ['P3 itself says nothing', [word('a', 2, ['a']), word('b', 1, [])], 'b a', 'b a'],
    ['P3 a ring by hand still has an order', [word('a', 1, ['b']), word('b', 2, ['a'])], 'b a', 'a'],
    [
      'P3 a ring does not hold up who follows it',
      [word('a', 1, ['b']), word('b', 2, ['a']), word('n', 0, ['a', 'b'])],
      'b a n',
      'n',
    ],
  ])('%s', (_name, words, order, leaders) => {
    expect(ids(inOrder(words, earlier))).toBe(order);
    expect(ids(leading(words, earlier))).toBe(leaders);
  });

  const anyIds = Array.from({ length: 12 }, (_, place) => `r${place}`);
  const anyWords = fc
    .array(
      fc.record({ at: fc.nat(5), followed: fc.option(fc.array(fc.nat(11), { maxLength: 3 }), { nil: undefined }) }),
      {
        maxLength: 12,
      },
    )
    .map((list) =>
      list.map(({ at, followed }, place) =>
        word(
          `r${place}`,
          at,
          followed?.map((other) => `r${other}`),
        ),
      ),
    );

  it('P3 the order holds everything once, whatever the names, and is the same however the records come', () => {
    fc.assert(
      fc.property(
        anyWords.chain((words) =>
          fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })),
        ),
        ([words, shuffled]) => {
          const order = inOrder(words, earlier);
          expect(new Set(order)).toEqual(new Set(words));
          expect(order).toHaveLength(words.length);
          expect(ids(inOrder(shuffled, earlier))).toBe(ids(order));
          expect(ids(leading(shuffled, earlier))).toBe(ids(leading(words, earlier)));
        },
      ),
    );
  });

  it('P3 each stands behind all it followed, and the last is the latest nobody followed', () => {
    const honest = anyWords.map((words) =>
      // Only what was there before can have been followed.
      words.map((one, place) => ({
        ...one,
        ...(one.followed ? { followed: one.followed.filter((id) => Number(id.slice(1)) < place) } : {}),
      })),
    );
    fc.assert(
      fc.property(honest, (words) => {
        const order = inOrder(words, earlier);
        const placeOf = new Map(order.map(({ id }, place) => [id, place]));
        for (const { id, followed = [] } of words)
          for (const other of followed) expect(placeOf.get(other)).toBeLessThan(placeOf.get(id) ?? -1);
        expect(order.at(-1)).toBe(leading(words, earlier).at(-1));
      }),
    );
  });

  it('P3 a deleted one that nobody living followed changes nothing in the order of the others', () => {
    const branches = [word('a1', 1, []), word('b1', 2, []), word('a2', 3, ['a1']), word('b2', 4, ['b1'])];
    // Undone at once, and by a clock that is behind.
    const undone = word('x', 0, ['a2', 'b2']);
    const lives = (one: Word) => one !== undone;
    expect(ids(inOrder(branches, earlier))).toBe('a1 b1 a2 b2');
    expect(ids(inOrder([...branches, undone], earlier, lives))).toBe('a1 b1 a2 b2');
    expect(ids(inOrder([...branches, undone, word('y', 0, ['x'])], earlier, lives))).toBe('a1 a2 b1 b2 y');
    fc.assert(
      fc.property(anyWords, fc.nat(5), fc.subarray(anyIds), (words, at, followed) => {
        const last = word('last', at, followed);
        const others = inOrder([...words, last], earlier, (one) => one !== last);
        expect(ids(others)).toBe(ids(inOrder(words, earlier)));
      }),
    );
  });

  it('P3 a chain as long as a file can hold is walked', () => {
    const chain = Array.from({ length: LIMITS.records }, (_, at) =>
      word(`r${at}`, -at, at === 0 ? [] : [`r${at - 1}`]),
    );
    expect(inOrder(chain, earlier).at(-1)?.id).toBe(`r${LIMITS.records - 1}`);
    expect(leading(chain, earlier)).toHaveLength(1);
  });
});

/** A laptop with whatever clock. */
const checkIn = (author: Author, id: string, value: number, at: string) => {
  const outcome = run(
    author.plan,
    { do: 'add', kind: 'checkIn', id, keyResult: 'k1', values: { value } },
    { replica: author.replica, number: 1, at, by: author.by },
  );
  if (!outcome.ok) throw new Error(outcome.refusal);
  author.plan = patched(author.plan, outcome.changed);
};
const now = ({ plan }: Author) => latest(childrenOf(plan, 'k1', 'checkIn'))?.value;
const shown = ({ plan }: Author) => childrenOf(plan, 'k1', 'checkIn').map(({ id }) => id);

describe('check-ins under any clocks', () => {
  it('P3 what is written after seeing a file comes after it, also by a clock three minutes behind', () => {
    const ana = smallPlan(new Author('ana'));
    const bo = new Author('bo', ana.plan);
    checkIn(bo, 'theirs', 30, '2026-10-05T09:05:00Z');
    ana.receive(bo.write());
    checkIn(ana, 'mine', 55, '2026-10-05T09:02:00Z');
    expect(now(ana)).toBe(55);
    bo.receive(ana.write());
    expect(now(bo)).toBe(55);
  });

  it('P3 C11 a laptop a year ahead freezes nothing, and deleting in between changes no order', () => {
    const ana = smallPlan(new Author('ana'));
    checkIn(ana, 'far', 1, '2027-10-05T09:00:00Z');
    checkIn(ana, 'middle', 2, '2026-10-05T09:00:00Z');
    checkIn(ana, 'mine', 3, '2026-10-04T09:00:00Z');
    ana.must({ do: 'delete', id: 'middle' });
    expect(shown(ana)).toEqual(['ci1', 'far', 'mine']);
    expect(now(new Author('bo', new Author('x', ana.plan).plan))).toBe(3);
    ana.must({ do: 'delete', id: 'mine' });
    checkIn(ana, 'next', 4, '2026-10-03T09:00:00Z');
    expect(ana.record('checkIn', 'next').followed).toEqual(['mine', 'far']);
    expect(now(ana)).toBe(4);
  });

  it('P3 every laptop sees its own newest on top, and all see the same once they have all of it', () => {
    const LAPTOPS = ['ana', 'bo', 'cy'];
    const step = fc.record({
      who: fc.nat(LAPTOPS.length - 1),
      from: fc.nat(LAPTOPS.length - 1),
      does: fc.constantFrom('check-in', 'check-in', 'receive', 'delete'),
      // Any clock, years off.
      day: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const start = smallPlan(new Author('start'));
        const laptops = LAPTOPS.map((name) => new Author(name, start.plan));
        steps.forEach(({ who, from, does, day }, value) => {
          const [laptop, other] = [laptops[who], laptops[from]];
          if (!laptop || !other) return;
          if (does === 'receive') laptop.receive(other.write());
          else if (does === 'delete') laptop.do({ do: 'delete', id: shown(laptop).at(day % 3) ?? 'none' });
          else {
            checkIn(laptop, `s${value}`, value, new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString());
            expect(now(laptop)).toBe(value);
            expect(shown(laptop).at(-1)).toBe(`s${value}`);
          }
        });
        const files = laptops.map((laptop) => laptop.write());
        const orders = [files, files.toReversed(), [...files.slice(1), ...files]].map((some) => {
          const reader = new Author('reader');
          for (const file of some) reader.receive(file);
          return shown(reader);
        });
        expect(orders[1]).toEqual(orders[0]);
        expect(orders[2]).toEqual(orders[0]);
      }),
      { numRuns: 60 },
    );
  });

  it('C11 it follows all that led, whatever moment it tells of', () => {
    const ana = smallPlan(new Author('ana'));
    checkIn(ana, 'first', 5, '2026-10-05T09:00:00Z');
    checkIn(ana, 'second', 6, '2026-10-12T09:00Z');
    checkIn(ana, 'behind', 9, '2026-10-08T09:00:00Z');
    expect(ana.record('checkIn', 'behind').followed).toEqual(['second']);
    expect(shown(ana)).toEqual(['ci1', 'first', 'second', 'behind']);
  });

  it('C11 of very many that led only the latest are named, so that a file can hold it', () => {
    const many = Array.from({ length: LIMITS.ids + 20 }, (_, at): CheckIn => ({
      kind: 'checkIn',
      id: `m${at}`,
      keyResult: 'k1',
      followed: [],
    }));
    const ana = smallPlan(new Author('ana'));
    ana.plan = patched(ana.plan, many);
    checkIn(ana, 'mine', 1, '2026-10-05T09:00:00Z');
    expect(ana.record('checkIn', 'mine').followed).toHaveLength(LIMITS.ids);
    expect(childrenOf(patched(EMPTY, many), 'k1', 'checkIn')).toHaveLength(many.length);
  });
});
