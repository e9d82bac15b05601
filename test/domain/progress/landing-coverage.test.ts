/**
 * Whether a landing range holds what it says: seven ways a key result may go through a quarter of 13 weeks, drawn by a seeded
 * chance, the range taken after 4 to 12 weekly values, and counted how often week 13 lies within. Nothing here was chosen after
 * seeing the outcome: each shape is written with the numbers one would guess for a measure that moves 50 to 80 in a quarter.
 * Measured, of 100 runs, in the mean over the shapes: 69 after 4 values, 73 after 6, 77 after 8, 78 after 10, 76 after 12. What
 * nobody can foresee fails everywhere: of the late ramps 0 to 1 in 100 until week 10, and 34 after 12.
 */
import { describe, expect, it } from 'vitest';
import { driftRange, landingOf, type Said } from '../../../renderer/domain/progress/landing.ts';

const WEEKS = 13;
const RUNS = 1500;
const COUNTS = [4, 6, 8, 10, 12] as const;

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Chance {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** Of a normal distribution, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }
}

const weeks = Array.from({ length: WEEKS }, (_, at) => at + 1);

function summed(step: () => number): number[] {
  let value = 0;
  return weeks.map(() => (value += step()));
}

/** One quarter each: thirteen weekly values. */
const SHAPES: Readonly<Record<string, (chance: Chance) => number[]>> = {
  'drifting walk': (chance) => {
    const [drift, spread] = [chance.between(2, 8), chance.between(3, 8)];
    return summed(() => drift + spread * chance.normal());
  },
  'line with noise': (chance) => {
    const [slope, noise] = [chance.between(3, 8), chance.between(2, 8)];
    return weeks.map((week) => slope * week + noise * chance.normal());
  },
  batches: (chance) => summed(() => (chance.next() < 0.3 ? chance.between(5, 30) : 0)),
  's-curve': (chance) => {
    const [middle, pace, top] = [chance.between(5, 9), chance.between(1, 2), chance.between(60, 90)];
    return weeks.map((week) => top / (1 + Math.exp((middle - week) / pace)) + 2 * chance.normal());
  },
  'early burst, then flat': (chance) => {
    const [top, pace] = [chance.between(40, 80), chance.between(1, 3)];
    return weeks.map((week) => top * (1 - Math.exp(-week / pace)) + 3 * chance.normal());
  },
  'nothing, then a late ramp': (chance) => {
    const [begin, slope] = [chance.between(8, 10), chance.between(10, 20)];
    return weeks.map((week) => Math.max(0, week - begin) * slope + chance.normal());
  },
  'wobbling level': (chance) => {
    const [level, noise] = [chance.between(30, 60), chance.between(2, 6)];
    return weeks.map(() => level + noise * chance.normal());
  },
};

const weekly = (values: readonly number[]): Said[] => values.map((value, week) => ({ time: 7 * week, value }));

/** How many of 100 runs ended within the range taken after `count` values. */
function held(shape: (chance: Chance) => number[], count: number, seed: number): number {
  const chance = new Chance(seed);
  let inside = 0;
  for (let run = 0; run < RUNS; run++) {
    const values = shape(chance);
    const { low, high } = driftRange(weekly(values.slice(0, count)), 7 * (WEEKS - count));
    const end = values[WEEKS - 1] ?? Number.NaN;
    if (end >= low && end <= high) inside++;
  }
  return (100 * inside) / RUNS;
}

describe('how often the end lies within the landing range', () => {
  it.each(COUNTS)('P16 holds on its own model after %d values, and is not much wider than it need be', (count) => {
    const share = held(SHAPES['drifting walk'] ?? (() => []), count, count);
    expect(share).toBeGreaterThanOrEqual(78);
    // Today's value inside makes it hold more than 80; a range from here to anywhere would hold all.
    expect(share).toBeLessThanOrEqual(93);
  });

  it.each(COUNTS)('P16 holds 68 of 100 in the mean over seven shapes after %d values', (count) => {
    const shares = Object.values(SHAPES).map((shape, place) => held(shape, count, 100 * place + count));
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(68);
  });

  it('P16 holds on its own model where weeks are missing', () => {
    const chance = new Chance(7);
    let inside = 0;
    for (let run = 0; run < RUNS; run++) {
      const values = summed(() => 4 + 5 * chance.normal());
      const said = weekly(values).filter(({ time }) => [0, 2, 3, 6, 7].includes(time / 7));
      const { low, high } = driftRange(said, 7 * 5);
      const end = values[WEEKS - 1] ?? Number.NaN;
      if (end >= low && end <= high) inside++;
    }
    expect((100 * inside) / RUNS).toBeGreaterThanOrEqual(78);
  });

  /**
   * Calling a wide range too early to say leaves those whose steps happened to be alike, and these hold less than they say: on its own
   * model, with a way of 60, it shows 12 of 100 ranges after four values, of which 51 in 100 hold, and 30 after six, of which 76 hold.
   */
  it.each([8, 10, 12])('P16 holds on its own model among the ranges that are shown after %d values', (count) => {
    const chance = new Chance(3);
    const last = Date.UTC(2026, 2, 31);
    const week = 7 * 86_400_000;
    let shown = 0;
    let inside = 0;
    for (let run = 0; run < RUNS; run++) {
      const values = SHAPES['drifting walk']?.(chance) ?? [];
      const said = values.slice(0, count).map((value, at) => ({ time: last - (WEEKS - 1 - at) * week, value }));
      const now = last - (WEEKS - count) * week;
      const landing = landingOf({ type: 'raise', start: 0, target: 60 }, said, '2026-03-31', now);
      if (landing.is !== 'range') continue;
      shown++;
      const end = values[WEEKS - 1] ?? Number.NaN;
      if (end >= landing.low && end <= landing.high) inside++;
    }
    expect((100 * inside) / shown).toBeGreaterThanOrEqual(78);
  });
});
