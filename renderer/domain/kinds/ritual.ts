import { ask, kind, quiet } from './kind.ts';

/**
 * A meeting of a cycle: its weekly check-in, the look at its middle, its closing, its retrospective. Of each sort a cycle has one, whose
 * id follows from both (`rituals/planning.ts`), so that two people who plan the meetings apart plan the same ones (SPEC T1).
 */
export const ritual = kind({
  list: 'rituals',
  listed: 'where-any',
  only: null,
  home: { field: 'cycle', kind: 'cycle' },
  // A cycle has four; `rituals/schedule.ts` puts them in the order of their days, which may follow from the cycle.
  order: null,
  title: null,
  written: 'edited',
  discloses: 'plain',
  stored: 'together',
  told: 'by-itself',
  frozen: 'never',
  fields: {
    cycle: ask('id', 'plain'),
    sort: ask('ritualSort', 'plain'),
    /** Of what is held every week; the other sorts have a day. */
    weekday: ask('weekday', 'plain'),
    /** Absent as long as it follows from the dates of the cycle (SPEC T2). */
    day: ask('day', 'plain'),
    /** One value, so that a merge never pairs one person's hour with the time zone of another. */
    time: ask('localTime', 'plain'),
    minutes: ask('minutes', 'plain'),
    /** People of the plan. */
    attendees: ask('ids', 'name'),
    /** Up to this day it was held, or was not planned yet: no earlier day is due (SPEC T9). Over that nobody is asked. */
    settled: quiet('day', 'plain'),
    /** A calendar file with it was saved: once it is deleted, the next one says that it is cancelled (SPEC T6). */
    inCalendars: quiet('flag', 'plain'),
    /** The day on which that was: what was over by then is in no calendar, and no later file brings it there (SPEC T6). */
    calendarsFrom: quiet('day', 'plain'),
  },
});
