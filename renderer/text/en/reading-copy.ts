/** A plan as a page to read without the app. */
import type { HeldBack } from '../../domain/bundle/format.ts';

/** What its maker held back, and what is not there therefore. */
const heldBack: Readonly<Record<HeldBack, string>> = {
  private: 'private objectives, where there are any',
  'check-ins': 'check-ins, and with them progress, scores and confidence',
  names: 'the names of people',
};

export const readingCopy = {
  language: 'Language',
  languageName: 'English',
  plan: 'OKR plan',
  /** Who may be nobody. */
  made: (day: string, who: string) =>
    who === '' ? `Reading copy, as the plan was on ${day}.` : `Reading copy by ${who}, as the plan was on ${day}.`,
  part: 'It shows a part of the plan.',
  left: (what: string) => `Left out on purpose: ${what}.`,
  heldBack,
  notForAppraisal: 'Not for appraisal: scores and confidence were left out on purpose.',
  /** It stands on every document, and a reply that quotes it is read by the numbers of that one. */
  mark: (mark: string) => `Its numbers have the mark [${mark}].`,
  answer: 'To say something about a row, name its number, such as 2.3.',
  contents: 'Contents',
  alignment: 'What serves what',
  servesElsewhere: 'serves an objective that is not in this copy',
  noCycle: 'Without a cycle',
  homeless: 'Without a home',
  homelessWhat: 'What these stood under is not in this copy.',
  nothing: 'There is nothing in it yet.',
  done: 'done',
  open: 'not done',
  late: 'after the close',
  asks: (field: string) => `Two answers to “${field}”, and nobody has decided yet:`,
  answerBy: (value: string, who: string) => `${value} (${who})`,
  isDeletedAndChanged: 'Somebody deleted this and somebody else changed it; nobody has decided yet.',
  replies: 'Replies',
  commentDone: 'done',
  learnings: 'What was learned',
  actions: 'What follows from it',
  due: (day: string) => `by ${day}`,
  carried: 'In the next cycle',
  proposals: 'Proposals',
  whatBecame: 'What became of remarks',
  rowGone: 'The row is no longer in this plan.',
  states: { open: 'not decided yet', accepted: 'accepted', declined: 'declined', asked: 'was decided apart' },
  worth: (score: string) => `(score ${score})`,
  madeWith: (version: string) => `Made with Whetstone ${version}. This page loads nothing and sends nothing.`,
};
