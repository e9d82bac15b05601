/** What importing would do, and that nothing is done when it may not be. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../../renderer/domain/bundle/format.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { previewMerge, type MergePreview } from '../../../renderer/domain/merge/preview.ts';
import { create } from '../../../renderer/domain/register/register.ts';
import type { Objective } from '../../../renderer/domain/kinds/model.ts';
import { EMPTY, patched } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { byHand } from './bundles.ts';
import { NEWER_LIST } from '../../newer-lists.ts';

const bundleOf = (text: string): Bundle => {
  const read = readBundle(text);
  if (!read.ok) throw new Error(read.problem.is);
  return read.bundle;
};
const nothing: Omit<MergePreview, 'known' | 'loops' | 'byHand'> = {
  records: [],
  runs: new Map(),
  added: [],
  changed: [],
  asking: [],
  questions: 0,
  homeless: [],
  notShown: [],
  clashing: [],
  tooMany: false,
  foreign: [],
};

let ana: Author;
let bo: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  bo = new Author('bo');
  bo.receive(ana.write());
});
const setTitle = (author: Author, id: string, title: string) =>
  author.must({ do: 'set', kind: id.startsWith('o') ? 'objective' : 'keyResult', id, values: { title } });

describe('planning a merge', () => {
  it('M1 what is known already changes nothing', () => {
    expect(previewMerge(ana.plan, bundleOf(bo.write()))).toMatchObject({ ...nothing, known: 10 });
  });

  it('M11 counts what is added, changed and known, and brings the runs that are new', () => {
    bo.must({ do: 'add', kind: 'team', id: 't2', values: { name: 'Stacks' } });
    setTitle(bo, 'o1', 'Bo’s');
    const plan = previewMerge(ana.plan, bundleOf(bo.write()));
    expect(plan).toMatchObject({ added: ['t2'], changed: ['o1'], known: 9, asking: [], clashing: [], tooMany: false });
    expect([...plan.runs.keys()]).toEqual(['bo']);
    expect(plan.records.map(({ id }) => id).toSorted()).toEqual(['o1', 't2']);
  });

  it('M11 plans only: neither the plan nor the bundle is touched', () => {
    setTitle(bo, 'o1', 'Bo’s');
    setTitle(ana, 'o1', 'Ana’s');
    const bundle = bundleOf(bo.write());
    const before = JSON.stringify([[...ana.plan.records.values()], bundle.records]);
    expect(previewMerge(ana.plan, bundle)).toEqual(previewMerge(ana.plan, bundle));
    expect(JSON.stringify([[...ana.plan.records.values()], bundle.records])).toBe(before);
  });

  it('M3 names the records that ask something new, and not those that asked before', () => {
    setTitle(ana, 'o1', 'Ana’s');
    setTitle(bo, 'o1', 'Bo’s');
    expect(ana.receive(bo.write()).asking).toEqual(['o1']);
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { why: 'Other words' } });
    const again = ana.receive(bo.write());
    expect(again).toMatchObject({ changed: ['o1'], asking: [] });
    const cy = new Author('cy');
    cy.receive(smallPlan(new Author('ana')).write());
    setTitle(cy, 'o1', 'Cy’s');
    expect(ana.receive(cy.write()).asking).toEqual(['o1']);
  });

  it('M3 a record that comes with an open question asks it here too', () => {
    setTitle(ana, 'o1', 'Ana’s');
    setTitle(bo, 'o1', 'Bo’s');
    ana.receive(bo.write());
    expect(new Author('cy').receive(ana.write()).asking).toEqual(['o1']);
  });

  it('M5 names what loses its home: what comes, and what is here already', () => {
    bo.must({ do: 'delete', id: 'o1' });
    ana.must({ do: 'add', kind: 'keyResult', id: 'k9', objective: 'o1', values: { title: 'Nobody told Bo' } });
    const plan = ana.receive(bo.write());
    expect(plan.homeless).toEqual(['k9']);
    expect(
      new Author('cy').receive(byHand({ keyResults: [{ id: 'k1', objective: 'gone' }, { id: 'k2' }] })).homeless,
    ).toEqual(['k1', 'k2']);
  });

  it('M5 names what comes with a home of the wrong kind', () => {
    const text = byHand({
      people: [{ id: 'p9' }],
      objectives: [{ id: 'o9', cycle: 'o1' }],
      keyResults: [{ id: 'k9', objective: 'p9' }],
      checkIns: [{ id: 'ci9', keyResult: 'o1' }],
      comments: [{ id: 'n9', about: 'p9' }],
    });
    expect(ana.receive(text).homeless.toSorted()).toEqual(['ci9', 'k9', 'o9']);
  });

  it('M5 names nothing that is deleted itself, and nothing that was homeless before', () => {
    ana.receive(byHand({ keyResults: [{ id: 'lost', objective: 'gone' }] }));
    bo.must({ do: 'delete', id: 'o1' });
    expect(ana.receive(bo.write()).homeless).toEqual([]);
  });

  it('M5 an objective that is kept after all takes its rows back', () => {
    bo.must({ do: 'delete', id: 'o1' });
    ana.must({ do: 'add', kind: 'keyResult', id: 'k9', objective: 'o1', values: {} });
    ana.receive(bo.write());
    ana.must({ do: 'keep', id: 'o1' });
    expect(bo.receive(ana.write()).homeless).toEqual([]);
  });

  it('B7 names the rings that come of it, and writes a bundle that can be read', () => {
    for (const id of ['a', 'b']) ana.must({ do: 'add', kind: 'objective', id: `o-${id}`, cycle: 'c1', values: {} });
    bo.receive(ana.write());
    ana.must({ do: 'set', kind: 'objective', id: 'o-a', values: { parent: 'o-b' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o-b', values: { parent: 'o-a' } });
    expect(ana.receive(bo.write()).loops).toEqual([['o-a', 'o-b']]);
    const cy = new Author('cy');
    expect(cy.receive(ana.write()).loops).toEqual([['o-a', 'o-b']]);
    cy.must({ do: 'set', kind: 'objective', id: 'o-a', values: { parent: undefined } });
    expect(ana.receive(cy.write()).loops).toEqual([]);
  });
});

describe('a bundle that may not be merged', () => {
  it('B9 ids that name one thing here and another there stop all of it', () => {
    const bundle = bundleOf(
      byHand({ teams: [{ id: 'o1', name: 'Not an objective' }], people: [{ id: 'p2', name: 'Bo' }] }),
    );
    expect(previewMerge(ana.plan, bundle)).toMatchObject({ ...nothing, clashing: ['o1'] });
  });

  it('B9 … also between two lists nobody knows', () => {
    ana.receive(byHand({ pilots: [{ id: 'x1' }] }));
    const bundle = bundleOf(byHand({ squads: [{ id: 'x1' }] }));
    expect(previewMerge(ana.plan, bundle)).toMatchObject({ ...nothing, clashing: ['x1'] });
  });

  it('M8 names the fields of a file by hand that nothing will show', () => {
    const text = byHand({
      people: [{ id: 'p7', name: 'Bob' }],
      objectives: [{ id: 'o7', title: 'x', owner: 'p7', keyResults: [{ title: 'y' }] }],
      keyResults: [{ id: 'k7', objective: 'o7', title: 'z', owner: 'Bob', start: 1, target: 5 }],
      checkIns: [{ id: 'ci7', keyResult: 'k7', val: 3 }],
      [NEWER_LIST]: [{ id: 'r7', mood: 'whatever a newer version says' }],
    });
    expect(previewMerge(EMPTY, bundleOf(text)).notShown).toEqual(['keyResults', 'owner', 'start', 'target', 'val']);
    expect(previewMerge(EMPTY, bundleOf(ana.write())).notShown).toEqual([]);
  });

  const fields = (from: number, to: number) =>
    Object.fromEntries(Array.from({ length: to - from }, (_, at) => [`f${from + at}`, at]));

  it('B10 a record that would grow beyond what a file may hold stops all of it', () => {
    const start = LIMITS.fields / 2;
    ana.receive(byHand({ teams: [{ id: 't9', ...fields(0, start + 1) }] }));
    const fits = bundleOf(byHand({ teams: [{ id: 't9', ...fields(start + 1, LIMITS.fields) }] }));
    const grows = bundleOf(
      byHand({ teams: [{ id: 't9', ...fields(start, LIMITS.fields + 1) }], people: [{ id: 'p2' }] }),
    );
    expect(previewMerge(ana.plan, fits)).toMatchObject({ changed: ['t9'], tooMany: false });
    expect(previewMerge(ana.plan, grows)).toMatchObject({ ...nothing, tooMany: true });
  });

  it('B10 … and so do more records than a file may hold', () => {
    const teams = Array.from({ length: LIMITS.records }, (_, at) => ({ kind: 'team', id: `t-${at}` }) as const);
    const full = patched(EMPTY, teams);
    expect(previewMerge(full, bundleOf(byHand({ teams: [{ id: 't-0' }] })))).toMatchObject({ tooMany: false });
    expect(previewMerge(full, bundleOf(byHand({ teams: [{ id: 'one-more' }] })))).toMatchObject({
      ...nothing,
      tooMany: true,
    });
  });

  it('B10 … more answers', () => {
    const one = (replica: string) =>
      create<Objective>({ kind: 'objective', id: 'o9' }, { title: replica }, `${replica}:1`);
    const bundle = (replica: string): Bundle => ({ ...bundleOf(byHand({})), records: [one(replica)] });
    const replicas = Array.from({ length: LIMITS.answers }, (_, at) => `x${at}`).toSorted();
    const full = patched(EMPTY, [
      {
        ...one('w0'),
        marks: {
          seen: Object.fromEntries(['w0', ...replicas].map((replica) => [replica, 1])),
          by: { title: 'w0:1' },
          others: { title: replicas.map((replica) => ({ stamp: `${replica}:1`, value: replica })) },
        },
      },
    ]);
    expect(previewMerge(full, bundle('x7'))).toMatchObject({ tooMany: false });
    expect(previewMerge(full, bundle('again'))).toMatchObject({ ...nothing, tooMany: true });
  });
});
