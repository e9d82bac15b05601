// @vitest-environment jsdom
/** A message: numbered lines, the same as words and as HTML. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../renderer/domain/bundle/write.ts';
import { isTombstone } from '../../renderer/domain/plan/questions.ts';
import { isRowRecord } from '../../renderer/domain/plan/rows.ts';
import { rowNumbers } from '../../renderer/domain/plan/row-numbers.ts';
import type { Workspace } from '../../renderer/domain/plan/workspace.ts';
import { Author } from '../domain/author.ts';
import { play, rolls } from '../domain/random-plan.ts';
import { oddPlan, outside, published } from '../formats/rows/said-plans.ts';
import { made } from './made.ts';

async function copied(plan: Workspace, language: 'en' | 'zh' = 'en') {
  const bundle = handOutText(plan, EVERYTHING, { by: 'Ana', at: '2026-11-01T00:00:00Z', app: '1.0.0' });
  const message = await made('message', bundle, language);
  if (typeof message === 'string' || message instanceof Uint8Array) throw new Error('not for the clipboard');
  return message;
}

describe('a message', () => {
  it('X12 says each row in a line with its number, its title and how it stands', async () => {
    const plan = published('english');
    const { text, html } = await copied(plan);
    const lines = text.split('\n');
    for (const [id, number] of rowNumbers(outside(plan))) {
      const record = plan.records.get(id);
      if (isRowRecord(record))
        expect(lines.filter((line) => line.trimStart().startsWith(`${number} ${record.title}`))).toHaveLength(1);
    }
    expect(text).toMatch(/\n {3}3\.1 .+ → .+ · confidence 80/);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(
      /^As the plan was on 1 Nov 2026, copied by Ana\. Its numbers have the mark \[[A-Z0-5]{5}\]\.$/,
    );
    expect(html).not.toMatch(/style=|class=|<script|<img/);
  });

  it('X12 speaks the language of whoever copies it', async () => {
    const { text } = await copied(published('chinese'), 'zh');
    expect(text).toContain('计划截至 2026年11月1日，由 Ana 复制。');
  });

  it('X12 words of a plan are words in it, whatever signs they are made of', async () => {
    const { text, html } = await copied(oddPlan());
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('a, code, em, img')).toHaveLength(0);
    for (const words of ['<b>html</b> &amp;', '信任数据：第一', 'שלום', '=HYPERLINK("http://x.invalid","y")']) {
      expect(text).toContain(words);
      expect(page.body.textContent).toContain(words);
    }
  });

  it('X12 says the same as words and as HTML, each living row once, of any plan', async () => {
    await fc.assert(
      fc.asyncProperty(rolls(60), async (all) => {
        const { plan } = play(new Author('ana'), all);
        const { text, html } = await copied(plan);
        const page = new DOMParser().parseFromString(html, 'text/html');
        const rows = [...plan.records.values()].filter(
          (one) => isRowRecord(one) && !isTombstone(one) && !plan.joined.leaders.has(one.id),
        );
        expect(page.querySelectorAll('b')).toHaveLength(rows.length);
        const bare = (words: string) => words.replaceAll(/\s+/g, '');
        expect(bare(page.body.textContent)).toBe(bare(text));
      }),
      { numRuns: 15 },
    );
  });
});
