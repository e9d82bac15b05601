/** Comments with their replies: what stands in which thread, whether it is answered, and whether it is done. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedAs } from '../../../renderer/domain/commands/answering.ts';
import type { Comment, Id, Resolution, AnyRecord } from '../../../renderer/domain/kinds/model.ts';
import { foundRows } from '../../../renderer/domain/plan/found-rows.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { rowsOf } from '../../../renderer/domain/plan/rows.ts';
import {
  allThreads,
  commentIds,
  openAbout,
  openIn,
  replyHome,
  saidIn,
  threadsAbout,
  wordsIn,
  type Thread,
} from '../../../renderer/domain/plan/threads.ts';
import { childrenOf, EMPTY, patched, type Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { Author, smallPlan } from '../author.ts';
import { planOf } from '../bundle/closure.ts';
import { odd } from '../bundle/odd-files.ts';
import { play, rolls } from '../random-plan.ts';

const at = (minute: number): string => `2026-10-01T10:${String(minute).padStart(2, '0')}:00Z`;
const comment = (id: Id, about: Id, minute = 0, said: Partial<Comment> = {}): Comment => ({
  kind: 'comment',
  id,
  about,
  text: id,
  at: at(minute),
  by: 'Ana',
  ...said,
});
const resolution = (id: Id, about: Id, done: boolean, said: Partial<Resolution> = {}): Resolution => ({
  kind: 'resolution',
  id,
  about,
  done,
  ...said,
});
/** The small plan, without what is said in it. */
function fresh(): Author {
  const ana = smallPlan(new Author('ana'));
  ana.must({ do: 'delete', id: 'n1' });
  return ana;
}
/** The same, with records as a file by hand brings them. */
const withThese = (...records: readonly (Comment | Resolution)[]): Workspace => patched(fresh().plan, records);
const one = (plan: Workspace): Thread => {
  const [thread, ...more] = threadsAbout(plan, 'o1');
  if (!thread || more.length > 0) throw new Error(`${more.length + (thread ? 1 : 0)} threads`);
  return thread;
};
const replies = (thread: Thread) => thread.replies.map(({ speaks }) => speaks.id);
const say = (author: Author, id: Id, about: Id, text: string = id) =>
  author.must({ do: 'add', kind: 'comment', id, about, values: { text } });
const mark = (author: Author, id: Id, about: Id, done: boolean) =>
  author.must({ do: 'add', kind: 'resolution', id, about, values: { done } });
/** Replaces what is shown as the comment of that id. */
function correct(author: Author, id: Id, by: Id, text: string) {
  const found = author.plan.records.get(id);
  const command = found && correctedAs(found, [found], by, { text });
  if (!command) throw new Error(`${id} cannot be corrected`);
  author.must(command);
}
const bring = (from: Author, to: Author) => {
  to.plan = patched(to.plan, [...from.plan.records.values()], from.plan.runs);
};

describe('N1 threads', () => {
  it('N1 replies stand in order of time, however deep they are nested', () => {
    const plan = withThese(
      comment('a', 'o1'),
      comment('c', 'b', 2),
      comment('b', 'a', 1),
      comment('e', 'a', 4),
      comment('d', 'c', 3),
    );
    expect(replies(one(plan))).toEqual(['b', 'c', 'd', 'e']);
    expect(allThreads(plan).map(({ id }) => id)).toEqual(['a']);
  });

  it('N1 a correction stands in place of what it replaces, and replies to either are replies', () => {
    const ana = fresh();
    say(ana, 'a', 'o1', 'Frist');
    say(ana, 'r1', 'a');
    correct(ana, 'a', 'a2', 'First');
    say(ana, 'r2', 'a2');
    const thread = one(ana.plan);
    expect(thread).toMatchObject({ id: 'a', speaks: { text: 'First' }, first: { id: 'a' }, apart: [] });
    expect(thread.replaced.map(({ text }) => text)).toEqual(['Frist']);
    expect(replies(thread)).toEqual(['r1', 'r2']);
    expect(replyHome(thread)).toBe('a');
    expect(allThreads(ana.plan)).toHaveLength(1);
  });

  it('N1 K6 two corrections apart show both, and are asked about', () => {
    const ana = fresh();
    say(ana, 'a', 'o1', 'Frist');
    const bo = new Author('bo', ana.plan);
    correct(ana, 'a', 'a2', 'First');
    correct(bo, 'a', 'b2', 'Thirst');
    bring(bo, ana);
    const thread = one(ana.plan);
    expect(new Set(thread.apart.map(({ text }) => text))).toEqual(new Set(['First', 'Thirst']));
    expect(wordsIn(thread).toSorted()).toEqual(['First', 'Thirst']);
    const [first] = thread.apart;
    const command = first && correctedAs(first, thread.apart, 'c3');
    if (command) ana.must(command);
    expect(one(ana.plan).apart).toEqual([]);
  });

  it('N1 K6 what is said of a corrected check-in is said of the correction', () => {
    const ana = fresh();
    say(ana, 'a', 'ci1');
    correct(ana, 'ci1', 'ci2', 'Meant otherwise');
    const [shown] = childrenOf(ana.plan, 'k1', 'checkIn');
    expect(shown?.id).toBe('ci2');
    expect(threadsAbout(ana.plan, 'ci2').map(({ id }) => id)).toEqual(['a']);
  });

  it('N1 a reply whose comment is gone begins a thread of its own', () => {
    const ana = fresh();
    say(ana, 'a', 'o1');
    const bo = new Author('bo', ana.plan);
    say(bo, 'r', 'a');
    ana.must({ do: 'delete', id: 'a' });
    bring(ana, bo);
    expect(allThreads(bo.plan).map(({ id }) => id)).toEqual(['r']);
  });

  it.each<readonly [string, readonly Comment[], root: Id, inIt: number]>([
    ['of one', [comment('a', 'a')], 'a', 1],
    ['of two', [comment('b', 'a', 1), comment('a', 'b', 2)], 'b', 2],
    ['with something that hangs on it', [comment('x', 'c'), comment('b', 'c', 2), comment('c', 'b', 1)], 'c', 3],
  ])('N1 a ring %s is one thread', (_, records, root, inIt) => {
    for (const inAnyOrder of [records, records.toReversed()]) {
      const threads = allThreads(patched(EMPTY, inAnyOrder));
      expect(threads.map((thread) => [thread.id, saidIn(thread).length])).toEqual([[root, inIt]]);
    }
  });

  it('N1 ten thousand comments about each other in a row are one thread', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => comment(`n${at}`, at === 0 ? 'o1' : `n${at - 1}`));
    const plan = withThese(...chain);
    expect(allThreads(plan).map((thread) => saidIn(thread).length)).toEqual([10_000]);
    expect(openIn(plan, (one) => one === 'c1', commentIds(plan))).toBe(1);
  });
});

