import { beforeEach, describe, expect, it } from 'vitest';
import { isTombstone, questionsOf } from '../../renderer/domain/plan/questions.ts';
import { run } from '../../renderer/domain/commands/run-command.ts';
import { EMPTY, find, type Workspace } from '../../renderer/domain/plan/workspace.ts';
import { Author, instant, smallPlan } from './author.ts';

let ana: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
});

describe('deleting and keeping', () => {
  const gone = (plan: Workspace) =>
    [...plan.records.values()]
      .filter((record) => isTombstone(record))
      .map(({ id }) => id)
      .toSorted();

  it('C9 takes everything below with it, once', () => {
    ana.must({ do: 'delete', id: 'o1' });
    expect(gone(ana.plan)).toEqual(['ci1', 'i1', 'k1', 'k2', 'n1', 'o1']);
    expect(ana.do({ do: 'delete', id: 'o1' })).toMatchObject({ ok: true, changed: [] });
    ana.must({ do: 'delete', id: 'c1' });
    expect(gone(ana.plan)).toContain('c1');
  });

  it('C9 deleting once more does not take along what arrived under it since', () => {
    const bo = new Author('bo');
    bo.receive(ana.write());
    bo.must({ do: 'add', kind: 'keyResult', id: 'late', objective: 'o1', values: { title: 'Late' } });
    ana.must({ do: 'delete', id: 'o1' });
    expect(ana.receive(bo.write()).homeless).toEqual(['late']);
    expect(ana.do({ do: 'delete', id: 'o1' })).toMatchObject({ ok: true, changed: [] });
    expect(find(ana.plan, 'keyResult', 'late')?.title).toBe('Late');
  });

  it('C8 in a deletion in dispute the record is there, and can be commented on', () => {
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must({ do: 'delete', id: 'k2' });
    bo.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { title: 'Shelves repainted' } });
    ana.receive(bo.write());
    expect(ana.do({ do: 'add', kind: 'comment', id: 'x', about: 'k2', values: { text: 'Keep it?' } })).toMatchObject({
      ok: true,
    });
  });

  it('C9 keeping brings back what went with it', () => {
    ana.must({ do: 'delete', id: 'o1' });
    ana.must({ do: 'keep', id: 'o1' });
    expect(gone(ana.plan)).toEqual([]);
  });

  it('C9 keeping does not bring back what was deleted before', () => {
    ana.must({ do: 'delete', id: 'k2' });
    ana.must({ do: 'delete', id: 'o1' });
    ana.must({ do: 'keep', id: 'o1' });
    expect(gone(ana.plan)).toEqual(['k2']);
  });

  it('C9 a deletion in dispute can be kept, whichever answer happens to be shown', () => {
    for (const names of [
      ['ana', 'zoe'],
      ['zoe', 'ana'],
    ] as const) {
      const [deleter, keeper] = [smallPlan(new Author(names[0])), new Author(names[1])];
      deleter.must({ do: 'delete', id: 'k2' });
      keeper.receive(deleter.write());
      keeper.must({ do: 'keep', id: 'k2' });
      deleter.must({ do: 'keep', id: 'k2' });
      deleter.must({ do: 'delete', id: 'k2' });
      deleter.receive(keeper.write());
      expect(questionsOf(deleter.record('keyResult', 'k2'), () => false)).toMatchObject([{ about: 'deletion' }]);
      deleter.must({ do: 'keep', id: 'k2' });
      expect(questionsOf(deleter.record('keyResult', 'k2'), () => false)).toEqual([]);
      expect(isTombstone(deleter.record('keyResult', 'k2'))).toBe(false);
    }
  });

  it('C9 a deletion in dispute can be confirmed', () => {
    const bo = new Author('bo');
    bo.receive(ana.write());
    ana.must({ do: 'delete', id: 'k2' });
    bo.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { title: 'Shelves repainted' } });
    ana.receive(bo.write());
    expect(find(ana.plan, 'keyResult', 'k2')?.title).toBe('Shelves repainted');
    ana.must({ do: 'delete', id: 'k2' });
    expect(gone(ana.plan)).toEqual(['k2']);
  });

  it('C9 a plan that came marked as deleted can be named again', () => {
    const bo = new Author('bo');
    bo.receive(JSON.stringify({ format: 'okr-bundle', workspace: [{ id: 'workspace', name: 'Old', deleted: true }] }));
    bo.must({ do: 'name-plan', name: 'New' });
    expect(find(bo.plan, 'workspace', 'workspace')?.name).toBe('New');
  });

  it('C9 in an empty plan there is nothing to do it to', () => {
    const context = { replica: 'ana', number: 1, at: instant(1), by: '' };
    expect(run(EMPTY, { do: 'delete', id: 'o1' }, context)).toEqual({ ok: false, refusal: 'not-there' });
  });
});
