import { beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { previewMerge } from '../../../renderer/domain/merge/preview.ts';
import { review, type Reviewed } from '../../../renderer/domain/merge/review.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { Author, smallPlan } from '../author.ts';
import { byHand, changed, first } from '../bundle/bundles.ts';

let ana: Author;
let bo: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  bo = new Author('bo', undefined, 'Bo');
  bo.receive(ana.write());
});

function reviewed(text = bo.write()): ReadonlyMap<string, Reviewed> {
  const read = readBundle(text);
  if (!read.ok) throw new Error(read.problem.is);
  return new Map(review(ana.plan, previewMerge(ana.plan, read.bundle)).map((one) => [one.id, one]));
}
const rename = (id: string, title: string): Command => ({ do: 'set', kind: 'objective', id, values: { title } });

describe('what a merge would do to a record', () => {
  it('is nothing where all of it is known', () => {
    expect(reviewed().size).toBe(0);
  });

  it('adds it, with the name of whoever wrote it and the objective it belongs to', () => {
    bo.must({ do: 'add', kind: 'keyResult', id: 'k9', objective: 'o1', values: { title: 'Half return' } });
    bo.must({ do: 'add', kind: 'checkIn', id: 'c9', keyResult: 'k9', values: { value: 3 } });
    bo.must({ do: 'add', kind: 'comment', id: 'm9', about: 'c9', values: { text: 'Only a guess' } });
    const news = reviewed();
    expect(news.get('k9')).toMatchObject({ effects: ['added'], by: ['Bo'], objective: 'o1', before: undefined });
    expect(news.get('c9')).toMatchObject({ effects: ['added'], objective: 'o1' });
    expect(news.get('m9')).toMatchObject({ effects: ['added'], objective: 'o1' });
  });

  it('says nothing of what came and went without ever having been here, nor counts it as new', () => {
    bo.must({ do: 'add', kind: 'objective', id: 'o9', cycle: 'c1', values: { title: 'A thought' } });
    bo.must({ do: 'delete', id: 'o9' });
    expect([...reviewed().values()]).toEqual([]);
    const read = readBundle(bo.write());
    const plan = read.ok && previewMerge(ana.plan, read.bundle);
    expect(plan).toMatchObject({ added: [], records: [{ id: 'o9' }] });
    expect(plan && plan.known).toBe(bo.plan.records.size);
  });

  it('moves fields forward, and names only those whose value is another', () => {
    bo.must(rename('o1', 'Bo’s'));
    expect(reviewed().get('o1')).toMatchObject({
      effects: ['forward'],
      fields: ['title'],
      by: ['Bo'],
      objective: 'o1',
    });
  });

  it('asks about one field and moves another', () => {
    ana.must(rename('o1', 'Ana’s'));
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { title: 'Bo’s', why: 'Because' } });
    const one = reviewed().get('o1');
    expect(one?.effects).toEqual(['forward', 'asks']);
    expect(one?.fields).toEqual(['why']);
    expect(one?.questions).toMatchObject([{ about: 'field', field: 'title' }]);
  });

  it('does not ask again what is open already', () => {
    ana.must(rename('o1', 'Ana’s'));
    bo.must(rename('o1', 'Bo’s'));
    ana.receive(bo.write());
    bo.must({ do: 'set', kind: 'objective', id: 'o1', values: { why: 'Because' } });
    expect(reviewed().get('o1')).toMatchObject({ effects: ['forward'], fields: ['why'], questions: [] });
  });

  it('tells deleted here and written there from the reverse', () => {
    ana.must({ do: 'delete', id: 'o1' });
    bo.must(rename('o1', 'Bo’s'));
    expect(reviewed().get('o1')?.effects).toContain('deleted-here');
    bo = new Author('bo2', undefined, 'Bo');
    ana = smallPlan(new Author('ana'));
    bo.receive(ana.write());
    ana.must(rename('o1', 'Ana’s'));
    bo.must({ do: 'delete', id: 'o1' });
    expect(reviewed().get('o1')?.effects).toEqual(['deleted-there']);
  });

  it('takes away what was deleted and nobody objects, and brings back what was kept', () => {
    bo.must({ do: 'delete', id: 'o1' });
    expect(reviewed().get('o1')?.effects).toEqual(['gone']);
    ana.receive(bo.write());
    bo.must({ do: 'keep', id: 'o1' });
    expect(reviewed().get('o1')?.effects).toEqual(['back']);
  });

  it('leaves rows without a home, those that come and those that stay', () => {
    const [row] = ana.must({
      do: 'add',
      kind: 'keyResult',
      id: 'k8',
      objective: 'o1',
      values: { title: 'Written here' },
    });
    expect(row?.id).toBe('k8');
    bo.must({ do: 'delete', id: 'o1' });
    const news = reviewed();
    expect(news.get('k8')?.effects).toEqual(['homeless']);
    expect(news.get('o1')?.effects).toEqual(['gone']);
  });

  it('names what was changed outside the app, and what this version does not show', () => {
    const text = changed((document) => {
      first(document, 'objectives')['title'] = 'By hand';
    });
    expect(reviewed(text).get('o1')).toMatchObject({ effects: ['forward', 'by-hand'], by: [] });
    expect(reviewed(byHand({ pilots: [{ id: 'x1' }] })).get('x1')?.effects).toEqual(['added', 'unknown']);
  });
});
