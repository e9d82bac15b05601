// @vitest-environment jsdom
/** What stands on paper, tried on plans of every kind, before it is laid out. */
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchTexts } from '../../../renderer/app/session/texts.ts';
import { CopyContext, copyOf } from '../../../renderer/documents/pieces/copy-context.ts';
import { paperBlocks } from '../../../renderer/documents/paper/paper-blocks.tsx';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';
import { EVERYTHING, WHOLE_PLAN, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../../renderer/domain/bundle/write.ts';
import { isTombstone } from '../../../renderer/domain/plan/questions.ts';
import { isRowRecord } from '../../../renderer/domain/plan/rows.ts';
import type { Workspace } from '../../../renderer/domain/plan/workspace.ts';
import type { SpokenLanguage, Texts } from '../../../renderer/text/texts.ts';
import { Author } from '../../domain/author.ts';
import { closureOf, HARMFUL } from '../../domain/bundle/closure.ts';
import { markedPlan } from '../../domain/bundle/marked-plan.ts';
import { play, rolls } from '../../domain/random-plan.ts';
import { commandsOf } from '../../fixtures/plans/commands-of.ts';
import { readPlan } from '../../fixtures/plans/read-plan.ts';

const MADE = { by: 'Ana', at: '2026-11-01T00:00:00Z', app: '1.0.0' };
const NOW = Date.UTC(2026, 10, 2);

let texts: Readonly<Record<SpokenLanguage, Texts>>;
beforeAll(async () => {
  texts = { en: await fetchTexts('en'), zh: await fetchTexts('zh') };
});

/** All blocks one below the other. */
function written(bundle: string, language: SpokenLanguage = 'en'): Document {
  const read = readBundle(bundle);
  if (!read.ok) throw new Error(read.problem.is);
  const copy = copyOf(read.bundle, [texts[language]], { now: NOW, isPaper: true });
  const markup = renderToStaticMarkup(
    <CopyContext value={copy}>{paperBlocks(copy, read.bundle).map(({ node }) => node)}</CopyContext>,
  );
  return new DOMParser().parseFromString(markup, 'text/html');
}
const ofPlan = (plan: Workspace, handOut: HandOut = EVERYTHING, language: SpokenLanguage = 'en') =>
  written(handOutText(plan, handOut, MADE), language);

/** Nothing to press, nowhere to go, nothing loaded, no words but those that are seen and those of pictures. */
function expectPaper(document: Document): Document {
  const { body } = document;
  expect(body.querySelectorAll('a, button, input, details, script, img, [style], [id], .hear')).toHaveLength(0);
  for (const picture of body.querySelectorAll('svg'))
    expect(picture.hasAttribute('aria-hidden') || picture.getAttribute('aria-label')).toBeTruthy();
  for (const picture of body.querySelectorAll('svg[role="img"]'))
    expect(picture.querySelector('text')?.textContent).toBeTruthy();
  for (const figure of body.querySelectorAll('figure')) expect(figure.getAttribute('role')).toBe('presentation');
  for (const head of body.querySelectorAll('th')) expect(head.getAttribute('scope')).toBeTruthy();
  return document;
}

describe('paper', () => {
  it.each(['english', 'chinese'] as const)('X1 X4 says every row with its number, in one language: %s', (which) => {
    const author = new Author('ana');
    for (const { command } of commandsOf(readPlan(which))) author.must(command);
    const { body } = expectPaper(ofPlan(author.plan, WHOLE_PLAN, which === 'english' ? 'en' : 'zh'));
    for (const record of author.plan.records.values())
      if (isRowRecord(record)) expect(body.textContent).toContain(record.title);
    expect(body.querySelector('h4')?.textContent).toMatch(/^1\.1\s/);
    expect(body.querySelectorAll('svg[role="img"]').length).toBeGreaterThan(3);
    expect(body.textContent).not.toContain(which === 'english' ? '更新记录' : 'check-ins');
  });

  it('X6 says of words in another script in which language they are, on their block', () => {
    const author = new Author('ana');
    author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: 'Q4' } });
    const values = { title: '读者愿意再来', why: 'In English' };
    author.must({ do: 'add', kind: 'objective', id: 'o', cycle: 'c', values });
    expect(ofPlan(author.plan).querySelector('h3')?.getAttribute('lang')).toBe('zh-Hans');
    expect(ofPlan(author.plan).querySelector('.note')?.hasAttribute('lang')).toBe(false);
    expect(ofPlan(author.plan, EVERYTHING, 'zh').querySelector('h3')?.hasAttribute('lang')).toBe(false);
    expect(ofPlan(author.plan, EVERYTHING, 'zh').querySelector('.note')?.getAttribute('lang')).toBe('en');
  });

  it('H1-H5 X4 holds no word that the bundle of the same part does not hold, however it is held back', () => {
    const { plan, marks } = markedPlan('Ana');
    for (const bits of Array.from({ length: 16 }, (_, at) => at)) {
      const handOut: HandOut = {
        scope: { of: 'plan' },
        withPrivate: (bits & 1) > 0,
        withCheckIns: (bits & 2) > 0,
        withNames: (bits & 4) > 0,
        withSamples: (bits & 8) > 0,
      };
      const bundle = handOutText(plan, handOut, MADE);
      const page = written(bundle).documentElement.outerHTML;
      expect(marks.filter(({ word }) => page.includes(word) && !bundle.includes(word))).toEqual([]);
      expect(marks.filter(({ role, word }) => role === 'deleted' && page.includes(word))).toEqual([]);
    }
  });

  it.each(HARMFUL)('B14 is made of any file that is let in: %s', (_, files) => {
    expectPaper(ofPlan(closureOf(files)));
  });

  it('X1 X4 of any plan holds each living row once', () => {
    fc.assert(
      fc.property(rolls(60), (all) => {
        const { plan } = play(new Author('ana'), all);
        const { body } = expectPaper(ofPlan(plan));
        const rows = [...plan.records.values()].filter(
          (one) => isRowRecord(one) && !isTombstone(one) && !plan.joined.leaders.has(one.id),
        );
        expect(body.querySelectorAll('h3 > .no, h4 > .no, .initiatives > li > .no')).toHaveLength(rows.length);
      }),
      { numRuns: 15 },
    );
  });
});
