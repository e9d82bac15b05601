/** What is different between two states of a plan. */
import { plural } from './plural.ts';

export const difference = {
  from: 'From',
  to: 'To',
  now: 'The plan now',
  backup: (when: string, why: string) => `${when} · ${why}`,
  backups: 'Automatic backups',
  files: 'Files',
  choose: 'Choose a file…',
  choosing: 'Choose what the plan is compared with: a file that was exported, or an automatic backup.',
  none: 'Both say the same.',
  count: (count: number) => plural(count, 'difference', 'differences'),
  partly: 'The file holds part of a plan, so only that part is compared.',
  elsewhere: 'Outside the objectives',
  is: { added: 'New', removed: 'Gone', changed: 'Changed' },
  moved: (from: string, to: string) => `Moved from “${from}” to “${to}”.`,
  movedTo: (to: string) => `Moved to “${to}”.`,
  reordered: 'Put elsewhere in the order.',
  checkInsMore: (count: number, value: string) =>
    `${plural(count, 'check-in', 'check-ins')} more${value === '' ? '' : `, the last one ${value}`}.`,
  checkInsLess: (count: number) => `${plural(count, 'check-in', 'check-ins')} deleted.`,
  commentsMore: (count: number) => `${plural(count, 'comment', 'comments')} more.`,
  commentsLess: (count: number) => `${plural(count, 'comment', 'comments')} deleted.`,
  commentsDone: (count: number) => `${plural(count, 'comment', 'comments')} marked as done.`,
  commentsOpen: (count: number) => `${plural(count, 'comment', 'comments')} opened again.`,
  marksLess: (count: number) => `${plural(count, 'mark', 'marks')} of comments as done or open deleted.`,
  withoutWords: '(words left out)',
  staysHome: (count: number) =>
    `${plural(count, 'difference stays', 'differences stay')} out of print and Markdown: private, or of the sample.`,
  wordsStay: (count: number) =>
    `Of ${plural(count, 'thing that was', 'things that were')} deleted, print and Markdown tell that and no words.`,
  all: 'Write down and print everything',
  allMeans: 'With private objectives, and with the words of what was deleted.',
  wasEmpty: 'empty',
  became: (before: string, after: string) => `${before} → ${after}`,
  save: 'Save as Markdown',
  saved: (name: string) => `Written as ${name}.`,
  print: 'Print',
  fileName: 'changes',
  unreadable: (name: string, why: string) => `${name} cannot be compared. ${why}`,
};
