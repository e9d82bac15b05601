/** What became of files: opened, merged, exported, kept. */
import type { MergeCounts } from '../../domain/merge/preview.ts';
import { plural } from './plural.ts';

export const fileTold = {
  imported: (name: string, by: string, { added, changed, questions }: MergeCounts) =>
    [
      `${name}${by ? ` from ${by}` : ''} is merged: ${plural(added, 'entry', 'entries')} new, ${changed} changed.`,
      questions > 0 ? `${plural(questions, 'question waits', 'questions wait')} for your answer.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  importedNothingNew: (name: string) => `${name} holds nothing that is not already here.`,
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
  /** Sentences one after the other. */
  together: (...sentences: readonly string[]) => sentences.join(' '),
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
  showPassphrase: 'Show the passphrase',
  droppedNothing: 'Nothing there was a plan. Drop .okr files, or a folder that holds some.',
};
