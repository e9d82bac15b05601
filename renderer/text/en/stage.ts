/** Whether a cycle is a draft, committed or closed, and what has become of what was agreed. */
import { plural } from './plural.ts';

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
