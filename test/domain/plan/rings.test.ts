import { expect, it } from 'vitest';
import { ringsIn } from '../../../renderer/domain/plan/rings.ts';
import { Author } from '../author.ts';

const ids = (author: Author) => ringsIn(author.plan).map((ring) => ring.map(({ id }) => id));

function four(): Author {
  const ana = new Author('ana');
  ana.must({ do: 'add', kind: 'cycle', id: 'c1', values: {} });
  for (const id of ['o1', 'o2', 'o3', 'o4'])
    ana.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: id } });
  return ana;
}
const serves = (author: Author, id: string, parent: string | undefined) =>
  author.must({ do: 'set', kind: 'objective', id, values: { parent } });

it('Q5 a ring that merging closes is found, once, until one of it serves nothing', () => {
  const ana = four();
  const bo = new Author('bo', ana.plan);
  serves(ana, 'o1', 'o2');
  serves(bo, 'o2', 'o1');
  ana.receive(bo.write());
  expect(ids(ana)).toEqual([['o1', 'o2']]);
  serves(ana, 'o2', undefined);
  expect(ids(ana)).toEqual([]);
});

it('Q5 a ring that only joining closes is found as the plan shows it', () => {
  const ana = four();
  serves(ana, 'o1', 'o2');
  serves(ana, 'o3', 'o4');
  const [bo, cy] = [new Author('bo', ana.plan), new Author('cy', ana.plan)];
  // Either joining alone closes nothing; two people who join apart close it together.
  bo.must({ do: 'join', id: 'o3', into: 'o2' });
  cy.must({ do: 'join', id: 'o4', into: 'o1' });
  expect([...ids(bo), ...ids(cy)]).toEqual([]);
  bo.receive(cy.write());
  expect(ids(bo)).toEqual([['o1', 'o2']]);
  serves(bo, 'o1', undefined);
  expect(ids(bo)).toEqual([]);
});

it('Q5 what is known of the plan before finds the same as looking at all of it', () => {
  const ana = four();
  const bo = new Author('bo', ana.plan);
  serves(bo, 'o2', 'o1');
  let known = { plan: ana.plan, rings: ringsIn(ana.plan) };
  const steps: readonly (() => void)[] = [
    () => serves(ana, 'o1', 'o2'),
    () => ana.receive(bo.write()),
    () => ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Said anew' } }),
    () => ana.must({ do: 'delete', id: 'o2' }),
    () => ana.must({ do: 'add', kind: 'objective', id: 'o5', cycle: 'c1', values: { title: 'o5' } }),
  ];
  const found = steps.map((step) => {
    step();
    known = { plan: ana.plan, rings: ringsIn(ana.plan, known) };
    expect(known.rings).toEqual(ringsIn(ana.plan));
    return known.rings.length;
  });
  expect(found).toEqual([0, 1, 1, 0, 0]);
});
