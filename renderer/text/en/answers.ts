import type { Cadence, ConfidenceScale, Weekday } from '../../domain/kinds/model.ts';

/** What a value is called where it is read among others, and whose it is. */
export const answers = {
  byHand: 'edited by hand, outside the app',
  somebody: 'somebody',
  signed: (name: string, day: string) => `${name}, ${day}`,
  dropIt: 'Drop it',
  newKeyResult: (words: string) => `New: ${words}`,
  emptied: 'empty',
  usual: (value: string) => `as usual (${value})`,
  done: 'Done',
  notDone: 'Not done',
  yes: 'Yes',
  no: 'No',
  cadences: {
    weekly: 'Weekly',
    'every-two-weeks': 'Every two weeks',
    monthly: 'Monthly (every four weeks)',
  } satisfies Record<Cadence, string>,
  confidenceScales: { ten: '0 to 10', hundred: '0 to 100', colours: 'Three colours' } satisfies Record<
    ConfidenceScale,
    string
  >,
  bands: (middle: string, high: string) => `middle from ${middle}, high from ${high}`,
  term: (one: string, many: string) => (many === '' ? one : `${one}, several: ${many}`),
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
