import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bundle, PartOfPlan } from '../../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, WHOLE_PLAN, leaving, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { bundleText, handOutText } from '../../../renderer/domain/bundle/write.ts';
import { ParseCache } from '../../../renderer/domain/bundle/parse-cache.ts';
import { isWithheld } from '../../../renderer/domain/register/withheld.ts';
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { fieldsOf } from '../../../renderer/domain/register/register.ts';
import { differences } from '../../../renderer/domain/difference/difference.ts';
import { contentOf } from '../../../renderer/domain/plan/row-content.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { Author, instant, smallPlan } from '../author.ts';
import { dice, play } from '../random-plan.ts';
import { NEWER_LIST } from '../../newer-lists.ts';

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana', undefined, 'Ana'));
  ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } });
  ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c2', values: { title: 'Of the team', team: 't1' } });
  ana.must({
    do: 'add',
    kind: 'objective',
    id: 'o3',
    cycle: 'c1',
    values: { title: 'My own', private: true, owner: 'p1' },
  });
  ana.must({ do: 'add', kind: 'keyResult', id: 'k3', objective: 'o3', values: { title: 'Nobody’s business' } });
  ana.must({ do: 'add', kind: 'comment', id: 'n3', about: 'k3', values: { text: 'Really not' } });
});

const text = (author: Author, handOut: Partial<HandOut>): string =>
  handOutText(author.plan, { ...EVERYTHING, ...handOut }, { by: author.by, at: instant(0), app: '1.0.0' });
/** All of it, whoever writes it. */
const whole = ({ plan }: Author): string => bundleText(plan, { of: 'plan' }, { by: '', at: instant(0), app: '1.0.0' });
const bundle = (written: string): Bundle => {
  const read = readBundle(written);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.bundle;
};
const ids = (scope: PartOfPlan, handOut: Partial<HandOut> = {}) =>
  bundle(text(ana, { ...handOut, scope })).records.map(({ id }) => id);

describe('H1 a file carries', () => {
  const around = ['workspace', 't1', 'p1'];
  it.each<[string, PartOfPlan, readonly string[]]>([
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
    ana.must({ do: 'add', kind: 'comment', id: 'n4', about: 'ci1', values: { text: 'About the check-in' } });
    const written = text(ana, { withCheckIns: false });
    expect(written).not.toMatch(/confidence"|"value"|Slow|About the check-in/);
    expect(written).toContain('Not for appraisal');
    expect(bundle(written).heldBack).toEqual(['check-ins']);
  });
});

const NAMELESS: HandOut = { ...EVERYTHING, withNames: false };

describe('H4 without names', () => {
  it('there are no people, and nobody signs', () => {
    const written = text(ana, { withNames: false });
    expect(written).not.toContain('Ana');
    expect(bundle(written).records.filter(({ kind }) => kind === 'person')).toEqual([]);
  });
});

describe('H4 without names', () => {
  it('nothing has an owner, and moments are days, also those of runs', () => {
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { owner: 'p1' } });
    const written = bundleText(ana.plan, { of: 'plan' }, { by: '', at: instant(0), app: '1.0.0' });
    expect(written).toContain('"owner": "p1"');
    const runs = new Map([['ana', { by: 'Ana', at: '2026-10-01T09:12:34.567Z' }]]);
    const nameless = handOutText({ ...ana.plan, runs }, NAMELESS, {
      by: 'Ana',
      at: '2026-10-02T00:00:00Z',
      app: '1.0.0',
    });
    expect(nameless).not.toMatch(/"p1"|Ana|T09:|:34/);
    expect(bundle(nameless).runs.get('ana')).toEqual({ by: '', at: '2026-10-01T00:00:00Z' });
    expect(bundle(nameless).records.find(({ id }) => id === 'ci1')).toMatchObject({ at: '2026-10-01T12:00:00Z' });
  });

  it('a check-in that came as a day gets its moment and its name from a full file, and nobody is asked', () => {
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(text(ana, { withNames: false }));
    expect(isWithheld(bo.record('checkIn', 'ci1').marks, 'by')).toBe(true);
    expect(isWithheld(bo.record('checkIn', 'ci1').marks, 'note')).toBe(false);
    bo.receive(ana.write());
    expect(bo.record('checkIn', 'ci1')).toEqual(ana.record('checkIn', 'ci1'));
    expect(bo.plan.runs).toEqual(ana.plan.runs);
    expect(whole(bo)).toBe(whole(ana));
  });
});

