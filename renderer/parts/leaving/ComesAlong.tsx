import { usePlan, useTexts } from '../../app/session/use-planner.ts';
import { isPrivate } from '../../domain/plan/private.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import type { Workspace } from '../../domain/plan/workspace.ts';
import { handOutTexts } from '../../text/later/hand-out.ts';
import { Switch } from '../../ui/Switch.tsx';
import type { ComesAlong as Along } from './chosen.ts';
import styles from './Leaving.module.css';

interface Props {
  readonly along: Along;
  /** Only a start leaves, which holds no objective. */
  readonly starts: boolean;
  readonly onChange: (along: Along) => void;
}

/** What comes along of the part that leaves: private objectives, scores, names. */
export function ComesAlong({ along, starts, onChange }: Props) {
  const handOut = handOutTexts(useTexts());
  const secret = privateCount(usePlan((state) => state.workspace));
  return (
    <fieldset className={styles['part']}>
      <legend>{handOut.comesAlong}</legend>
      {!starts && (
        <>
          <Switch
            label={handOut.private}
            description={secret > 0 ? handOut.privateMeans(secret) : handOut.noPrivate}
            checked={along.withPrivate && secret > 0}
            disabled={secret === 0}
            onChange={(withPrivate) => onChange({ ...along, withPrivate })}
          />
          <Switch
            label={handOut.checkIns}
            description={handOut.checkInsMean}
            checked={along.withCheckIns}
            onChange={(withCheckIns) => onChange({ ...along, withCheckIns })}
          />
        </>
      )}
      <Switch
        label={handOut.names}
        description={handOut.namesMean}
        checked={along.withNames}
        onChange={(withNames) => onChange({ ...along, withNames })}
      />
    </fieldset>
  );
}

function privateCount(workspace: Workspace): number {
  let count = 0;
  for (const record of workspace.records.values())
    if (record.kind === 'objective' && !isTombstone(record) && isPrivate(record)) count++;
  return count;
}
