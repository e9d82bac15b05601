/** What follows from how often one checks in (SPEC V3). */
import type { Cadence } from '../kinds/model.ts';

/** Weeks from one check-in to the next. A month is four, so that the day of the week stays. */
export const WEEKS: Readonly<Record<Cadence, number>> = { weekly: 1, 'every-two-weeks': 2, monthly: 4 };

/** Days from one check-in to the next. */
export const daysApart = (cadence: Cadence): number => WEEKS[cadence] * 7;

/** Weeks without a check-in until the last one is old: twice those after which one is expected [METHOD: P08 stale]. */
export const weeksUntilStale = (cadence: Cadence): number => 2 * WEEKS[cadence];

/** The same in days. */
export const staleAfter = (cadence: Cadence): number => 2 * daysApart(cadence);
