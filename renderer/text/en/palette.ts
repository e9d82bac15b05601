/** The palette of commands, and the keys of a screen. */
import type { actions } from './app.ts';

type ActionId = keyof typeof actions;

export const palette = {
  title: 'All commands',
  placeholder: 'A command, or words from the plan',
  results: 'Results',
  groups: { commands: 'Commands', cycles: 'Cycles', plan: 'In the plan' },
  detail: {
    'theme-light': 'Theme',
    'theme-dark': 'Theme',
    'theme-system': 'Theme',
    'language-en': 'Language',
    'language-zh': 'Language',
  } as { readonly [K in ActionId]?: string },
  /** Other words people try. */
  also: {
    'write-objective': 'new add goal',
    'new-cycle': 'add quarter period',
    'open-bundle': 'import merge bundle okr',
    'export-bundle': 'hand out save share send file bundle',
    find: 'search',
    keys: 'keys keyboard help',
    messages: 'message notice warning toast log',
    inspector: 'panel sidebar',
    'sample-plan': 'example demo',
    'theme-light': 'appearance',
    'theme-dark': 'appearance night',
    'theme-system': 'appearance',
    'language-en': '语言',
    'language-zh': 'Chinese 语言',
  } as { readonly [K in ActionId]?: string },
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  more: (count: number) => `${count} more. Type on to see them.`,
  nothing: 'Nothing here reads like that.',
};

export const keys = {
  title: 'Shortcuts of this screen',
  everywhere: 'Everywhere',
  inThePlan: 'In the plan',
  atQuestions: 'At a question',
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
