import type { Weekday } from '../../domain/kinds/model.ts';

/** What a value is called where it is read among others, and whose it is. */
export const answers = {
  byHand: 'edited by hand, outside the app',
  somebody: 'somebody',
  signed: (name: string, day: string) => `${name}, ${day}`,
  emptied: 'empty',
  done: 'Done',
  notDone: 'Not done',
  yes: 'Yes',
  no: 'No',
  ambitions: { committed: 'Committed', aspirational: 'Aspirational' },
  weekdays: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  } satisfies Record<Weekday, string>,
  localTime: (at: string, zone: string) => `${at} (${zone})`,
  focuses: { delivery: 'Delivery', growth: 'Growth' },
  metricText: {
    raise: (start: string, target: string) => `raise from ${start} to ${target}`,
    lower: (start: string, target: string) => `lower from ${start} to ${target}`,
    level: (text: string, score: string) => `${text} (${score})`,
    milestones: (levels: string) => (levels === '' ? 'milestones, without levels yet' : `milestones: ${levels}`),
  },
};
