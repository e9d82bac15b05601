import { ask, kind, quiet } from './kind.ts';

/** How far a key result was on a day, and how sure somebody is of it. It tells how well it goes, whatever is in it. */
export const checkIn = kind({
  list: 'checkIns',
  listed: 'always',
  only: null,
  home: { field: 'keyResult', kind: 'keyResult' },
  order: 'at',
  title: null,
  written: {
    signed: { by: 'by', at: 'at' },
    follows: 'latest',
    dated: { day: 'day', set: 'dated' },
    corrects: 'corrects',
  },
  discloses: 'score',
  stored: 'with-home',
  told: 'with-home',
  frozen: 'with-cycle',
  fields: {
    keyResult: ask('id', 'plain'),
    value: ask('number', 'score'),
    /** 0 to 100: how likely the target will be met. Says nothing about progress. */
    confidence: ask('percent', 'score'),
    note: ask('note', 'score'),
    /** The name its writer goes by; a claim, not a proof. */
    by: ask('name', 'name'),
    /** When it was written. */
    at: ask('instant', 'moment'),
    /** The day it tells of, as the calendar of its writer had it; absent on those of earlier versions, where the day of `at` counts. */
    day: ask('day', 'plain'),
    /** Its writer set the day, and did not leave it to the calendar. */
    dated: quiet('flag', 'plain'),
    /** The check-ins that led when it was written, so that it comes after them whatever the clocks say (`plan/followed.ts`). */
    followed: quiet('ids', 'plain'),
    /** The check-ins this one replaces in view (SPEC K6). */
    corrects: quiet('ids', 'plain'),
  },
});
