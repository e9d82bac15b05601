import type { Day, Instant } from '../../domain/kinds/model.ts';

/** The day of a moment where the person is, as their calendar has it; today, if none is given. */
export function today(now = new Date()): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day of a moment in a plan where the person is, whatever day it is in UTC. */
export const dayHere = (at: Instant): Day => today(new Date(at));

/**
 * A moment in milliseconds as the clock where the person is shows it, as if that were UTC. What is counted in days counts those of their
 * calendar, and changes at their midnight.
 */
export const onTheirClock = (now: number): number => now - new Date(now).getTimezoneOffset() * 60_000;
