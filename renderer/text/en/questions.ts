/** The room of open questions: what a merge left for people to decide. */
import { plural } from './plural.ts';

export const questions = {
  what: 'Two people answered the same thing differently, without knowing of each other. All answers are kept until somebody picks one.',
  left: (count: number) =>
    count === 0 ? 'All questions are answered.' : `${plural(count, 'question', 'questions')} left.`,
  none: 'No open questions',
  noneWhat: 'When files are merged and two people answered the same thing differently, both answers stand here.',
  list: 'Open questions',
  within: (objective: string) => `in “${objective}”`,
  write: 'Write another',
  writeLabel: 'Another answer',
  writeThis: 'Keep what I wrote',
  both: 'Keep both',
  all: (count: number) => `Keep all ${count}`,
  /** Beside the answer that is shown as long as nobody has decided. */
  stands: 'Shown in the plan now',
  show: 'Show in the plan',
  deleted: 'Deleted, and changed by others',
  keepIt: 'Keep it',
  deleteIt: 'Delete it',
  homeless: (count: number) =>
    `${plural(count, 'entry has', 'entries have')} lost the place under which ${count === 1 ? 'it was' : 'they were'} written. ${count === 1 ? 'It stands' : 'They stand'} below the plan until somebody gives ${count === 1 ? 'it' : 'them'} another.`,
  showHomeless: 'Show in the plan',
  rings: 'Objectives in a ring',
  ringsMean:
    'Each of these serves the next, and the last serves the first. Nobody wrote it so: it came of two plans meeting. Nothing is lost, but no order can be read from it until one of them serves nothing.',
  servesNothing: (title: string) => `“${title}” serves nothing`,
  servesNothingNow: (title: string) => `“${title}” serves no other objective now.`,
  kind: 'Kind',
  anyKind: 'All kinds',
  person: 'Answered by',
  anybody: 'Anybody',
  batch: (count: number, who: string) => `Keep ${who}’s answer in ${plural(count, 'question', 'questions')}`,
  batchPreview: 'Each of these would be answered so:',
  batchRefused: (count: number) => `${plural(count, 'answer', 'answers')} cannot be kept, and the rest can:`,
  batchDo: (count: number) => `Answer ${plural(count, 'question', 'questions')}`,
  answered: (count: number) => `${plural(count, 'question is', 'questions are')} answered.`,
  /** `others`: answers that gave way. */
  settled: (field: string, others: number) =>
    `${field}: settled. ${others === 1 ? 'The other answer no longer stands' : `The ${others} other answers no longer stand`}.`,
  split: (count: number) => `${count === 2 ? 'Both' : `All ${count}`} answers are kept, each as a row of its own.`,
  kept: 'It stays in the plan.',
  deletedNow: 'It is deleted.',
  cannot: (why: string) => `Cannot be kept. ${why}`,
  refused: (why: string) => `That answer was not kept. ${why}`,
  nothingLikeThat: 'No open question fits both.',
  toAnswer: 'To be answered',
  twoAnswers: (field: string) => `${field}: different answers`,
  keepThis: 'Keep this one',
  keepThisOf: (who: string) => `Keep this one, by ${who}`,
  deletedAndChanged: 'Deleted, and changed by others',
  deletedBy: (who: string) => `Deleted by ${who}.`,
  changedMeanwhile: (fields: string) => `Changed by somebody who did not know: ${fields}.`,
  unnamedChange: 'Somebody who knew of it wants it kept.',
};
