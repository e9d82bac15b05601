import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOf, ownerOf } from '../../../renderer/domain/plan/mine.ts';
import { EMPTY, find, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import type { AnyRecord, Id } from '../../../renderer/domain/kinds/model.ts';
import { Author } from '../author.ts';

const PEOPLE = ['ana', 'bo', 'cy'] as const;
const person = (id: Id, more: object = {}): AnyRecord => ({ kind: 'person', id, name: id, ...more });

function planOf(objective: object, keyResult: object, more: readonly AnyRecord[] = []): Workspace {
  return patched(EMPTY, [
    ...PEOPLE.map((id) => person(id)),
    { kind: 'objective', id: 'o', ...objective },
    { kind: 'keyResult', id: 'k', objective: 'o', ...keyResult },
    ...more,
  ]);
}
function whose(plan: Workspace, id: 'o' | 'k'): readonly Id[] {
  const row = find(plan, id === 'o' ? 'objective' : 'keyResult', id);
  return row === undefined ? [] : PEOPLE.filter((one) => isOf(plan, one, row));
}

describe('whose a row is', () => {
  it('W8 is of its owner and of all who contribute', () => {
    const plan = planOf({ owner: 'ana', contributors: ['cy'] }, { owner: 'bo', contributors: ['cy'] });
    expect(whose(plan, 'o')).toEqual(['ana', 'cy']);
    expect(whose(plan, 'k')).toEqual(['bo', 'cy']);
  });

  it('W8 without an owner a key result is also of whose its objective is, and with another one it is not', () => {
    expect(whose(planOf({ owner: 'ana', contributors: ['bo'] }, {}), 'k')).toEqual(['ana', 'bo']);
    expect(whose(planOf({ owner: 'ana' }, { contributors: ['cy'] }), 'k')).toEqual(['ana', 'cy']);
    expect(whose(planOf({ owner: 'ana' }, { owner: 'bo' }), 'k')).toEqual(['bo']);
  });

  it('W8 belongs to its owner, or where it has none to that of its objective; a deleted one is none', () => {
    const owner = (plan: Workspace) => {
      const row = find(plan, 'keyResult', 'k');
      return row && ownerOf(plan, row)?.id;
    };
    expect(owner(planOf({ owner: 'ana' }, { owner: 'bo' }))).toBe('bo');
    expect(owner(planOf({ owner: 'ana' }, {}))).toBe('ana');
    expect(owner(planOf({ owner: 'ana' }, { owner: 'elsewhere' }))).toBeUndefined();
    expect(owner(planOf({}, {}))).toBeUndefined();
    const author = new Author('ana', planOf({ owner: 'ana' }, { owner: 'gone' }, [person('gone')]));
    author.must({ do: 'delete', id: 'gone' });
    expect(owner(author.plan)).toBe('ana');
  });

  it('W8 an owner who is not part of this plan is another; one who was deleted is none', () => {
    expect(whose(planOf({ owner: 'ana' }, { owner: 'elsewhere' }), 'k')).toEqual([]);
    const author = new Author('ana', planOf({ owner: 'ana' }, { owner: 'gone' }, [person('gone')]));
    expect(whose(author.plan, 'k')).toEqual([]);
    author.must({ do: 'delete', id: 'gone' });
    expect(whose(author.plan, 'k')).toEqual(['ana']);
  });

  it('W8 whoever is joined with somebody names them as well', () => {
    const plan = planOf({ owner: 'ana2' }, {}, [person('ana2', { sameAs: 'ana' })]);
    expect(whose(plan, 'o')).toEqual(['ana']);
    expect(whose(plan, 'k')).toEqual(['ana']);
  });

  it('W8 naming a contributor more takes the row from nobody', () => {
    const someone = fc.option(fc.constantFrom(...PEOPLE), { nil: undefined });
    const some = fc.subarray([...PEOPLE]);
    fc.assert(
      fc.property(someone, some, someone, some, fc.constantFrom(...PEOPLE), (owner, with1, own, with2, more) => {
        const before = planOf({ owner, contributors: with1 }, { owner: own, contributors: with2 });
        const after = planOf({ owner, contributors: with1 }, { owner: own, contributors: [...with2, more] });
        expect(whose(after, 'k')).toEqual(expect.arrayContaining([...whose(before, 'k'), more]));
      }),
    );
  });
});
