import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bundle, Scope } from '../../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { questionsOf } from '../../../renderer/domain/merge/questions.ts';
import { Author, instant, smallPlan } from '../author.ts';
import { dice, play } from '../random-plan.ts';

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana', undefined, 'Ana'));
  ana.must({ do: 'add-cycle', id: 'c2', values: { name: 'Winter' } });
  ana.must({ do: 'add-objective', id: 'o2', cycle: 'c2', values: { title: 'Of the team', team: 't1' } });
  ana.must({ do: 'add-objective', id: 'o3', cycle: 'c1', values: { title: 'My own', private: true, owner: 'p1' } });
  ana.must({ do: 'add-key-result', id: 'k3', objective: 'o3', values: { title: 'Nobody’s business' } });
  ana.must({ do: 'comment', id: 'n3', about: 'k3', text: 'Really not' });
});

const text = (author: Author, handOut: Partial<HandOut>): string =>
  handOutText(author.plan, { ...EVERYTHING, ...handOut }, { by: author.by, at: instant(0), app: '1.0.0' });
const bundle = (written: string): Bundle => {
  const read = readBundle(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.bundle;
};
const ids = (scope: Scope, handOut: Partial<HandOut> = {}) =>
  bundle(text(ana, { ...handOut, scope })).records.map(({ id }) => id);

describe('H1 a file carries', () => {
  const around = ['workspace', 't1', 'p1'];
  it.each<[string, Scope, readonly string[]]>([
    ['a cycle', { of: 'cycle', id: 'c2' }, ['c2', 'o2']],
    ['the objectives of a team', { of: 'team', id: 't1' }, ['c2', 'o2']],
    ['chosen objectives', { of: 'objectives', ids: ['o1'] }, ['c1', 'o1', 'k1', 'k2', 'i1', 'ci1', 'n1']],
    ['a start without objectives', { of: 'starter' }, ['c1', 'c2']],
  ])('%s, with what goes around it', (_, scope, expected) => {
    expect(new Set(ids(scope))).toEqual(new Set([...around, ...expected]));
    expect(bundle(text(ana, { scope })).scope).toEqual(scope);
  });

  it('in a start the guidance of its cycles, and nothing that was said below them', () => {
    ana.must({ do: 'set', kind: 'cycle', id: 'c1', values: { guidance: 'First in silence.\n\nThen in pairs.' } });
    const written = text(ana, { scope: { of: 'starter' } });
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(written);
    expect(bo.record('cycle', 'c1').guidance).toBe('First in silence.\n\nThen in pairs.');
    const kinds = new Set([...bo.plan.records.values()].map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['workspace', 'cycle', 'team', 'person']));
    expect(bo.write()).not.toMatch(/Readers find|Time to find|Which readers/);
  });

  it('the whole plan', () => {
    expect(ids({ of: 'plan' })).toHaveLength(ana.plan.records.size);
  });
});

describe('H2 private objectives', () => {
  it('stay home with all under and about them', () => {
    const written = text(ana, { withPrivate: false });
    for (const word of ['My own', 'Nobody', 'Really not']) expect(written).not.toContain(word);
    expect(bundle(written).heldBack).toEqual(['private']);
  });

  it('are private as long as anybody says so, and when they were deleted', () => {
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'o3', values: { private: false } });
    bo.must({ do: 'set', kind: 'objective', id: 'o3', values: { private: true, why: 'x' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o3', values: { private: undefined } });
    bo.must({ do: 'set', kind: 'objective', id: 'o3', values: { private: true } });
    ana.receive(bo.write());
    expect(text(ana, { withPrivate: false })).not.toContain('My own');
    const cy = new Author('cy', undefined, 'Cy');
    cy.receive(bo.write());
    cy.must({ do: 'delete', id: 'o3' });
    expect(text(cy, { withPrivate: false })).not.toContain('My own');
  });
});

describe('H3 without check-ins', () => {
  it('there is neither score nor confidence, and the file says what it is not for', () => {
    ana.must({ do: 'comment', id: 'n4', about: 'ci1', text: 'About the check-in' });
    const written = text(ana, { withCheckIns: false });
    expect(written).not.toMatch(/confidence"|"value"|Slow|About the check-in/);
    expect(written).toContain('Not for appraisal');
    expect(bundle(written).heldBack).toEqual(['check-ins']);
  });
});

describe('H4 without names', () => {
  it('there are no people, and nobody signs', () => {
    const written = text(ana, { withNames: false });
    expect(written).not.toContain('Ana');
    expect(bundle(written).records.filter(({ kind }) => kind === 'person')).toEqual([]);
  });
});

describe('H5 what was held back', () => {
  const handOuts = fc.record({
    withPrivate: fc.boolean(),
    withCheckIns: fc.boolean(),
    withNames: fc.boolean(),
    scope: fc.constantFrom<Scope>(
      { of: 'plan' },
      { of: 'cycle', id: 'c1' },
      { of: 'team', id: 't1' },
      { of: 'starter' },
    ),
  });

  it('is not lost and not asked about when the file comes back, whatever was written in it meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(dice, { maxLength: 20 }),
        fc.array(dice, { maxLength: 10 }),
        handOuts,
        (mine, theirs, handOut) => {
          const home = smallPlan(new Author('home', undefined, 'Home'));
          play(home, mine);
          const guest = new Author('guest', undefined, 'Guest');
          guest.receive(text(home, handOut));
          const before = home.write();
          const questions = ({ plan }: Author) =>
            [...plan.records.values()].flatMap((record) => questionsOf(record)).length;
          const asked = questions(home);
          // As it came: nothing is another, and nothing asks.
          home.receive(guest.write());
          expect(home.write()).toBe(before);
          play(guest, theirs);
          home.receive(guest.write());
          // Whoever got the file changed it alone: nobody disagrees who did not disagree there.
          expect(questions(home)).toBeLessThanOrEqual(asked + questions(guest));
        },
      ),
      { numRuns: 200 },
    );
  });
});
