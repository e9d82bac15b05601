/** What stands around the rooms: the save state in full, and files dropped on the window. */
export const shell = {
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
  drop: 'Let go to see what it would change',
  droppedNothing: 'Nothing there was a plan. Drop .okr files, or a folder that holds some.',
};
