/** What stands around every room: names, actions, save state, notices. */

export const app = {
  name: 'Whetstone',
  skipToPlan: 'Skip to the plan',
  skipToRoom: (room: string) => `Skip to “${room}”`,
  windowTitle: (plan: string, room: string) => `${plan ? `${plan} · ` : ''}${room} – Whetstone`,
  notices: 'Messages',
  dismiss: 'Dismiss',
  moreNotices: (count: number) => `${count} more`,
  noNotices: 'Nothing was said since the app was started.',
  warning: 'Warning',
  undo: 'Undo',
  redo: 'Redo',
  tryAgain: 'Try again',
  close: 'Close',
  more: 'More',
  cancel: 'Cancel',
  saved: 'Saved',
  saving: 'Saving',
  unsaved: 'Not saved',
  /** Of words that a field shows and does not take: the field says what is wrong. */
  waitsInField: 'Waits in a field',
  importFailed: (name: string, why: string) => `${name} was not taken. ${why} Your plan is unchanged.`,
  undoLaterFirst: 'More was done after that. Undo takes it back step by step, the latest first.',
  changedClosed: (cycle: string) => `This changed “${cycle}”, which is closed.`,
  redoNoMore: 'More was done after that, so it cannot be brought back this way.',
  nothingDone: { undo: 'There is nothing to undo.', redo: 'There is nothing to redo.' },
  walked: (direction: 'undo' | 'redo', title: string | undefined) =>
    `${direction === 'undo' ? 'Undone' : 'Redone'}.${title ? ` The row now reads “${title}”.` : ''}`,
  nothingToUndo: 'There is nothing left to undo: what followed was changed since.',
  tooLong: (length: number, most: number) =>
    `${length} characters, and there is room for ${most}. None of it is kept until it is shorter.`,
  /** More than can be read in passing stands in the messages, where it can be copied. */
  wordsRefused: (field: string, words: string, why: string) =>
    words === ''
      ? `What you wrote into “${field}” was not kept. ${why}`
      : `“${field}” was not kept. ${why} You wrote: ${words}`,
  wordsLeft: (field: string, words: string) =>
    words === ''
      ? `What you began in “${field}” was not complete and is not kept.`
      : `“${field}” did not take what you wrote, and it is not kept. You wrote: ${words}`,
  wordsWait: (field: string, words: string) =>
    `“${field}” did not take what you wrote. It waits there until you mend it: ${words}`,
  wordsNotKept: (why: string) => `What you typed last was not kept. ${why}`,
  settingsNotKept: 'This setting holds until you quit, but could not be written down.',
  unsigned:
    'You have not written your name yet, so others read this as written by somebody. What you write from then on carries it.',
  writeName: 'Write your name',
  broken: {
    title: 'This screen stopped working',
    what: 'That is a mistake in Whetstone, not in your plan: everything said to be saved is on the disk. Begin again; if it happens at the same place once more, export the plan first.',
    again: 'Begin again',
  },
  backToPlan: 'Back to the plan',
};

export const actions = {
  'write-objective': 'Write an objective',
  'new-plan': 'New plan',
  'name-plan': 'Name this plan',
  'delete-plan': 'Delete this plan',
  'new-cycle': 'New cycle',
  'delete-cycle': 'Delete this cycle',
  'commit-cycle': 'Commit this cycle',
  'open-bundle': 'Open a file',
  'export-bundle': 'Export the plan',
  undo: 'Undo',
  redo: 'Redo',
  find: 'Find in the plan',
  palette: 'All commands',
  keys: 'Shortcuts of this screen',
  messages: 'What was said: messages of this run',
  inspector: 'Show or hide details',
  'fold-objectives': 'Fold or unfold all objectives',
  'fold-rooms': 'Fold or show the list of rooms',
  'sample-plan': 'Look at a sample plan',
  'theme-light': 'Light theme',
  'theme-dark': 'Dark theme',
  'theme-system': 'Theme of the system',
  'language-en': 'English',
  'language-zh': '中文',
};
