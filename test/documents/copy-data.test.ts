// @vitest-environment jsdom
/** What the script of a reading copy is told, what the page says of proposals, and how large all of it is. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchTexts } from '../../renderer/app/session/texts.ts';
import { DATA_ID, type CopyData } from '../../renderer/documents/reading-copy/page/copy-data.ts';
import { writeReadingCopy } from '../../renderer/documents/reading-copy/write-reading-copy.tsx';
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { cleanLines } from '../../renderer/domain/plan/clean-text.ts';
import type { Metric } from '../../renderer/domain/kinds/model.ts';
import type { Workspace } from '../../renderer/domain/plan/workspace.ts';
import type { SpokenLanguage, Texts } from '../../renderer/text/texts.ts';
import { Author, instant, smallPlan } from '../domain/author.ts';
import { closureOf, HARMFUL } from '../domain/bundle/closure.ts';
import { markedPlan } from '../domain/bundle/marked-plan.ts';
import { play, rolls } from '../domain/random-plan.ts';

let texts: Readonly<Record<SpokenLanguage, Texts>>;
beforeAll(async () => {
  texts = { en: await fetchTexts('en'), zh: await fetchTexts('zh') };
});

async function pageOf(plan: Workspace): Promise<string> {
  const read = readBundle(new Author('ana', plan).write());
  if (!read.ok) throw new Error(read.problem.is);
  return writeReadingCopy(read.bundle, { language: 'en', texts, now: Date.UTC(2026, 10, 2), copy: 'copy00000001' });
}

interface Read {
  readonly data: CopyData;
  /** Of the page as it is read without the script. */
  readonly words: string;
  readonly page: Document;
}

async function read(plan: Workspace): Promise<Read> {
  const page = new DOMParser().parseFromString(await pageOf(plan), 'text/html');
  const data = JSON.parse(page.getElementById(DATA_ID)?.textContent ?? '') as CopyData;
  for (const script of page.querySelectorAll('script, style')) script.remove();
  return { data, page, words: bare(page.documentElement.textContent ?? '') };
}

const bare = (text: string): string => cleanLines(text).replaceAll(/\s+/g, ' ').trim();

/** Every text but ids, checksums and names of choices. */
const UNSPOKEN = new Set(['id', 'kind', 'sum', 'does', 'type', 'copy', 'at', 'about', 'identities']);
const wordsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [bare(value)]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (UNSPOKEN.has(key) ? [] : wordsIn(inner)))
      : [];

async function expectSpoken(plan: Workspace): Promise<void> {
  const { data, words } = await read(plan);
  expect(wordsIn(data).filter((word) => !words.includes(word))).toEqual([]);
}

const METRICS: readonly Metric[] = [
  { type: 'raise', start: 1, unit: 'unitOfRaise' },
  { type: 'lower', unit: 'unitOfLower' },
  { type: 'above', unit: 'unitOfAbove' },
  { type: 'band', low: 2, unit: 'unitOfBand' },
  { type: 'milestones', levels: [{ text: 'firstLevel', score: 0.5 }] },
];

function withProposals(): Author {
  const ana = smallPlan(new Author('ana'));
  const by = { by: 'Bo', at: instant(4) };
  const add = (id: string, about: string, values: object) =>
    ana.must({ do: 'add', kind: 'proposal', id, about, values: { ...by, ...values } });
  add('w1', 'k1', { change: { does: 'title', seen: 'Time to find', to: 'Minutes to find' }, why: 'Shorter' });
  add('w2', 'k2', { change: { does: 'drop', seen: 'Shelves labelled' } });
  add('w3', 'o1', { change: { does: 'keyResult', title: 'Nobody asks twice' } });
  ana.must({
    do: 'add',
    kind: 'decision',
    id: 'd1',
    about: 'w1',
    values: { accepted: false, answer: 'Too short', by: 'Ana', at: instant(5) },
  });
  ana.must({ do: 'delete', id: 'k2' });
  return ana;
}