describe('M13 what is held back here', () => {
  const nameless = () => {
    ana.must({ do: 'set', kind: 'objective', id: 'o2', values: { owner: 'p1' } });
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(text(ana, { withNames: false }));
    return bo;
  };

  it('is no difference to a copy that has it', () => {
    const bo = nameless();
    const owned = ({ fields }: { fields: readonly { field: string }[] }) =>
      fields.some(({ field }) => field === 'owner');
    expect(differences(bo.plan, ana.plan).filter(owned)).toEqual([]);
    expect(differences(ana.plan, bo.plan).filter(owned)).toEqual([]);
  });

  it('C7 O6 is something a row holds, so that it is neither blank nor becomes a row that has no place for it', () => {
    const objective = nameless().record('objective', 'o2');
    expect(contentOf(objective)).toContain('owner');
  });

  it('C3 stays beside what is written there, and both stand once it comes', () => {
    const bo = nameless();
    bo.must({ do: 'add', kind: 'person', id: 'p7', values: { name: 'Kim' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o2', values: { owner: 'p7' } });
    expect(bo.record('objective', 'o2').owner).toBe('p7');
    expect(questionsOf(bo.record('objective', 'o2'))).toEqual([]);
    ana.receive(text(bo, EVERYTHING));
    expect(questionsOf(ana.record('objective', 'o2'))).toMatchObject([{ field: 'owner' }]);
  });
});

describe('H6 a deletion', () => {
  const deleted = (): Author => {
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Fire Mallory', why: 'At once' } });
    ana.must({ do: 'add', kind: 'comment', id: 'n5', about: 'c1', values: { text: 'Bob is lazy' } });
    ana.must({ do: 'delete', id: 'n5' });
    ana.must({ do: 'delete', id: 'o1' });
    return ana;
  };
  const words = /Mallory|At once|Bob is lazy|Time to find/;

  it.each<[string, Partial<HandOut>]>([
    ['the whole plan as it goes to others', WHOLE_PLAN],
    ['a part', { scope: { of: 'cycle', id: 'c1' } }],
    ['chosen objectives', { scope: { of: 'objectives', ids: ['o1'] } }],
    ['without names', { withNames: false }],
    ['without check-ins', { withCheckIns: false }],
  ])('travels without the words: %s', (_, handOut) => {
    const written = text(deleted(), handOut);
    expect(written).not.toMatch(words);
    const tombstone = bundle(written).records.find(({ id }) => id === 'o1');
    expect(tombstone && fieldsOf(tombstone)).toEqual(['deleted']);
    expect(tombstone && isTombstone(tombstone)).toBe(true);
  });

  it('keeps the words in a file of everything, which is a backup', () => {
    expect(text(deleted(), EVERYTHING)).toMatch(words);
  });

  it('deletes where the words are and they stay there, to be brought back without a question', () => {
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(ana.write());
    const words = bo.record('objective', 'o1').title;
    deleted();
    bo.receive(text(ana, WHOLE_PLAN));
    expect(find(bo.plan, 'objective', 'o1')).toBeUndefined();
    bo.must({ do: 'bring-back', id: 'o1' });
    // The words as Bo had them: what Ana wrote over them before she deleted it never came.
    expect(find(bo.plan, 'objective', 'o1')?.title).toBe(words);
    ana.receive(text(bo, WHOLE_PLAN));
    expect(find(ana.plan, 'objective', 'o1')?.title).toBe('Fire Mallory');
    bo.receive(text(ana, WHOLE_PLAN));
    expect(find(bo.plan, 'objective', 'o1')?.title).toBe('Fire Mallory');
    for (const { plan } of [ana, bo]) expect([...plan.records.values()].flatMap((one) => questionsOf(one))).toEqual([]);
  });

  it('C9 and C14 is not taken back where the words never were, and says so', () => {
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(text(deleted(), WHOLE_PLAN));
    for (const command of [
      { do: 'keep', id: 'o1' },
      { do: 'bring-back', id: 'o1' },
    ] as const)
      expect(bo.do(command)).toEqual({ ok: false, refusal: 'words-elsewhere' });
    // They are where they were deleted.
    ana.must({ do: 'bring-back', id: 'o1' });
    bo.receive(text(ana, WHOLE_PLAN));
    expect(find(bo.plan, 'objective', 'o1')).toMatchObject({ title: 'Fire Mallory', why: 'At once' });
    expect(questionsOf(bo.record('objective', 'o1'))).toEqual([]);
  });

  it('is in dispute with what somebody wrote meanwhile, whose words are then shown', () => {
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(ana.write());
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Bo was here' } });
    bo.receive(text(deleted(), WHOLE_PLAN));
    expect(questionsOf(bo.record('objective', 'o1'))).toMatchObject([{ about: 'deletion' }]);
    expect(bo.record('objective', 'o1').title).toBe('Bo was here');
  });
});

describe('H7 what is said about what stays home', () => {
  it('stays with it, and so does what is said about that', () => {
    ana.must({ do: 'add', kind: 'comment', id: 'n6', about: 'ci1', values: { text: 'secret one' } });
    ana.must({ do: 'add', kind: 'comment', id: 'n7', about: 'n6', values: { text: 'secret two' } });
    ana.must({ do: 'add', kind: 'comment', id: 'n8', about: 'n7', values: { text: 'secret three' } });
    expect(text(ana, { withCheckIns: false })).not.toContain('secret');
    ana.must({ do: 'add', kind: 'comment', id: 'n9', about: 'p1', values: { text: 'silent one' } });
    ana.must({ do: 'add', kind: 'comment', id: 'n10', about: 'n9', values: { text: 'silent two' } });
    expect(text(ana, { withNames: false })).not.toContain('silent');
    ana.must({ do: 'add', kind: 'comment', id: 'n11', about: 'n3', values: { text: 'hidden one' } });
    ana.must({ do: 'add', kind: 'comment', id: 'n12', about: 'n11', values: { text: 'hidden two' } });
    expect(text(ana, { withPrivate: false })).not.toContain('hidden');
  });
});

describe('B15 the format of a file', () => {
  const version = (written: string) => (JSON.parse(written) as { formatVersion: number }).formatVersion;

  it('is 1 as long as nothing is held back in it', () => {
    for (const handOut of [EVERYTHING, WHOLE_PLAN, { withCheckIns: false }, { scope: { of: 'starter' } as const }])
      expect(version(text(ana, handOut))).toBe(1);
  });

  it('is 2 where a name or the words of a deletion are held back, and stays so when it is handed on', () => {
    expect(version(text(ana, { withNames: false }))).toBe(2);
    const bo = new Author('bo', undefined, 'Bo');
    bo.receive(text(ana, { withNames: false }));
    expect(version(bo.write())).toBe(2);
    bo.receive(ana.write());
    expect(version(bo.write())).toBe(1);
    ana.must({ do: 'delete', id: 'n1' });
    expect(version(ana.write())).toBe(1);
    expect(version(text(ana, WHOLE_PLAN))).toBe(2);
  });

  it('is 2 for a file by parts as for one read whole', () => {
    const written = text(ana, { withNames: false });
    const [whole, parts] = [readBundle(written), readBundle(written, new ParseCache())];
    expect(parts).toEqual(whole);
    expect(parts.ok).toBe(true);
  });
});

describe('M8 what this version does not know', () => {
  const strange = () => {
    const cy = new Author('cy', undefined, 'Cy');
    const document = JSON.parse(ana.write()) as Record<string, unknown>;
    const objectives = document['objectives'] as Record<string, unknown>[];
    for (const one of objectives) if (one['id'] === 'o1') one['mood'] = 'gloomy';
    document[NEWER_LIST] = [{ id: 'r1', what: 'a flood' }];
    const comments = document['comments'] as unknown[];
    comments.push({ id: 'n20', about: 'r1', text: 'a big flood' });
    cy.receive(JSON.stringify(document));
    return cy;
  };

  it('B8 stays home where anything is held back, and how much is known; nothing follows from it elsewhere', () => {
    const cy = strange();
    for (const handOut of [{ withNames: false }, { withCheckIns: false }, WHOLE_PLAN]) {
      const written = text(cy, handOut);
      expect(written).not.toMatch(/gloomy|mood|flood|x-newer/);
      expect(leaving(cy.plan, { ...EVERYTHING, ...handOut }).unknown).toEqual({ records: 1, fields: 1 });
      const before = whole(cy);
      cy.receive(written);
      expect(whole(cy)).toBe(before);
      const [dee, eve] = [new Author('dee'), new Author('eve')];
      dee.receive(written);
      dee.receive(before);
      eve.receive(before);
      eve.receive(written);
      expect(whole(dee)).toBe(before);
      expect(whole(eve)).toBe(before);
    }
  });

  it('B8 goes along where nothing is held back', () => {
    const cy = strange();
    cy.must({ do: 'set', kind: 'objective', id: 'o3', values: { private: false } });
    expect(text(cy, WHOLE_PLAN)).toMatch(/gloomy[^]*a flood/);
    expect(leaving(cy.plan, WHOLE_PLAN).unknown).toEqual({ records: 0, fields: 0 });
  });
});

describe('H5 what was held back', () => {
  const handOuts = fc.record({
    withPrivate: fc.boolean(),
    withCheckIns: fc.boolean(),
    withNames: fc.boolean(),
    scope: fc.constantFrom<PartOfPlan>(
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
