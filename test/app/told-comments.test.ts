/** What became of comments, in a difference between two states, in both languages. */
import { expect, it } from 'vitest';
import { differences } from '../../renderer/domain/difference/difference.ts';
import { changeLines } from '../../renderer/wording/change-lines.ts';
import { recordTitle } from '../../renderer/wording/record-title.ts';
import { Author, smallPlan } from '../domain/author.ts';
import { allTexts } from '../texts.ts';

it.each(['en', 'zh'] as const)(
  'D2 tells how many comments were marked as done, opened again, or lost such a mark: %s',
  (language) => {
    const ana = smallPlan(new Author('ana'));
    const texts = allTexts(language);
    const before = ana.plan;
    ana.must({ do: 'add', kind: 'comment', id: 'n2', about: 'o1', values: { text: 'Since when?' } });
    ana.must({ do: 'add', kind: 'resolution', id: 'r1', about: 'n1', values: { done: true } });
    ana.must({ do: 'add', kind: 'resolution', id: 'r2', about: 'n2', values: { done: false } });
    const after = ana.plan;
    const [said] = differences(before, after);
    const [gone] = differences(after, before);
    if (!said || !gone) throw new Error('nothing is told');
    const { commentsDone, commentsLess, commentsMore, commentsOpen, marksLess } = texts.difference;
    expect(changeLines(said, { before, after, texts, language }).sentences).toEqual([
      commentsMore(1),
      commentsDone(1),
      commentsOpen(1),
    ]);
    expect(changeLines(gone, { before: after, after: before, texts, language }).sentences).toEqual([
      commentsLess(1),
      marksLess(2),
    ]);
    const mark = after.records.get('r1');
    if (mark) expect(recordTitle(mark, { workspace: after, texts, language })).toContain('Which readers?');
  },
);