/** Each comment that is shown stands in one thread, and every count says the same. */
function holds(plan: Workspace): void {
  const threads = allThreads(plan);
  const standing = threads.flatMap((thread) => saidIn(thread).flatMap(({ speaks, apart }) => [speaks, ...apart]));
  const shown = new Set(standing.map(({ id }) => id));
  const replaced = new Set(
    threads.flatMap((thread) => saidIn(thread).flatMap((said) => said.replaced.map(({ id }) => id))),
  );
  const living = [...plan.records.values()].filter((record) => record.kind === 'comment' && !isTombstone(record));
  // Of two corrections that say the same one speaks for both: nothing is asked (K6).
  const isSaidAlike = (one: AnyRecord) =>
    one.kind === 'comment' &&
    standing.some(({ text, corrects }) => text === one.text && corrects?.some((id) => one.corrects?.includes(id)));
  const missing = living.filter((one) => !shown.has(one.id) && !replaced.has(one.id));
  expect(missing.filter((one) => !isSaidAlike(one))).toEqual([]);
  const speaking = threads.flatMap((thread) => saidIn(thread).map(({ id }) => id));
  expect(new Set(speaking).size).toBe(speaking.length);
  expect([...shown].filter((id) => replaced.has(id))).toEqual([]);
  for (const { id } of plan.records.values())
    expect(openAbout(plan, id)).toBe(threadsAbout(plan, id).filter(({ isDone }) => !isDone).length);
}

describe('N1-N4 whatever a plan holds', () => {
  it('N1 each comment of any file stands in exactly one thread', () => {
    fc.assert(
      fc.property(odd, (texts) => holds(planOf(texts))),
      { numRuns: 200 },
    );
  });

  it('N1 N4 each comment of any history stands in exactly one thread, and is counted once', () => {
    fc.assert(
      fc.property(rolls(60), (dice) => {
        const { plan } = play(new Author('ana'), dice);
        holds(plan);
        const open = allThreads(plan).filter(({ isDone }) => !isDone).length;
        const ids = commentIds(plan);
        const cycles = childrenOf(plan, null, 'cycle');
        const none = openIn(plan, () => false, ids);
        const each = cycles.map(({ id }) => openIn(plan, (one) => one === id, ids) - none);
        expect(each.reduce((sum, count) => sum + count, none)).toBe(open);
      }),
    );
  });

  it('N1 which comments there are is the same, asked anew or only where something changed', () => {
    fc.assert(
      fc.property(rolls(20), rolls(20), (first, then) => {
        const ana = play(new Author('ana'), first);
        const known = { plan: ana.plan, ids: commentIds(ana.plan) };
        play(ana, then);
        expect([...commentIds(ana.plan, known)].toSorted()).toEqual([...commentIds(ana.plan)].toSorted());
      }),
    );
  });
});

