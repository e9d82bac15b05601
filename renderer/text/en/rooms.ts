/** What each room is called: in the list of rooms and in its command. */
import { plural } from './plural.ts';

export const rooms = {
  list: {
    title: 'Rooms',
    fold: 'Fold the list of rooms',
    unfold: 'Show the list of rooms',
    questions: (count: number) => plural(count, 'open question', 'open questions'),
    comments: (count: number) => plural(count, 'open comment', 'open comments'),
    proposals: (count: number) => plural(count, 'proposal to decide', 'proposals to decide'),
    meetings: (count: number) => plural(count, 'meeting is due', 'meetings are due'),
    due: (count: number) => plural(count, 'thing is due', 'things are due'),
    files: (count: number) => plural(count, 'file waits', 'files wait'),
  },
  'this-week': {
    name: 'This week',
    title: 'This week',
    go: 'See what is due this week',
  },
  plan: { name: 'Plan', title: 'Plan', go: 'Go to the plan' },
  overview: {
    name: 'Overview',
    title: 'Overview',
    go: 'See where the cycle stands',
  },
  search: {
    name: 'Search',
    title: 'Search everything',
    go: 'Search everything, in every cycle',
  },
  questions: {
    name: 'Questions',
    title: 'Questions',
    go: 'Answer open questions',
  },
  'check-in': {
    name: 'Check-ins',
    title: 'Check-ins',
    go: 'Check in, line by line',
  },
  comments: {
    name: 'Comments',
    title: 'Comments',
    go: 'Read all comments',
  },
  closing: {
    name: 'Close',
    title: 'Close and look back',
    go: 'Score, close and look back',
  },
  rituals: {
    name: 'Meetings',
    title: 'Meetings of the cycle',
    go: 'Plan meetings, or save them for a calendar',
  },
  people: {
    name: 'People',
    title: 'People and teams',
    go: 'Rename, join or remove people and teams',
  },
  review: {
    name: 'Review',
    title: 'What reviewers propose',
    go: 'Decide what reviewers propose, or paste a reply',
  },
  merge: { name: 'Merge', title: 'Look before you merge', go: 'Look before you merge' },
  difference: {
    name: 'Changes',
    title: 'What has changed',
    go: 'See what has changed',
  },
  'hand-out': {
    name: 'Share',
    title: 'Share with care',
    go: 'Share a part, or with care',
  },
  print: {
    name: 'Print',
    title: 'Print',
    go: 'Print or save as PDF',
  },
  exchange: {
    name: 'Exchange',
    title: 'Exchange through a folder',
    go: 'Exchange through a folder',
  },
  backups: {
    name: 'Backups',
    title: 'Backups',
    go: 'Restore from a backup',
  },
  method: {
    name: 'Method',
    title: 'This plan’s method',
    go: 'Set how this plan works',
  },
  settings: {
    name: 'Settings',
    title: 'Settings',
    go: 'Settings',
  },
};
