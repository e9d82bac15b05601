/** A row and what stands under it that is neither a row nor a remark. */
import { beforeEach, expect, it, vi } from 'vitest';
import { valueOf } from '../../../renderer/domain/register/register.ts';
import { Author, smallPlan } from '../author.ts';
import { addFurther } from '../../further-kind.ts';

vi.mock('../../../renderer/domain/kinds/all.ts', async (kinds) => (await import('../../further-kind.ts')).among(kinds));

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  ana.must({ do: 'add', kind: 'objective', id: 'a', cycle: 'c1', values: { title: 'a' } });
});

const turned = (id: string) => ana.do({ do: 'turn-into', id, into: 'x', kind: 'keyResult', home: 'o1', after: null });

it('C6 whatever people put in order is moved, within its home and into another', () => {
  ana.must(addFurther('f1', 'a', 'Rain'));
  ana.must(addFurther('f2', 'a', 'Snow'));
  const under = (home: string) => (ana.plan.children.get(home) ?? []).filter(({ id }) => id.startsWith('f'));
  const rank = (id: string) => valueOf(ana.plan.records.get(id) ?? ana.record('objective', 'a'), 'rank');
  expect(String(rank('f1')) < String(rank('f2'))).toBe(true);
  ana.must({ do: 'move', id: 'f2', home: 'a', after: null });
  expect(String(rank('f2')) < String(rank('f1'))).toBe(true);
  ana.must({ do: 'move', id: 'f2', home: 'o1', after: null });
  expect([under('a'), under('o1')].map((all) => all.map(({ id }) => id))).toEqual([['f1'], ['f2']]);
  expect(ana.do({ do: 'move', id: 'f2', home: 'k1', after: null })).toEqual({ ok: false, refusal: 'not-there' });
});

it('C7 a record of any other kind under a row would be lost with it, and is not called a row', () => {
  ana.must(addFurther('f1', 'a', 'Rain'));
  expect(turned('a')).toEqual({ ok: false, refusal: 'carries-more' });
  ana.must({ do: 'delete', id: 'f1' });
  expect(turned('a').ok).toBe(true);
});
