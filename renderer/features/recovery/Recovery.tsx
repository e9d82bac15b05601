import { FolderOpen, History } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { openBundles } from '../../app/files/files.ts';
import type { Boot } from '../../app/session/boot.ts';
import { aboutBackup } from '../../app/backups/backup-sentence.ts';
import { restoreAndTell } from '../../app/backups/restored.ts';
import { say } from '../../app/session/ui-state.ts';
import { useLanguage, usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import { countsOf } from '../../domain/plan/counts.ts';
import { BackupHolds } from '../../parts/backups/BackupHolds.tsx';
import { moment } from '../../text/format.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { recoveryTexts } from '../../text/later/recovery.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Recovery.module.css';
import { navigate } from '../../app/places/navigate.ts';
import { useTraffic } from '../../app/files/use-traffic.ts';
import { fileTold } from '../../text/later/file-told.ts';

type Lost = Extract<Boot, { is: 'recovery' }>['lost'];
type Backup = Lost['backups'][number];

interface Props {
  readonly lost: Lost;
  /** A plan is here again, or is meant to be empty. */
  readonly onDone: () => void;
}

/** Something that was here is not: what that is, one way back that is nearly always right, and the others behind it. */
export default function Recovery({ lost: { what, mark, backups, accept }, onDone }: Props) {
  const planner = usePlanner();
  const traffic = useTraffic();
  const texts = useTexts();
  const recovery = recoveryTexts(texts);
  const language = useLanguage();
  const [failed, setFailed] = useState<readonly { readonly id: string; readonly why: string }[]>([]);
  const [restoring, setRestoring] = useState<string | null>(null);
  const busy = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const done = useEffectEvent(() => {
    // What was pressed here for another screen is not waiting there.
    navigate(planner, { at: 'room', room: 'plan' });
    onDone();
  });
  // Whichever way it came: a bundle may also be dropped on the window, or opened by the system.
  const workspace = useWorkspace((now) => now);
  const [found] = useState(workspace);
  const isAnother = workspace !== found && workspace.records.size > 0;
  useEffect(() => {
    if (isAnother) done();
  }, [isAnother]);

  const here = useMemo(() => countsOf(found), [found]);
  const takeWhatIsHere = () => {
    accept();
    onDone();
  };

  const good = backups.filter(({ id }) => !failed.some((one) => one.id === id));
  const [first, ...others] = good;
  const [isAll, setAll] = useState(false);
  // Each is read before it is offered: what cannot be read says so, and is not pressed in vain.
  useEffect(() => {
    void traffic.shelf.look(isAll ? backups : first ? [first] : []);
    return () => traffic.shelf.leave();
  }, [traffic, backups, first, isAll]);
  const when = ({ at }: Backup) => moment(at, language);

  const restore = async (backup: Backup) => {
    if (busy.current) return;
    busy.current = true;
    setRestoring(backup.id);
    const restored = await restoreAndTell(planner, texts, language, backup);
    busy.current = false;
    setRestoring(null);
    if (!restored.ok) {
      setFailed((before) => [...before, { id: backup.id, why: restored.why }]);
      return;
    }
    say(planner.ui, { text: fileTold(texts).together(restored.title, restored.holds), tone: 'calm' });
    if (planner.plan.getState().workspace.records.size === 0) onDone();
  };

  return (
    <main className={styles['room']}>
      <div className={styles['page']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {recovery[what].title(backups.length > 0)}
        </h1>
        <p>
          {recovery[what].what}
          {mark && ` ${recovery.lastSaved(moment(mark.at, language), mark.objectives, mark.keyResults)}`}
          {mark && what === 'newest' && ` ${recovery.isHere(here.objective ?? 0, here.keyResult ?? 0)}`}
        </p>
        <p>{first ? recovery[what].means : backups.length > 0 ? recovery.noneLeft : recovery.noBackups}</p>
        {failed.map(({ id, why }) => (
          <Banner key={id} tone="warn" title={why} />
        ))}
        {first && (
          <div>
            <Button variant="primary" icon={<History />} onClick={() => void restore(first)}>
              {restoring === first.id
                ? backupTexts(texts).restoring
                : (failed.length === 0 ? recovery.restoreNewest : recovery.next)(when(first))}
            </Button>
            <p className={styles['about']}>{aboutBackup(texts, language, first)}</p>
            <BackupHolds backup={first} compared={what === 'newest'} />
          </div>
        )}
        {others.length > 0 && (
          <details className={styles['older']} onToggle={({ currentTarget }) => setAll(currentTarget.open)}>
            <summary>{recovery.older(others.length)}</summary>
            <ul>
              {others.map((backup) => (
                <li key={backup.id} className={styles['backup']}>
                  <span>
                    <time dateTime={backup.at}>{when(backup)}</time>
                    <span className={styles['about']}>{aboutBackup(texts, language, backup)}</span>
                    <BackupHolds backup={backup} compared={what === 'newest'} />
                  </span>
                  <Button
                    size="small"
                    aria-label={backupTexts(texts).restoreOf(when(backup))}
                    onClick={() => void restore(backup)}
                  >
                    {restoring === backup.id ? backupTexts(texts).restoring : backupTexts(texts).restore}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
        <section className={styles['otherwise']} aria-labelledby="otherwise">
          <h2 id="otherwise" className={styles['heading']}>
            {recovery.otherwise}
          </h2>
          <div className={styles['buttons']}>
            <Button icon={<FolderOpen />} onClick={() => void openBundles(planner, texts)}>
              {recovery.open}
            </Button>
            <Button onClick={takeWhatIsHere}>{recovery[what].goOn}</Button>
          </div>
          {backups.length > 0 && <p className={styles['about']}>{recovery[what].goOnMeans}</p>}
        </section>
      </div>
    </main>
  );
}
