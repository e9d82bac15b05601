/** The method of a plan: what follows where it says nothing, what follows where it does, and what it never takes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHAPES } from '../../../renderer/domain/bundle/shapes.ts';
import type { Bands, Cadence, WorkspaceRecord } from '../../../renderer/domain/kinds/model.ts';
import { LIMITS } from '../../../renderer/domain/kinds/limits.ts';
import { areBands, DEFAULT_METHOD, methodIn, methodOf, TERM_FIELDS } from '../../../renderer/domain/plan/method.ts';
import { questionsOf } from '../../../renderer/domain/plan/questions.ts';
import { EMPTY, find } from '../../../renderer/domain/plan/workspace.ts';
import { daysApart, staleAfter, weeksUntilStale, WEEKS } from '../../../renderer/domain/progress/cadence.ts';
import { beyondCap } from '../../../renderer/domain/progress/caps.ts';
import { fromBand, fromScale, onScale } from '../../../renderer/domain/progress/confidence-scale.ts';
import { factsOf } from '../../../renderer/domain/progress/overview.ts';
import { weeksOf } from '../../../renderer/domain/progress/rhythm.ts';
import { confidenceBand, scoreBand } from '../../../renderer/domain/progress/scoring.ts';
import { silentFor, standingOf } from '../../../renderer/domain/progress/standing.ts';
import { meetingsOf } from '../../../renderer/domain/rituals/schedule.ts';
import { planMeetings } from '../../../renderer/domain/rituals/planning.ts';
import { Author, dayInUtc, smallPlan } from '../author.ts';

const method = (author: Author) => methodIn(author.plan);
const plan = () => smallPlan(new Author('ana'));
const cycleIn = (author: Author) => author.record('cycle', 'c1');

/** Every setting as it is where nobody says anything. */
const SPELT_OUT = {
  cadence: DEFAULT_METHOD.cadence,
  scoreBands: DEFAULT_METHOD.scoreBands,
  confidenceBands: DEFAULT_METHOD.confidenceBands,
  confidenceScale: DEFAULT_METHOD.confidenceScale,
  objectivesCap: DEFAULT_METHOD.objectivesCap,
  keyResultsCap: DEFAULT_METHOD.keyResultsCap,
};

const upTo = (most: number) =>
  fc.record({
    middle: fc.double({ min: 0, max: most, noNaN: true }),
    high: fc.double({ min: 0, max: most, noNaN: true }),
  });
/** Whatever the gate takes. */
const settings = fc.record(
  {
    cadence: fc.constantFrom<Cadence>('weekly', 'every-two-weeks', 'monthly'),
    scoreBands: upTo(1),
    confidenceBands: upTo(100),
    confidenceScale: fc.constantFrom('ten' as const, 'hundred' as const, 'colours' as const),
    objectivesCap: fc.double({ min: 1, max: LIMITS.cap, noNaN: true }),
    keyResultsCap: fc.double({ min: 1, max: LIMITS.cap, noNaN: true }),
    objectiveTerm: fc.record({
      one: fc.string({ maxLength: LIMITS.term }),
      many: fc.string({ maxLength: LIMITS.term }),
    }),
  },
  { requiredKeys: [] },
);
const saying = (values: object): WorkspaceRecord => ({ kind: 'workspace', id: 'workspace', ...values });

describe('V1 a plan that says nothing of its method', () => {
  it('V1 works as is usual, and its file has nothing of it', () => {
    const author = plan();
    expect(method(author)).toBe(DEFAULT_METHOD);
    expect(methodIn(EMPTY)).toBe(DEFAULT_METHOD);
    expect(author.write()).not.toMatch(/cadence|Bands|confidenceScale|Cap"|Term"/);
  });

  it('V1 says the same as one in which what is usual is spelt out', () => {
    const around = { now: Date.parse('2026-11-20T12:00:00Z'), dayOf: dayInUtc, questions: [], openComments: [] };
    const [silent, speltOut] = [plan(), plan()];
    speltOut.must({ do: 'name-plan', ...SPELT_OUT });
    expect(method(speltOut)).toEqual(method(silent));
    for (const told of [
      standingOf,
      (...[workspace, cycle]: Parameters<typeof standingOf>) => factsOf(workspace, cycle, around),
    ])
      expect(told(speltOut.plan, cycleIn(speltOut), around)).toEqual(told(silent.plan, cycleIn(silent), around));
  });

  it('V1 says nothing again once a setting is taken back', () => {
    const author = plan();
    author.must({ do: 'name-plan', cadence: 'monthly', objectiveTerm: { one: 'Rock' } });
    expect(method(author)).toMatchObject({ cadence: 'monthly', terms: { objective: { one: 'Rock' } } });
    author.must({ do: 'name-plan', cadence: undefined, objectiveTerm: undefined });
    expect(method(author)).toBe(DEFAULT_METHOD);
    author.undo();
    expect(method(author).cadence).toBe('monthly');
  });
});

