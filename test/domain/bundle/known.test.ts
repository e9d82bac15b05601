/** Reading several files with what was let in before says the same as reading each by itself. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Known } from '../../../renderer/domain/bundle/known.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { Author, smallPlan } from '../author.ts';
import { dice, play } from '../random-plan.ts';
import { byHand, changed, first, object, smallText } from './bundles.ts';

it('B1 whatever was read before, a file reads the same', () => {
  fc.assert(
    fc.property(fc.array(fc.array(dice, { maxLength: 8 }), { minLength: 1, maxLength: 4 }), (hands) => {
      const known = new Known();
      const start = smallText();
      for (const [at, rolls] of hands.entries()) {
        const hand = new Author(`hand${at}`);
        hand.receive(start);
        const text = play(hand, rolls).write();
        expect(readBundle(text, known)).toEqual(readBundle(text));
      }
    }),
    { numRuns: 200 },
  );
});

it('B1 what differs from it in anything is looked at: a value, a field more or less, a name of ours, a block, a kind', () => {
  const text = smallText();
  const others = [
    changed((one) => (first(one, 'objectives')['title'] = 'By hand')),
    changed((one) => (first(one, 'objectives')['mood'] = 'fine')),
    changed((one) => delete first(one, 'objectives')['why']),
    changed((one) => {
      delete first(one, 'objectives')['why'];
      first(one, 'objectives')['kind'] = 'objective';
    }),
    changed((one) => (first(one, 'checkIns')['list'] = 'checkIns')),
    changed((one) => (first(one, 'checkIns')['value'] = 'many')),
    changed((one) => delete object(object(one['merge'])['records'])['o1']),
    changed((one) => (object(object(object(one['merge'])['records'])['o1'])['sum'] = '')),
    changed((one) => {
      one['pilots'] = one['comments'];
      delete one['comments'];
    }),
    byHand({ teams: [{ id: 'o1', name: 'A' }] }),
    byHand({ objectives: [{ id: 'constructor' }] }),
    byHand({ objectives: [{ id: ['o1'] }, { id: 'o1' }, { id: 'o1' }] }),
    smallPlan(new Author('bo')).write(),
  ];
  for (const other of others) {
    const known = new Known();
    expect(readBundle(text, known)).toEqual(readBundle(text));
    expect(readBundle(other, known)).toEqual(readBundle(other));
    expect(readBundle(text, known)).toEqual(readBundle(text));
  }
});
