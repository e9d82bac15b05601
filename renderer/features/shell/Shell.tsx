import { DropTarget } from './DropTarget.tsx';
import { useBackupWatch } from './use-backup-watch.ts';
import { useShell } from './use-shell.ts';

/** Stands beside the rooms as long as the app runs, and mostly shows nothing. Mount it once the plan is open. */
export function Shell() {
  useShell();
  useBackupWatch();
  return <DropTarget />;
}