describe('what the script is told', () => {
  it('X14 is no word that the page does not show', async () => {
    await expectSpoken(markedPlan('Ana').plan);
    await expectSpoken(withProposals().plan);
    for (const metric of METRICS) {
      const ana = smallPlan(new Author('ana'));
      ana.must({ do: 'set', kind: 'keyResult', id: 'k1', values: { metric } });
      await expectSpoken(ana.plan);
    }
  });

  it.each(HARMFUL)('X14 is no word that the page does not show, of any file that is let in: %s', async (_, files) => {
    await expectSpoken(closureOf(files));
  });

  it('X14 is no word that the page does not show, of any plan', async () => {
    await fc.assert(
      fc.asyncProperty(rolls(60), async (all) => expectSpoken(play(new Author('ana'), all).plan)),
      { numRuns: 15 },
    );
  });

  it('G2 X14 is each row with its number and what is open about it', async () => {
    const { data } = await read(withProposals().plan);
    expect(data.rows.map(({ number }) => number)).toEqual(expect.arrayContaining(['O1', '1.1']));
    expect(data.open).toEqual([{ about: 'o1', change: { does: 'keyResult', title: 'Nobody asks twice' }, by: 'Bo' }]);
  });
});

describe('what was proposed', () => {
  it('X19 stands under its row with what has become of it, and by reviewer also where the row is gone', async () => {
    const { page } = await read(withProposals().plan);
    const row = page.getElementById('1.1')?.parentElement?.textContent ?? '';
    for (const word of ['Minutes to find', 'Shorter', 'declined', 'Too short', 'Bo']) expect(row).toContain(word);
    const became = [...page.querySelectorAll('h2')].find(({ textContent }) => textContent?.includes('What became'));
    const said = became?.parentElement?.textContent ?? '';
    for (const word of ['Bo', 'Shelves labelled', 'no longer in this plan', 'Nobody asks twice', 'not decided yet'])
      expect(said).toContain(word);
  });

  it('X20 without the script nothing is said of remarks of one’s own, and no place for them holds a word', async () => {
    const { page, words } = await read(smallPlan(new Author('ana')).plan);
    expect(words).not.toMatch(/remark/i);
    expect(words).toContain('name its number, such as 2.3');
    for (const place of page.querySelectorAll('[id^="on-"]')) expect(place.textContent).toBe('');
  });
});

describe('how large a copy is', () => {
  it('X21 is below 90 KB without data, and below 1 MB for 500 records', async () => {
    expect((await pageOf(new Author('ana').plan)).length).toBeLessThan(90 * 1024);
    const ana = new Author('ana');
    ana.must({ do: 'add', kind: 'cycle', id: 'c', values: { name: 'Autumn' } });
    const long = 'Readers come back within a month and find what they asked for';
    for (let at = 0; ana.plan.records.size < 500; at++) {
      const [o, k] = [`o${at}`, `k${at}`];
      ana.must({
        do: 'add',
        kind: 'objective',
        id: o,
        cycle: 'c',
        values: { title: `${long} ${at}`, why: `${long}, ${long}` },
      });
      ana.must({
        do: 'add',
        kind: 'keyResult',
        id: k,
        objective: o,
        values: { title: `${long} ${at}`, metric: { type: 'raise', start: 0, target: 90, unit: '%' } },
      });
      ana.must({ do: 'add', kind: 'initiative', id: `i${at}`, keyResult: k, values: { title: long } });
      for (const value of [10, 20, 40])
        ana.must({
          do: 'add',
          kind: 'checkIn',
          id: `${k}-${value}`,
          keyResult: k,
          values: { value, confidence: 60, note: long, by: 'Ana', at: instant(value) },
        });
    }
    const size = new TextEncoder().encode(await pageOf(ana.plan)).length;
    expect(size).toBeLessThan(1_000_000);
  });
});
