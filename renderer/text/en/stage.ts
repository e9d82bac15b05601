/** Whether a cycle is a draft, committed or closed, and what has become of what was agreed. */
import { inWords, plural } from './plural.ts';

export const stage = {
  draft: 'Draft',
  commit: 'Commit',
  commitWhat:
    'Committing sets down what is agreed. You can still change everything: what it was stays in sight, with the reason if somebody gives one.',
  is: { commit: 'Committed', close: 'Closed', reopen: 'Open again' },
  since: (step: string, day: string, who: string) => `${step} on ${day} by ${who}`,
  sinceSomebody: (step: string, day: string) => `${step} on ${day}`,
  committed: (name: string, count: number) =>
    `${name} is committed. ${plural(count, 'objective or key result is', 'objectives and key results are')} set down as agreed.`,
  alreadyCommitted: (name: string) => `${name} is committed already.`,
  alreadyClosed: (name: string) => `${name} is closed.`,
  standing: 'How the cycle stands',
  beginsIn: (days: number) => (days === 1 ? 'Begins tomorrow' : `Begins in ${days} days`),
  daysLeft: (days: number) => `${days} days left`,
  lastWeek: (days: number) => (days === 1 ? 'Ends tomorrow' : `${days} days left: the last week`),
  lastDay: 'Ends today',
  endedAgo: (days: number) => (days === 1 ? 'Ended yesterday' : `Ended ${days} days ago`),
  atRisk: (count: number) => `${count} at risk`,
  silent: (count: number, ago: string) => `${count} silent, the longest since ${ago}`,
  questions: (count: number) => plural(count, 'question', 'questions'),
  comments: (count: number) => plural(count, 'comment', 'comments'),
  noneLeft: 'None left: show all',
  copyMissing: 'Copy who is missing',
  missingHead: (weeks: number) => `Not checked in for more than ${inWords(weeks)} weeks:`,
  beyondCap: {
    team: (name: string, counted: string, cap: number) =>
      `${name} has ${counted} in this cycle; at most ${cap} is usual in this plan. Which would you drop first?`,
    owner: (name: string, counted: string, cap: number) =>
      `${name} has ${counted} in this cycle; at most ${cap} is usual in this plan. Which would you drop first?`,
    nobody: (_: string, counted: string, cap: number) =>
      `${counted} in this cycle have neither team nor owner; at most ${cap} is usual in this plan. Which would you drop first?`,
  },
  missing: (who: string, of: readonly string[]) => `${who}: ${of.join('; ')}`,
  missingOf: (title: string, ago: string) => `${title} (${ago})`,
  nobodys: 'Without an owner',
  copied: 'Copied. Paste it into a chat.',
  notCopied: 'It could not be copied: the system does not let this window use the clipboard.',
  agreed: 'Since it was agreed',
  was: (value: string) => `Was ${value}`,
  wasCalled: (title: string) => `Was “${title}”`,
  wasNothing: 'Was empty',
  startWas: (value: string) => `Start was ${value}`,
  changed: (was: string, day: string, who: string) => `${was}, changed on ${day} by ${who}`,
  found: (was: string, day: string, who: string) => `${was}; ${who} noticed the change on ${day}`,
  unrecorded: (was: string) => `${was}; nobody wrote down who changed it`,
  because: (change: string, reason: string) => `${change}: ${reason}`,
  why: 'Why?',
  giveReason: 'Give the reason',
  anotherReason: 'Add a reason',
  reasonLabel: (change: string) => `Reason. ${change}`,
  reasonPlaceholder: 'What happened outside, or what did you learn?',
  reasonGiven: 'The reason is written down.',
  reasonBy: (who: string, day: string) => `${who}, ${day}`,
};
