import type { Backup } from '../../app/backups/shelf.ts';
import { navigate } from '../../app/places/navigate.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Outcome } from './use-backups.ts';
import { fileTold } from '../../text/later/file-told.ts';

interface Props {
  readonly outcome: Outcome;
  readonly onPutBack: (before: Backup) => void;
}

/** What came of restoring, and what to do next. */
export function RestoreTold({ outcome: { restored, before }, onPutBack }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const backups = backupTexts(texts);
  if (!restored.ok) return <Banner tone="warn" title={restored.why} />;
  return (
    <Banner
      tone="info"
      title={restored.title}
      actions={
        <>
          {before && (
            <Button size="small" onClick={() => onPutBack(before)}>
              {backups.putBack}
            </Button>
          )}
          <Button size="small" variant="primary" onClick={() => navigate(planner, { at: 'room', room: 'plan' })}>
            {texts.rooms.plan.go}
          </Button>
        </>
      }
    >
      {fileTold(texts).together(restored.holds, restored.savedFirst ? backups.savedFirst : backups.nothingBefore)}
    </Banner>
  );
}
