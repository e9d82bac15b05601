/** Which of several records holds that were written once and name what they followed, tried on a kind that is not in the app. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding, inOrder, leading, type Followed, type Holding } from '../../../renderer/domain/plan/followed.ts';
import { holdingOf } from '../../../renderer/domain/plan/holding.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

/** What a group has decided, say: each decision follows those its writer knew of. */
interface Decision extends Followed {
  readonly at: number;
  readonly says: string;
  readonly deleted: boolean;
}
const decision = (id: string, says: string, followed: readonly string[] = [], at = 0, deleted = false): Decision => ({
  id,
  says,
  followed,
  at,
  deleted,
});
const earlier = (a: Decision, b: Decision) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const lives = ({ deleted }: Decision) => !deleted;
const read = (all: readonly Decision[], apart: 'asked' | 'latest' = 'asked') =>
  holding(all, { earlier, lives, apart, sayAlike: (a, b) => a.says === b.says });
const told = (held: Holding<Decision>): string =>
  held.is === 'one' ? held.record.id : held.is === 'asked' ? `${held.records.map(({ id }) => id).join(' or ')}?` : '-';

describe('K2 K3 which record holds', () => {
  it.each<readonly [string, readonly Decision[], string]>([
    ['K2 none', [], '-'],
    ['K2 one', [decision('a', 'yes')], 'a'],
    [
      'K2 the one that followed, whatever the clocks say',
      [decision('a', 'yes', [], 9), decision('b', 'no', ['a'])],
      'b',
    ],
    ['K3 two apart', [decision('a', 'yes'), decision('b', 'no', [], 1)], 'a or b?'],
    ['K3 two apart that say the same', [decision('a', 'yes'), decision('b', 'yes', [], 1)], 'b'],
    ['K3 one that names both', [decision('a', 'yes'), decision('b', 'no'), decision('c', 'no', ['a', 'b'])], 'c'],
    [
      'K3 one that names one of them',
      [decision('a', 'yes'), decision('b', 'no'), decision('c', 'yes', ['a'], 1)],
      'b or c?',
    ],
    [
      'K3 deleting the answer asks again',
      [decision('a', 'yes'), decision('b', 'no'), decision('c', 'no', ['a', 'b'], 2, true)],
      'a or b?',
    ],
    [
      'K2 behind by way of what was deleted',
      [decision('a', 'yes', [], 5), decision('b', 'no', ['a'], 1, true), decision('c', 'maybe', ['b'])],
      'c',
    ],
    ['K2 all deleted', [decision('a', 'yes', [], 0, true)], '-'],
    ['K2 a ring by hand', [decision('a', 'yes', ['b']), decision('b', 'no', ['a'])], 'a'],
  ])('%s', (_name, all, expected) => {
    expect(told(read(all))).toBe(expected);
  });

  const step = fc.record({
    who: fc.nat(2),
    from: fc.nat(2),
    does: fc.constantFrom('write', 'write', 'receive', 'delete'),
    says: fc.constantFrom('yes', 'no'),
    at: fc.nat(9),
  });

  it('K2 K3 is the same in whatever order records come, asks only where people wrote apart, and a further record answers', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (steps, dice) => {
        // What each person has: everything by id, deletions included, which spread like words.
        const people = [0, 1, 2].map(() => new Map<string, Decision>());
        const take = (own: Map<string, Decision>, other: ReadonlyMap<string, Decision>) => {
          for (const [id, one] of other) own.set(id, own.get(id)?.deleted ? { ...one, deleted: true } : one);
        };
        const write = (own: Map<string, Decision>, id: string, says: string, at: number) => {
          const all = [...own.values()];
          const followed = [...leading(all, earlier), ...leading(all.filter(lives), earlier)].map((one) => one.id);
          own.set(id, decision(id, says, followed, at));
        };
        steps.forEach(({ who, from, does, says, at }, number) => {
          const [own, other] = [people[who], people[from]];
          if (!own || !other) return;
          if (does === 'receive') take(own, other);
          else if (does === 'write') {
            write(own, `d${number}`, says, at);
            expect(told(read([...own.values()]))).toBe(`d${number}`);
          } else {
            const one = [...own.values()].at(number % 3);
            if (one) own.set(one.id, { ...one, deleted: true });
          }
        });
        const whole = new Map<string, Decision>();
        for (const own of people) take(whole, own);
        const all = [...whole.values()];
        const mixed = all.toSorted(() => (dice.next().value % 2 === 0 ? 1 : -1));
        const held = read(all);
        expect(told(read(mixed))).toBe(told(held));
        expect(held.is === 'nothing').toBe(!all.some(lives));
        if (held.is === 'asked') {
          expect(new Set(held.records.map(({ says }) => says)).size).toBeGreaterThan(1);
          expect(held.records.every(lives)).toBe(true);
        }
        // The latest of those that lead is the last in the order people are shown.
        if (held.is !== 'nothing') expect(told(read(all, 'latest'))).toBe(inOrder(all, earlier, lives).at(-1)?.id);
        const answered = new Map(whole);
        write(answered, 'answer', 'no', 0);
        expect(told(read([...answered.values()]))).toBe('answer');
        // Whoever had only a part of it and gets the answer later is answered, too.
        for (const own of people) {
          take(own, answered);
          expect(told(read([...own.values()]))).toBe('answer');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('K2 is not slower than its size explains', () => {
    const chain = Array.from({ length: 50_000 }, (_, at) =>
      decision(`d${at}`, 'yes', at === 0 ? [] : [`d${at - 1}`], -at, at % 2 === 1),
    );
    expect(told(read(chain))).toBe('d49998');
  });
});

describe('K2 check-ins', () => {
  it('K2 K3 hold by the rule of their kind: the latest, so that nobody is asked', () => {
    const ana = smallPlan(new Author('ana'));
    const bo = new Author('bo', ana.plan);
    ana.must({ do: 'add', kind: 'checkIn', id: 'hers', keyResult: 'k1', values: { value: 5 } });
    bo.must({
      do: 'add',
      kind: 'checkIn',
      id: 'his',
      keyResult: 'k1',
      values: { value: 6, at: '2026-10-09T09:00:00Z' },
    });
    ana.receive(bo.write());
    expect(holdingOf(ana.plan, 'checkIn', 'k1')).toMatchObject({ is: 'one', record: { id: 'his' } });
    expect(childrenOf(ana.plan, 'k1', 'checkIn').at(-1)?.id).toBe('his');
    expect(holdingOf(ana.plan, 'checkIn', 'k2')).toEqual({ is: 'nothing' });
    expect(holdingOf(ana.plan, 'comment', 'o1')).toBeUndefined();
  });
});
