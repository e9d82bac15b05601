import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultIn, type Fault } from '../../../renderer/domain/commands/faults.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { KINDS, type Kind } from '../../../renderer/domain/kinds/model.ts';
import { FIELDS, LISTS } from '../../../renderer/domain/kinds/fields.ts';
import { readBundle } from '../../../renderer/domain/bundle/read.ts';

const long = (length: number) => 'x'.repeat(length);
const level = (score: number, text = 'tried') => ({ text, score });

const table: readonly (readonly [string, Kind, object, Fault | undefined])[] = [
  ['nothing at all', 'objective', {}, undefined],
  ['an emptied field', 'objective', { title: undefined }, undefined],
  ['an empty title', 'objective', { title: '' }, undefined],
  ['a title at the limit', 'objective', { title: long(LIMITS.line) }, undefined],
  ['a title over it', 'objective', { title: long(LIMITS.line + 1) }, 'too-long'],
  ['a note at the limit', 'objective', { why: long(LIMITS.note) }, undefined],
  ['a note over it', 'objective', { why: long(LIMITS.note + 1) }, 'too-long'],
  ['a name over it', 'person', { name: long(LIMITS.name + 1) }, 'too-long'],
  ['a rank over it', 'objective', { rank: long(LIMITS.rank + 1) }, 'too-long'],
  ['a unit over it', 'keyResult', { metric: { type: 'raise', unit: long(LIMITS.unit + 1) } }, 'too-long'],
  ['a level text over it', 'keyResult', { metric: { type: 'milestones', levels: [level(1, long(501))] } }, 'too-long'],
  ['no number', 'checkIn', { value: Number.NaN }, 'not-a-number'],
  ['endless', 'checkIn', { value: Number.POSITIVE_INFINITY }, 'not-a-number'],
  ['too large to be meant', 'checkIn', { value: LIMITS.number * 2 }, 'not-a-number'],
  ['the largest', 'checkIn', { value: -LIMITS.number }, undefined],
  ['confidence above 100', 'checkIn', { confidence: 100.5 }, 'not-a-number'],
  ['confidence below 0', 'checkIn', { confidence: -1 }, 'not-a-number'],
  ['a weight below 0', 'keyResult', { weight: -0.1 }, 'not-a-number'],
  ['a weight of 0', 'keyResult', { weight: 0 }, undefined],
  [
    'a target without end',
    'keyResult',
    { metric: { type: 'raise', target: Number.NEGATIVE_INFINITY } },
    'not-a-number',
  ],
  ['a limit that is none', 'keyResult', { metric: { type: 'below', limit: Number.NaN } }, 'not-a-number'],
  [
    'a raise that falls is the coach’s business',
    'keyResult',
    { metric: { type: 'raise', start: 9, target: 1 } },
    undefined,
  ],
  ['a band', 'keyResult', { metric: { type: 'band', low: 1, high: 1 } }, undefined],
  ['a band upside down', 'keyResult', { metric: { type: 'band', low: 2, high: 1 } }, 'band-reversed'],
  ['half a band', 'keyResult', { metric: { type: 'band', high: 1 } }, undefined],
  [
    '20 levels',
    'keyResult',
    { metric: { type: 'milestones', levels: Array.from({ length: 20 }, () => level(1)) } },
    undefined,
  ],
  [
    '21 levels',
    'keyResult',
    { metric: { type: 'milestones', levels: Array.from({ length: 21 }, () => level(1)) } },
    'too-many-levels',
  ],
  [
    'a level worth more than everything',
    'keyResult',
    { metric: { type: 'milestones', levels: [level(1.1)] } },
    'level-worth',
  ],
  [
    'a level worth no number',
    'keyResult',
    { metric: { type: 'milestones', levels: [level(Number.NaN)] } },
    'level-worth',
  ],
  ['one day', 'cycle', { dates: { start: '2026-10-01', end: '2026-10-01' } }, undefined],
  ['dates reversed', 'cycle', { dates: { start: '2026-10-02', end: '2026-10-01' } }, 'dates-reversed'],
  ['a day that is none', 'cycle', { dates: { start: '2026-02-30', end: '2026-10-01' } }, 'malformed'],
  ['an owner that is no id', 'objective', { owner: '' }, 'malformed'],
  ['an instant that is none', 'checkIn', { at: 'yesterday' }, 'malformed'],
  ['an ambition nobody knows', 'objective', { ambition: 'heroic' }, 'malformed'],
  ['a text for a flag', 'initiative', { done: 'yes' }, 'malformed'],
  ['null', 'objective', { title: null }, 'malformed'],
  ['another id', 'objective', { id: 'other' }, 'malformed'],
  ['marks', 'objective', { marks: {} }, 'malformed'],
  ['the mark of deletion', 'objective', { deleted: true }, 'malformed'],
  ['a field of a newer version', 'objective', { mood: { any: ['thing'] } }, undefined],
  ['a key that reaches into the language', 'objective', JSON.parse('{"__proto__": 1}') as object, 'malformed'],
];

describe('what a person may not write', () => {
  it.each(table)('C10 %s', (_name, kind, values, fault) => {
    expect(faultIn(kind, values)).toBe(fault);
  });

  it('C10 whatever may be written can be read again: the gate refuses nothing a command lets through', () => {
    const junk = fc.oneof(
      fc.constantFrom<unknown>(
        '',
        'a',
        'p1',
        'committed',
        'growth',
        'a0',
        '2026-10-01',
        '2026-10-01T09:00:00Z',
        true,
        0,
        50,
        null,
        [],
      ),
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.nat({ max: 600 }).map(long),
      fc.record({ start: fc.constantFrom('2026-10-01', '2026-13-01', ''), end: fc.constantFrom('2026-12-31', 'soon') }),
      fc.record(
        {
          type: fc.constantFrom('raise', 'above', 'band', 'yesNo', 'milestones', 'other'),
          start: fc.double(),
          limit: fc.oneof(fc.double(), fc.string()),
          low: fc.double(),
          high: fc.double(),
          unit: fc.oneof(fc.string(), fc.constant(7)),
          levels: fc.array(fc.record({ text: fc.string(), score: fc.double({ min: -1, max: 2 }) })),
        },
        { requiredKeys: ['type'] },
      ),
    );
    const written = fc
      .constantFrom(...KINDS.filter((kind) => Object.keys(FIELDS[kind]).length > 0))
      .chain((kind) =>
        fc.tuple(fc.constant(kind), fc.constantFrom(...Object.keys(FIELDS[kind])), fc.oneof(junk, fc.anything())),
      );
    fc.assert(
      fc.property(written, ([kind, field, value]) => {
        fc.pre(value !== undefined && faultIn(kind, { [field]: value }) === undefined);
        const id = kind === 'workspace' ? 'workspace' : 'r1';
        const text = JSON.stringify({ format: 'okr-bundle', [LISTS[kind]]: [{ id, [field]: value }] });
        expect(readBundle(text)).toMatchObject({ ok: true });
      }),
      { numRuns: 1000 },
    );
  });
});
