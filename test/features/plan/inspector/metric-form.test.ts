import { describe, expect, it } from 'vitest';
import type { Level, Metric } from '../../../../renderer/domain/kinds/model.ts';
import {
  METRIC_TYPES,
  hintFor,
  levelMoved,
  metricFrom,
  nextScore,
  partsOf,
  tidied,
  withPart,
} from '../../../../renderer/features/plan/inspector/metric-form.ts';

const levels: readonly Level[] = [
  { text: 'Tried', score: 0.3 },
  { text: 'Used', score: 0.7 },
  { text: 'Asked for', score: 1 },
];

describe('another type of measure', () => {
  it('keeps start, target and unit where they mean the same', () => {
    const raise: Metric = { type: 'raise', start: 22, target: 40, unit: '%' };
    expect(metricFrom('lower', partsOf(raise))).toEqual({ ...raise, type: 'lower' });
    expect(metricFrom('above', partsOf(raise))).toEqual({ type: 'above', limit: 40, unit: '%' });
    expect(metricFrom('band', partsOf(raise))).toEqual({ type: 'band', low: 22, high: 40, unit: '%' });
    expect(metricFrom('yesNo', partsOf(raise))).toEqual({ type: 'yesNo' });
  });

  it('puts the edges of a band in order, so that the plan does not refuse it', () => {
    expect(metricFrom('band', partsOf({ type: 'lower', start: 11, target: 5 }))).toEqual({
      type: 'band',
      low: 5,
      high: 11,
    });
  });

  it('takes a limit for a target and back', () => {
    expect(metricFrom('raise', partsOf({ type: 'above', limit: 40, unit: '%' }))).toEqual({
      type: 'raise',
      target: 40,
      unit: '%',
    });
  });

  it('goes to every type from every other without leaving an undefined part', () => {
    for (const from of METRIC_TYPES)
      for (const to of METRIC_TYPES) {
        const made = metricFrom(to, partsOf(metricFrom(from, { start: 1, target: 2, unit: 'x', levels })));
        expect(made.type).toBe(to);
        expect(Object.values(made)).not.toContain(undefined);
      }
  });
});

it('replaces one part and keeps those it does not know', () => {
  const known: Extract<Metric, { type: 'raise' | 'lower' }> = { type: 'raise', start: 1, target: 2 };
  const metric = { ...known, later: 'kept' };
  expect(withPart(metric, 'start', 5)).toEqual({ type: 'raise', start: 5, target: 2, later: 'kept' });
  expect(withPart(metric, 'target', undefined)).toEqual({ type: 'raise', start: 1, later: 'kept' });
});

it('keeps no blanks and no empty unit', () => {
  expect(tidied({ type: 'raise', start: 1, unit: '  ' })).toEqual({ type: 'raise', start: 1 });
  expect(tidied({ type: 'above', limit: 1, unit: ' days ' })).toEqual({ type: 'above', limit: 1, unit: 'days' });
  expect(tidied({ type: 'milestones', levels: [{ text: ' Tried ', score: 1 }] })).toEqual({
    type: 'milestones',
    levels: [{ text: 'Tried', score: 1 }],
  });
});

it.each<[string, Metric, string | undefined]>([
  ['a way up', { type: 'raise', start: 1, target: 2 }, undefined],
  ['an unknown start', { type: 'raise', target: 2 }, 'no-start'],
  ['an unknown target', { type: 'lower', start: 2 }, 'no-target'],
  ['no way to go', { type: 'raise', start: 2, target: 2 }, 'no-way'],
  ['a rise downwards', { type: 'raise', start: 2, target: 1 }, 'meant-lower'],
  ['a fall upwards', { type: 'lower', start: 1, target: 2 }, 'meant-raise'],
  ['a limit', { type: 'below', limit: 0 }, undefined],
  ['no limit', { type: 'above' }, 'no-limit'],
  ['half a band', { type: 'band', low: 1 }, 'no-edges'],
  ['yes or no', { type: 'yesNo' }, undefined],
  ['no levels', { type: 'milestones', levels: [] }, 'no-levels'],
  ['a level without words', { type: 'milestones', levels: [{ text: ' ', score: 1 }] }, 'no-levels'],
  ['levels in order', { type: 'milestones', levels }, undefined],
  ['levels out of order', { type: 'milestones', levels: levels.toReversed() }, 'levels-order'],
])('asks about %s', (_, metric, hint) => {
  expect(hintFor(metric)).toBe(hint);
});

it('moves a level one place, and nowhere beyond the ends', () => {
  expect(levelMoved(levels, 1, -1).map(({ text }) => text)).toEqual(['Used', 'Tried', 'Asked for']);
  expect(levelMoved(levels, 1, 1).map(({ text }) => text)).toEqual(['Tried', 'Asked for', 'Used']);
  expect(levelMoved(levels, 0, -1)).toBe(levels);
  expect(levelMoved(levels, 2, 1)).toBe(levels);
});

it('suggests thirds for the first levels and everything from the third on', () => {
  expect([0, 1, 2, 3].map((count) => nextScore(levels.slice(0, count)))).toEqual([0.3, 0.7, 1, 1]);
});
