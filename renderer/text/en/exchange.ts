/** Exchanging plans through a folder. */
import { plural } from './plural.ts';

export const exchange = {
  what: 'Everybody who works on this plan chooses the same folder. An exchange reads what the others left there, merges it, and puts your own file beside theirs. Nobody’s file is written but your own, so it does not matter who goes first.',
  carriers: 'What can carry the folder',
  stick: 'A stick that goes from hand to hand: each exchanges when it is in their machine.',
  share: 'A folder on a network drive that everybody can open.',
  synced: 'A folder that a program such as Syncthing keeps the same on all machines.',
  private: 'Private objectives and the sample stay on this machine.',
  folder: (name: string) => `The folder: “${name}”`,
  choose: 'Choose a folder',
  change: 'Choose another folder',
  forget: 'Stop using it',
  refused: (why: string) => `The folder was not taken. ${why}`,
  forgetFailed: (why: string) =>
    `The folder is no longer used until you quit, but this could not be written down. ${why}`,
  forgotten: (name: string) => `“${name}” is no longer used. Your file stays in it until somebody deletes it.`,
  act: 'Exchange',
  again: 'Exchange again',
  busy: { reading: 'Reading', merging: 'Merging', writing: 'Writing' },
  cancel: 'Cancel',
  unreadable: (folder: string, why: string) => `“${folder}” could not be read, so nothing was done. ${why}`,
  last: (moment: string) => `The exchange of ${moment}`,
  alone: 'Nobody else has left a file there yet.',
  nothingNew: (read: number, unread: number) =>
    read === 0
      ? 'No file there could be read.'
      : unread === 0
        ? `Nothing new in the ${plural(read, 'file', 'files')} of others.`
        : `Nothing new in the ${plural(read, 'file', 'files')} of others that could be read. Others were not read, and are named below.`,
  othersPassedOver: (files: readonly string[]) =>
    files.length === 1
      ? `${files[0]} holds another plan and was passed over. Open it to look at it, to have it beside yours, or to merge it on purpose.`
      : `${files.length} files hold other plans and were passed over: ${files.join(', ')}. Open one to look at it, to have it beside yours, or to merge it on purpose.`,
  moreThere: 'There are more files than one exchange reads. Exchange again, and the next ones are read.',
  notMerged: (why: string) => `Nothing was merged. ${why}`,
  written: (name: string) => `Your file there is ${name}.`,
  nothingWritten: 'There is nothing of your own in the plan yet, so you have no file there.',
  notWritten: (why: string) => `Your own file was not written, so the others do not have your latest yet. ${why}`,
  questions: 'Answer the questions',
  compare: 'See what changed',
  before: (moment: string) => `Before the exchange of ${moment}`,
  lacking: 'The browser edition cannot keep a folder. Export a file and open the others’ instead; merging is the same.',
};
