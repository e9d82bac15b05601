/** Files as earlier versions wrote them. They are never edited; whatever this version becomes, it reads them. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Bundle } from '../../../renderer/domain/bundle/format.ts';
import { KINDS } from '../../../renderer/domain/kinds/model.ts';
import { migrated } from '../../../renderer/domain/bundle/migrations/migrated.ts';
import type { Document } from '../../../renderer/domain/bundle/migrations/migration.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { bundleSchema } from '../../../renderer/domain/bundle/schema.ts';
import { bundleText, writeBundle } from '../../../renderer/domain/bundle/write.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { methodIn } from '../../../renderer/domain/plan/method.ts';
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { objectiveScore } from '../../../renderer/domain/progress/grading.ts';
import { progressOf } from '../../../renderer/domain/progress/scoring.ts';
import { EMPTY, childrenOf, find, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';

const folder = new URL('../../fixtures/bundles/v1/', import.meta.url);
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder).filter((name) => name.endsWith('.okr'));
const byHand = 'by-hand.okr';
const written = names.filter((name) => name !== byHand);

/** Never changed, only added to: a file that was once handed out stays as it is. */
const FROZEN: Readonly<Record<string, string>> = {
  'by-hand.okr': '9d45afb0a0ccddb48abc891bd5331e4f7dd0bc83c73edd1b16a360401c03fa98',
  'chinese.okr': '416ff99dcabe6e28af7b7e2156162d21527c8c0ae6ce06831d3754b8c8b00f2a',
  'english.okr': 'a2f5b211e4cca970b90b355feeda61a50724f6d9d28151ba2d9a408aaa5bd9f9',
  'everything-open.okr': '9f1dfdf0a72d8afbb11dc4387a7cbf347712305bde294ce2a09eaabf3512f702',
  'method.okr': '558bfcce73bdd80360cb26b4211402c8c78477849293250f478b2d0fd29d9dd5',
  'one-cycle.okr': '182ab41c9cedbb364bc12cfcc12d518730caf8cced27e9f17255cdbca49c68d9',
  'remarks.okr': 'b1567c712c216bb1d003dd0447808e0210a3a865674da7e64a34585dfd29eb65',
  'role.okr': 'a6e1923e82f3b74c1447fcc418e00ef417194cec6f2ee10a0a6a382e2a8afac6',
  'whole-cycle.okr': '53b4050ae270901b437a1c4e70b53b0d32edf572d738e31f998c8b43e9bb0275',
};

function bundleOf(name: string): Bundle {
  const read = readBundle(text(name));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.bundle;
}
const planOf = (name: string): Workspace => {
  const merge = previewMerge(EMPTY, bundleOf(name));
  return patched(EMPTY, merge.records, merge.runs);
};