describe('V1 a method in a file', () => {
  it('V1 comes with the plan, and what two set apart is asked', () => {
    const ana = plan();
    const bo = new Author('bo', ana.plan);
    ana.must({ do: 'name-plan', cadence: 'monthly', keyResultsCap: 4 });
    bo.must({ do: 'name-plan', cadence: 'every-two-weeks', objectiveTerm: { one: 'Rock', many: 'Rocks' } });
    ana.receive(bo.write());
    expect(method(ana)).toMatchObject({ keyResultsCap: 4, terms: { objective: { one: 'Rock', many: 'Rocks' } } });
    const record = find(ana.plan, 'workspace', 'workspace');
    expect(record && questionsOf(record)).toMatchObject([{ about: 'field', field: 'cadence' }]);
    const other = new Author('mo');
    other.receive(ana.write({ of: 'cycle', id: 'c1' } as never));
    expect(method(other).keyResultsCap).toBe(4);
  });
});

describe('V2 bands', () => {
  const refused = (values: Partial<Record<'scoreBands' | 'confidenceBands', Bands>>) =>
    plan().do({ do: 'name-plan', ...values });

  it.each([
    { middle: 0.7, high: 0.3 },
    { middle: 0.5, high: 0.5 },
    { middle: 0, high: 0.5 },
  ])('V2 that leave one of three without a place are refused: %o', (bands) => {
    expect(refused({ scoreBands: bands })).toEqual({ ok: false, refusal: 'bands-crossed' });
    const percent = { middle: bands.middle * 100, high: bands.high * 100 };
    expect(refused({ confidenceBands: percent })).toEqual({ ok: false, refusal: 'bands-crossed' });
    // A file by hand may have them all the same.
    expect(SHAPES.confidenceBands.wrong(percent)).toBeNull();
    expect(methodOf(saying({ scoreBands: bands, confidenceBands: percent }))).toMatchObject({
      scoreBands: DEFAULT_METHOD.scoreBands,
      confidenceBands: DEFAULT_METHOD.confidenceBands,
    });
  });

  it('V2 read a score as the grade it rounds to', () => {
    const bands = DEFAULT_METHOD.scoreBands;
    expect([0, 0.34, 0.35, 0.64, 0.65, 1].map((score) => scoreBand(score, bands))).toEqual([
      'low',
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ]);
    expect(scoreBand(0.7, { middle: 0.5, high: 0.8 })).toBe('medium');
  });

  it('V2 say what is at risk, in the standing and in the overview', () => {
    const author = plan();
    author.must({ do: 'add', kind: 'checkIn', id: 'sure', keyResult: 'k1', values: { confidence: 50 } });
    const around = { now: Date.parse('2026-10-02T12:00:00Z'), dayOf: dayInUtc, questions: [], openComments: [] };
    expect(standingOf(author.plan, cycleIn(author), around).atRisk).toEqual([]);
    author.must({ do: 'name-plan', confidenceBands: { middle: 60, high: 90 } });
    expect(standingOf(author.plan, cycleIn(author), around).atRisk).toEqual(['k1']);
    const facts = factsOf(author.plan, cycleIn(author), around).keyResults;
    expect(facts.map(({ band }) => band)).toContain('low');
  });
});

describe('V3 the cadence', () => {
  it('V3 says how long a stretch of a cycle is, and when silence is too long', () => {
    expect(WEEKS).toEqual({ weekly: 1, 'every-two-weeks': 2, monthly: 4 });
    const quarter = { start: '2026-10-01', end: '2026-12-31' };
    const counts = (['weekly', 'every-two-weeks', 'monthly'] as const).map((cadence) => [
      weeksOf(quarter, daysApart(cadence)).length,
      staleAfter(cadence),
      weeksUntilStale(cadence),
    ]);
    expect(counts).toEqual([
      [13, 14, 2],
      [7, 28, 4],
      [3, 56, 8],
    ]);
  });

  it('V3 a key result is silent only after twice as long', () => {
    const author = plan();
    const now = Date.parse('2026-10-22T12:00:00Z');
    const days = () =>
      silentFor(
        author.plan,
        cycleIn(author),
        author.record('keyResult', 'k1'),
        { now, dayOf: dayInUtc },
        method(author),
      );
    expect(days()).toBeGreaterThan(14);
    author.must({ do: 'name-plan', cadence: 'every-two-weeks' });
    expect(days()).toBeUndefined();
  });

  it('V3 T3 one meets as often, first in the last week of the first stretch', () => {
    const author = plan();
    author.must(planMeetings(author.plan, 'c1', ['check-in'], 'UTC', '2026-09-30'));
    const met = () => meetingsOf(author.plan, cycleIn(author)).map(({ first, times, weeks }) => [first, times, weeks]);
    expect(met()).toEqual([['2026-10-05', 13, 1]]);
    author.must({ do: 'name-plan', cadence: 'every-two-weeks' });
    expect(met()).toEqual([['2026-10-12', 6, 2]]);
    author.must({ do: 'name-plan', cadence: 'monthly' });
    expect(met()).toEqual([['2026-10-26', 3, 4]]);
  });
});

