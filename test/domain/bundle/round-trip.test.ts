import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { bundleText, writeBundle } from '../../../renderer/domain/bundle/write.ts';
import { FIELDS, LISTS } from '../../../renderer/domain/kinds/fields.ts';
import { rolesIn } from '../../../renderer/domain/plan/pseudonyms.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { DESCRIPTORS, kindsThat } from '../../../renderer/domain/kinds/descriptors.ts';
import { KINDS, type AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { EMPTY, subtreeOf, patched, resolved, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, WHOLE, instant, smallPlan } from '../author.ts';
import { play, rolls, type Dice } from '../random-plan.ts';
import { seen, visible } from '../visible.ts';
import { list, object } from './bundles.ts';

const MADE = { by: 'Ana', at: instant(0), app: '1.0.0' };
const written = (plan: Workspace) => bundleText(plan, WHOLE, MADE);

/** Two people from one plan; one of them then holds what both did, with whatever questions that leaves. */
function meeting(before: readonly Dice[], mine: readonly Dice[], theirs: readonly Dice[]): { ana: Author; bo: Author } {
  const start = play(new Author('start'), before);
  const [ana, bo] = [play(new Author('ana', start.plan), mine), play(new Author('bo', start.plan), theirs)];
  ana.receive(bo.write());
  return { ana, bo };
}

/** The kinds that leave with every part of a plan. */
const comesAlong = kindsThat(({ home }) => home.field === null && home.along === 'always');

const byId = (records: Iterable<AnyRecord>): AnyRecord[] => [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('out and in again', () => {
  it('B5 gives every record as it was, questions and deletions in dispute included', () => {
    fc.assert(
      fc.property(rolls(), rolls(15), rolls(15), (before, mine, theirs) => {
        const { plan } = meeting(before, mine, theirs).ana;
        const read = readBundle(written(plan));
        if (!read.ok) throw new Error(JSON.stringify(read.problem));
        expect(byId(read.bundle.records)).toEqual(byId(plan.records.values()));
        expect(read.bundle).toMatchObject({ made: MADE, scope: WHOLE, byHand: [] });
        const again = patched(EMPTY, read.bundle.records, read.bundle.runs);
        expect(written(again)).toBe(written(plan));
        expect(visible(again)).toEqual(visible(plan));
      }),
      { numRuns: 80 },
    );
  });

  it('B5 the same plan is the same bytes, whatever the order in which its records and their parts were put in', () => {
    const shuffled = (records: readonly AnyRecord[], keys: readonly number[]): AnyRecord[] =>
      records
        .map((record, at) => ({ key: keys[at % keys.length] ?? 0, record }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ record }) => turned(record) as AnyRecord);
    /** The same value with the keys of every object in reverse order. */
    const turned = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(turned);
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    fc.assert(
      fc.property(rolls(), rolls(10), rolls(10), fc.array(fc.nat(), { minLength: 1 }), (before, mine, theirs, keys) => {
        const { plan } = meeting(before, mine, theirs).ana;
        const records = [...plan.records.values()];
        const other = patched(EMPTY, shuffled(records, keys), new Map([...plan.runs].toReversed()));
        expect(written(other)).toBe(written(plan));
        expect(writeBundle(shuffled(records, keys), plan.runs, WHOLE, MADE)).toBe(written(plan));
      }),
      { numRuns: 60 },
    );
  });

  it('B5 two people who have exchanged everything write the same bytes', () => {
    fc.assert(
      fc.property(rolls(), rolls(15), rolls(15), (before, mine, theirs) => {
        const { ana, bo } = meeting(before, mine, theirs);
        bo.receive(ana.write());
        expect(written(bo.plan)).toBe(written(ana.plan));
      }),
      { numRuns: 60 },
    );
  });

  it('B5 is laid out for people: header first, fields in the order of the table, one change a small difference', () => {
    const ana = smallPlan(new Author('ana'));
    const text = ana.write();
    expect(text.startsWith('{\n  "format": "okr-bundle",\n  "formatVersion": 1,\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).not.toContain('\r');
    const document = object(JSON.parse(text));
    expect(Object.keys(document)).toEqual([
      'format',
      'formatVersion',
      'made',
      'scope',
      ...KINDS.filter((kind) => DESCRIPTORS[kind].listed === 'always').map((kind) => LISTS[kind]),
      'merge',
    ]);
    for (const kind of KINDS) {
      if (!Object.hasOwn(document, LISTS[kind])) continue;
      const order = ['id', 'deleted', ...Object.keys(FIELDS[kind])];
      for (const record of list(document[LISTS[kind]])) {
        const places = Object.keys(record).map((field) => order.indexOf(field));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Other' } });
    const [before, after] = [text.split('\n'), ana.write().split('\n')];
    expect(after.filter((line) => !before.includes(line)).length).toBeLessThanOrEqual(6);
  });

  it('B5 a record written once costs no merge data until somebody deletes it', () => {
    const ana = smallPlan(new Author('ana'));
    const blocks = () => Object.keys(object(object(object(JSON.parse(ana.write()))['merge'])['records']));
    expect(blocks()).not.toContain('ci1');
    ana.must({ do: 'delete', id: 'ci1' });
    expect(blocks()).toContain('ci1');
  });

  it('B5 only the runs that wrote something in it are named', () => {
    const { ana } = meeting([], [[1, 0, 0, 0, 0, 0]], []);
    ana.plan = patched(ana.plan, [], new Map([['idle', { by: 'Nobody', at: instant(0) }]]));
    expect(Object.keys(object(object(object(JSON.parse(ana.write()))['merge'])['runs']))).toEqual(['ana']);
  });

  it('B5 awkward texts come back as they went', () => {
    const awkward = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(awkward, awkward, (title, field) => {
        const ana = smallPlan(new Author('ana'));
        const name = `x${field}`;
        ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title, [name]: title } });
        const bo = new Author('bo');
        expect(bo.receive(ana.write()).byHand).toEqual([]);
        expect(bo.record('objective', 'o1')).toEqual(ana.record('objective', 'o1'));
      }),
    );
  });
});

describe('a part of a plan', () => {
  const partOf = (author: Author, cycle: string) => author.write({ of: 'cycle', id: cycle });

  it('M4 carries one cycle with all below it, and the people and teams', () => {
    const ana = smallPlan(new Author('ana'));
    ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Winter' } });
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c2', values: { title: 'Elsewhere', parent: 'o1' } });
    const ids = (text: string) => {
      const read = readBundle(text);
      return read.ok ? read.bundle.records.map(({ id }) => id).toSorted() : [];
    };
    expect(ids(partOf(ana, 'c1'))).toEqual(['c1', 'ci1', 'i1', 'k1', 'k2', 'n1', 'o1', 'p1', 't1', 'workspace']);
    expect(ids(partOf(ana, 'c2'))).toEqual(['c2', 'o2', 'p1', 't1', 'workspace']);
    expect(ids(partOf(ana, 'nowhere'))).toEqual(['p1', 't1', 'workspace']);
  });

  it('M4 changes only what it carries and deletes nothing', () => {
    fc.assert(
      fc.property(rolls(), rolls(12), rolls(12), fc.nat(), (before, mine, theirs, pick) => {
        const start = play(new Author('start'), before);
        const cycles = [...start.plan.records.values()].filter(({ kind }) => kind === 'cycle');
        const cycle = cycles[pick % Math.max(1, cycles.length)]?.id ?? 'none';
        const [ana, bo] = [play(new Author('ana', start.plan), mine), play(new Author('bo', start.plan), theirs)];
        const here = ana.plan;
        const plan = ana.receive(partOf(bo, cycle));
        const carried = new Set([
          ...subtreeOf(bo.plan, resolved(bo.plan, cycle)).map(({ id }) => id),
          ...[...bo.plan.records.values()].filter(({ kind }) => comesAlong.has(kind)).map(({ id }) => id),
        ]);
        // What is joined with any of it comes along, wherever it stands (J2).
        for (const id of carried) {
          const leader = resolved(bo.plan, id);
          for (const one of [leader, ...(bo.plan.joined.groups.get(leader) ?? [])]) carried.add(one);
        }
        const roles = rolesIn(ana.plan);
        expect(ana.plan.records.size).toBeGreaterThanOrEqual(here.records.size);
        for (const record of here.records.values()) {
          const now = ana.plan.records.get(record.id);
          // What a role stands for says it from then on.
          if (!carried.has(record.id) && !roles.covers(record.id)) expect(now).toBe(record);
          if (now && isTombstone(now) && !isTombstone(record))
            expect(isTombstone(bo.plan.records.get(record.id) ?? record)).toBe(true);
        }
        for (const { id } of plan.records) expect(carried.has(id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('M4 a whole plan with nothing in it leaves everything alone', () => {
    const ana = smallPlan(new Author('ana'));
    const { plan } = ana;
    ana.receive(new Author('bo').write());
    expect(ana.plan.records).toBe(plan.records);
  });

  it('M4 in parts or whole, in any order: in the end it is the same plan', () => {
    fc.assert(
      fc.property(rolls(), rolls(15), fc.boolean(), (before, theirs, turn) => {
        const start = play(new Author('start'), before);
        const bo = play(new Author('bo', start.plan), theirs);
        const cycles = [...bo.plan.records.values()].flatMap(({ kind, id }) => (kind === 'cycle' ? [id] : []));
        const parts = [...cycles.map((id) => partOf(bo, id)), bo.write()];
        const [inParts, atOnce] = [new Author('ana', start.plan), new Author('cy', start.plan)];
        for (const part of turn ? parts.toReversed() : parts) inParts.receive(part);
        atOnce.receive(bo.write());
        expect(written(inParts.plan)).toBe(written(atOnce.plan));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what travels', () => {
  it('M5 open questions and deletions in dispute reach a third person as they are', () => {
    fc.assert(
      fc.property(rolls(), rolls(15), rolls(15), (before, mine, theirs) => {
        const { ana } = meeting(before, mine, theirs);
        const cy = new Author('cy');
        cy.receive(ana.write());
        for (const record of ana.plan.records.values()) {
          const there = cy.plan.records.get(record.id);
          expect(there && seen(there)).toEqual(seen(record));
        }
      }),
      { numRuns: 40 },
    );
  });
});
