/** A backup that could not be written is said once, not with every attempt. */
import { useEffect } from 'react';
import type { LastBackup } from '../../app/backups/backup.ts';
import type { Planner } from '../../app/session/planner.ts';
import { say } from '../../app/session/ui-state.ts';
import { usePlanner } from '../../app/session/use-planner.ts';
import { withTexts } from '../../app/session/texts.ts';
import { textsHere } from '../../app/session/texts-of-plan.ts';

export function useBackupWatch(): void {
  const planner = usePlanner();
  useEffect(
    () =>
      planner.lastBackup.subscribe(({ last }, { last: before }) => {
        if (!isWell(last)) void complain(planner, last, before);
      }),
    [planner],
  );
}

function isWell(last: LastBackup): boolean {
  if (!last) return true;
  const { outcome } = last;
  return outcome.ok && (outcome.value.secondCopy === 'none' || outcome.value.secondCopy === 'written');
}

async function complain(planner: Planner, last: LastBackup, before: LastBackup): Promise<void> {
  const preferences = planner.preferences.getState();
  const texts = textsHere(planner);
  try {
    const { complaint } = await withTexts(import('./backup-complaint.ts'));
    const why = complaint(preferences, texts, last);
    if (why !== null && why !== complaint(preferences, texts, before)) say(planner.ui, { text: why, tone: 'warning' });
  } catch {
    say(planner.ui, { text: texts.problems.failed, tone: 'warning' });
  }
}
