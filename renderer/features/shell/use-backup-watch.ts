/** A backup that could not be written is said once, not with every attempt. */
import { useEffect } from 'react';
import type { LastBackup } from '../../app/backup.ts';
import { backupSentence, folderSentence } from '../../app/file-sentence.ts';
import type { Planner } from '../../app/planner.ts';
import { spoken } from '../../app/preferences.ts';
import { say } from '../../app/ui-state.ts';
import { textsFor, usePlanner } from '../../app/use-planner.ts';

export function useBackupWatch(): void {
  const planner = usePlanner();
  useEffect(
    () =>
      planner.lastBackup.subscribe(({ last }, { last: before }) => {
        const why = complaint(planner, last);
        if (why !== null && why !== complaint(planner, before)) say(planner.ui, { text: why, tone: 'warning' });
      }),
    [planner],
  );
}

function complaint(planner: Planner, last: LastBackup): string | null {
  if (!last) return null;
  const preferences = planner.preferences.getState();
  const texts = textsFor(spoken(preferences));
  const { backups } = texts;
  const { outcome } = last;
  if (!outcome.ok) return backups.notKept(backupSentence(texts, outcome.problem));
  const { secondCopy } = outcome.value;
  if (secondCopy === 'none' || secondCopy === 'written') return null;
  return backups.copyNotKept(preferences.folders.backups ?? '', folderSentence(texts, secondCopy));
}
