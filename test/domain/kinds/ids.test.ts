/** Ids that follow from others, and the steps that make records under them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from '../../../renderer/domain/bundle/shapes.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { ID_ALPHABET, ID_LENGTH, idFrom, type Origin } from '../../../renderer/domain/kinds/ids.ts';
import { questionsOf, isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { childrenOf } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

const origin: fc.Arbitrary<Origin> = fc.record({
  purpose: fc.constantFrom('carried-over', 'copy', 'member'),
  ids: fc.array(fc.stringMatching(/^[a-z0-5]{1,12}$/), { maxLength: 4 }),
});

describe('K4 an id that follows from others', () => {
  it('K4 is an id, as long as a random one, and the same whenever it is asked for', () => {
    fc.assert(
      fc.property(origin, (from) => {
        const id = idFrom(from);
        expect(isId(id)).toBe(true);
        expect(id).toMatch(new RegExp(`^[${ID_ALPHABET}]{${ID_LENGTH}}$`));
        expect(idFrom(structuredClone(from))).toBe(id);
      }),
    );
  });

  it('K4 stays what it was, since files with it are out', () => {
    expect(idFrom({ purpose: 'carried-over', ids: ['objective000', 'cycle0000000'] })).toBe('w3byt5v51q2w');
  });

  it('K4 is another for another purpose, another order and another cut between the ids', () => {
    const origins: readonly Origin[] = [
      { purpose: 'copy', ids: ['a', 'b'] },
      { purpose: 'copy', ids: ['b', 'a'] },
      { purpose: 'copy', ids: ['ab'] },
      { purpose: 'copy', ids: ['a', 'b', ''] },
      { purpose: 'copya', ids: ['b'] },
      { purpose: 'member', ids: ['a', 'b'] },
    ];
    expect(new Set(origins.map(idFrom)).size).toBe(origins.length);
  });

  it('K4 meets no other among two hundred thousand, and uses its letters evenly', () => {
    const ids = new Set<string>();
    const letters = new Map<string, number>();
    for (let at = 0; at < 200_000; at++) {
      const id = idFrom({ purpose: 'member', ids: [`cycle${at % 400}`, `person${at}`] });
      ids.add(id);
      if (at < 20_000) for (const letter of id) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    }
    expect(ids.size).toBe(200_000);
    const mean = (20_000 * ID_LENGTH) / ID_ALPHABET.length;
    for (const letter of ID_ALPHABET) {
      expect(letters.get(letter) ?? 0).toBeGreaterThan(mean * 0.9);
      expect(letters.get(letter) ?? 0).toBeLessThan(mean * 1.1);
    }
  });
});

const FROM: Origin = { purpose: 'carried-over', ids: ['o1', 'c2'] };
const ID = idFrom(FROM);
const carryOver = (title: string): Command => ({
  do: 'add',
  kind: 'objective',
  id: FROM,
  cycle: 'c1',
  values: { title },
});

describe('K5 a step under such an id', () => {
  it('K5 done twice makes one record, and changes nothing the second time, whatever that says meanwhile', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must(carryOver('Trust'));
    ana.must({ do: 'set', kind: 'objective', id: ID, values: { title: 'More trust' } });
    expect(ana.must(carryOver('Trust'))).toEqual([]);
    expect(ana.record('objective', ID).title).toBe('More trust');
  });

  it('K5 done again after its undo brings the record back, with what was deleted with it, and says what the step says now', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must(carryOver('Trust'));
    ana.undo();
    expect(isTombstone(ana.record('objective', ID))).toBe(true);
    ana.must(carryOver('Trust again'));
    expect(ana.record('objective', ID).title).toBe('Trust again');
    ana.must({ do: 'add', kind: 'keyResult', id: 'below', objective: ID, values: { title: 'Measured' } });
    ana.must({ do: 'delete', id: ID });
    ana.must(carryOver('Trust again'));
    expect(childrenOf(ana.plan, ID, 'keyResult').map(({ id }) => id)).toEqual(['below']);
    ana.undo();
    expect(isTombstone(ana.record('objective', ID))).toBe(true);
    expect(isTombstone(ana.record('keyResult', 'below'))).toBe(true);
  });

  it('K5 is refused where another kind has that id, and where it could not be made at all', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'add', kind: 'team', id: ID, values: {} });
    expect(ana.do(carryOver('Trust'))).toEqual({ ok: false, refusal: 'id-taken' });
    const bo = smallPlan(new Author('bo'));
    bo.must(carryOver('Trust'));
    bo.must({ do: 'delete', id: 'c1' });
    expect(bo.do(carryOver('Trust'))).toEqual({ ok: false, refusal: 'not-there' });
  });

  it('K4 K5 people who do it apart, undo it and do it again have one record, the same everywhere, and are asked nothing', () => {
    const step = fc.record({
      who: fc.nat(2),
      from: fc.nat(2),
      does: fc.constantFrom('step', 'step', 'undo', 'redo', 'receive', 'receive'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const start = smallPlan(new Author('start'));
        const people = ['ana', 'bo', 'cy'].map((name) => new Author(name, start.plan));
        for (const { who, from, does } of steps) {
          const [one, other] = [people[who], people[from]];
          if (!one || !other) continue;
          if (does === 'receive') one.receive(other.write());
          else if (does === 'undo') one.undo();
          else if (does === 'redo') one.redo();
          else {
            one.must(carryOver('Trust'));
            expect(isTombstone(one.record('objective', ID))).toBe(false);
          }
        }
        const files = people.map((one) => one.write());
        const states = [files, files.toReversed()].map((some) => {
          const reader = new Author('reader');
          for (const file of some) reader.receive(file);
          return reader.plan.records.get(ID);
        });
        expect(states[1]).toEqual(states[0]);
        const [made] = states;
        // Whether it is deleted can be a question, when one took back what another made anew; what it says never is.
        if (made) expect(questionsOf(made).filter(({ about }) => about === 'field')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
