// @vitest-environment jsdom
/** A reading copy says what leaves, and is nothing but words: tried on plans of every kind. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchTexts } from '../../renderer/app/session/texts.ts';
import { writeReadingCopy } from '../../renderer/documents/reading-copy/write-reading-copy.tsx';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { EVERYTHING, WHOLE_PLAN, type HandOut } from '../../renderer/domain/bundle/scope.ts';
import { handOutText } from '../../renderer/domain/bundle/write.ts';
import { isTombstone } from '../../renderer/domain/plan/questions.ts';
import { isRowRecord } from '../../renderer/domain/plan/rows.ts';
import type { Workspace } from '../../renderer/domain/plan/workspace.ts';
import type { SpokenLanguage, Texts } from '../../renderer/text/texts.ts';
import { Author } from '../domain/author.ts';
import { closureOf, HARMFUL } from '../domain/bundle/closure.ts';
import { markedPlan } from '../domain/bundle/marked-plan.ts';
import { play, rolls } from '../domain/random-plan.ts';
import { commandsOf } from '../fixtures/plans/commands-of.ts';
import { readPlan } from '../fixtures/plans/read-plan.ts';

const MADE = { by: 'Ana', at: '2026-11-01T00:00:00Z', app: '1.0.0' };
const NOW = Date.UTC(2026, 10, 2);

let texts: Readonly<Record<SpokenLanguage, Texts>>;
beforeAll(async () => {
  texts = { en: await fetchTexts('en'), zh: await fetchTexts('zh') };
});

async function ofText(text: string, language: SpokenLanguage = 'en'): Promise<string> {
  const read = readBundle(text);
  if (!read.ok) throw new Error(read.problem.is);
  return writeReadingCopy(read.bundle, { language, texts, now: NOW, copy: 'copy00000001' });
}
const written = (plan: Workspace, handOut: HandOut = EVERYTHING, language: SpokenLanguage = 'en') =>
  ofText(handOutText(plan, handOut, MADE), language);

const parsed = (page: string): Document => new DOMParser().parseFromString(page, 'text/html');

function published(which: 'english' | 'chinese'): Author {
  const author = new Author('ana');
  for (const { command } of commandsOf(readPlan(which))) author.must(command);
  return author;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What a page may be made of, and that all in it leads somewhere. */
function expectSound(page: string): Document {
  const document = parsed(page);
  expect(document.querySelectorAll('link, img, iframe, object, embed, form, base, [style], [src]')).toHaveLength(0);
  // Its own script and what that is told, each once.
  const scripts = [...document.querySelectorAll('script')];
  expect(scripts.map(({ type }) => type)).toEqual(['application/json', '']);
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const link of document.querySelectorAll('a'))
    expect(ids).toContain(link.getAttribute('href')?.replace(/^#/, ''));
  return document;
}

describe('a reading copy', () => {
  it('X3 lets nothing be loaded, and nothing be styled but by its own sheet', async () => {
    const document = expectSound(await written(published('english').plan));
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    const sheet = document.querySelector('style')?.textContent ?? '';
    const script = hashOf(document.querySelector('script:not([type])')?.textContent ?? '');
    expect(policy).toBe(
      `default-src 'none'; script-src '${script}'; style-src '${hashOf(sheet)}'; base-uri 'none'; form-action 'none'; ` +
        `require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(sheet).not.toMatch(/url\(|@import/);
  });

  it.each(['english', 'chinese'] as const)('X1 X3 says every row of a plan with its number: %s', async (which) => {
    const { plan } = published(which);
    const document = expectSound(await written(plan, WHOLE_PLAN, which === 'english' ? 'en' : 'zh'));
    expect(document.documentElement.lang).toBe(which === 'english' ? 'en' : 'zh-Hans');
    const said = document.querySelector('main')?.textContent ?? '';
    for (const record of plan.records.values())
      if (isRowRecord(record)) expect(said).toContain(record.title);
      else if (record.kind === 'checkIn' && record.note) expect(said).toContain(record.note);
    expect(document.getElementById('2.1')?.textContent).toMatch(/^2\.1 /);
    expect(document.querySelectorAll('figure svg').length).toBeGreaterThan(3);
  });

  it('X3 says each sentence in both languages, marked by language where they differ', async () => {
    const document = parsed(await written(published('english').plan));
    const first = document.querySelector('.label [lang="en"]');
    expect(first?.nextElementSibling?.getAttribute('lang')).toBe('zh-Hans');
    for (const one of document.querySelectorAll('span[lang="en"]'))
      expect(one.textContent).not.toBe(one.nextElementSibling?.textContent);
  });

  it('H1-H5 X3 holds no word that the bundle of the same part does not hold, however it is held back', async () => {
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
      const page = await ofText(bundle);
      const leaked = marks.filter(({ word }) => page.includes(word) && !bundle.includes(word));
      expect(leaked).toEqual([]);
      const deleted = marks.filter(({ role, word }) => role === 'deleted' && page.includes(word));
      expect(deleted).toEqual([]);
    }
  });

  it.each(HARMFUL)('B14 is made of any file that is let in: %s', async (_, files) => {
    expectSound(await written(closureOf(files)));
  });

  it('X1 X3 of any plan is sound, and holds each living row once', async () => {
    await fc.assert(
      fc.asyncProperty(rolls(60), async (all) => {
        const { plan } = play(new Author('ana'), all);
        const document = expectSound(await written(plan));
        const rows = [...plan.records.values()].filter(
          (one) => isRowRecord(one) && !isTombstone(one) && !plan.joined.leaders.has(one.id),
        );
        expect(document.querySelectorAll('main h3[id], main h4[id], main li[id]')).toHaveLength(rows.length);
      }),
      { numRuns: 15 },
    );
  });

  it('X3 words of a plan are words, whatever signs they are made of', async () => {
    const author = new Author('ana');
    author.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: '</title><script>alert(1)</script>' } });
    author.must({
      do: 'add',
      kind: 'objective',
      id: 'o',
      cycle: 'c',
      values: { title: '<style></style><img src=x onerror=alert(1)>', why: '"><a href="javascript:alert(1)">x</a>' },
    });
    const document = expectSound(await written(author.plan));
    expect(document.querySelector('h3')?.textContent).toContain('<style></style><img src=x onerror=alert(1)>');
  });
});