describe('N2 done', () => {
  it('N2 is open until somebody says it is done, and open again when somebody says so', () => {
    const ana = fresh();
    say(ana, 'a', 'o1');
    expect(one(ana.plan)).toMatchObject({ isDone: false, resolution: undefined });
    mark(ana, 'd', 'a', true);
    expect(one(ana.plan)).toMatchObject({ isDone: true, resolution: { id: 'd', by: 'ana' } });
    mark(ana, 'e', 'a', false);
    expect(one(ana.plan)).toMatchObject({ isDone: false, resolution: { id: 'e' } });
    ana.undo();
    expect(one(ana.plan).isDone).toBe(true);
  });

  it('N2 K2 whoever had seen the other holds, whatever the clocks say, also after a correction', () => {
    const ana = fresh();
    say(ana, 'a', 'o1');
    const late = '2027-01-01T00:00:00Z';
    ana.must({ do: 'add', kind: 'resolution', id: 'd', about: 'a', values: { done: true, at: late } });
    correct(ana, 'a', 'a2', 'Otherwise');
    expect(one(ana.plan).isDone).toBe(true);
    mark(ana, 'e', 'a2', false);
    expect(one(ana.plan)).toMatchObject({ isDone: false, resolution: { id: 'e', followed: ['d'] } });
  });

  it('N2 K3 of two apart the later holds', () => {
    const plan = withThese(
      comment('a', 'o1'),
      resolution('d', 'a', true, { at: at(1) }),
      resolution('e', 'a', false, { at: at(2) }),
    );
    expect(one(plan)).toMatchObject({ isDone: false, resolution: { id: 'e' } });
  });

  it('N2 a reply leaves it done, and is said to have come since', () => {
    const plan = withThese(
      comment('a', 'o1'),
      comment('b', 'a', 1),
      resolution('d', 'a', true, { at: at(2) }),
      comment('c', 'a', 3),
    );
    expect(one(plan)).toMatchObject({ isDone: true, since: 1 });
  });

  it('N2 about a reply, or about a row, it says nothing', () => {
    const plan = withThese(
      comment('a', 'o1'),
      comment('b', 'a', 1),
      resolution('d', 'b', true),
      resolution('e', 'o1', true),
    );
    expect(one(plan).isDone).toBe(false);
  });
});

describe('N3 answered', () => {
  it.each<readonly [string, asked: string | undefined, replies: readonly (string | undefined)[], boolean]>([
    ['by nobody', 'Ana', [], false],
    ['by its own writer alone', 'Ana', ['Ana', ' Ana '], false],
    ['by somebody else', 'Ana', ['Ana', 'Bo'], true],
    ['by somebody without a name', 'Ana', [undefined], true],
    ['where nobody signed', undefined, [undefined], true],
  ])('N3 %s', (_, asked, answers, expected) => {
    const signed = (by: string | undefined) => (by === undefined ? {} : { by });
    const unsigned = (id: Id, about: Id, minute: number, by: string | undefined): Comment => {
      const { by: _by, ...rest } = comment(id, about, minute);
      return { ...rest, ...signed(by) };
    };
    const plan = withThese(
      unsigned('a', 'o1', 0, asked),
      ...answers.map((by, index) => unsigned(`r${index}`, 'a', index + 1, by)),
    );
    expect(one(plan).isAnswered).toBe(expected);
  });
});

describe('N4 counts', () => {
  it('N4 counts what is not done of one cycle, and what stands in none', () => {
    const ana = fresh();
    const [cycle] = childrenOf(ana.plan, null, 'cycle');
    if (!cycle) throw new Error('no cycle');
    ana.must({ do: 'add', kind: 'cycle', id: 'other', values: { name: 'Other' } });
    ana.must({ do: 'add', kind: 'person', id: 'p9', values: { name: 'Ana' } });
    for (const [id, about] of [
      ['a', 'o1'],
      ['b', 'ci1'],
      ['c', 'other'],
      ['d', 'p9'],
    ] as const)
      say(ana, id, about);
    const plan = patched(ana.plan, [comment('e', 'gone')]);
    const count = (of: Id | undefined) => openIn(plan, (one) => one === of, commentIds(plan));
    expect([count(undefined), count('other'), count(cycle.id)]).toEqual([2, 3, 4]);
    mark(ana, 'x', 'a', true);
    expect(openAbout(ana.plan, 'o1')).toBe(0);
    expect(openIn(ana.plan, (one) => one === cycle.id, commentIds(ana.plan))).toBe(2);
  });
});

describe('O7 search', () => {
  it('O7 finds rows by replies and by what stands after a correction, not by what was replaced', () => {
    const ana = fresh();
    const [cycle] = childrenOf(ana.plan, null, 'cycle');
    if (!cycle) throw new Error('no cycle');
    say(ana, 'a', 'o1', 'Which readers');
    say(ana, 'r', 'a', 'Those with a crad');
    correct(ana, 'r', 'r2', 'Those with a card');
    const found = (words: string) => foundRows(ana.plan, rowsOf(ana.plan, cycle.id), words)?.get('o1') ?? false;
    expect(['readers', 'card', 'crad'].map(found)).toEqual([true, true, false]);
  });
});
