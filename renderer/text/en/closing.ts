import type { Reading } from '../../domain/progress/grading.ts';
import { plural } from './plural.ts';

/** How a score reads, by the label of its objective. */
const readings: Readonly<Record<Reading, string>> = {
  met: 'Promise kept',
  missed: 'Promise missed',
  success: 'A stretch reached: a success',
  partWay: 'Part of the way',
  started: 'A start',
  all: 'All of it',
  most: 'Most of it',
  some: 'Part of it',
  little: 'Little of it',
  none: 'None of it',
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** The end of a cycle: scores, closing, looking back, carrying over. */
export const closing = {
  noCycle: 'There is no cycle yet',
  noCycleWhat: 'A cycle ends here: with scores, a look back, and what goes on. Begin one in the Plan room.',
  nothing: 'Nothing stands in this cycle',
  nothingWhat: 'Scores are given to key results. Write some in the Plan room first.',
  steps: 'Step',
  step: { score: 'Score', 'look-back': 'Look back', 'carry-over': 'Carry over', forecasts: 'Forecasts' },
  isOpen: (cycle: string) => `${cycle} is open. Score what was reached, then close it.`,
  /** With what follows from it. */
  isClosed: (cycle: string, day: string, who: string) =>
    `${who === '' ? `${cycle} was closed on ${day}.` : `${cycle} was closed on ${day} by ${who}.`} It can only be read. What you learned and what goes on is still written here.`,
  close: 'Close the cycle…',
  closeNow: (cycle: string) => `Close ${cycle}`,
  notYet: 'Not yet',
  closeWhat:
    'Closing makes the cycle read-only. Check-ins that arrive later stand, are marked as late, and change no score. You can reopen it at any time.',
  /** What is read before closing, each over the rows it is about. */
  stillOpen: {
    unscored: (count: number) =>
      `${plural(count, 'key result has', 'key results have')} no score and will stay without one:`,
    apart: (count: number) => `${plural(count, 'row was', 'rows were')} scored twice, apart:`,
    unlike: (count: number) =>
      `${plural(count, 'score is', 'scores are')} unlike what was measured, and nobody has said why:`,
    missed: (count: number) =>
      `${plural(count, 'promise was', 'promises were')} missed, and nobody has said what happened:`,
    dropped: (count: number) =>
      `${plural(count, 'key result was', 'key results were')} dropped, and nobody has said why:`,
    unlikeMean: (count: number) =>
      `${plural(count, 'objective has a score', 'objectives have scores')} unlike the mean of the key results, and nobody has said why:`,
    unproven: (count: number) => `${plural(count, 'score has', 'scores have')} no line of evidence:`,
  },
  allScored: 'Every key result has its score with evidence, or was dropped.',
  noKeyResults: 'There is no key result in it.',
  closed: (cycle: string) => `${cycle} is closed.`,
  reopen: 'Reopen',
  reopened: (cycle: string) => `${cycle} is open again.`,
  learning: 'A score is for learning. It says how far you came, and nothing about anybody’s pay or worth.',
  objectiveScore: (score: string, scored: number, of: number) => `${score}, from ${scored} of ${of} key results`,
  objectiveOwn: (score: string, mean: string) =>
    mean === '' ? `${score}, set by hand` : `${score}, set by hand; the key results come to ${mean}`,
  noScore: 'No score yet',
  withoutScore: 'No score',
  seen: 'Evidence:',
  why: 'Why:',
  droppedToo: (count: number) => `${count} dropped`,
  instead: 'Set another score for the objective…',
  insteadWhat: 'In place of the mean of its key results',
  score: 'Score',
  proposed: (score: string) => `Take ${score}, as measured`,
  measured: (progress: string) => `Progress: ${progress}`,
  held: (progress: string, held: number, of: number) =>
    `Progress: ${progress}, since it held in ${held} of ${plural(of, 'check-in', 'check-ins')}`,
  lateToo: (count: number) => `${plural(count, 'check-in', 'check-ins')} too late to count`,
  nothingMeasured: 'Nothing was measured',
  evidence: 'Evidence, in a line',
  evidencePlaceholder: 'Where can one see it?',
  reason: 'Why not as measured?',
  whyDropped: 'Why was it dropped?',
  whyInstead: 'Why not the mean?',
  dropped: 'Dropped during the cycle',
  readings,
  apart: 'Scored twice, apart',
  apartWhat: 'No mean is taken. Take one of these, or choose another score above.',
  takeThis: 'Take this',
  notTaken: 'A field holds words that were not taken. Mend or shorten them first, then close.',
  whyMissed: 'What happened?',
  decidedApart: 'Decided twice, apart.',
  decidedApartWhat: 'Take one of these with its reason, or choose anew.',
  stillIn: (cycle: string) => `It was carried over before, and still stands in ${cycle}.`,
  takeOut: (cycle: string) => `Delete it in ${cycle}`,
  takenOut: (cycle: string) => `Deleted in ${cycle}.`,
  allHigh: 'Every score is 1.0. Were the targets far enough?',
  allLow: 'Every score is below 0.3. Did the targets fit what you could do?',
  lookBackWhat:
    'Look at the matter, not at people. Nobody signs what is written here, and nothing said here is used against anybody.',
  how: 'How',
  alone: 'Alone, ten minutes',
  together: 'Together, an hour',
  agenda: 'Agenda',
  agendaStep: (at: number, of: number) => `Step ${at} of ${of}`,
  minutes: (count: number) => `${count} min`,
  next: 'Next step',
  back: 'Step back',
  goThere: (step: string) => `Go to “${step}”`,
  /** Alone: the four steps of a look back, in ten minutes. */
  solo: [
    { title: 'What was meant', minutes: 2, prompt: 'Read your objectives and scores once more, slowly.' },
    {
      title: 'What happened',
      minutes: 3,
      prompt: 'Go through the weeks: where did it turn? Write down what went well.',
    },
    { title: 'Why', minutes: 3, prompt: 'For the largest gap and the best surprise: what made it so?' },
    { title: 'What follows', minutes: 2, prompt: 'One lesson, and one action with a day.' },
  ],
  /** Together: agenda F. */
  team: [
    { title: 'Scores', minutes: 12, prompt: 'Show each score with its evidence. No discussion yet.' },
    { title: 'Stories', minutes: 9, prompt: 'Three people tell how one result came about.' },
    { title: 'Wins', minutes: 3, prompt: 'What went well? Say thank you.' },
    {
      title: 'What worked, what did not',
      minutes: 12,
      prompt: 'Write in silence first, then choose what matters most.',
    },
    { title: 'Causes', minutes: 8, prompt: 'Why did it come so? Ask about the matter, not about who.' },
    { title: 'How we worked', minutes: 5, prompt: 'Check-ins, targets, help: what shall stay, what shall change?' },
    { title: 'Keep, change, abandon', minutes: 6, prompt: 'What goes on in the next cycle?' },
    { title: 'Learnings and actions', minutes: 5, prompt: 'Each action has an owner and a day.' },
  ],
  prompts: {
    win: 'What would you do again?',
    lesson: 'What do you know now that you did not know before?',
    cause: 'What made it come so? Circumstances and ways of working, not people.',
  },
  add: { win: 'Add what went well', lesson: 'Add what you learned', cause: 'Add a cause' },
  addIt: 'Add',
  deleteNamed: (text: string) => `Delete “${text}”`,
  deleted: 'Deleted.',
  actions: 'Actions',
  actionsWhat: 'They stand in the check-ins of the next cycles until they are done.',
  addAction: 'Add an action',
  action: 'What will be done',
  owner: 'Owner',
  nobody: 'Nobody yet',
  due: 'By',
  done: 'Done',
  carryWhat:
    'What goes on is copied into the next cycle: without check-ins and scores, starting from the last value. What was reached is not carried over unless you say so. An objective goes along with its key results.',
  choose: (title: string) => `What becomes of “${title}”`,
  whyAbandoned: 'Why abandon it?',
  whyChanged: 'What shall change?',
  startsAt: (value: string) => `Starts at ${value}. You can change that there.`,
  reached: 'Reached',
  already: (cycle: string) => `Is in ${cycle} already`,
  into: 'Into',
  newCycle: (name: string) => `A new cycle: ${name}`,
  name: 'Name of the new cycle',
  noDates:
    'The cycle has no dates, or they are the wrong way round, so nobody can say which comes next. Begin that one in the Plan room, or mend the dates there; a closed cycle is reopened first.',
  fates: {
    goesAlong: 'Not decided: goes along with its key results',
    withObjective: 'Abandoned with its objective',
    staysHere: 'Not decided: is not carried over',
  },
  goesOn: (counted: readonly string[]) => `Carry over ${listed(counted)}`,
  nothingGoesOn: 'Choose what goes on.',
  carried: (counted: readonly string[], cycle: string) => `Carried over into ${cycle}: ${listed(counted)}.`,
  nothingNew: (cycle: string) => `All of it is in ${cycle} already.`,
  go: (cycle: string) => `Go to ${cycle}`,
  forecastsWhat:
    'How well you foresaw what would be reached: the first confidence you said in each third of a cycle, beside what came. Only you see it, and it is stored nowhere.',
  whoForecasts:
    'Say who you are, in Check-ins or in the settings, so that your forecasts can be told from those of others.',
  tooFew: (count: number, fewest: number) =>
    `${count === 0 ? 'No closed key result has' : plural(count, 'closed key result has', 'closed key results have')} a forecast of yours and an outcome so far. From ${fewest} on there is a picture: of fewer it would be of chance.`,
  voidOnes: (count: number) =>
    `${plural(count, 'key result was', 'key results were')} dropped and counts for nothing here.`,
  openOnes: (count: number) =>
    `Of ${plural(count, 'key result', 'key results')} nobody can say whether it was reached: no score and no measure, or two scores.`,
  diagram:
    'Across: what you said. Up: how often it came. On the dotted line both agree; the bar is where it would lie by chance in 80 of 100 cases.',
  bin: (said: string, reached: number, of: number) => `Said ${said} on average: ${reached} of ${of} times it came`,
  band: (low: string, high: string) => `by chance alone ${low} to ${high}`,
  brier: (own: string, always: string) =>
    `Your Brier score is ${own}. Always saying how often it came would give ${always}.`,
  brierWhat: (rate: string) =>
    `It is the mean squared distance between what you said and what came: 0 is best, 0.25 is a coin. Altogether ${rate} came.`,
};
