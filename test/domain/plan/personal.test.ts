/** A plan of one person. */
import { describe, expect, it } from 'vitest';
import { isPersonal } from '../../../renderer/domain/plan/personal.ts';
import { EMPTY } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';

describe('Y1 a personal plan', () => {
  it('Y1 says so itself, and no other does', () => {
    expect(isPersonal(EMPTY)).toBe(false);
    const ana = smallPlan(new Author('ana'));
    const before = ana.write();
    expect(isPersonal(ana.plan)).toBe(false);
    expect(before).not.toContain('"personal"');
    ana.must({ do: 'name-plan', personal: true });
    expect(isPersonal(ana.plan)).toBe(true);
    ana.must({ do: 'name-plan', personal: undefined });
    expect(isPersonal(ana.plan)).toBe(false);
  });

  it('Y1 is one as long as anybody says so', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'name-plan', personal: true });
    const bo = new Author('bo', ana.plan);
    ana.must({ do: 'name-plan', personal: undefined });
    ana.must({ do: 'name-plan', personal: true });
    bo.must({ do: 'name-plan', personal: false });
    ana.receive(bo.write());
    bo.receive(ana.write());
    expect([isPersonal(ana.plan), isPersonal(bo.plan)]).toEqual([true, true]);
  });

  it('Y1 is one elsewhere, too, whatever part of it came there', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'name-plan', personal: true });
    const bo = new Author('bo');
    bo.receive(ana.write({ of: 'cycle', id: 'c1' }));
    expect(isPersonal(bo.plan)).toBe(true);
  });
});
