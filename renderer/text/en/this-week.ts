/** The room a personal plan opens on. */
export const thisWeek = {
  what: (cycle: string) => `“${cycle}”: what is due, what comes next, and what you said last.`,
  due: 'Due',
  nothingDue: 'Nothing is due. Whatever you do next is ahead of time.',
  checkIn: (title: string) => `Check in: ${title}`,
  by: (day: string) => `by ${day}`,
  meeting: (name: string) => `Meeting: ${name}`,
  nextSteps: 'Next steps',
  noStep: 'No next step yet',
  writeStep: (title: string) => `Write the next step of “${title}”`,
  toStep: (title: string) => `Show “${title}” in the plan`,
  stepDone: 'The step is done.',
  lastNote: 'What you said last',
  noteOn: (day: string) => `on ${day}`,
  empty: 'Nothing to do yet',
  emptyWhat:
    'Write an objective and how you will know that it is reached. Then what each week asks of you stands here.',
};
