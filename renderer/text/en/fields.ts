import type { FieldName } from '../../domain/kinds/model.ts';

/** The compiler points here, and at the Chinese table, when a kind has a field that is not named. */
const names: Readonly<Record<FieldName, string>> = {
  title: 'Title',
  why: 'Why it matters',
  cycle: 'Cycle',
  ambition: 'Ambition',
  focus: 'Focus',
  owner: 'Owner',
  team: 'Team',
  parent: 'Serves',
  private: 'Private',
  objective: 'Objective',
  metric: 'Measure',
  weight: 'Weight',
  keyResult: 'Key result',
  done: 'Done',
  rank: 'Order',
  name: 'Name',
  dates: 'Dates',
  guidance: 'Guidance and agenda',
  purpose: 'Purpose',
  value: 'Value',
  confidence: 'Confidence',
  note: 'Note',
  by: 'Written by',
  at: 'Written on',
  about: 'What it is about',
  text: 'Words',
  sample: 'Sample',
  sameAs: 'The same as',
  followed: 'What it was written after',
  sort: 'Sort',
  weekday: 'Day of the week',
  day: 'Day',
  time: 'Time',
  minutes: 'Minutes',
  attendees: 'Who comes',
  settled: 'Settled up to',
  inCalendars: 'Was in a calendar file',
};

/** What the fields of records are called. */
export const fields = {
  names,
  other: (name: string) => `A field this version does not know (${name})`,
};
