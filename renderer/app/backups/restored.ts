/** What is said after a backup was restored, or was not. */
import { countsOf } from '../../domain/plan/counts.ts';
import type { BackupEntry } from '../../platform/platform.ts';
import { moment } from '../../text/format.ts';
import type { Texts, SpokenLanguage } from '../../text/texts.ts';
import { backupSentence } from '../files/file-sentence.ts';
import type { Planner } from '../session/planner.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { unreadBackup } from './backup-sentence.ts';
import { restoreBackup, type RestoreResult } from './restore-backup.ts';
import { leavePlan } from '../places/navigate.ts';

export type Restored =
  | { readonly ok: true; readonly title: string; readonly holds: string; readonly savedFirst: boolean }
  | { readonly ok: false; readonly why: string };

/** Restores, leaves every place that no longer exists, and says what came of it. */
export async function restoreAndTell(
  planner: Planner,
  texts: Texts,
  language: SpokenLanguage,
  backup: BackupEntry,
): Promise<Restored> {
  const savedFirst = planner.plan.getState().workspace.records.size > 0;
  const result = await restoreBackup(planner, backup.id);
  const when = moment(backup.at, language);
  if (!result.ok) return { ok: false, why: sentenceFor(texts, when, result) };
  leavePlan(planner.ui);
  const { objective: objectives = 0, keyResult: keyResults = 0 } = countsOf(planner.plan.getState().workspace);
  return {
    ok: true,
    title: backupTexts(texts).restored(when),
    holds: backupTexts(texts).holds(objectives, keyResults),
    savedFirst,
  };
}

function sentenceFor(texts: Texts, when: string, result: Extract<RestoreResult, { ok: false }>): string {
  switch (result.from) {
    case 'file':
    case 'gate':
      return unreadBackup(texts, when, result);
    case 'backup':
      return backupTexts(texts).presentNotSaved(backupSentence(texts, result.problem));
    case 'storage':
      return backupTexts(texts).notWritten(texts.problems.storage[result.problem]);
  }
}
