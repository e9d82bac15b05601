/** What is said after a backup was restored, or was not. */
import { childrenOf, type Workspace } from '../../domain/plan/workspace.ts';
import type { BackupEntry } from '../../platform/platform.ts';
import { moment } from '../../text/format.ts';
import type { Texts, SpokenLanguage } from '../../text/texts.ts';
import { readSentence } from '../files/files.ts';
import { backupSentence, readingSentence } from '../files/file-sentence.ts';
import type { Planner } from '../session/planner.ts';
import type { RestoreResult } from './restore-backup.ts';
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
  const result = await planner.restore(backup.id);
  const when = moment(backup.at, language);
  if (!result.ok) return { ok: false, why: sentenceFor(texts, when, result) };
  leavePlan(planner.ui);
  const { objectives, keyResults } = sizeOf(planner.plan.getState().workspace);
  return {
    ok: true,
    title: texts.backups.restored(when),
    holds: texts.backups.holds(objectives, keyResults),
    savedFirst,
  };
}

function sentenceFor(texts: Texts, when: string, result: Extract<RestoreResult, { ok: false }>): string {
  switch (result.from) {
    case 'file':
      return texts.backups.unreadable(when, readingSentence(texts, result.problem));
    case 'gate':
      return texts.backups.damaged(when, readSentence(texts, result.problem));
    case 'backup':
      return texts.backups.presentNotSaved(backupSentence(texts, result.problem));
    case 'storage':
      return texts.backups.notWritten(texts.problems.storage[result.problem]);
  }
}

function sizeOf(workspace: Workspace): { readonly objectives: number; readonly keyResults: number } {
  const objectives = childrenOf(workspace, null, 'cycle').flatMap(({ id }) => childrenOf(workspace, id, 'objective'));
  const keyResults = objectives.flatMap(({ id }) => childrenOf(workspace, id, 'keyResult'));
  return { objectives: objectives.length, keyResults: keyResults.length };
}
