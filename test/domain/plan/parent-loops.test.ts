import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { create, write } from '../../../renderer/domain/register/register.ts';
import type { Objective } from '../../../renderer/domain/kinds/model.ts';
import { parentLoops } from '../../../renderer/domain/plan/parent-loops.ts';

const objective = (id: string, parent?: string): Objective =>
  create<Objective>({ kind: 'objective', id }, { parent }, 'w:1');

describe('rings of parents', () => {
  it('B7 finds none in a tree, and does not care about parents that are not there', () => {
    expect(parentLoops([objective('a', 'b'), objective('b', 'c'), objective('c'), objective('d', 'gone')])).toEqual([]);
  });

  it('B7 names each ring once, from its smallest id, rings in order', () => {
    const records = [
      objective('z', 'y'),
      objective('y', 'x'),
      objective('x', 'z'),
      objective('in', 'x'),
      objective('self', 'self'),
      objective('a', 'b'),
      objective('b', 'a'),
    ];
    const rings = [['a', 'b'], ['self'], ['x', 'z', 'y']];
    expect(parentLoops(records)).toEqual(rings);
    expect(parentLoops(records.toReversed())).toEqual(rings);
  });

  it('B7 an objective that is deleted breaks its ring; one whose deletion is in dispute does not', () => {
    const gone = write(objective('a', 'b'), { deleted: true }, 'w:2');
    expect(parentLoops([gone, objective('b', 'a')])).toEqual([]);
    const marks = { ...gone.marks, seen: { w: 2 }, by: gone.marks?.by ?? {}, saw: { 'w:2': {} } };
    expect(parentLoops([{ ...gone, marks }, objective('b', 'a')])).toEqual([['a', 'b']]);
  });

  it('B7 agrees with walking up from every objective', () => {
    const parents = fc.array(fc.option(fc.nat(11), { nil: undefined }), { maxLength: 12 });
    fc.assert(
      fc.property(parents, (list) => {
        const records = list.map((parent, at) => objective(`o${at}`, parent === undefined ? undefined : `o${parent}`));
        const inRing = list.flatMap((_, start) => {
          let next = list[start];
          for (let step = 0; step < list.length && next !== undefined && next !== start; step++) next = list[next];
          return next === start ? [`o${start}`] : [];
        });
        const rings = parentLoops(records);
        expect(rings.flat().toSorted()).toEqual(inRing.toSorted());
        for (const ring of rings) {
          expect(ring[0]).toBe(ring.toSorted()[0]);
          ring.forEach((id, at) => {
            const record = records.find((one) => one.id === id);
            expect(record?.parent).toBe(ring[(at + 1) % ring.length]);
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('B7 a chain of a hundred thousand is no trouble', () => {
    const chain = Array.from({ length: 100_000 }, (_, at) => objective(`o${at}`, `o${at + 1}`));
    expect(parentLoops(chain)).toEqual([]);
  });
});