describe('frozen files of version 1', () => {
  it('B12 are as they were written', () => {
    expect(Object.fromEntries(names.map((name) => [name, sha256(text(name))]))).toEqual(FROZEN);
  });

  it.each(written)('B5 %s: read and written again it is the same bytes', (name) => {
    const { scope, made, byHand: hands } = bundleOf(name);
    expect(bundleText(planOf(name), scope, made)).toBe(text(name));
    expect(hands).toEqual([]);
  });

  it.each(names)('B12 %s fits the published schema once it is of this version', (name) => {
    const document = JSON.parse(text(name)) as Document;
    const version = document['formatVersion'] === undefined ? 0 : Number(document['formatVersion']);
    const result = z
      .fromJSONSchema(bundleSchema() as z.core.JSONSchema.JSONSchema)
      .safeParse(migrated(document, version));
    expect(result.error).toBeUndefined();
  });

  it('B12 hold every kind of record there is', () => {
    const held = new Set(names.flatMap((name) => [...planOf(name).records.values()].map(({ kind }) => kind)));
    expect(KINDS.filter((kind) => !held.has(kind))).toEqual(['identity']);
  });

  it('whole-cycle.okr is a cycle that was closed and carried over', () => {
    const plan = planOf('whole-cycle.okr');
    expect(stageOf(plan, 'c1').is).toBe('closed');
    expect(objectiveScore(plan, 'o1')).toMatchObject({ mean: 0.6, scored: 1, dropped: 1, score: 0.7 });
    expect(childrenOf(plan, 'k1', 'checkIn').map(({ id }) => id)).toEqual(['ci1', 'ci3']);
    const [next] = childrenOf(plan, null, 'cycle').filter(({ name }) => name === 'Winter');
    expect(childrenOf(plan, next?.id ?? '', 'objective')).toMatchObject([{ carriedFrom: 'o1' }]);
  });

  it('role.okr keeps no name that the role stands for, and takes none in', () => {
    expect(text('role.okr')).not.toContain('Bo');
    expect(find(planOf('role.okr'), 'comment', 'cb1')?.by).toBe('Former member 3');
  });

  it('english.okr is a plan with every metric', () => {
    const plan = planOf('english.okr');
    const keyResults = ['objfind00001', 'objcalm00001'].flatMap((id) => childrenOf(plan, id, 'keyResult'));
    const progress = keyResults.map(({ id, metric }) => [
      id,
      metric?.type,
      progressOf(metric, childrenOf(plan, id, 'checkIn')),
    ]);
    expect(progress).toEqual([
      ['krlost000001', 'above', undefined],
      ['krtime000001', 'lower', (6.5 - 9) / (3 - 9)],
      ['krshelves001', 'raise', undefined],
      ['krvoice00001', 'band', 0],
      ['krdesk000001', 'yesNo', undefined],
      ['krguide00001', 'milestones', 0.3],
    ]);
    expect(find(plan, 'keyResult', 'krqueue00001')).toBeUndefined();
    expect(find(plan, 'workspace', 'workspace')?.purpose).toBe(
      'A library people come back to.\nOne room first, then the whole house.',
    );
  });

  it('chinese.okr keeps its words', () => {
    const plan = planOf('chinese.okr');
    expect(find(plan, 'objective', 'zhobj0000001')?.title).toBe('读者一来就能找到书');
    expect(find(plan, 'comment', 'zhcom0000001')?.text).toBe('先从哪一类读者开始？😀');
    expect(find(plan, 'keyResult', 'zhkr00000001')?.metric).toMatchObject({ unit: '分钟' });
  });

  it('everything-open.okr asks what was open, and hands on what nobody here knows', () => {
    const plan = planOf('everything-open.okr');
    const asked = [...plan.records.values()].flatMap((record) =>
      questionsOf(record).map((one) => `${record.id} ${one.about === 'field' ? one.field : 'deleted'}`),
    );
    expect(asked.toSorted()).toEqual(['ci1 value', 'k1 metric', 'k2 deleted', 'o1 mood', 'o1 title']);
    // Somebody else had only put it elsewhere in the order.
    expect([...plan.records.values()].filter((record) => isTombstone(record)).map(({ id }) => id)).toEqual(['o4']);
    expect(bundleOf('everything-open.okr').loops).toEqual([['o2', 'o3']]);
    expect(find(plan, 'objective', 'o1')).toMatchObject({ mood: { level: 3 }, 'odd name %': true });
    expect(previewMerge(EMPTY, bundleOf('everything-open.okr')).foreign).toEqual(['pilots', 'squads']);
  });

  it('one-cycle.okr carries one cycle', () => {
    const plan = planOf('one-cycle.okr');
    expect(childrenOf(plan, null, 'cycle').map(({ name }) => name)).toEqual(['Winter 2027']);
    expect(childrenOf(plan, 'cyc1winter27', 'objective')).toMatchObject([
      { title: 'Evenings are full', parent: 'objfind00001' },
    ]);
  });

  it('V1 method.okr says how it is worked with, and asks what two set apart', () => {
    const plan = planOf('method.okr');
    expect(methodIn(plan)).toMatchObject({
      scoreBands: { middle: 0.3, high: 0.7 },
      confidenceBands: { middle: 50, high: 80 },
      confidenceScale: 'ten',
      objectivesCap: 5,
      keyResultsCap: 4,
      terms: { objective: { one: 'Rock', many: 'Rocks' }, committed: { one: '承诺' } },
    });
    const workspace = find(plan, 'workspace', 'workspace');
    expect(workspace && questionsOf(workspace)).toMatchObject([{ field: 'cadence' }]);
  });

  it('by-hand.okr is a plan, and every record but the check-in counts as written by hand', () => {
    const { byHand: hands, made } = bundleOf(byHand);
    expect(hands).toEqual(['autumn', 'calm', 'queue']);
    expect(made.by).toBe('');
    const plan = planOf(byHand);
    expect(progressOf(find(plan, 'keyResult', 'queue')?.metric, childrenOf(plan, 'queue', 'checkIn'))).toBeCloseTo(
      1 / 3,
    );
  });
});

const NEWER: Readonly<Record<string, string>> = {
  'deleted.okr': '1cc75ef2626ec0b3aedf6a56ac6ea28d007132264332d208390f3f984e608e89',
  'partly-known.okr': '1b639599f25d05ea4c0089c147c36c3a4699509cf40f5fefc361b7f0d1ff9702',
  'without-names.okr': '8d8c992f773293d59761c6b9fc336a9054bea2321ee8a10d351a5bee61fb7c53',
};
const newer = new URL('../../fixtures/bundles/v2/', import.meta.url);
const newerText = (name: string): string => readFileSync(new URL(name, newer), 'utf8');

describe('frozen files of version 2', () => {
  it('B12 are as they were written', () => {
    const found = readdirSync(newer).filter((name) => name.endsWith('.okr'));
    expect(Object.fromEntries(found.map((name) => [name, sha256(newerText(name))]))).toEqual(NEWER);
  });

  it.each(Object.keys(NEWER))('B5 %s: read and written again it is the same bytes, and it fits the schema', (name) => {
    const read = readBundle(newerText(name));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { records, runs, scope, made, heldBack, byHand: hands } = read.bundle;
    expect(writeBundle(records, runs, scope, made, heldBack)).toBe(newerText(name));
    expect(hands).toEqual([]);
    const schema = z.fromJSONSchema(bundleSchema() as z.core.JSONSchema.JSONSchema);
    expect(schema.safeParse(JSON.parse(newerText(name))).error).toBeUndefined();
  });

  it('M13 whatever was held back comes from english.okr, in either order, and nothing is asked', () => {
    const english = bundleOf('english.okr');
    const read = readBundle(newerText('without-names.okr'));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const plans = [
      [english, read.bundle],
      [read.bundle, english],
    ].map((bundles) =>
      bundles.reduce((plan, bundle) => {
        const merge = previewMerge(plan, bundle);
        return patched(plan, merge.records, merge.runs);
      }, EMPTY),
    );
    for (const plan of plans) {
      expect(bundleText(plan, english.scope, english.made)).toBe(text('english.okr'));
      expect([...plan.records.values()].flatMap((record) => questionsOf(record))).toEqual([]);
    }
  });
});
