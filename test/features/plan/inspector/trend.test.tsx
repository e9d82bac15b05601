import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../renderer/domain/commands/commands.ts';
import type { Metric } from '../../../../renderer/domain/kinds/model.ts';
import { drawnInspector } from './drawn-inspector.tsx';

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** A key result in a cycle that runs whenever this is run, with one value a week; null for a week without. */
async function detailsWith(metric: Metric, values: readonly (number | null)[], language: 'en' | 'zh' = 'en') {
  const dates = { start: daysAgo(60).slice(0, 10), end: daysAgo(-30).slice(0, 10) };
  const more: readonly Command[] = [
    { do: 'set', kind: 'cycle', id: 'cycle1', values: { dates } },
    { do: 'set', kind: 'keyResult', id: 'kr3', values: { metric } },
    ...values.flatMap((value, week): Command[] => {
      const at = daysAgo(56 - 7 * week);
      return value === null
        ? []
        : [{ do: 'add', kind: 'checkIn', id: `week${week}`, keyResult: 'kr3', values: { value, at } }];
    }),
  ];
  const drawn = await drawnInspector('kr3', more, { language });
  const picture = drawn.container.querySelector('svg[viewBox$=" 112"]');
  return { ...drawn, picture, shown: drawn.container.textContent, rects: picture?.querySelectorAll('rect').length };
}

const RAISE: Metric = { type: 'raise', start: 22, target: 60, unit: '%' };
const STEADY = [22, 25, 26, 29, 32, 34, 36, 39, 41];

describe('the trend in the details', () => {
  it('P15 says where an even pace would be today, in a picture of the whole cycle', async () => {
    const { picture, shown } = await detailsWith(RAISE, STEADY);
    expect(shown).toMatch(/Today, at an even pace: 4[67]%\./);
    expect(picture?.querySelectorAll('circle')).toHaveLength(STEADY.length);
  });

  it('P15 says all of it in words, with the days and the weeks nobody spoke', async () => {
    const { shown } = await detailsWith(RAISE, [22, 25, null, null, 34, 36]);
    expect(shown).toMatch(/A line over the cycle, from .*\d{4} to .*\d{4}\. It should go from 22% to 60%\./);
    expect(shown).toMatch(/Check-ins so far: 22% on .*\d{4}; 25% on .*\d{4}; 34% on .*\d{4}; 36% on .*\d{4}\./);
    expect(shown.match(/No value between/g)).toHaveLength(2);
  });

  it('P15 says what a guardrail should hold', async () => {
    const { shown, rects } = await detailsWith({ type: 'band', low: 3, high: 6, unit: 'people' }, [2, 3]);
    expect(shown).toMatch(/It should hold: stay within 3 to 6\speople\./);
    expect(shown).not.toContain('even pace');
    expect(rects).toBe(1);
  });

  it('P16 says where it may land, and on what that rests', async () => {
    const { shown, rects } = await detailsWith(RAISE, STEADY);
    expect(shown).toMatch(/At the end: 41 to 5\d% in 80 of 100 cases, if the coming weeks are like the past ones\./);
    expect(shown).toContain('A late jump is not foreseen.');
    expect(STEADY.length < 8).toBe(shown.includes('with fewer than eight'));
    expect(rects).toBe(1);
  });

  it('P17 says of fewer than eight values that such a range holds less often', async () => {
    const few = await detailsWith(RAISE, STEADY.slice(0, 5));
    expect(few.shown).toContain(few.texts.inspector.fewValues(5));
  });

  it('P16 says the same in Chinese', async () => {
    const { shown } = await detailsWith(RAISE, STEADY, 'zh');
    expect(shown).toMatch(/期末：100 种情形中有 80 种在 41 到 5\d% 之间，前提是接下来几周和过去几周相似。/);
    expect(shown).toContain('最后阶段的突然跃升无法预见。');
    expect(shown).toContain('今天，按匀速推算');
  });

  it('P16 says that it is too early instead of drawing what would say nothing', async () => {
    const { shown, rects, texts } = await detailsWith(RAISE, [22, 40, 25, 50, 30]);
    expect(shown).toContain(texts.inspector.tooEarly);
    expect(shown).not.toContain('80 of 100');
    expect(rects).toBe(0);
  });

  it.each<readonly [string, Metric, readonly number[]]>([
    ['milestones', { type: 'milestones', levels: [1, 2, 3].map(() => ({ text: 'a', score: 1 })) }, [0, 1, 1, 2, 2]],
    ['yes or no', { type: 'yesNo' }, [0, 0, 0, 1, 1]],
    ['three values', RAISE, [22, 25, 27]],
    ['a measure without a target', { type: 'raise', start: 22 }, STEADY],
  ])('P16 says nothing of the end for %s', async (_name, metric, values) => {
    const { shown } = await detailsWith(metric, values);
    expect(shown).not.toContain('At the end');
  });

  it('P17 says where it was cut, and why', async () => {
    const percentage: Metric = { type: 'raise', start: 0, target: 100, unit: '%' };
    const { shown, texts } = await detailsWith(percentage, [60, 72, 75, 84, 90, 94, 96, 97, 98]);
    expect(shown).toMatch(/At the end: \d\d to 100% in 80/);
    expect(shown).toContain(texts.inspector.cut.percentage);
  });

  it('P17 says nothing of a limit that cut nothing', async () => {
    const { shown, texts } = await detailsWith(RAISE, STEADY);
    for (const sentence of Object.values(texts.inspector.cut)) expect(shown).not.toContain(sentence);
  });

  it('is not drawn for a single value', async () => {
    const { picture } = await detailsWith(RAISE, [22]);
    expect(picture).toBeNull();
    expect(screen.queryByText(/even pace/)).toBeNull();
  });
});
