/** What somebody changes in a text editor counts as an edit, once (M9). */
import { beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { isTombstone, questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { isByHand, mergeMetadataOf } from '../../../renderer/domain/register/register.ts';
import { find } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { byHand, first, list, object, type Json } from './bundles.ts';

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
});
/** Ana's bundle, changed in a text editor. */
const edited = (change: (document: Json) => void, from: Author = ana): string => {
  const document = object(JSON.parse(from.write()));
  change(document);
  return JSON.stringify(document, null, 2);
};
const o1 = () => ana.record('objective', 'o1');
const asks = (id = 'o1') => {
  const record = ana.plan.records.get(id);
  return record ? questionsOf(record, () => false) : [];
};

describe('a file edited by hand', () => {
  it('M9 a value changed is an edit of that field alone', () => {
    const text = edited((one) => (first(one, 'objectives')['title'] = 'By hand'));
    const plan = ana.receive(text);
    expect(plan).toMatchObject({ byHand: ['o1'], changed: ['o1'], asking: [] });
    expect(o1().title).toBe('By hand');
    const stamps = Object.entries(mergeMetadataOf(o1()).by).filter(([, stamp]) => isByHand(stamp));
    expect(stamps.map(([field]) => field)).toEqual(['title']);
  });

  it('M9 a field added, and one emptied', () => {
    ana.receive(
      edited((one) => {
        first(one, 'objectives')['focus'] = 'growth';
        delete first(one, 'objectives')['why'];
      }),
    );
    expect(o1().focus).toBe('growth');
    expect('why' in o1()).toBe(false);
  });

  it('M9 importing it twice is one edit', () => {
    const text = edited((one) => (first(one, 'objectives')['title'] = 'By hand'));
    ana.receive(text);
    const { plan } = ana;
    expect(ana.receive(text).records).toEqual([]);
    expect(ana.plan.records).toBe(plan.records);
  });

  it('M9 two people importing the same file apart have the same edit', () => {
    const text = edited((one) => (first(one, 'objectives')['title'] = 'By hand'));
    const bo = new Author('bo', ana.plan);
    ana.receive(text);
    bo.receive(text);
    expect(bo.write()).toBe(ana.write().replace('"by": "ana",\n    "at"', '"by": "bo",\n    "at"'));
  });

  it('M9 going on in the app and then by hand back to the older value is another edit', () => {
    const original = o1().title ?? '';
    ana.receive(edited((one) => (first(one, 'objectives')['title'] = 'By hand')));
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'In the app' } });
    ana.receive(edited((one) => (first(one, 'objectives')['title'] = 'By hand')));
    expect(o1().title).toBe('By hand');
    ana.receive(edited((one) => (first(one, 'objectives')['title'] = original)));
    expect(o1().title).toBe(original);
    expect(asks()).toEqual([]);
  });

  it('M9 the same field changed by hand and in the app apart is a question', () => {
    const text = edited((one) => (first(one, 'objectives')['title'] = 'By hand'));
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'In the app' } });
    expect(ana.receive(text).asking).toEqual(['o1']);
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'In the app' } });
    expect(ana.receive(text).records).toEqual([]);
  });

  it('M9 changing the shown answer of an open question leaves the other answers standing', () => {
    const bo = new Author('bo', ana.plan);
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Ana’s' } });
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Bo’s' } });
    ana.receive(bo.write());
    expect(o1().title).toBe('Ana’s');
    ana.receive(edited((one) => (first(one, 'objectives')['title'] = 'By hand')));
    const values = asks().flatMap((question) =>
      question.about === 'field' ? question.answers.map(({ value }) => value) : [],
    );
    expect(values.map(String).toSorted()).toEqual(['Bo’s', 'By hand']);
  });

  it('M9 a record added', () => {
    ana.receive(edited((one) => list(one['objectives']).push({ id: 'new', cycle: 'c1', title: 'Added' })));
    expect(find(ana.plan, 'objective', 'new')?.title).toBe('Added');
    ana.must({ do: 'set', kind: 'objective', id: 'new', values: { title: 'Then changed' } });
    ana.receive(edited((one) => one));
    expect(find(ana.plan, 'objective', 'new')?.title).toBe('Then changed');
  });

  it('M9 a record marked as deleted; one taken out is not', () => {
    ana.receive(
      edited((one) => {
        const [k1, k2] = list(one['keyResults']);
        one['keyResults'] = [{ ...k2, deleted: true }];
        expect(k1?.['id']).toBe('k1');
      }),
    );
    expect(find(ana.plan, 'keyResult', 'k2')).toBeUndefined();
    expect(find(ana.plan, 'keyResult', 'k1')?.title).toBe('Time to find');
  });

  it('M9 a deletion by hand is in dispute with what its editor had not seen', () => {
    const text = edited((one) => (first(one, 'objectives')['deleted'] = true));
    ana.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Changed since' } });
    ana.receive(text);
    expect(isTombstone(o1())).toBe(false);
    expect(asks()).toEqual([{ about: 'deletion', fields: ['title'] }]);
  });

  it('M9 a mark of deletion taken away brings the record back', () => {
    ana.must({ do: 'delete', id: 'k2' });
    ana.receive(
      edited((one) => {
        for (const record of list(one['keyResults'])) delete record['deleted'];
      }),
    );
    expect(find(ana.plan, 'keyResult', 'k2')?.title).toBe('Shelves labelled');
  });

  it('M9 a check-in marked as deleted is deleted, without a question', () => {
    ana.receive(edited((one) => (first(one, 'checkIns')['deleted'] = true)));
    expect(find(ana.plan, 'checkIn', 'ci1')).toBeUndefined();
    expect(asks('ci1')).toEqual([]);
  });

  it('M7 a check-in whose value was changed keeps both values', () => {
    ana.receive(edited((one) => (first(one, 'checkIns')['value'] = 70)));
    const values = asks('ci1').flatMap((question) =>
      question.about === 'field' ? question.answers.map(({ value }) => value) : [],
    );
    expect(values.map(String).toSorted()).toEqual(['7', '70']);
  });

  it('M9 a field added to a check-in is kept; one taken out of it is still there', () => {
    ana.receive(
      edited((one) => {
        first(one, 'checkIns')['weather'] = 'rain';
        delete first(one, 'checkIns')['note'];
      }),
    );
    expect(ana.record('checkIn', 'ci1')).toMatchObject({ note: 'Slow', weather: 'rain' });
  });

  it('M9 a plan whose merge block was cut out asks where it differs and nowhere else', () => {
    const without = edited((one) => {
      delete one['merge'];
      delete one['formatVersion'];
      first(one, 'objectives')['title'] = 'By hand';
    });
    const plan = ana.receive(without);
    expect(plan.asking).toEqual(['o1']);
    expect(asks()).toMatchObject([{ about: 'field', field: 'title' }]);
    expect(ana.receive(without).records).toEqual([]);
  });

  it('M9 a plan written by hand is a plan, and is named as such', () => {
    const text = byHand({
      cycles: [{ id: 'c1', name: 'Autumn' }],
      objectives: [{ id: 'o1', cycle: 'c1', title: 'Calm' }],
    });
    const read = readBundle(text);
    expect(read).toMatchObject({
      ok: true,
      bundle: { byHand: ['c1', 'o1'], made: { by: '', at: '1970-01-01T00:00:00Z', app: '' } },
    });
    const bo = new Author('bo');
    bo.receive(text);
    bo.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c1', values: { title: 'Goes on' } });
    expect(new Author('cy').receive(bo.write()).byHand).toEqual([]);
  });
});
