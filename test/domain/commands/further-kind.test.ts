/** A row and what stands under it that is neither a row nor a remark. */
import { beforeEach, expect, it, vi } from 'vitest';
import { Author, smallPlan } from '../author.ts';
import { addFurther } from '../../further-kind.ts';

vi.mock('../../../renderer/domain/kinds/all.ts', async (kinds) => (await import('../../further-kind.ts')).among(kinds));

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  ana.must({ do: 'add', kind: 'objective', id: 'a', cycle: 'c1', values: { title: 'a' } });
});

const turned = (id: string) => ana.do({ do: 'turn-into', id, into: 'x', kind: 'keyResult', home: 'o1', after: null });

it('C7 a record of any other kind under a row would be lost with it, and is not called a row', () => {
  ana.must(addFurther('f1', 'a', 'Rain'));
  expect(turned('a')).toEqual({ ok: false, refusal: 'carries-more' });
  ana.must({ do: 'delete', id: 'f1' });
  expect(turned('a').ok).toBe(true);
});
