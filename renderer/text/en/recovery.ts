/** When the plan is not where it was left, or cannot be opened at all. */
import { plural } from './plural.ts';

export const recovery = {
  /** It takes longer than usual. */
  opening: {
    title: 'Your plan is being opened',
    what: 'The disk is slow to answer. Leave this window open; if a part cannot be read, you will be told which.',
  },
  /** The database is empty. */
  all: {
    title: (backups: boolean): string =>
      backups ? 'Your plan is not here, but its backups are' : 'Your plan is not here',
    what: 'The place where this app keeps the plan is empty. That happens when a profile is damaged, cleared or moved.',
    means: 'Nothing is lost that was backed up. Restore the newest backup and go on from there.',
    goOn: 'Start with an empty plan',
    goOnMeans: 'Starting empty deletes no backup. They stay in the settings, and can be restored there later.',
  },
  /** It is older than what was said to be saved. */
  newest: {
    title: (_backups: boolean): string => 'The newest part of your plan is not here',
    what: 'What this app keeps on the disk was damaged, and what was saved last is missing from it.',
    means: 'A backup may hold what is missing. What is here now is saved as a backup first, so you can look at both.',
    goOn: 'Go on with what is here',
    goOnMeans: 'Going on deletes no backup. They stay in the settings, and can be restored there later.',
  },
  lastSaved: (moment: string, objectives: number, keyResults: number) =>
    `When it was last saved, on ${moment}, it held ${plural(objectives, 'objective', 'objectives')} and ${plural(keyResults, 'key result', 'key results')}.`,
  isHere: (objectives: number, keyResults: number) =>
    `What is here holds ${plural(objectives, 'objective', 'objectives')} and ${plural(keyResults, 'key result', 'key results')}.`,
  noBackups:
    'There is no automatic backup here. If you saved the plan as a file, or somebody you gave it to has one, open that file.',
  restoreNewest: (moment: string) => `Restore the plan of ${moment}`,
  next: (moment: string) => `Try the one before, of ${moment}`,
  noneLeft:
    'None of the backups could be read. You can still open a file somebody has, or start anew; nothing here is deleted.',
  older: (count: number) => (count === 1 ? 'One older backup' : `${count} older backups`),
  otherwise: 'Other ways',
  open: 'Open a file',
  failed: {
    newer: {
      title: 'This plan needs a newer Whetstone',
      what: 'It was last opened by a newer version, which keeps it in a form this one does not know. Nothing was changed.',
      steps: [
        'Open it with the newer version.',
        'If you no longer have that version, install it again. The plan is still on this disk.',
      ],
    },
    unavailable: {
      title: 'The plan cannot be opened',
      what: 'The place on this disk where it is kept did not answer. Nothing was changed.',
      steps: [
        'If Whetstone is open in another window, close that one, then try again here.',
        'A private window keeps nothing. Use an ordinary one.',
        'Otherwise restart the machine; another program may be holding the files.',
      ],
    },
    'disk-full': {
      title: 'The disk is full',
      what: 'There is no room left to open the plan. Nothing was changed.',
      steps: ['Free some space on the disk, then try again.'],
    },
    'no-bridge': {
      title: 'A part of Whetstone is missing',
      what: 'The window could not be joined to the rest of the app, so it could write neither backups nor files. It was not opened. Nothing was changed; your plan is still on this disk.',
      steps: ['Try again.', 'If it fails once more, install Whetstone again. That leaves your plan alone.'],
    },
    failed: {
      title: 'The plan could not be read',
      what: 'The system refused without saying why. Nothing was changed.',
      steps: ['Try again.', 'If it fails once more, restart the app, then the machine.'],
    },
  },
  todo: 'What you can do',
  aside: {
    title: 'Or go back to a backup',
    means: (moment: string, count: number) =>
      `${count === 1 ? 'There is a backup here,' : `There are ${count} backups here, the newest`} of ${moment}. What cannot be opened is set aside and not deleted; then you choose which backup to go on with.`,
    act: 'Set it aside and choose a backup',
    failed: (why: string) => `It could not be set aside. ${why}`,
  },
  /** Where there is no backup: a browser keeps none. */
  beside: {
    title: 'Or go on with a file',
    means:
      'There is no automatic backup here. If you saved the plan as a file, or somebody you gave it to has one, begin an empty plan beside this one and open the file there. What cannot be opened stays on this disk as it is, and is tried again when you go back to it.',
    act: 'Begin beside it',
    failed: 'No plan could be begun beside it: this browser keeps nothing for this page.',
  },
};
