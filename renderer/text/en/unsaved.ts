/** Why something is not saved, and what is asked when the window is closed all the same. */
import { plural } from './plural.ts';

export const unsaved = {
  exportNow: 'Export now',
  unsavedBecause: (why: string, waiting: number) =>
    waiting > 0
      ? `${why} ${plural(waiting, 'change is', 'changes are')} kept here and will be part of an export.`
      : `${why} What you asked for last was not done.`,
  untaken: 'Not taken by its field, and so not part of the plan:',
  /** Half a day does not say what it is. */
  untakenIn: (field: string, words: string) => (words === '' ? `${field}: begun` : `${field}: “${words}”`),
  unsavedDetails: 'Why it is not saved',
  /** Asked when the window is closed, or the screen begins anew, while something is not on the disk. */
  leaving: {
    title: 'Not everything is on the disk',
    /** Asked when only words in fields would be lost. */
    untaken: 'Some words would be lost',
    untakenMeans:
      'The plan is saved. These fields hold words they do not take, so those are in no plan and in no file. Stay, and mend or copy them.',
    leaveUntaken: 'Close all the same',
    means:
      'The window stays open so that nothing is lost. “Export now” writes everything, with what waits, into a file you choose, on a stick for example; opened here later, that file brings it back.',
    exported: 'The file holds everything, with what waits. You can close now, and open that file here later.',
    leaveUnsaved: 'Close and lose what waits',
    stay: 'Stay',
    saved: 'Everything is saved now',
    savedMeans: 'Nothing waits any more.',
    leave: 'Close',
  },
};
