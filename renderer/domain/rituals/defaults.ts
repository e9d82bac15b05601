/** What a meeting is like before anybody says otherwise (SPEC T2). Where METHOD names no source, the choice is ours. */
import type { RitualSort, Weekday } from '../kinds/model.ts';

interface Default {
  /** How long it takes. */
  readonly minutes: number;
  /** When it begins, where people meet. */
  readonly at: string;
}

export const DEFAULTS: { readonly [S in RitualSort]: Default } = {
  // 15 to 30 minutes a week [METHOD, rituals]; 20 to 30 with the agenda for it [METHOD, agenda E]. The hour is ours.
  'check-in': { minutes: 20, at: '10:00' },
  // "Reflect and reset" takes 30 to 60 minutes, at most 10 for a key result [METHOD, rituals: Field Book]. Half an hour after a
  // check-in begins, since the middle may fall on its day.
  'mid-cycle': { minutes: 60, at: '10:30' },
  // Scoring takes 30 minutes [METHOD, rituals: Atlassian play].
  closing: { minutes: 30, at: '10:00' },
  // 60 minutes [METHOD, rituals: Atlassian play], right after the scoring, as in one session [METHOD, agenda F].
  retrospective: { minutes: 60, at: '10:30' },
};

/** Monday: what the week is for is said at its beginning [METHOD, rituals: the weekly cadence]. */
export const CHECK_IN_DAY: Weekday = 'monday';
