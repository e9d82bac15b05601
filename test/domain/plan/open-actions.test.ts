import { describe, expect, it } from 'vitest';
import { openActions } from '../../../renderer/domain/plan/open-actions.ts';
import { Author } from '../author.ts';

describe('L15 L16 what was learned, and what is to be done about it', () => {
  const cycle = (author: Author, id: string, start: string) =>
    author.must({ do: 'add', kind: 'cycle', id, values: { dates: { start, end: `${start.slice(0, 8)}28` } } });
  const plan = () => {
    const ana = new Author('ana');
    cycle(ana, 'c3', '2027-03-01');
    cycle(ana, 'c1', '2027-01-01');
    cycle(ana, 'c2', '2027-02-01');
    ana.must({ do: 'add', kind: 'action', id: 'a1', cycle: 'c1', values: { title: 'Ask the supplier' } });
    ana.must({ do: 'add', kind: 'action', id: 'a2', cycle: 'c2', values: { title: 'Count again' } });
    return ana;
  };
  const ids = (author: Author, of: string) => openActions(author.plan, of).map(({ id }) => id);

  it('L16 an action stands in every later cycle until it is done, and in none before', () => {
    const ana = plan();
    expect([ids(ana, 'c1'), ids(ana, 'c2'), ids(ana, 'c3')]).toEqual([[], ['a1'], ['a1', 'a2']]);
    ana.must({ do: 'set', kind: 'action', id: 'a1', values: { done: true } });
    expect([ids(ana, 'c2'), ids(ana, 'c3')]).toEqual([[], ['a2']]);
    ana.must({ do: 'set', kind: 'action', id: 'a1', values: { done: undefined } });
    expect(ids(ana, 'c2')).toEqual(['a1']);
    expect(ids(ana, 'nowhere')).toEqual([]);
  });

  it('L15 nobody signs what was learned', () => {
    const ana = plan();
    ana.must({ do: 'add', kind: 'learning', id: 'l1', cycle: 'c1', values: { sort: 'cause', text: 'We began late' } });
    const { kind: _, id: __, marks: ___, ...said } = ana.record('learning', 'l1');
    expect(said).toEqual({ cycle: 'c1', sort: 'cause', text: 'We began late', rank: expect.any(String) });
  });
});
