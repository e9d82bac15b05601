/** The room of open questions: what a merge left for people to decide. */
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const questions = {
  title: 'Questions',
  what: 'Two people answered the same thing differently, without knowing of each other. All answers are kept until somebody picks one.',
  open: (count: number) => plural(count, 'open question', 'open questions'),
  left: (count: number) =>
    count === 0 ? 'All questions are answered.' : `${plural(count, 'question', 'questions')} left.`,
  none: 'No open questions',
  noneWhat: 'When files are merged and two people answered the same thing differently, both answers stand here.',
  keysHelp:
    'A digit keeps that answer, W writes another, B keeps both. K keeps and D deletes. Arrows go to the next question.',
  list: 'Open questions',
  about: (kind: string, field: string) => `${kind} · ${field}`,
  keep: (at: number) => `Keep answer ${at}`,
  keepOf: (at: number, who: string) => `Keep answer ${at}, by ${who}`,
  write: 'Write another',
  writeLabel: 'Another answer',
  writeThis: 'Keep what I wrote',
  both: 'Keep both',
  all: (count: number) => `Keep all ${count}`,
  bothMeaning: 'Each answer becomes a row of its own.',
  show: 'Show in the plan',
  deleted: 'Deleted, and changed by others',
  keepIt: 'Keep it',
  deleteIt: 'Delete it',
  kind: 'Kind',
  anyKind: 'All kinds',
  person: 'Answered by',
  anybody: 'Anybody',
  batch: (count: number, who: string) => `Keep ${who}’s answer in ${plural(count, 'question', 'questions')}`,
  batchPreview: 'Each of these would be answered so:',
  batchDo: (count: number) => `Answer ${plural(count, 'question', 'questions')}`,
  answered: (count: number) => `${plural(count, 'question is', 'questions are')} answered.`,
  split: 'Both answers are kept, each as a row of its own.',
  refused: (why: string) => `That answer was not kept. ${why}`,
  nothingLikeThat: 'No open question fits both.',
};
