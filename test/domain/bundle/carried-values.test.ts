/** A file without check-ins says nothing about how well somebody did, also after a cycle was carried over. */
import { beforeEach, expect, it } from 'vitest';
import { WHOLE_PLAN } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { deciding } from '../../../renderer/domain/commands/carrying.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { stepOf } from '../../../renderer/domain/commands/committing.ts';
import { lateFor } from '../../../renderer/domain/plan/late.ts';
import { Author, instant, smallPlan } from '../author.ts';

let ana: Author;
const withoutCheckIns = () =>
  handOutText(ana.plan, { ...WHOLE_PLAN, withCheckIns: false }, { by: 'ana', at: instant(0), app: '1.0.0' });

beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: { type: 'raise', start: 0, target: 10 } } });
  ana.must({ do: 'add', kind: 'checkIn', id: 'last', keyResult: 'k1', values: { value: 7.25 } });
});

it('H3 L17 why something was abandoned stays home', () => {
  ana.must(deciding(ana.plan, 'k1', { choice: 'abandon', reason: 'Only 7 of 10 after all that work' }));
  expect(withoutCheckIns()).not.toContain('Only 7 of 10');
});

it('L11 a close by somebody who was given no check-ins makes none of those written before it late', () => {
  const bo = new Author('bo');
  ana.must(closing(ana.plan, 'c1', 'close'));
  bo.receive(withoutCheckIns());
  bo.must(stepOf('c1', 'open', 'reopen'));
  bo.must(closing(bo.plan, 'c1', 'close-again'));
  ana.receive(bo.write());
  expect([...lateFor(ana.plan, 'k1', 'c1')]).toEqual([]);
});
