/** Backups, wherever they are listed or restored. */
import type { BackupReason } from '../../platform/platform.ts';
import { plural } from './plural.ts';

export const backups = {
  what: 'What each backup holds, and what is different now. Bring back all of one, or a single objective or key result with what stood under it.',
  choose: 'Choose a backup to see what is different now.',
  notLooked: 'Being looked at',
  complete: (holds: readonly string[]) => `Complete: ${holds.join(', ') || 'an empty plan'}.`,
  isUnreadable: (why: string) => `Unreadable. ${why}`,
  differs: (count: number) =>
    count === 0 ? 'Says what the plan says now.' : `${plural(count, 'difference', 'differences')} to the plan now.`,
  look: 'Look',
  lookAt: (moment: string) => `Look at the plan of ${moment}`,
  since: (moment: string) => `What is different now from ${moment}`,
  beside: 'Restore as a plan beside',
  besideOf: (moment: string) => `Restore as a plan beside, that of ${moment}`,
  besideMeans: 'It opens as a plan of its own; the plan that is here stays as it is.',
  swap: 'Swap with the plan now',
  swapOf: (moment: string) => `Swap with the plan now, that of ${moment}`,
  swapMeans: 'It takes the place of what is here, which stays in this list for 90 days.',
  takeBack: 'Take back',
  takeBackOf: (title: string) => `Take back “${title}” as it was then, with what stood under it`,
  tookBack: (title: string, moment: string, again: number, changed: number) =>
    `“${title}” is back as it was on ${moment}: ${[
      again > 0 && `${plural(again, 'entry is', 'entries are')} here again`,
      changed > 0 && `${plural(changed, 'says', 'say')} what ${changed === 1 ? 'it' : 'they'} said`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  saysSo: (title: string, moment: string) =>
    `“${title}” already says what it said on ${moment}. What came since stays.`,
  notTaken: (title: string, why: string) => `“${title}” was not taken back. ${why}`,
  fromFile: 'A file you saved is your backup: open it to merge it, or compare it with the plan first.',
  reason: {
    rolling: 'while the plan was changing',
    quit: 'when the app was closed',
    'before-import': 'before a file was merged',
    'before-restore': 'before another backup was restored',
    'before-upgrade': 'before the plan was brought to a newer format',
    'before-delete': 'before the plan was deleted',
  } satisfies { readonly [K in BackupReason]: string },
  isCopy: 'copy in the second folder',
  restore: 'Restore',
  restoring: 'Restoring',
  restoreOf: (moment: string) => `Restore the plan of ${moment}`,
  restored: (moment: string) => `The plan of ${moment} is back.`,
  holds: (objectives: number, keyResults: number) =>
    `It holds ${plural(objectives, 'objective', 'objectives')} and ${plural(keyResults, 'key result', 'key results')}.`,
  savedFirst: 'What was here before was saved first and is the newest backup in the list.',
  nothingBefore: 'There was nothing here before that had to be saved.',
  unreadable: (moment: string, why: string) =>
    `The backup of ${moment} could not be read. ${why} Nothing was changed; another backup may still be good.`,
  damaged: (moment: string, why: string) =>
    `The backup of ${moment} cannot be restored. ${why} Nothing was changed; another backup may still be good.`,
  presentNotSaved: (why: string) =>
    `Nothing was restored, because the present plan could not be saved first. ${why} Your plan is unchanged.`,
  notWritten: (why: string) => `Nothing was restored, because the plan could not be written. ${why}`,
  listFailed: (why: string) => `The backups could not be listed. ${why}`,
  showAll: (count: number) => `Show all ${count}`,
  putBack: 'Put back what was here before',
  none: 'There is no backup yet. The first one is written two minutes after a change.',
  inBrowser:
    'The browser edition writes no automatic backups. The plan is kept in this browser on this machine, and clearing the browser’s data deletes it. Save everything often: that file is your backup. A plan that is exported leaves private objectives and samples here.',
};
