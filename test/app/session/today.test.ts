import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayHere, onTheirClock, today } from '../../../renderer/app/session/today.ts';

const hours = (east: number) => vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-60 * east);
afterEach(() => void vi.restoreAllMocks());

describe('the clock where the person is', () => {
  it('P13 has its own midnight, from which on days are counted', () => {
    const moment = Date.parse('2026-11-30T17:30:00Z');
    const shown = (east: number) => {
      hours(east);
      return new Date(onTheirClock(moment)).toISOString();
    };
    expect(shown(8)).toBe('2026-12-01T01:30:00.000Z');
    expect(shown(-5)).toBe('2026-11-30T12:30:00.000Z');
    expect(shown(0)).toBe('2026-11-30T17:30:00.000Z');
    expect(shown(5.75)).toBe('2026-11-30T23:15:00.000Z');
  });

  it('P18 has its own days, which are those of a moment in a plan', () => {
    const [at, here] = ['2026-10-04T23:30:00Z', new Date('2026-10-04T23:30:00Z')];
    expect(dayHere(at)).toBe(today(here));
    vi.spyOn(Date.prototype, 'getDate').mockReturnValue(5);
    expect(dayHere(at)).toBe('2026-10-05');
  });
});
