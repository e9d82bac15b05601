/** What each room is called: in the list of rooms, in its command, and by which other words it is looked for. */
import { plural } from './plural.ts';

export const rooms = {
  list: {
    title: 'Rooms',
    fold: 'Fold the list of rooms',
    unfold: 'Show the list of rooms',
    questions: (count: number) => plural(count, 'open question', 'open questions'),
    comments: (count: number) => plural(count, 'open comment', 'open comments'),
    meetings: (count: number) => plural(count, 'meeting is due', 'meetings are due'),
    due: (count: number) => plural(count, 'thing is due', 'things are due'),
    files: (count: number) => plural(count, 'file waits', 'files wait'),
  },
  'this-week': {
    name: 'This week',
    title: 'This week',
    go: 'See what is due this week',
    also: 'today home personal due next step check in',
  },
  plan: { name: 'Plan', title: 'Plan', go: 'Go to the plan', also: 'outline objectives home' },
  overview: {
    name: 'Overview',
    title: 'Overview',
    go: 'See where the cycle stands',
    also: 'overview team owner status dashboard report progress confidence stale filter compare cycles',
  },
  search: {
    name: 'Search',
    title: 'Search everything',
    go: 'Search everything, in every cycle',
    also: 'full text find look everywhere comments notes reasons people retrospective',
  },
  questions: {
    name: 'Questions',
    title: 'Questions',
    go: 'Answer open questions',
    also: 'conflict merge ask',
  },
  'check-in': {
    name: 'Check-ins',
    title: 'Check-ins',
    go: 'Check in, line by line',
    also: 'checkin update progress weekly confidence mine missed week',
  },
  comments: {
    name: 'Comments',
    title: 'Comments',
    go: 'Read all comments',
    also: 'discussion replies answered done remarks feedback threads',
  },
  closing: {
    name: 'Close',
    title: 'Close and look back',
    go: 'Score, close and look back',
    also: 'score grade close cycle retrospective review carry over reopen learn lessons actions end',
  },
  rituals: {
    name: 'Meetings',
    title: 'Meetings of the cycle',
    go: 'Plan meetings, or save them for a calendar',
    also: 'calendar ics schedule rituals check-in review closing retrospective agenda',
  },
  people: {
    name: 'People',
    title: 'People and teams',
    go: 'Rename, join or remove people and teams',
    also: 'persons members names owners contributors anonymize anonymise former role gdpr leave merge duplicate',
  },
  merge: { name: 'Merge', title: 'Look before you merge', go: 'Look before you merge', also: 'import bundle' },
  difference: {
    name: 'Changes',
    title: 'What has changed',
    go: 'See what has changed',
    also: 'difference compare diff backup since history',
  },
  'hand-out': {
    name: 'Share',
    title: 'Share with care',
    go: 'Share a part, or with care',
    also: 'export hand out passphrase private team starter',
  },
  print: {
    name: 'Print',
    title: 'Print',
    go: 'Print or save as PDF',
    also: 'paper pdf sheet printer a4 letter preview',
  },
  exchange: {
    name: 'Exchange',
    title: 'Exchange through a folder',
    go: 'Exchange through a folder',
    also: 'share sync folder team',
  },
  backups: {
    name: 'Backups',
    title: 'Backups',
    go: 'Restore from a backup',
    also: 'backup restore recover history version undo lost',
  },
  method: {
    name: 'Method',
    title: 'This plan’s method',
    go: 'Set how this plan works',
    also: 'method bands cadence weekly monthly caps limits scale confidence words terms vocabulary rename settings',
  },
  settings: {
    name: 'Settings',
    title: 'Settings',
    go: 'Settings',
    also: 'preferences options name backup theme language',
  },
};
