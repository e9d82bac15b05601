/** Why a backup, or its second copy, was not written. */
import type { LastBackup } from '../../app/backups/backup.ts';
import { backupSentence, folderSentence } from '../../app/files/file-sentence.ts';
import type { Preferences } from '../../app/session/preferences.ts';
import { fileTold } from '../../text/later/file-told.ts';
import type { Texts } from '../../text/texts.ts';

export function complaint({ folders }: Preferences, texts: Texts, last: LastBackup): string | null {
  if (!last) return null;
  const { outcome } = last;
  if (!outcome.ok) return fileTold(texts).backupNotKept(backupSentence(texts, outcome.problem));
  const { secondCopy } = outcome.value;
  if (secondCopy === 'none' || secondCopy === 'written') return null;
  return fileTold(texts).copyNotKept(folders.backups ?? '', folderSentence(texts, secondCopy));
}
