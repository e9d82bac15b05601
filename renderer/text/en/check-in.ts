/** Checking in: the day of it, its corrections, and the room of its own. */
import { inWords, plural } from './plural.ts';

/** What a mark of the rhythm stands for: a week, or several of which one wants a check-in. */
const stretch = (weeks: number) => (weeks === 1 ? 'Week of' : `${weeks} weeks,`);

export const checkIn = {
  day: 'Day',
  dayToday: 'Day: today',
  today: 'Today',
  dayUnread: 'The day is written only in part. Complete it, or choose today.',
  yearAsked: (year: number) => `Is ${year} the year you mean? Write all its figures; record once more if it is.`,
  futureAsked: (day: string) => `${day} is still to come. Choose the day you mean; record once more if it is that one.`,
  earlyAsked: (day: string, start: string) =>
    `${day} lies before the cycle, which begins on ${start}. Choose the day you mean; record once more if it is that one.`,
  farAsked: (value: string) =>
    `${value} is far from everything this has been so far. Write the value you mean; record once more if it is that one.`,

  noteKeys: 'Enter records, Shift+Enter begins a new line.',
  correct: (when: string) => `Correct the check-in of ${when}`,
  correcting: (when: string) => `Correction of the check-in of ${when}`,
  correctingWhat: 'What it says now stays in the history, below the correction.',
  saveCorrection: 'Record the correction',
  corrected: 'The correction is recorded.',
  nothingLeft: 'A check-in says a value, a confidence or a note. To take it away, delete it.',
  writtenOn: (when: string) => `written on ${when}`,
  correctedOn: (when: string, by: string) => `Corrected on ${when} by ${by}`,
  correctedBy: (by: string) => `Corrected by ${by}`,
  former: (count: number) => (count === 1 ? 'What it said before' : `What it said before, ${count} times`),
  apart: 'It was corrected apart by several, differently. Which one holds?',

  what: (cycle: string) =>
    `What has moved in “${cycle}”, the longest silent first. Enter records a line and goes to the next; a line in which nothing is said is passed over.`,
  noCycle: 'Check-ins belong to a cycle',
  noCycleWhat: 'Begin one in the plan and write its key results; then they stand here.',
  none: 'No key results here',
  noneWhat: 'Key results are written in the plan, below their objectives. Each gets a line here.',
  show: 'Show',
  mine: 'Mine',
  teamOf: (name: string) => `Team ${name}`,
  all: 'All',
  nothingMine: 'No key result of this cycle names you as owner or contributor, so all of them stand here.',
  never: 'Nobody has checked in yet.',
  saidToday: 'today',
  weeksRun: (first: string, last: string, each: number) =>
    each === 1
      ? `Its weeks run from ${first} to ${last}, as counted from its first day.`
      : `Its stretches of ${inWords(each)} weeks run from ${first} to ${last}, as counted from its first day.`,
  weeks: (each: number) => (each === 1 ? 'Weeks of the cycle' : `The cycle in stretches of ${inWords(each)} weeks`),
  week: {
    told: (days: string, each: number) => `${stretch(each)} ${days}: told`,
    missed: (days: string, each: number) =>
      each === 1 ? `Fill in the week of ${days}` : `Fill in the ${inWords(each)} weeks, ${days}`,
    paused: (days: string, each: number) => `${stretch(each)} ${days}: paused`,
    before: (days: string, each: number) => `${stretch(each)} ${days}: before this was written down or agreed`,
    now: (days: string, each: number) => `${stretch(each)} ${days}: running`,
    ahead: (days: string, each: number) => `${stretch(each)} ${days}: still to come`,
  },
  /** `each` is how many weeks there are from one check-in to the next. */
  missed: (count: number, each: number) =>
    each === 1 ? `${plural(count, 'week', 'weeks')} missed` : `${count} × ${inWords(each)} weeks missed`,
  done: (recorded: number) =>
    recorded === 0
      ? 'That was the last line. Nothing was recorded.'
      : `That was the last line. ${plural(recorded, 'check-in is', 'check-ins are')} recorded.`,
  toPlan: 'Back to the plan',
  toRow: (title: string) => `Show “${title}” in the plan`,

  pauses: 'Pauses',
  pausesWhat: 'In a pause nobody is expected to check in: its weeks are neither missed nor told.',
  addPause: 'Add a pause',
  pauseAbout: 'Of what',
  wholeCycle: 'The whole cycle',
  firstDay: 'First day',
  lastDay: 'Last day',
  reason: 'Reason',
  reasonPlaceholder: 'Holidays, or what it waits for',
  savePause: 'Pause',
  bothDays: 'Write both days of the pause.',
  pauseAdded: 'The pause is added.',
  deletePause: (when: string) => `Delete the pause ${when}`,
  pauseDeleted: 'The pause is deleted.',
  fromTo: (start: string, end: string) => `${start} – ${end}`,
  closed: (cycle: string) => `${cycle} is closed`,
  closedWhat: 'It takes no more check-ins until somebody reopens it.',
  toClosing: 'Scores and look back',
  actions: 'Still to do from the last look back',
  actionDone: 'The action is done.',
  actionOf: (owner: string, day: string) => [owner, day === '' ? '' : `by ${day}`].filter(Boolean).join(', '),
};
