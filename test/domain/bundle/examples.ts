/** For each shape a field can have: values it takes, up to its limits, and values it refuses, from one step beyond. */
import type { ReadProblem } from '../../../renderer/domain/bundle/format.ts';
import type { Shape } from '../../../renderer/domain/kinds/kind.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import {
  CADENCES,
  CARRY_CHOICES,
  CONFIDENCE_SCALES,
  LEARNING_SORTS,
  RITUAL_SORTS,
  WEEKDAYS,
} from '../../../renderer/domain/kinds/model.ts';

const long = (length: number, letter = 'x') => letter.repeat(length);
const levels = (count: number, score = 1) => Array.from({ length: count }, () => ({ text: 'tried', score }));

interface Example {
  readonly takes: readonly unknown[];
  /** A value, the problem, and where below the field. */
  readonly refuses: readonly (readonly [unknown, ReadProblem['is'], string?])[];
}

const NO_TEXT = [null, true, 7, [], {}].map((value) => [value, 'damaged'] as const);
const NO_NUMBER = [null, true, '7', [], {}].map((value) => [value, 'damaged'] as const);
const texts = (limit: number): Example => ({
  takes: ['', 'x', '目标', 'two\nlines', long(limit), long(limit, '信')],
  refuses: [...NO_TEXT, [long(limit + 1), 'text-too-long']],
});
const words = (...allowed: readonly string[]): Example => ({
  takes: allowed,
  refuses: [...NO_TEXT, ['', 'damaged'], [`${allowed[0]} `, 'damaged'], ['constructor', 'damaged']],
});

const bands = (most: number): Example => ({
  takes: [
    { middle: 0, high: most },
    { middle: most, high: 0 },
    { middle: most / 2, high: most, more: null },
  ],
  refuses: [
    ...[null, true, 7, 'x', []].map((value) => [value, 'damaged'] as const),
    [{}, 'damaged', '.middle'],
    [{ middle: 0 }, 'damaged', '.high'],
    [{ middle: '0', high: 0 }, 'damaged', '.middle'],
    [{ middle: -0.1, high: most }, 'number-out-of-range', '.middle'],
    [{ middle: 0, high: most * 1.01 }, 'number-out-of-range', '.high'],
  ],
});

