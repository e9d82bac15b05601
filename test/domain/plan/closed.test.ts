/** A closed cycle: what in it is read-only, and which check-ins came too late for it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { closing, scoring } from '../../../renderer/domain/commands/closing.ts';
import type { Command } from '../../../renderer/domain/commands/commands.ts';
import { committing, stepOf } from '../../../renderer/domain/commands/committing.ts';
import { lateFor, toldInTime } from '../../../renderer/domain/plan/late.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { stageOf } from '../../../renderer/domain/plan/stage.ts';
import { childrenOf, find } from '../../../renderer/domain/plan/workspace.ts';
import { objectiveScore, verdictOf } from '../../../renderer/domain/progress/grading.ts';
import { Author, smallPlan } from '../author.ts';

let ana: Author;
let bo: Author;
beforeEach(() => {
  ana = smallPlan(new Author('ana'));
  ana.must(committing(ana.plan, 'c1', 'commit'));
  bo = new Author('bo');
  bo.receive(ana.write());
});
const close = (author: Author, id = 'close') => author.must(closing(author.plan, 'c1', id));
const tell = (author: Author, id: string, values: object = { value: 5 }) =>
  author.must({ do: 'add', kind: 'checkIn', id, keyResult: 'k1', values });
const inTime = (author: Author) => toldInTime(author.plan, author.record('keyResult', 'k1')).map(({ id }) => id);
const late = (author: Author, keyResult = 'k1') => [...lateFor(author.plan, keyResult, 'c1')].toSorted();

describe('L10 what a closed cycle keeps as it is', () => {
  const changes: readonly (readonly [string, Command])[] = [
    ['a title', { do: 'set', kind: 'objective', id: 'o1', values: { title: 'Other' } }],
    ['a measure', { do: 'set', kind: 'keyResult', id: 'k1', values: { metric: { type: 'yesNo' } } }],
    ['the cycle', { do: 'set', kind: 'cycle', id: 'c1', values: { name: 'Other' } }],
    ['a new objective', { do: 'add', kind: 'objective', id: 'o9', cycle: 'c1', values: {} }],
    ['a new key result', { do: 'add', kind: 'keyResult', id: 'k9', objective: 'o1', values: {} }],
    ['a check-in', { do: 'add', kind: 'checkIn', id: 'ci9', keyResult: 'k1', values: { value: 1 } }],
    ['a score', { do: 'add', kind: 'score', id: { purpose: 'score', ids: ['k1'] }, of: 'k1', values: {} }],
    ['a deletion', { do: 'delete', id: 'k1' }],
    ['deleting all of it', { do: 'delete', id: 'c1' }],
    ['a move within', { do: 'move', id: 'k2', home: 'o1', after: null }],
    ['a move out of it', { do: 'move', id: 'o1', home: 'c2', after: null }],
    ['a move into it', { do: 'move', id: 'other', home: 'c1', after: null }],
    ['another kind of row', { do: 'turn-into', id: 'k3', into: 'o8', kind: 'objective', home: 'c1', after: null }],
  ];
  it.each(changes)('L10 refuses %s, and once it is reopened does it', (_name, command) => {
    ana.must({ do: 'add', kind: 'keyResult', id: 'k3', objective: 'o1', values: {} });
    ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: {} });
    ana.must({ do: 'add', kind: 'objective', id: 'other', cycle: 'c2', values: {} });
    close(ana);
    const before = ana.plan;
    expect(ana.do(command)).toEqual({ ok: false, refusal: 'cycle-closed' });
    expect(ana.do({ do: 'all', commands: [command] })).toEqual({ ok: false, refusal: 'cycle-closed' });
    expect(ana.plan).toBe(before);
    ana.must(stepOf('c1', 'again', 'reopen'));
    expect(ana.do(command)).toMatchObject({ ok: true });
  });

  it('L10 takes what is said about it, what was learned, and people and other cycles as ever', () => {
    close(ana);
    ana.must({ do: 'add', kind: 'comment', id: 'n9', about: 'k1', values: { text: 'Why?' } });
    ana.must({ do: 'add', kind: 'resolution', id: 'r9', about: 'n9', values: { done: true } });
    ana.must({ do: 'add', kind: 'learning', id: 'l1', cycle: 'c1', values: { sort: 'win', text: 'We asked early' } });
    ana.must({ do: 'add', kind: 'action', id: 'a1', cycle: 'c1', values: { title: 'Ask the supplier' } });
    ana.must({ do: 'set', kind: 'action', id: 'a1', values: { done: true } });
    ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: { name: 'Next' } });
    ana.must({ do: 'add', kind: 'objective', id: 'o2', cycle: 'c2', values: { parent: 'o1' } });
    ana.must({ do: 'add', kind: 'person', id: 'p9', values: { name: 'Ana' } });
  });

  it('L10 lets a question be answered that a merge asks, and a step be taken back', () => {
    const set = (author: Author, title: string) =>
      author.must({ do: 'set', kind: 'objective', id: 'o1', values: { title } });
    set(ana, 'Ana’s');
    set(bo, 'Bo’s');
    bo.must({ do: 'set', kind: 'keyResult', id: 'k2', values: { title: 'Changed' } });
    ana.must({ do: 'delete', id: 'k2' });
    close(bo);
    ana.receive(bo.write());
    const [question] = questionsOf(ana.record('objective', 'o1'));
    const stamp = question?.about === 'field' ? (question.answers[0]?.stamp ?? '') : '';
    ana.must({ do: 'answer', id: 'o1', field: 'title', stamp });
    ana.must({ do: 'delete', id: 'k2' });
    expect(find(ana.plan, 'keyResult', 'k2')).toBeUndefined();
    expect(ana.undo().ok).toBe(true);
    ana.must({ do: 'keep', id: 'k2' });
    expect(find(ana.plan, 'keyResult', 'k2')?.title).toBe('Changed');
  });

  it('L10 lets a question be answered in words of one’s own, of a field and of corrections made apart', () => {
    for (const one of [ana, bo]) {
      one.must(scoring(one.plan, 'k1', { score: one === ana ? 0.3 : 0.7 }));
      one.must({
        do: 'add',
        kind: 'checkIn',
        id: `fix-${one.by}`,
        keyResult: 'k1',
        values: { value: one === ana ? 1 : 2, corrects: ['ci1'] },
      });
    }
    close(bo);
    ana.receive(bo.write());
    expect(ana.do({ do: 'set', kind: 'keyResult', id: 'k1', values: { title: 'Other' } }).ok).toBe(false);
    ana.must(scoring(ana.plan, 'k1', { score: 0.5, reason: 'We counted together' }));
    expect(verdictOf(ana.plan, 'k1')).toMatchObject({ is: 'one', graded: { score: 0.5 } });
    expect(ana.do(scoring(ana.plan, 'k1', { score: 0.9 }))).toEqual({ ok: false, refusal: 'cycle-closed' });
    const both = { value: 3, corrects: ['fix-ana', 'fix-bo'] };
    expect(
      ana.do({ do: 'add', kind: 'checkIn', id: 'fix', keyResult: 'k1', values: { ...both, corrects: ['fix-ana'] } }).ok,
    ).toBe(false);
    ana.must({ do: 'add', kind: 'checkIn', id: 'fix', keyResult: 'k1', values: both });
    expect(childrenOf(ana.plan, 'k1', 'checkIn').map(({ id }) => id)).toEqual(['fix']);
  });

  it('L10 refuses to commit what is closed, and to join a row of it to one that is open', () => {
    ana.must({ do: 'add', kind: 'cycle', id: 'c2', values: {} });
    ana.must({ do: 'add', kind: 'objective', id: 'other', cycle: 'c2', values: {} });
    close(ana);
    expect(ana.do(stepOf('c1', 'again', 'commit'))).toEqual({ ok: false, refusal: 'cycle-closed' });
    expect(ana.do({ do: 'join', id: 'o1', into: 'other' })).toEqual({ ok: false, refusal: 'cycle-closed' });
    expect(ana.do({ do: 'join', id: 'other', into: 'o1' })).toEqual({ ok: false, refusal: 'cycle-closed' });
    expect(ana.do({ do: 'join', id: 'k1', into: 'k2' })).toMatchObject({ ok: true });
  });

  it('L10 L1 closing is taken back in one step, with all it set down', () => {
    tell(ana, 'ci2');
    close(ana);
    expect(childrenOf(ana.plan, 'k1', 'cutoff')).toHaveLength(1);
    expect(ana.undo().ok).toBe(true);
    expect(stageOf(ana.plan, 'c1').is).toBe('committed');
    expect(childrenOf(ana.plan, 'k1', 'cutoff')).toEqual([]);
    ana.redo();
    expect(stageOf(ana.plan, 'c1').is).toBe('closed');
  });
});

describe('L11 what reaches a closed cycle', () => {
  it('L11 stands, is late, and changes no score', () => {
    tell(ana, 'ci2');
    ana.must(scoring(ana.plan, 'k1', { score: 0.4 }));
    tell(bo, 'b1', { value: 9 });
    close(ana);
    expect(late(ana)).toEqual([]);
    ana.receive(bo.write());
    expect(late(ana)).toEqual(['b1']);
    expect(childrenOf(ana.plan, 'k1', 'checkIn').map(({ id }) => id)).toContain('b1');
    expect(objectiveScore(ana.plan, 'o1').score).toBe(0.4);
    bo.receive(ana.write());
    expect(late(bo)).toEqual(['b1']);
  });

  it('L11 of a key result nobody had told of before, and of a correction, too', () => {
    bo.must({ do: 'add', kind: 'checkIn', id: 'b2', keyResult: 'k2', values: { value: 9 } });
    tell(ana, 'ci2');
    bo.receive(ana.write());
    tell(bo, 'right', { value: 6, corrects: ['ci2'] });
    close(ana);
    ana.receive(bo.write());
    expect(late(ana, 'k2')).toEqual(['b2']);
    expect(late(ana)).toEqual(['right']);
  });

  it('L11 no clock has a say: what was there is not late, whatever moment it names', () => {
    tell(ana, 'ci2', { value: 1, at: '2031-01-01T00:00:00Z' });
    tell(ana, 'ci3', { value: 2, at: '2019-01-01T00:00:00Z' });
    tell(ana, 'fix', { value: 3, corrects: ['ci3'] });
    tell(bo, 'b1', { value: 9, at: '2019-01-01T00:00:00Z' });
    close(ana);
    expect(late(ana)).toEqual([]);
    ana.receive(bo.write());
    expect(late(ana)).toEqual(['b1']);
  });

  it('L11 of two closings apart either counts; reopened there is none', () => {
    tell(ana, 'ci2');
    tell(bo, 'b1');
    close(ana);
    close(bo, 'other');
    ana.receive(bo.write());
    expect(late(ana)).toEqual([]);
    ana.must(stepOf('c1', 'again', 'reopen'));
    expect(late(ana)).toEqual([]);
    tell(ana, 'ci4');
    close(ana, 'once-more');
    expect(late(ana)).toEqual([]);
  });

  it('L11 a late correction leaves what it corrects standing, beside which it is marked', () => {
    tell(ana, 'ci2', { value: 3, confidence: 90 });
    bo.receive(ana.write());
    close(ana);
    tell(bo, 'fix', { value: 4, corrects: ['ci2'] });
    ana.receive(bo.write());
    expect(late(ana)).toEqual(['fix']);
    expect(inTime(ana)).toEqual(['ci1', 'ci2']);
    expect(childrenOf(ana.plan, 'k1', 'checkIn').map(({ id }) => id)).toEqual(['ci1', 'fix']);
    ana.must(stepOf('c1', 'again', 'reopen'));
    expect(inTime(ana)).toEqual(['ci1', 'fix']);
  });

  it('L11 a correction that was there counts, and a late one of it does not', () => {
    tell(ana, 'ci2', { value: 3 });
    tell(ana, 'fix', { value: 4, corrects: ['ci2'] });
    bo.receive(ana.write());
    close(ana);
    tell(bo, 'again', { value: 5, corrects: ['fix'] });
    ana.receive(bo.write());
    expect(inTime(ana)).toEqual(['ci1', 'fix']);
  });

  it('L11 J5 what was told of key results that were one at the close was known, also once they are two again', () => {
    ana.must({ do: 'add', kind: 'checkIn', id: 'x2', keyResult: 'k2', values: { value: 1 } });
    ana.must({ do: 'join', id: 'k1', into: 'k2' });
    tell(ana, 'ci2');
    close(ana);
    ana.must({ do: 'part', id: 'k2' });
    expect([late(ana), late(ana, 'k2')]).toEqual([[], []]);
    tell(bo, 'b1');
    ana.receive(bo.write());
    expect([late(ana), late(ana, 'k2')]).toEqual([['b1'], []]);
  });

  it('L11 of more than a list holds, by hand, those before all that it names were known', () => {
    const day = (one: number) => new Date(Date.UTC(2026, 0, 1 + one)).toISOString().slice(0, 10);
    const told = (id: string, one: number) => ({ id, keyResult: 'k2', value: one, at: `${day(one)}T09:00:00Z` });
    const file = (...checkIns: readonly object[]) => JSON.stringify({ format: 'okr-bundle', checkIns });
    ana.receive(file(...Array.from({ length: 150 }, (_, one) => told(`d${150 - one}`, one))));
    close(ana);
    expect(late(ana, 'k2')).toEqual([]);
    ana.receive(file(told('after', 200)));
    expect(late(ana, 'k2')).toEqual(['after']);
    // Where the list is not full it names all there were, and no clock has a say.
    ana.receive(JSON.stringify({ format: 'okr-bundle', checkIns: [{ ...told('early', 0), keyResult: 'k1' }] }));
    expect(late(ana)).toEqual(['early']);
  });
});
