/** A backup that could not be written is said once, not with every attempt. */
import { useEffect } from 'react';
import type { LastBackup } from '../../app/backups/backup.ts';
import { backupSentence, folderSentence } from '../../app/files/file-sentence.ts';
import type { Planner } from '../../app/session/planner.ts';
import { say } from '../../app/session/ui-state.ts';
import { usePlanner } from '../../app/session/use-planner.ts';
import { textsHere } from '../../app/session/texts-of-plan.ts';

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
  const texts = textsHere(planner);
  const { outcome } = last;
  if (!outcome.ok) return texts.app.backupNotKept(backupSentence(texts, outcome.problem));
  const { secondCopy } = outcome.value;
  if (secondCopy === 'none' || secondCopy === 'written') return null;
  return texts.app.copyNotKept(preferences.folders.backups ?? '', folderSentence(texts, secondCopy));
}
