/** What stands around every room: names, actions, save state, notices. */
import type { MergeCounts } from '../../domain/merge/preview.ts';
import { plural } from './plural.ts';

/** More names than can be read in passing are a number. */
const files = (names: readonly string[]) => (names.length > 3 ? `${names.length} files` : names.join(', '));
const rows = (titles: readonly string[]) => {
  const told = titles.slice(0, 3).map((title) => `“${title}”`);
  return titles.length > 3 ? `${told.join(', ')} and ${titles.length - 3} more` : told.join(', ');
};

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
  exportNow: 'Export now',
  close: 'Close',
  more: 'More',
  cancel: 'Cancel',
  saved: 'Saved',
  saving: 'Saving',
  unsaved: 'Not saved',
  /** Of words that a field shows and does not take: the field says what is wrong. */
  waitsInField: 'Waits in a field',
  unsavedBecause: (why: string, waiting: number) =>
    waiting > 0
      ? `${why} ${plural(waiting, 'change is', 'changes are')} kept here and will be part of an export.`
      : `${why} What you asked for last was not done.`,
  untaken: 'Not taken by its field, and so not part of the plan:',
  /** Half a day does not say what it is. */
  untakenIn: (field: string, words: string) => (words === '' ? `${field}: begun` : `${field}: “${words}”`),
  settingsDamaged:
    'Your settings could not be read, so the defaults are in use. The damaged file was kept beside the new one.',
  lastWordsWait:
    'What was typed last before the window closed is kept and could not be written to the disk. Free some space and start again, and it is there.',
  settingsUnread:
    'Your settings are there but cannot be read right now, so the defaults are in use. The file was left as it is; start Whetstone again once the disk or the other program lets go of it.',
  backupsUnread:
    'No plan was found on this computer, and the folder of automatic backups could not be read. If you have worked here before, quit and try again before you write anything.',
  imported: (name: string, by: string, { added, changed, questions }: MergeCounts) =>
    [
      `${name}${by ? ` from ${by}` : ''} is merged: ${plural(added, 'entry', 'entries')} new, ${changed} changed.`,
      questions > 0 ? `${plural(questions, 'question waits', 'questions wait')} for your answer.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  importedNothingNew: (name: string) => `${name} holds nothing that is not already here.`,
  importFailed: (name: string, why: string) => `${name} was not taken. ${why} Your plan is unchanged.`,
  exported: (
    name: string,
    left: { readonly sample: boolean; readonly nothingElse?: boolean; readonly privateObjectives: number },
  ) =>
    [
      `Exported as ${name}.`,
      left.privateObjectives > 0 &&
        `${plural(left.privateObjectives, 'private objective', 'private objectives')} stayed here.`,
      left.sample && 'The sample is not in it.',
      left.nothingElse && 'It holds the sample, since there is nothing else yet.',
    ]
      .filter(Boolean)
      .join(' '),
  sharePersonal: 'This plan is personal. Nothing has left it yet. Share it all the same?',
  sharePersonalYes: 'Share it',
  saveEverything: 'Save everything for yourself',
  everythingSaved: (name: string, privateObjectives: number) =>
    privateObjectives > 0
      ? `Everything is saved as ${name}. ${plural(privateObjectives, 'private objective is', 'private objectives are')} in it, so keep it to yourself.`
      : `Everything is saved as ${name}.`,
  /** Tells such a file from one that is handed out. */
  everythingInName: ' (everything)',
  exportFailed: (why: string) => `The file was not written. ${why}`,
  undoLaterFirst: 'More was done after that. Undo takes it back step by step, the latest first.',
  answered: (fields: readonly string[]) =>
    `What you wrote answers the open question: ${fields.join(', ')}. The other answers no longer stand.`,
  changedClosed: (cycle: string) => `This changed “${cycle}”, which is closed.`,
  redoNoMore: 'More was done after that, so it cannot be brought back this way.',
  /** Sentences one after the other. */
  together: (...sentences: readonly string[]) => sentences.join(' '),
  importUndone: (names: readonly string[], stays: readonly string[]) =>
    [
      `What came with ${files(names)} is taken out of this plan again.`,
      stays.length > 0 && `Still here, because of what was written since: ${rows(stays)}.`,
      'Files exported in the meantime still hold it, and merging one of them brings it back.',
    ]
      .filter(Boolean)
      .join(' '),
  importStays: (names: readonly string[], stays: readonly string[]) =>
    `Nothing that came with ${files(names)} was taken out, because of what was written since: ${rows(stays)}. Undo once more for what was done before that.`,
  importRedone: (names: readonly string[]) => `What came with ${files(names)} is part of the plan again.`,
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
  bundleName: (plan: string) => plan || 'plan',
  merged: (files: number, { added, changed, questions }: MergeCounts) =>
    [
      `${plural(files, 'file is', 'files are')} merged: ${added} new, ${changed} changed.`,
      questions > 0 ? `${plural(questions, 'question waits', 'questions wait')} for an answer.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  mergeFailed: (why: string) => `Nothing was merged. ${why}`,
  notShown: (names: readonly string[]) =>
    `${plural(names.length, 'field', 'fields')} this version does not know or cannot place, kept and shown nowhere: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}.`,
  cameElsewhere: (cycles: readonly string[]) =>
    `What came stands in ${cycles.length > 3 ? `${cycles.length} other cycles` : cycles.map((cycle) => `“${cycle}”`).join(', ')}.`,
  exchanged: ({ added, changed, questions }: MergeCounts) =>
    [
      `Merged: ${plural(added, 'entry', 'entries')} new, ${changed} changed.`,
      questions > 0 ? `${plural(questions, 'question waits', 'questions wait')} for an answer.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  changedSince: 'What has changed since',
  backupNotKept: (why: string) =>
    `The automatic backup was not written. ${why} Your plan itself is saved; hand it out to be sure.`,
  copyNotKept: (folder: string, why: string) =>
    `The backup was written here, but its copy in “${folder}” was not. ${why}`,
  /** A part that could not be read. */
  rowMended: (title: string | null, moment: string | null) =>
    moment === null
      ? 'A part of the plan could not be read from the disk, and no backup has it. If somebody has the plan as a file, merge that file.'
      : `${title === null ? 'A part of the plan' : `“${title}”`} could not be read from the disk and was taken from the backup of ${moment}. What was written there after that is missing.`,
  broken: {
    title: 'This screen stopped working',
    what: 'That is a mistake in Whetstone, not in your plan: everything said to be saved is on the disk. Begin again; if it happens at the same place once more, export the plan first.',
    again: 'Begin again',
  },
  backToPlan: 'Back to the plan',
  showPassphrase: 'Show the passphrase',
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
