/** What can go on after a cycle, as it is proposed before anybody has decided. */
import { describe, expect, it } from 'vitest';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import type { Metric } from '../../../renderer/domain/kinds/model.ts';
import { carriable } from '../../../renderer/features/closing/carry-list.ts';
import { Author, smallPlan } from '../../domain/author.ts';

const raise: Metric = { type: 'raise', start: 0, target: 100 };
const measured = (metric: Metric): Author => {
  const ana = smallPlan(new Author('ana'));
  ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric } });
  return ana;
};
const tell = (author: Author, value: number, corrects?: readonly string[]) =>
  author.must({
    do: 'add',
    kind: 'checkIn',
    id: author.freshId(),
    keyResult: 'k1',
    values: { value, ...(corrects ? { corrects } : {}) },
  });
const close = (author: Author) => author.must(closing(author.plan, 'c1', 'close'));
const listed = ({ plan }: Author) => {
  const [first] = carriable(plan, 'c1').flatMap(({ keyResults }) => keyResults);
  return [first?.isReached, first?.usual];
};

describe('L17 what is proposed to be kept', () => {
  it.each([
    [95, false],
    [99.9, false],
    [100, true],
    [120, true],
  ])('L17 at %s of 100 the target is reached: %s', (value, isReached) => {
    const ana = measured(raise);
    tell(ana, value);
    close(ana);
    expect(listed(ana)).toEqual([isReached, isReached ? undefined : 'keep']);
  });

  it('L17 a score holds against what was measured, as it is read', () => {
    const ana = measured(raise);
    tell(ana, 95);
    ana.must(scoring(ana.plan, 'k1', { score: 1 }));
    expect(listed(ana)).toEqual([true, undefined]);
  });

  it.each([
    ['check-in', undefined],
    ['correction', ['ci1']],
  ])('L17 L11 does not follow from a late %s', (_, corrects) => {
    const ana = measured(raise);
    const bo = new Author('bo', ana.plan);
    close(ana);
    tell(bo, 100, corrects);
    ana.receive(bo.write());
    expect(listed(ana)).toEqual([false, 'keep']);
  });
});
