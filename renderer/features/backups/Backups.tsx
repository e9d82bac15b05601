import { useState } from 'react';
import { backupSentence } from '../../app/files/file-sentence.ts';
import { saveEverything } from '../../app/files/export.ts';
import { navigate } from '../../app/places/navigate.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { backupTexts } from '../../text/later/backups.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { BackupDetail } from './BackupDetail.tsx';
import { BackupList } from './BackupList.tsx';
import { RestoreTold } from './RestoreTold.tsx';
import styles from './Backups.module.css';
import { useBackups } from './use-backups.ts';
import { fileTold } from '../../text/later/file-told.ts';

/** The backups of this machine: what each holds, what is different now, and the way back to all of one or to a part of it. */
export default function Backups(props: RoomProps) {
  const { platform } = usePlanner();
  return (
    <RoomFrame id="backups" wide {...props}>
      {platform.lacks.includes('backups') ? <WithoutBackups /> : <Kept />}
    </RoomFrame>
  );
}

/** Where no backups can be written: what takes their place. */
function WithoutBackups() {
  const planner = usePlanner();
  const texts = useTexts();
  return (
    <div className={styles['part']}>
      <p className={styles['what']}>{backupTexts(texts).inBrowser}</p>
      <p className={styles['what']}>{backupTexts(texts).fromFile}</p>
      <div className={styles['buttons']}>
        <Button onClick={() => void saveEverything(planner, texts)}>{fileTold(texts).saveEverything}</Button>
        <Button variant="quiet" onClick={() => navigate(planner, { at: 'room', room: 'difference' })}>
          {texts.rooms.difference.go}
        </Button>
      </div>
    </div>
  );
}

function Kept() {
  const texts = useTexts();
  const { listed, suggested, restoring, outcome, restore } = useBackups();
  const [chosen, setChosen] = useState<string | null>(null);
  if (!listed) return null;
  if (!listed.ok)
    return <Banner tone="warn" title={backupTexts(texts).listFailed(backupSentence(texts, listed.problem))} />;
  const all = listed.value;
  const shown = all.find(({ id }) => id === chosen) ?? suggested;
  return (
    <div className={styles['part']}>
      <p className={styles['what']}>{backupTexts(texts).what}</p>
      {outcome && <RestoreTold outcome={outcome} onPutBack={(before) => void restore(before)} />}
      {all.length === 0 ? (
        <p>{backupTexts(texts).none}</p>
      ) : (
        <div className={styles['sides']}>
          <BackupList backups={all} chosen={shown?.id} onChoose={({ id }) => setChosen(id)} />
          {shown ? (
            <BackupDetail key={shown.id} backup={shown} restoring={restoring === shown.id} onRestore={restore} />
          ) : (
            <p className={styles['faint']}>{backupTexts(texts).choose}</p>
          )}
        </div>
      )}
    </div>
  );
}
