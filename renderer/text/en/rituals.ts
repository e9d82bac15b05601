/** The meetings of a cycle, in their room and in a calendar file. */
import type { RitualSort } from '../../domain/kinds/model.ts';
import { inWords, plural } from './plural.ts';

const dates = (count: number) => (count === 1 ? 'One date is' : `${count} dates are`);
const every = (weeks: number) => (weeks === 1 ? 'every week' : `every ${inWords(weeks)} weeks`);

/** What each is for; also read in a calendar. */
const purposes: Readonly<Record<RitualSort, string>> = {
  'check-in': 'What has moved, how sure are we, what is in the way? Talk about the doubtful ones only.',
  'mid-cycle':
    'Do these still matter? A target changes only for a reason from outside, and the reason is written down.',
  closing: 'Score each key result, with a line of evidence for each.',
  retrospective: 'What did we learn, about the work and about how we set goals? Look at the matter, not at people.',
};

export const rituals = {
  what: (cycle: string) => `When you meet in “${cycle}”, for how long, and who comes.`,
  noCycle: 'Meetings belong to a cycle',
  noCycleWhat: 'Begin one in the plan, with its first and last day; then its meetings can be planned here.',
  noDates: 'This cycle has no dates yet',
  noDatesWhat: 'Meetings get their days from its first and last day.',
  writeDates: 'Write its dates',
  none: 'No meetings yet',
  noneWhat: 'Four meetings carry a cycle. Plan them with the usual lengths, and change what does not fit.',
  planAll: 'Plan these four',
  planned: (meetings: number) => `${plural(meetings, 'meeting is', 'meetings are')} planned.`,
  notPlanned: 'Not planned.',
  plan: 'Plan it',
  planNamed: (meeting: string) => `Plan it: ${meeting}`,
  purposes,
  usually: (minutes: number) => `${minutes} minutes`,
  usuallyEvery: (weeks: number, minutes: number) => `${minutes} minutes, ${every(weeks)}`,
  every: (weeks: number, times: number, first: string) =>
    times === 1 ? `Once, on ${first}` : `${times} times, ${every(weeks)} from ${first}`,
  next: (day: string) => `Next: ${day}`,
  toCome: 'To come',
  over: 'Over',
  usualDay: (day: string, isOver: boolean) => (isOver ? `Its usual day, ${day}, is over.` : `Its usual day is ${day}.`),
  strikesOut: 'A calendar that has it from an earlier file is told by the next one that it is not held.',
  isHeld: (meeting: string, day: string) => `“${meeting}” was held on ${day}.`,
  goneCycles: (cycles: readonly string[]) =>
    `Calendars still have meetings of what was deleted (${cycles.map((name) => `“${name}”`).join(', ')}): the next file strikes out those to come.`,
  tooShort: 'The cycle is too short for such a meeting, so the calendar gets none.',
  noDay: 'It has no day yet, so the calendar does not get it.',
  dueToday: 'Today',
  due: (day: string) => `Was to be held on ${day}`,
  held: 'It was held',
  weekday: 'Day of the week',
  day: 'Day',
  dayOwn: 'Set by hand.',
  dayFollows: 'Follows the dates of the cycle.',
  follow: 'Follow the cycle',
  time: 'Begins at',
  zone: (zone: string) => `Time zone: ${zone}`,
  useZone: (zone: string) => `Use ${zone}`,
  minutes: 'Minutes',
  minutesRange: 'A meeting takes from 1 minute to 24 hours. Write a number of minutes from 1 to 1440.',
  attendees: 'Who comes',
  nobody: 'Nobody is named yet.',
  heldBack: 'The names were held back in the file this came from.',
  addAttendee: 'Add somebody',
  addPerson: (name: string) => `Add “${name}” to the plan`,
  nobodyYet: (name: string) => `“${name}” is nobody yet. Choose a name, or add it.`,
  nobodyFound: 'Everybody in the plan comes already.',
  takeOut: (name: string) => `${name} does not come`,
  removeNamed: (meeting: string) => `Remove: ${meeting}`,
  removed: (meeting: string, inCalendars: boolean) =>
    `“${meeting}” is removed.${inCalendars ? ' The next calendar file strikes it out where it was taken in.' : ''}`,
  save: 'Save as a calendar file',
  file: 'The calendar file',
  fileWhat:
    'It is made on this machine and sent to nobody: what becomes of it is up to you. It names those who come, without addresses, so no calendar invites them.',
  fileAgain:
    'Open it with any calendar, or import it there. After a change, save it and take it in again: the meetings move to their new place and do not stand there twice. One that was removed here is struck out there.',
  saved: (name: string, meetings: number, struckOut: number, over: number) =>
    `${name} is saved, with ${plural(meetings, 'meeting', 'meetings')}${struckOut > 0 ? ` and ${struckOut} struck out` : ''}.${over > 0 ? ` ${dates(over)} left out, since ${over === 1 ? 'it is' : 'they are'} over.` : ''}`,
  leftOut: (over: number) => `${dates(over)} over and not in the file: a calendar gets what is to come.`,
  fileName: (cycle: string) => (cycle === '' ? 'Meetings' : `${cycle} - meetings`),
  eventTitle: (meeting: string, cycle: string) => (cycle === '' ? meeting : `${meeting} · ${cycle}`),
  with: 'Who comes:',
};
