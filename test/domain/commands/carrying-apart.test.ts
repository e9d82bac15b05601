/** What closing, carrying over and forecasts make of what came late, was joined or was deleted. */
import { beforeEach, describe, expect, it } from 'vitest';
import { carrying, copyId, decidedAbout, deciding, nextCycleId } from '../../../renderer/domain/commands/carrying.ts';
import { closing } from '../../../renderer/domain/commands/closing.ts';
import { idFrom } from '../../../renderer/domain/kinds/ids.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { trackRecord } from '../../../renderer/domain/progress/calibration.ts';
import { Author, smallPlan } from '../author.ts';

const DATES = { start: '2027-01-01', end: '2027-03-31' };
const NEXT = idFrom(nextCycleId('c1', DATES));
const copy = (id: string) => idFrom(copyId(id, NEXT));

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
});

describe('what is late', () => {
  it('L11 L20 does not turn a forecast that failed into one that came true', () => {
    ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric: { type: 'raise', start: 0, target: 10 } } });
    ana.must({ do: 'add', kind: 'checkIn', id: 'ci8', keyResult: 'k1', values: { value: 4, confidence: 60 } });
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must(closing(ana.plan, 'c1', 'close'));
    const before = trackRecord(ana.plan, () => true);
    bo.must({ do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: { value: 10 } });
    ana.receive(bo.write());
    expect(trackRecord(ana.plan, () => true)).toEqual(before);
  });
});

describe('decisions', () => {
  it.each([
    ['k1', 'k2'],
    ['k2', 'k1'],
  ])('L17 of rows that were joined, %s into %s, what is decided last holds', (giving, standing) => {
    ana.must(deciding(ana.plan, giving, { choice: 'abandon' }));
    ana.must({ do: 'join', id: giving, into: standing });
    ana.must(deciding(ana.plan, standing, { choice: 'keep' }));
    expect(decidedAbout(ana.plan, standing)).toEqual({ choice: 'keep' });
  });

  it('L18 a copy that was deleted with its objective, and then abandoned, does not come back with a later one', () => {
    ana.must({ do: 'add', kind: 'cycle', id: nextCycleId('c1', DATES), values: { name: 'Next', dates: DATES } });
    ana.must(deciding(ana.plan, 'k1', { choice: 'keep' }));
    ana.must(carrying(ana.plan, 'c1', NEXT));
    ana.must({ do: 'delete', id: copy('o1') });
    ana.must(deciding(ana.plan, 'k1', { choice: 'abandon' }));
    ana.must(deciding(ana.plan, 'k2', { choice: 'keep' }));
    ana.must(carrying(ana.plan, 'c1', NEXT));
    expect(find(ana.plan, 'keyResult', copy('k2'))).toBeDefined();
    expect(find(ana.plan, 'keyResult', copy('k1'))).toBeUndefined();
  });
});
