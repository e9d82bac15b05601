/** A cycle’s name, days and guidance. */
export const cycleForm = {
  name: 'Name',
  start: 'First day',
  end: 'Last day',
  dayUnread: 'One of the days is written only in part. Complete it, or empty all of it.',
  yearAsked: (year: number) => `Is ${year} the year you mean? Write all its figures; save once more if it is.`,
  bothDates: 'Write both days, or neither.',
  guidanceHelp:
    'For those who will write here: how the workshop goes, and what to keep in mind. It travels with the cycle, also in a start without objectives.',
  fillGuidance: 'Begin with an agenda of two hours',
  quarters: 'Quarters',
  fromToday: 'From today',
  fromDay: (day: string) => `From ${day}`,
  weeks: (count: number) => `${count} weeks`,
  create: 'Create',
  save: 'Save',
  kept: 'What you wrote about this cycle waits until you open this form again.',
  dropped: 'What you wrote about this cycle is dropped.',
  bringBack: 'Bring it back',
};
