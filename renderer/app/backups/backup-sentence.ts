/** What is said of one backup, wherever it is listed or opened. */
import type { BackupEntry } from '../../platform/platform.ts';
import { fileSize } from '../../text/format.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import { fileSentence, type UnreadProblem } from '../files/file-sentence.ts';
import { backupTexts } from '../../text/later/backups.ts';

/** Why it was written and how large it is, and that it is the copy in the second folder. */
export const aboutBackup = (texts: Texts, language: SpokenLanguage, { reason, bytes, isCopy }: BackupEntry): string => {
  const backups = backupTexts(texts);
  return [backups.reason[reason], fileSize(bytes, language), ...(isCopy ? [backups.isCopy] : [])].join(' · ');
};

/** Why the one of that moment could not be opened. Nothing is changed by it. */
export function unreadBackup(texts: Texts, when: string, problem: UnreadProblem): string {
  const why = fileSentence(texts, problem);
  const backups = backupTexts(texts);
  return problem.from === 'file' ? backups.unreadable(when, why) : backups.damaged(when, why);
}
