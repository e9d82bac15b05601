/** What a newer version wrote passes through this one unharmed (M8). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHostile, lookThrough } from '../../../renderer/domain/bundle/inspect.ts';
import { RESERVED } from '../../../renderer/domain/bundle/format.ts';
import { FIELDS } from '../../../renderer/domain/kinds/fields.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { valueOf, write } from '../../../renderer/domain/register/register.ts';
import type { AnyRecord, ForeignRecord, Objective } from '../../../renderer/domain/kinds/model.ts';
import { patched } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { byHand, list, object } from './bundles.ts';

/** Any JSON the gate lets in below a record, and any name of a field it does not know. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): unknown => JSON.parse(JSON.stringify(value)))
  .filter((value) => lookThrough(value, '', 3) === null);
const name = fc
  .stringMatching(/^[a-z][A-Za-z% ]{0,8}$/)
  .filter((one) => !isHostile(one) && ![...RESERVED, 'deleted', ...Object.keys(FIELDS.objective)].includes(one));

/** A newer app: writes fields and kinds this one has never heard of. */
function newer(ana: Author, fields: Readonly<Record<string, unknown>>): Author {
  const cy = new Author('newer');
  cy.receive(ana.write());
  const o1 = write<AnyRecord>(cy.record('objective', 'o1'), fields, 'newer:1');
  const by = Object.fromEntries(Object.keys(fields).map((field) => [field, 'newer:2']));
  const pilot = { kind: 'foreign', list: 'pilots', id: 'x1', ...fields, marks: { seen: { newer: 2 }, by } } as const;
  cy.plan = patched(cy.plan, [o1, pilot]);
  return cy;
}

describe('what a newer version wrote', () => {
  it('M8 survives: fields nobody here knows, and whole lists', () => {
    fc.assert(
      fc.property(fc.dictionary(name, json, { minKeys: 1, maxKeys: 5 }), (fields) => {
        const ana = smallPlan(new Author('ana'));
        const cy = newer(ana, fields);
        const first = cy.write();
        ana.receive(first);
        // Somebody here goes on working, and hands it back.
        ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Other' } });
        const document = object(JSON.parse(ana.write()));
        const plain: unknown = JSON.parse(JSON.stringify(fields));
        expect(list(document['objectives'])[0]).toMatchObject(object(plain));
        expect(list(document['pilots'])).toEqual([{ id: 'x1', ...object(plain) }]);
        cy.receive(ana.write());
        expect(cy.record('objective', 'o1')).toEqual(ana.record('objective', 'o1'));
        expect(cy.receive(ana.write()).records).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('M8 is asked about when two people wrote it apart, and can be answered here', () => {
    const ana = smallPlan(new Author('ana'));
    const bo = new Author('bo');
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { 'mood %20': ['calm'] } });
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { 'mood %20': ['brave'] } });
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { 'mood %20': { not: 'a list' } } });
    ana.receive(bo.write());
    const asked = () => questionsOf(ana.record('objective', 'o1'), () => false);
    expect(asked()).toMatchObject([
      { about: 'field', field: 'mood %20', answers: [{ value: ['brave'] }, { value: { not: 'a list' } }] },
    ]);
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { 'mood %20': { not: 'a list' } } });
    expect(asked()).toEqual([]);
    bo.receive(ana.write());
    expect(valueOf(bo.record('objective', 'o1'), 'mood %20')).toEqual({ not: 'a list' });
  });

  it('M8 emptied by somebody it is empty everywhere', () => {
    const ana = smallPlan(new Author('ana'));
    const bo = new Author('bo');
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { mood: 'calm' } });
    bo.receive(ana.write());
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { mood: undefined } });
    ana.receive(bo.write());
    expect('mood' in ana.record('objective', 'o1')).toBe(false);
  });

  it('M8 records of an unknown list merge like all others, deletions included', () => {
    const ana = smallPlan(new Author('ana'));
    const cy = newer(ana, { stage: 'assess' });
    ana.receive(cy.write());
    const x1 = cy.plan.records.get('x1') as ForeignRecord;
    cy.plan = patched(cy.plan, [write<AnyRecord>(x1, { deleted: true }, 'newer:5')]);
    ana.receive(cy.write());
    const document = object(JSON.parse(ana.write()));
    expect(document['pilots']).toEqual([{ id: 'x1', deleted: true, stage: 'assess' }]);
  });

  it('M8 parts nobody knows inside a known value stay, and are part of it', () => {
    const ana = new Author('ana');
    ana.receive(
      byHand({ keyResults: [{ id: 'k1', metric: { type: 'raise', start: 0, target: 9, source: { sheet: 'B2' } } }] }),
    );
    const document = object(JSON.parse(ana.write()));
    expect(list(document['keyResults'])[0]?.['metric']).toEqual({
      type: 'raise',
      start: 0,
      target: 9,
      source: { sheet: 'B2' },
    });
  });

  it('B4 as deep as a field may be, it can still be read when it is in dispute', () => {
    const nested = (leaf: string) => Array.from({ length: LIMITS.depth - 3 }).reduce<unknown>((value) => [value], leaf);
    const ana = new Author('ana');
    ana.receive(byHand({ objectives: [{ id: 'o1', mood: 'first' }] }));
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { mood: nested('a') } });
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { mood: nested('b') } });
    ana.receive(bo.write());
    const cy = new Author('cy');
    expect(cy.receive(ana.write()).asking).toEqual(['o1']);
    const deeper: Objective = cy.record('objective', 'o1');
    expect(cy.do({ do: 'set', kind: 'objective', id: deeper.id, values: { mood: [nested('c')] } })).toEqual({
      ok: false,
      refusal: 'malformed',
    });
  });
});
