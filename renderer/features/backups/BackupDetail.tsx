import { ArrowLeftRight, History } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { changesByObjective } from '../../app/files/compared.ts';
import type { KeepResult } from '../../app/files/comparing.ts';
import { unreadBackup } from '../../app/backups/backup-sentence.ts';
import type { Backup } from '../../app/backups/shelf.ts';
import { openBeside } from '../../app/copies/switching.ts';
import { orSay } from '../../app/copies/tell-copies.ts';
import { takeBackAndTell } from '../../app/backups/take-back.ts';
import { useLanguage, usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Id } from '../../domain/kinds/model.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { recordOf, type Workspace } from '../../domain/plan/workspace.ts';
import { Changes } from '../../parts/changes/Changes.tsx';
import { moment } from '../../text/format.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { recordTitle } from '../../wording/record-title.ts';
import styles from './Backups.module.css';
import { useTraffic } from '../../app/files/use-traffic.ts';

interface Props {
  readonly backup: Backup;
  readonly restoring: boolean;
  readonly onRestore: (backup: Backup) => Promise<void>;
}

/** What is different now from one backup, and the way back to all of it or to one row. */
export function BackupDetail({ backup, restoring, onRestore }: Props) {
  const planner = usePlanner();
  const traffic = useTraffic();
  const texts = useTexts();
  const language = useLanguage();
  const backups = backupTexts(texts);
  const [read, setRead] = useState<KeepResult | null>(null);
  const when = moment(backup.at, language);
  useEffect(() => {
    let isHere = true;
    void traffic.comparing.keepBackup(backup).then((result) => isHere && setRead(result));
    return () => {
      isHere = false;
    };
  }, [traffic, backup]);
  const now = useWorkspace((workspace) => workspace);
  const then = read?.ok ? read.kept.workspace : undefined;
  const told = useMemo(() => {
    if (!then) return undefined;
    const reader = { before: then, after: now, texts, language };
    return { reader, groups: changesByObjective(reader, { of: 'plan' }) };
  }, [then, now, texts, language]);

  const takeBack = (id: Id | null) => {
    const record = then && id !== null ? recordOf(then, id) : undefined;
    if (!record || !then || isTombstone(record)) return null;
    const title = recordTitle(record, { workspace: then, texts, language });
    return (
      <Button
        size="small"
        aria-label={backups.takeBackOf(title)}
        onClick={() => void takeBackAndTell(planner, texts, then, { id: record.id, title, when })}
      >
        {backups.takeBack}
      </Button>
    );
  };

  return (
    <section className={styles['detail']} aria-labelledby="since">
      <h2 id="since" className={styles['since']}>
        {backups.since(when)}
      </h2>
      {read && !read.ok && <Banner tone="warn" title={unreadBackup(texts, when, read)} />}
      {told && (
        <>
          <div className={styles['way']}>
            <Button
              variant="primary"
              icon={<History />}
              aria-label={backups.besideOf(when)}
              onClick={() => void orSay(planner, texts, openBeside(planner, wholeOf(told.reader.before)))}
            >
              {backups.beside}
            </Button>
            <p className={styles['faint']}>{backups.besideMeans}</p>
          </div>
          <div className={styles['way']}>
            <Button
              icon={<ArrowLeftRight />}
              aria-label={restoring ? undefined : backups.swapOf(when)}
              onClick={() => void onRestore(backup)}
            >
              {restoring ? backups.restoring : backups.swap}
            </Button>
            <p className={styles['faint']}>{backups.swapMeans}</p>
          </div>
          <Changes
            groups={told.groups}
            reader={told.reader}
            heading="h3"
            actOfGroup={takeBack}
            actOf={({ id, is, record }) =>
              is !== 'added' && (record.kind === 'keyResult' || record.kind === 'initiative') ? takeBack(id) : null
            }
          />
        </>
      )}
    </section>
  );
}

const wholeOf = ({ records, runs }: Workspace) => ({ records: [...records.values()], runs });
