/** Markdown of a plan: what is written is what is read, in either language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../renderer/domain/plan/workspace.ts';
import { outlineOf, type Outline } from '../../../renderer/formats/markdown/outline.ts';
import { readMarkdown } from '../../../renderer/formats/markdown/read-markdown.ts';
import { writeMarkdown } from '../../../renderer/formats/markdown/write-markdown.ts';
import { writtenPlan } from '../../../renderer/formats/rows/written-plan.ts';
import { labelsIn } from './labels-in.ts';
import { Author } from '../../domain/author.ts';
import { closureOf, HARMFUL } from '../../domain/bundle/closure.ts';
import { play, rolls } from '../../domain/random-plan.ts';
import { ODD_WORDS, oddPlan, outside, published } from '../rows/said-plans.ts';

const [en, zh] = [labelsIn('en'), labelsIn('zh')];
const LABELS = [en, zh];
const outline = (plan: Workspace): Outline => outlineOf(writtenPlan(outside(plan)));

function expectSame(written: Outline): void {
  for (const labels of LABELS) expect(readMarkdown(writeMarkdown(written, labels), LABELS)).toEqual(written);
}

describe('Markdown', () => {
  it.each(['english', 'chinese'] as const)('X15 of a plan reads well, and is read again: %s', (which) => {
    const written = outline(published(which));
    expectSame(written);
    const text = writeMarkdown(written, which === 'english' ? en : zh);
    expect(text.startsWith(`# ${written.name}\n\n> `)).toBe(true);
    expect(text).toMatch(/\n### O1 .+\n/);
    expect(text).toMatch(
      which === 'english' ? /\n- Measure: raise\n- From: 34\n- To: 55\n- Unit: %\n/ : /\n- 衡量方式：/,
    );
  });

  it('X15 words of a plan are words in it, whatever signs they are made of', () => {
    const written = outline(oddPlan());
    expectSame(written);
    const text = writeMarkdown(written, en);
    // To a reader who knows more of Markdown than this: nothing in the words marks anything.
    for (const line of text.split('\n')) expect(line).not.toMatch(/(?<!\\)(~~|\[x\]\(|<b>|`code`)/);
  });

  it('X15 keeps each kind of measure, check boxes, contributors and words in several lines', () => {
    const author = new Author('ana');
    author.must({ do: 'add', kind: 'person', id: 'p', values: { name: 'Ana: Owner, too' } });
    author.must({ do: 'add', kind: 'person', id: 'q', values: { name: '负责人：安' } });
    author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: '' } });
    author.must({
      do: 'add',
      kind: 'objective',
      id: 'o',
      cycle: 'c',
      values: { title: 'O7 is not my number', why: 'a\n\n\n  b\n\tc\n- d', owner: 'p', contributors: ['q', 'p'] },
    });
    for (const [at, metric] of (
      [
        { type: 'raise', start: -1.5, target: 1e9, unit: '# %' },
        { type: 'lower' },
        { type: 'above', limit: 0 },
        { type: 'band', low: 1, high: 2 },
        { type: 'yesNo' },
        {
          type: 'milestones',
          levels: [
            { text: 'half: done', score: 0.5 },
            { text: '', score: 0.75 },
            { text: '1 of 2：', score: 1 },
          ],
        },
      ] as const
    ).entries()) {
      author.must({
        do: 'add',
        kind: 'keyResult',
        id: `k${at}`,
        objective: 'o',
        values: { title: '', metric, weight: 2 },
      });
      author.must({
        do: 'add',
        kind: 'initiative',
        id: `i${at}`,
        keyResult: `k${at}`,
        values: { title: '[x] 1.1', done: at % 2 === 0, owner: 'q' },
      });
    }
    const written = outline(author.plan);
    expect(written.cycles[0]?.objectives[0]?.keyResults).toHaveLength(6);
    expectSame(written);
  });

  it('X15 keeps any words, as titles, names and notes', () => {
    const signs = fc.constantFrom(
      ...'#*_`[]()<>&;|~\\-+.!:： \n\t1ab\u00A0信'.split(''),
      '&amp;',
      '  ',
      '\n\n',
      'http://a.b',
    );
    const note = fc.oneof(
      fc.constantFrom(...ODD_WORDS),
      fc.array(signs, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(note, note, (one, other) => {
        const author = new Author('ana');
        const values = { title: one, why: other };
        author.must({ do: 'name-plan', name: other, purpose: one });
        author.must({ do: 'add', kind: 'person', id: 'p', values: { name: one } });
        author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: one, guidance: other } });
        author.must({ do: 'add', kind: 'objective', id: 'o', cycle: 'c', values: { ...values, owner: 'p' } });
        author.must({ do: 'add', kind: 'keyResult', id: 'k', objective: 'o', values: { title: other } });
        author.must({ do: 'add', kind: 'initiative', id: 'i', keyResult: 'k', values: { title: one } });
        expectSame(outline(author.plan));
      }),
      { numRuns: 300 },
    );
  });

  it('X15 of any plan is read again as it was written', () => {
    fc.assert(
      fc.property(rolls(60), (all) => expectSame(outline(play(new Author('ana'), all).plan))),
      { numRuns: 40 },
    );
  });

  it.each(HARMFUL)('B14 X15 is made of any file that is let in, and read again: %s', (_, files) => {
    expectSame(outline(closureOf(files)));
  });

  it('X15 passes over what it does not know', () => {
    const text = '# Plan\n\nprose\n\n## Autumn\n\n### O1 Trust\n\n- Mood: fine\n- Owner: Ana\n\n| a |\n| - |\n';
    const read = readMarkdown(text, LABELS);
    expect(read.cycles).toMatchObject([
      { name: 'Autumn', objectives: [{ number: 'O1', title: 'Trust', owner: 'Ana' }] },
    ]);
    expect(readMarkdown('', LABELS).cycles).toEqual([]);
  });
});
