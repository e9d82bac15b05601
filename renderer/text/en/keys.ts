/** The keys of a screen. */
export const keys = {
  title: 'Shortcuts of this screen',
  everywhere: 'Everywhere',
  inThePlan: 'In the plan',
  atQuestions: 'At a question',
  atCheckIns: 'In a line of check-ins',
  checkIns: {
    record: 'Record the line and go to the next; one in which nothing is said is passed over',
  },
  or: 'or',
  plan: {
    next: 'Next row; within the words, two rows of one',
    shift: 'On a new row: part of the row above, or a row of its own',
    shiftAnytime: 'The same, on any row',
    walk: 'Previous or next row',
    move: 'Move the row up or down',
    removeEmpty: 'Remove an empty row',
    join: 'Before or behind the words: one row of two',
    delete: 'Delete the row',
    checkIn: 'Check in',
    comment: 'Write a comment',
    details: 'Go to the details; from there, hide them',
    settle: 'Be done with a new row, so that Tab moves on',
  },
  questions: {
    keepThat: 'Keep the answer with that number',
    write: 'Write another answer',
    both: 'Keep all answers, each as a row of its own',
    keep: 'Keep what was deleted elsewhere',
    delete: 'Delete it',
    walk: 'Previous or next question',
  },
};
