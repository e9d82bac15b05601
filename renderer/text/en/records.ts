import type { AnyRecord, LearningSort, RitualSort } from '../../domain/kinds/model.ts';
import { plural } from './plural.ts';
import { terms } from './terms.ts';

/** The compiler points here, and at the Chinese table, when a kind is not named. */
const kinds: Readonly<Record<AnyRecord['kind'], string>> = {
  workspace: 'The plan',
  cycle: 'Cycle',
  team: 'Team',
  person: 'Person',
  objective: 'Objective',
  keyResult: 'Key result',
  initiative: 'Initiative',
  checkIn: 'Check-in',
  comment: 'Comment',
  identity: 'What the plan is known by',
  ritual: 'Meeting',
  transition: 'Step of a cycle',
  baseline: 'What was agreed',
  revision: 'Change of what was agreed',
  reason: 'Reason',
  resolution: 'State of a comment',
  pause: 'Pause',
  cutoff: 'What counted at the close',
  score: 'Score',
  learning: 'Learning',
  action: 'Action',
  carryOver: 'Decision about the next cycle',
  pseudonym: 'Role in place of a name',
  pseudonymUse: 'What a role stands for',
  proposal: 'Proposal',
  decision: 'Answer to a proposal',
  numbering: 'Numbers of rows',
  foreign: 'Other',
};

/** How many of a kind there are; the plan’s own record is one at most. */
const counted: { readonly [K in AnyRecord['kind']]: (count: number) => string } = {
  workspace: () => 'the plan’s name, purpose and method',
  cycle: (count) => plural(count, 'cycle', 'cycles'),
  team: (count) => plural(count, 'team', 'teams'),
  person: (count) => plural(count, 'person', 'people'),
  objective: (count) => plural(count, 'objective', 'objectives'),
  keyResult: (count) => plural(count, 'key result', 'key results'),
  initiative: (count) => plural(count, 'initiative', 'initiatives'),
  checkIn: (count) => plural(count, 'check-in', 'check-ins'),
  comment: (count) => plural(count, 'comment', 'comments'),
  identity: () => 'what the plan is known by',
  ritual: (count) => plural(count, 'meeting', 'meetings'),
  transition: (count) => plural(count, 'step of a cycle', 'steps of cycles'),
  baseline: (count) => plural(count, 'record of what was agreed', 'records of what was agreed'),
  revision: (count) => plural(count, 'change of what was agreed', 'changes of what was agreed'),
  reason: (count) => plural(count, 'reason', 'reasons'),
  resolution: (count) => plural(count, 'mark of a comment as done or open', 'marks of comments as done or open'),
  pause: (count) => plural(count, 'pause', 'pauses'),
  cutoff: (count) => plural(count, 'mark of what counted at a close', 'marks of what counted at a close'),
  score: (count) => plural(count, 'score', 'scores'),
  learning: (count) => plural(count, 'learning', 'learnings'),
  action: (count) => plural(count, 'action', 'actions'),
  carryOver: (count) => plural(count, 'decision about the next cycle', 'decisions about the next cycle'),
  pseudonym: (count) => plural(count, 'role in place of a name', 'roles in place of names'),
  pseudonymUse: () => 'what roles stand for',
  proposal: (count) => plural(count, 'proposal', 'proposals'),
  decision: (count) => plural(count, 'answer to a proposal', 'answers to proposals'),
  numbering: () => 'numbers of rows',
  foreign: (count) => `${count} of a kind this version does not know`,
};

/** The meetings of a cycle. One whose sort nobody wrote down is `kinds.ritual`. */
const rituals: Readonly<Record<RitualSort, string>> = {
  'check-in': terms.meetings.weekly(terms.checkIn),
  'mid-cycle': 'Mid-cycle review',
  closing: 'Closing and scoring',
  retrospective: 'Retrospective',
};

/** What was learned in a cycle. */
const learnings: Readonly<Record<LearningSort, string>> = {
  win: 'What went well',
  lesson: 'What we learned',
  cause: 'Why it came so',
};

/** What records are called in a sentence, whatever kind they are. */
export const records = {
  kinds,
  counted,
  rituals,
  learnings,
  /** What was done to a cycle. */
  steps: { commit: 'Committed', close: 'Closed', reopen: 'Reopened' },
  stepOf: (step: string, cycle: string) => `${step}: ${cycle}`,
  agreedOf: (title: string) => `What was agreed of ${title}`,
  revisionOf: (title: string) => `Change of ${title}`,
  ritualOf: (meeting: string, cycle: string) => `${meeting}, ${cycle}`,
  pauseOf: (when: string, title: string) => `Pause ${when}, for ${title}`,
  pause: (when: string) => `Pause ${when}`,
  scoreOf: (score: string, title: string) => `${score}, for ${title}`,
  score: (score: string) => `Score ${score}`,
  noScore: 'no score',
  dropped: 'dropped',
  /** What becomes of a row after its cycle. */
  choices: { keep: 'Keep', modify: 'Change', abandon: 'Abandon' },
  carriedOf: (choice: string, title: string) => `${choice}: ${title}`,
  cutoffOf: (title: string) => `What counted at the close of ${title}`,
  noDays: 'without days',
  nobody: 'without a name',
  noValue: 'no value',
  checkInOf: (value: string, title: string) => `${value}, for ${title}`,
  comment: (text: string) => `“${text}”`,
  commentOn: (text: string, title: string) => `“${text}”, on ${title}`,
  resolutionOf: (done: boolean, title: string) => `${done ? 'Done' : 'Open again'}: ${title}`,
  proposalOf: (title: string) => `Proposal for ${title}`,
  decisionOf: (accepted: boolean, title: string) => `${accepted ? 'Accepted' : 'Declined'}: ${title}`,
  foreignRecord: (list: string) => `A record of a newer version (${list})`,
  elsewhere: 'Not part of this plan',
};
