import { DropTarget } from './DropTarget.tsx';
import { Leaving } from './Leaving.tsx';
import { useBackupWatch } from './use-backup-watch.ts';
import { useShell } from './use-shell.ts';

interface Props {
  /** There is a plan to merge files into. Those the system hands over wait until then. */
  readonly ready: boolean;
}

/** Stands beside the rooms as long as the app runs, and mostly shows nothing. Mount it once the plan is open. */
export function Shell({ ready }: Props) {
  useShell(ready);
  useBackupWatch();
  return (
    <>
      <DropTarget />
      <Leaving />
    </>
  );
}