export const EXAMPLES: { readonly [S in Shape]: Example } = {
  line: texts(LIMITS.line),
  note: texts(LIMITS.note),
  name: texts(LIMITS.name),
  id: {
    takes: ['a', 'p1', 'A-b_9', long(LIMITS.id)],
    refuses: [
      ...NO_TEXT,
      ['', 'damaged'],
      ['-a', 'damaged'],
      ['a b', 'damaged'],
      ['目', 'damaged'],
      ['constructor', 'damaged'],
      [long(LIMITS.id + 1), 'text-too-long'],
    ],
  },
  ids: {
    takes: [[], ['a'], ['p1', 'A-b_9'], Array.from({ length: LIMITS.ids }, (_, at) => `c${at}`)],
    refuses: [
      ...[null, true, 7, 'a', {}].map((value) => [value, 'damaged'] as const),
      [['a', ''], 'damaged', '[1]'],
      [['constructor'], 'damaged', '[0]'],
      [[long(LIMITS.id + 1)], 'text-too-long', '[0]'],
      [Array.from({ length: LIMITS.ids + 1 }, (_, at) => `c${at}`), 'too-many'],
    ],
  },
  day: {
    takes: ['2026-10-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'],
    refuses: [
      ...NO_TEXT,
      ...['', '2026-02-29', '2026-13-01', '2026-1-1', 'today'].map((day) => [day, 'damaged'] as const),
      ['2026-10-01T00:00', 'text-too-long'],
    ],
  },
  dates: {
    takes: [
      { start: '2026-10-01', end: '2026-12-31' },
      { start: '2024-02-29', end: '2000-02-29' },
      { start: '2026-10-01', end: '2026-10-01', note: 'from elsewhere' },
    ],
    refuses: [
      ...[null, true, 7, '2026-10-01', []].map((value) => [value, 'damaged'] as const),
      [{}, 'damaged', '.start'],
      [{ start: '2026-10-01' }, 'damaged', '.end'],
      [{ start: '2026-10-01', end: 7 }, 'damaged', '.end'],
      ...[
        '2026-02-29',
        '1900-02-29',
        '2026-04-31',
        '2026-13-01',
        '2026-00-10',
        '2026-01-00',
        '0000-01-01',
        '26-01-01',
        '2026-1-1',
        '',
      ].map((start) => [{ start, end: '2026-12-31' }, 'damaged', '.start'] as const),
      [{ start: '2026-10-01T00:00', end: '2026-12-31' }, 'text-too-long', '.start'],
    ],
  },
  instant: {
    takes: ['2026-10-01T09:12:30Z', '2026-10-01T09:12Z', '2026-10-01T23:59:59.999Z', '2024-02-29T00:00:00Z'],
    refuses: [
      ...NO_TEXT,
      ...[
        '',
        'today',
        '2026-10-01',
        '2026-10-01T09:12:30',
        '2026-10-01T09:12:30+02:00',
        '2026-10-01T24:00:00Z',
        '2026-10-01T09:60:00Z',
        '2026-10-01T09:12:60Z',
        '2026-02-30T09:12:00Z',
      ].map((value) => [value, 'damaged'] as const),
    ],
  },
  rank: {
    takes: ['a0', 'Zz', 'h', '0', long(LIMITS.rank, 'a')],
    refuses: [
      ...NO_TEXT,
      ['', 'damaged'],
      ['a-', 'damaged'],
      ['目', 'damaged'],
      [long(LIMITS.rank + 1), 'text-too-long'],
    ],
  },
  flag: { takes: [true, false], refuses: [null, 'true', 0, 1, [], {}].map((value) => [value, 'damaged'] as const) },
  number: {
    takes: [0, -0, 0.1, LIMITS.number, -LIMITS.number, 5e-324],
    refuses: [...NO_NUMBER, [LIMITS.number + 1, 'number-out-of-range'], [-LIMITS.number - 1, 'number-out-of-range']],
  },
  percent: {
    takes: [0, 55.5, 100],
    refuses: [...NO_NUMBER, [-0.1, 'number-out-of-range'], [100.1, 'number-out-of-range']],
  },
  weight: {
    takes: [0, 0.25, LIMITS.weight],
    refuses: [...NO_NUMBER, [-0.1, 'number-out-of-range'], [LIMITS.weight + 0.1, 'number-out-of-range']],
  },
  metric: {
    takes: [
      { type: 'raise' },
      { type: 'raise', start: 9, target: 1, unit: long(LIMITS.unit), source: 'from elsewhere' },
      { type: 'lower', start: -LIMITS.number, target: LIMITS.number },
      { type: 'above', limit: 0.5 },
      { type: 'below', limit: 0.5, unit: '%' },
      { type: 'band', low: 2, high: 1 },
      { type: 'yesNo' },
      { type: 'milestones', levels: [] },
      { type: 'milestones', levels: [...levels(LIMITS.levels - 1), { text: long(LIMITS.line), score: 0 }] },
    ],
    refuses: [
      ...[null, true, 7, 'raise', []].map((value) => [value, 'damaged'] as const),
      [{}, 'damaged', '.type'],
      [{ type: 'constructor' }, 'damaged', '.type'],
      [{ type: 'grow' }, 'damaged', '.type'],
      [{ type: ['raise'] }, 'damaged', '.type'],
      [{ type: 'raise', start: '9' }, 'damaged', '.start'],
      [{ type: 'lower', target: null }, 'damaged', '.target'],
      [{ type: 'lower', target: 1e15 + 1 }, 'number-out-of-range', '.target'],
      [{ type: 'above', limit: [] }, 'damaged', '.limit'],
      [{ type: 'band', low: true }, 'damaged', '.low'],
      [{ type: 'band', high: '1' }, 'damaged', '.high'],
      [{ type: 'raise', unit: 7 }, 'damaged', '.unit'],
      [{ type: 'raise', unit: long(LIMITS.unit + 1) }, 'text-too-long', '.unit'],
      [{ type: 'milestones' }, 'damaged', '.levels'],
      [{ type: 'milestones', levels: {} }, 'damaged', '.levels'],
      [{ type: 'milestones', levels: [{ text: 'a', score: 0 }, 'b'] }, 'damaged', '.levels[1]'],
      [{ type: 'milestones', levels: [{ text: 'a' }] }, 'damaged', '.levels[0].score'],
      [{ type: 'milestones', levels: [{ score: 1 }] }, 'damaged', '.levels[0].text'],
      [{ type: 'milestones', levels: levels(1, 1.1) }, 'number-out-of-range', '.levels[0].score'],
      [{ type: 'milestones', levels: [{ text: long(LIMITS.line + 1), score: 1 }] }, 'text-too-long', '.levels[0].text'],
      [{ type: 'milestones', levels: levels(LIMITS.levels + 1) }, 'too-many'],
    ],
  },
  ambition: words('committed', 'aspirational'),
  focus: words('delivery', 'growth'),
  stage: words('commit', 'close', 'reopen'),
  revised: {
    takes: [
      { field: 'title' },
      { field: 'title', from: 'A', to: long(LIMITS.line) },
      { field: 'metric', from: { type: 'yesNo' }, to: { type: 'raise', start: 1, target: 2 }, why: 'from elsewhere' },
    ],
    refuses: [
      ...[null, true, 7, 'title', []].map((value) => [value, 'damaged'] as const),
      [{}, 'damaged', '.field'],
      [{ field: 'owner' }, 'damaged', '.field'],
      [{ field: 'title', to: 7 }, 'damaged', '.to'],
      [{ field: 'title', to: long(LIMITS.line + 1) }, 'text-too-long', '.to'],
      [{ field: 'metric', from: {} }, 'damaged', '.from.type'],
    ],
  },
  proposed: {
    takes: [
      { does: 'title', to: 'A' },
      { does: 'title', seen: 'A', to: long(LIMITS.line) },
      { does: 'why' },
      { does: 'why', seen: 'A', to: long(LIMITS.note) },
      { does: 'metric', to: { type: 'yesNo' } },
      { does: 'drop', more: 'from elsewhere' },
      { does: 'keyResult', title: 'A', metric: { type: 'raise', start: 1, target: 2 } },
    ],
    refuses: [
      ...[null, true, 7, 'drop', []].map((value) => [value, 'damaged'] as const),
      [{}, 'damaged', '.does'],
      [{ does: 'owner', to: 'a' }, 'damaged', '.does'],
      [{ does: 'title' }, 'damaged', '.to'],
      [{ does: 'title', to: long(LIMITS.line + 1) }, 'text-too-long', '.to'],
      [{ does: 'why', to: long(LIMITS.note + 1) }, 'text-too-long', '.to'],
      [{ does: 'metric', seen: {}, to: { type: 'yesNo' } }, 'damaged', '.seen.type'],
      [{ does: 'keyResult' }, 'damaged', '.title'],
      [{ does: 'keyResult', title: 'A', metric: 7 }, 'damaged', '.metric'],
    ],
  },
  passage: {
    takes: [
      { field: 'title' },
      { field: 'why', seen: long(LIMITS.note) },
      { field: 'metric', seen: { type: 'yesNo' } },
    ],
    refuses: [
      ...[null, true, 7, 'title', []].map((value) => [value, 'damaged'] as const),
      [{ seen: 'A' }, 'damaged', '.field'],
      [{ field: 'owner' }, 'damaged', '.field'],
      [{ field: 'title', seen: long(LIMITS.line + 1) }, 'text-too-long', '.seen'],
    ],
  },
  numbered: {
    takes: [[], ['O1 a', '1.12 b-_', '1.12.3 c', 'R1 d', 'I20 e']],
    refuses: [
      ...[null, true, 7, 'O1 a', {}].map((value) => [value, 'damaged'] as const),
      ...['', 'a', 'O1', 'O0 a', '1.1.1.1 a', 'O1  a', 'O1 -a'].map((one) => [[one], 'damaged', '[0]'] as const),
      [Array.from({ length: LIMITS.rows + 1 }, () => 'O1 a'), 'too-many'],
    ],
  },
  weekday: words(...WEEKDAYS),
  localTime: {
    takes: [
      { at: '00:00', zone: 'UTC' },
      { at: '23:59', zone: 'America/Argentina/Buenos_Aires' },
      { at: '09:30', zone: 'Etc/GMT+5', place: 'from elsewhere' },
      { at: '09:30', zone: long(LIMITS.zone) },
    ],
    refuses: [
      ...[null, true, 7, '09:30', []].map((value) => [value, 'damaged'] as const),
      [{ zone: 'UTC' }, 'damaged', '.at'],
      [{ at: '09:30' }, 'damaged', '.zone'],
      ...['', '24:00', '9:30', '09:60', '09.30'].map((at) => [{ at, zone: 'UTC' }, 'damaged', '.at'] as const),
      [{ at: '09:30:00', zone: 'UTC' }, 'text-too-long', '.at'],
      ...['', 'Europe Berlin', 'UTC\r\nX', '/', 'Europe/', '柏林', '+02:00'].map(
        (zone) => [{ at: '09:30', zone }, 'damaged', '.zone'] as const,
      ),
      [{ at: '09:30', zone: long(LIMITS.zone + 1) }, 'text-too-long', '.zone'],
    ],
  },
  minutes: {
    takes: [1, 30, 22.5, LIMITS.minutes],
    refuses: [...NO_NUMBER, [0, 'number-out-of-range'], [LIMITS.minutes + 1, 'number-out-of-range']],
  },
  ritualSort: words(...RITUAL_SORTS),
  graded: {
    takes: [{}, { score: 0 }, { score: 1, evidence: 'seen', reason: long(LIMITS.note) }, { dropped: true }],
    refuses: [
      ...[null, true, 7, '0.7', []].map((value) => [value, 'damaged'] as const),
      [{ score: '0.7' }, 'damaged', '.score'],
      ...[1.7, -0.1].map((score) => [{ score }, 'number-out-of-range', '.score'] as const),
      [{ dropped: 'yes' }, 'damaged', '.dropped'],
      [{ evidence: 7 }, 'damaged', '.evidence'],
      [{ evidence: long(LIMITS.note + 1) }, 'text-too-long', '.evidence'],
      [{ reason: long(LIMITS.note + 1) }, 'text-too-long', '.reason'],
    ],
  },
  learningSort: words(...LEARNING_SORTS),
  carried: {
    takes: [...CARRY_CHOICES.map((choice) => ({ choice })), { choice: 'abandon', reason: 'No longer needed' }],
    refuses: [
      ...[null, true, 7, 'keep', []].map((value) => [value, 'damaged'] as const),
      [{}, 'damaged', '.choice'],
      [{ choice: 'drop' }, 'damaged', '.choice'],
      [{ choice: 'keep', reason: 7 }, 'damaged', '.reason'],
      [{ choice: 'keep', reason: long(LIMITS.note + 1) }, 'text-too-long', '.reason'],
    ],
  },
  cadence: words(...CADENCES),
  confidenceScale: words(...CONFIDENCE_SCALES),
  scoreBands: bands(1),
  confidenceBands: bands(100),
  cap: {
    takes: [1, 2.5, LIMITS.cap],
    refuses: [...NO_NUMBER, [0, 'number-out-of-range'], [LIMITS.cap + 1, 'number-out-of-range']],
  },
  term: {
    takes: [
      { one: '' },
      { one: 'Rock', many: 'Rocks' },
      { one: long(LIMITS.term), many: '' },
      { one: '大石', more: 7 },
    ],
    refuses: [
      ...[null, true, 7, 'x', []].map((value) => [value, 'damaged'] as const),
      [{}, 'damaged', '.one'],
      [{ one: 7 }, 'damaged', '.one'],
      [{ one: 'x', many: null }, 'damaged', '.many'],
      [{ one: long(LIMITS.term + 1) }, 'text-too-long', '.one'],
      [{ one: 'x', many: long(LIMITS.term + 1) }, 'text-too-long', '.many'],
    ],
  },
};
