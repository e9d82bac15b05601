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
  isPersonalNow: 'The plan is personal now. It opens on “This week”, where five steps lead to a first week.',
  toThisWeek: 'Open This week',
  guided: {
    title: (minutes: number) => `A start in ${minutes} minutes`,
    what: 'Five steps, alone and in one go, or one at a time: leave whenever you like, and go on here.',
    named: (title: string, minutes: number) => `${title} · ${minutes} min`,
    begin: 'Begin',
    next: 'Next step',
    back: 'Step back',
    done: 'That is it',
    end: 'Without the steps',
    noLastCycle:
      'No earlier cycle stands in this plan, so there is nothing to open here: think it over, then take the next step.',
    name: 'The guided start',
    running: (at: number, of: number, title: string) => `Step ${at} of ${of}: ${title}`,
    toSteps: 'Back to the steps',
    steps: {
      lastCycle: {
        title: 'The last cycle',
        prompt:
          'What went well, what did not, and what would you not do again? A first cycle: what was the last quarter like?',
        place: 'Look back at it',
      },
      areas: {
        title: 'Areas of life',
        prompt: 'Which areas matter to you now: health, learning, people, work? Where would a change be felt most?',
        place: 'Name the areas',
      },
      write: {
        title: 'Write, then keep two or three',
        prompt:
          'Ten minutes: write all that should be different at the end. Five more: keep two or three of it, and delete the rest.',
        place: 'Write an objective',
      },
      keyResults: {
        title: 'Key results',
        prompt: 'How would you know? Two or three for each objective, with a number you can look up each week.',
        place: 'Write key results',
      },
      firstStep: {
        title: 'The first weekly step',
        prompt: 'One small thing for each key result that you will do this week: write it as an initiative.',
        place: 'Write the first step',
      },
    },
  },
  empty: 'Nothing to do yet',
  emptyWhat:
    'Write an objective and how you will know that it is reached. Then what each week asks of you stands here.',
};
