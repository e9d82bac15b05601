/** What a start has to say where something was not as it should be. */

export const startTold = {
  settingsDamaged:
    'Your settings could not be read, so the defaults are in use. The damaged file was kept beside the new one.',
  lastWordsWait:
    'What was typed last before the window closed is kept and could not be written to the disk. Free some space and start again, and it is there.',
  settingsUnread:
    'Your settings are there but cannot be read right now, so the defaults are in use. The file was left as it is; start Whetstone again once the disk or the other program lets go of it.',
  backupsUnread:
    'No plan was found on this computer, and the folder of automatic backups could not be read. If you have worked here before, quit and try again before you write anything.',
  /** A part that could not be read. */
  rowMended: (title: string | null, moment: string | null) =>
    moment === null
      ? 'A part of the plan could not be read from the disk, and no backup has it. If somebody has the plan as a file, merge that file.'
      : `${title === null ? 'A part of the plan' : `“${title}”`} could not be read from the disk and was taken from the backup of ${moment}. What was written there after that is missing.`,
};
