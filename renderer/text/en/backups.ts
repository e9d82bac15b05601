/** Backups, wherever they are listed or restored. */
import type { BackupReason } from '../../platform/platform.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const backups = {
  reason: {
    rolling: 'while the plan was changing',
    quit: 'when the app was closed',
    'before-import': 'before a file was merged',
    'before-restore': 'before another backup was restored',
    'before-upgrade': 'before the plan was brought to a newer format',
    'before-delete': 'before the plan was deleted',
  } satisfies { readonly [K in BackupReason]: string },
  isCopy: 'copy in the second folder',
  when: 'As of',
  why: 'Written',
  size: 'Size',
  act: 'What can be done',
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
  notKept: (why: string) =>
    `The automatic backup was not written. ${why} Your plan itself is saved; hand it out to be sure.`,
  copyNotKept: (folder: string, why: string) =>
    `The backup was written here, but its copy in “${folder}” was not. ${why}`,
};
