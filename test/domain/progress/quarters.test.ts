import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../renderer/domain/progress/days.ts';
import { quartersFrom } from '../../../renderer/domain/progress/quarters.ts';

describe('quarters as ready-made cycles', () => {
  it('W6 begin with the one the day is in and go on over the turn of the year', () => {
    expect(quartersFrom('2026-11-23', 3)).toEqual([
      { year: 2026, quarter: 4, dates: { start: '2026-10-01', end: '2026-12-31' } },
      { year: 2027, quarter: 1, dates: { start: '2027-01-01', end: '2027-03-31' } },
      { year: 2027, quarter: 2, dates: { start: '2027-04-01', end: '2027-06-30' } },
    ]);
    expect(quartersFrom('2026-03-31', 1)[0]?.quarter).toBe(1);
    expect(quartersFrom('2026-04-01', 1)[0]?.quarter).toBe(2);
  });

  it('W6 are real days, and the first holds the day asked for', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (today, count) => {
        const quarters = quartersFrom(today, count);
        expect(quarters).toHaveLength(count);
        expect(quarters.every(({ dates }) => isDay(dates.start) && isDay(dates.end) && dates.start < dates.end)).toBe(
          true,
        );
        const [first] = quarters;
        expect(first && first.dates.start <= today && today <= first.dates.end).toBe(true);
      }),
    );
  });
});