describe('V4 caps', () => {
  it('V4 count the objectives of a team, or of a person where they have none', () => {
    const author = plan();
    const add = (id: string, values: object) =>
      author.must({ do: 'add', kind: 'objective', id, cycle: 'c1', values: { title: id, ...values } });
    for (const at of [1, 2, 3, 4]) add(`team${at}`, { team: 't1', owner: 'p1' });
    for (const at of [1, 2, 3, 4, 5]) add(`own${at}`, { owner: 'p1' });
    for (const at of [1, 2, 3]) add(`free${at}`, {});
    const beyond = () => beyondCap(author.plan, cycleIn(author), method(author).objectivesCap);
    const of = (by: string) => beyond().find((one) => one.by === by)?.count;
    // The one of the small plan has an owner, too; three that are nobody's are not too many.
    expect([of('team'), of('owner'), of('nobody')]).toEqual([4, 6, undefined]);
    author.must({ do: 'name-plan', objectivesCap: 99 });
    expect(beyond()).toEqual([]);
    author.must({ do: 'name-plan', objectivesCap: 1 });
    expect(beyond().map(({ by }) => by)).toContain('nobody');
  });

  it.each([0, 100, Number.NaN])('V4 from 1 to 99, and not %s', (cap) => {
    expect(plan().do({ do: 'name-plan', objectivesCap: cap })).toMatchObject({ ok: false, refusal: 'not-a-number' });
  });
});

describe('V5 the scale of confidence', () => {
  it('V5 shows 70 as 7 of ten, and keeps 7 of ten as 70', () => {
    expect([onScale(70, 'ten'), onScale(65, 'ten'), onScale(7, 'hundred')]).toEqual([7, 6.5, 7]);
    expect([fromScale(7, 'ten'), fromScale(0.7, 'ten'), fromScale(7, 'hundred')]).toEqual([70, 7, 7]);
  });

  it('V5 shows what it keeps and keeps what it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom('ten' as const, 'hundred' as const),
        (tenths, scale) => {
          expect(fromScale(onScale(tenths / 10, scale), scale)).toBeCloseTo(tenths / 10, 9);
        },
      ),
    );
  });

  it('V5 a colour is kept as the middle of its band, and read as that colour again, whatever the bands', () => {
    expect((['low', 'medium', 'high'] as const).map((band) => fromBand(band, DEFAULT_METHOD.confidenceBands))).toEqual([
      20, 55, 85,
    ]);
    fc.assert(
      fc.property(settings, fc.constantFrom('low' as const, 'medium' as const, 'high' as const), (values, band) => {
        const { confidenceBands } = methodOf(saying(values));
        const kept = fromBand(band, confidenceBands);
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(100);
        expect(confidenceBand(kept, confidenceBands)).toBe(band);
      }),
    );
  });
});

describe('V6 words', () => {
  it('V6 are one line each, and a word nobody can see is none', () => {
    const { terms } = methodOf(
      saying({
        objectiveTerm: { one: ' Big\nrock ', many: 'Big rocks' },
        keyResultTerm: { one: ' \u0000 ', many: 'x' },
        committedTerm: { one: 'Promise', many: 'Promise' },
      }),
    );
    expect(terms).toEqual({ objective: { one: 'Big rock', many: 'Big rocks' }, committed: { one: 'Promise' } });
    expect(Object.keys(TERM_FIELDS)).toHaveLength(6);
  });
});

describe('whatever the gate takes', () => {
  it('V1 gives a method with a number in each place, and bands that hold', () => {
    fc.assert(
      fc.property(settings, fc.double({ min: 0, max: 100, noNaN: true }), (values, confidence) => {
        for (const [field, value] of Object.entries(values))
          expect(
            SHAPES[field === 'objectiveTerm' ? 'term' : field.endsWith('Cap') ? 'cap' : (field as 'cadence')].wrong(
              value,
            ),
          ).toBeNull();
        const read = methodOf(saying(values));
        expect(areBands(read.scoreBands) && areBands(read.confidenceBands)).toBe(true);
        expect(Number.isInteger(read.objectivesCap) && read.objectivesCap >= 1).toBe(true);
        expect(Number.isInteger(read.keyResultsCap) && read.keyResultsCap >= 1).toBe(true);
        expect(staleAfter(read.cadence)).toBeGreaterThan(0);
        if (read.confidenceScale !== 'colours') expect(onScale(confidence, read.confidenceScale)).not.toBeNaN();
        expect(['low', 'medium', 'high']).toContain(confidenceBand(confidence, read.confidenceBands));
      }),
    );
  });
});
