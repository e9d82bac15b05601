import { useEffect, useMemo, useState } from 'react';
import { aboutBackup } from '../../app/backups/backup-sentence.ts';
import type { Backup } from '../../app/backups/shelf.ts';
import { useTraffic } from '../../app/files/use-traffic.ts';
import { useLanguage, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import { BackupHolds } from '../../parts/backups/BackupHolds.tsx';
import { moment } from '../../text/format.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { settingsTexts } from '../../text/later/settings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Backups.module.css';

/** Shown until all are asked for. */
const FIRST = 6;

interface Props {
  readonly backups: readonly Backup[];
  readonly chosen: string | undefined;
  readonly onChoose: (backup: Backup) => void;
}

/** Newest first: of when, why and how large, and whether it can be read and what it holds. Only what is shown is read. */
export function BackupList({ backups, chosen, onChoose }: Props) {
  const { shelf } = useTraffic();
  const texts = useTexts();
  const language = useLanguage();
  const now = useWorkspace((workspace) => workspace);
  const [most, setMost] = useState(FIRST);
  const shown = useMemo(() => backups.slice(0, most), [backups, most]);
  useEffect(() => {
    void shelf.look(shown);
    return () => shelf.leave();
    // Asked again when others are shown, or the plan they are compared with is another.
  }, [shelf, shown, now]);
  return (
    <section className={styles['list']} aria-label={settingsTexts(texts).backups}>
      <ul className={styles['items']}>
        {shown.map((backup) => {
          const when = moment(backup.at, language);
          return (
            <li key={backup.id} className={styles['item']} data-chosen={backup.id === chosen || undefined}>
              <div className={styles['about']}>
                <time className={styles['when']} dateTime={backup.at}>
                  {when}
                </time>
                <span className={styles['why']}>{aboutBackup(texts, language, backup)}</span>
                <BackupHolds backup={backup} />
              </div>
              <Button
                size="small"
                aria-label={backupTexts(texts).lookAt(when)}
                aria-current={backup.id === chosen ? 'true' : undefined}
                onClick={() => onChoose(backup)}
              >
                {backupTexts(texts).look}
              </Button>
            </li>
          );
        })}
      </ul>
      {backups.length > most && (
        <div>
          <Button variant="quiet" onClick={() => setMost(Infinity)}>
            {backupTexts(texts).showAll(backups.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
