import { FolderOpen, History } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { openBundles } from '../../app/files.ts';
import type { Boot } from '../../app/boot.ts';
import { restoreAndTell } from '../../app/restored.ts';
import { say } from '../../app/ui-state.ts';
import { useLanguage, usePlanner, useTexts, useWorkspace } from '../../app/use-planner.ts';
import { fileSize, moment } from '../../text/format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Recovery.module.css';

type Backup = Extract<Boot, { is: 'recovery' }>['backups'][number];

interface Props {
  /** Newest first. */
  readonly backups: readonly Backup[];
  /** A plan is here again, or is meant to be empty. */
  readonly onDone: () => void;
}

/** The plan is empty although there are backups: one way back that is nearly always right, and the others behind it. */
export default function Recovery({ backups, onDone }: Props) {
  const planner = usePlanner();
  const texts = useTexts();
  const { recovery } = texts;
  const language = useLanguage();
  const [failed, setFailed] = useState<readonly { readonly id: string; readonly why: string }[]>([]);
  const [restoring, setRestoring] = useState<string | null>(null);
  const busy = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const done = useEffectEvent(() => {
    // What was pressed here for another screen is not waiting there.
    planner.ui.setState({ room: 'plan', overlay: null });
    onDone();
  });
  // Whichever way it came: a bundle may also be dropped on the window, or opened by the system.
  const filled = useWorkspace(({ records }) => records.size > 0);
  useEffect(() => {
    if (filled) done();
  }, [filled]);

  const good = backups.filter(({ id }) => !failed.some((one) => one.id === id));
  const [first, ...others] = good;
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
    say(planner.ui, { text: texts.app.together(restored.title, restored.holds), tone: 'calm' });
    if (planner.plan.getState().workspace.records.size === 0) onDone();
  };

  return (
    <main className={styles['room']}>
      <div className={styles['page']}>
        <h1 ref={heading} tabIndex={-1} className={styles['title']}>
          {recovery.title}
        </h1>
        <p>{recovery.what}</p>
        <p>{first ? recovery.means : recovery.noneLeft}</p>
        {failed.map(({ id, why }) => (
          <Banner key={id} tone="warn" title={why} />
        ))}
        {first && (
          <div>
            <Button variant="primary" icon={<History />} onClick={() => void restore(first)}>
              {restoring === first.id
                ? texts.backups.restoring
                : (failed.length === 0 ? recovery.newest : recovery.next)(when(first))}
            </Button>
            <p className={styles['about']}>
              {texts.backups.reason[first.reason]} · {fileSize(first.bytes, language)}
            </p>
          </div>
        )}
        {others.length > 0 && (
          <details className={styles['older']}>
            <summary>{recovery.older(others.length)}</summary>
            <ul>
              {others.map((backup) => (
                <li key={backup.id} className={styles['backup']}>
                  <span>
                    <time dateTime={backup.at}>{when(backup)}</time>
                    <span className={styles['about']}>
                      {texts.backups.reason[backup.reason]} · {fileSize(backup.bytes, language)}
                    </span>
                  </span>
                  <Button
                    size="small"
                    aria-label={texts.backups.restoreOf(when(backup))}
                    onClick={() => void restore(backup)}
                  >
                    {restoring === backup.id ? texts.backups.restoring : texts.backups.restore}
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
            <Button onClick={onDone}>{recovery.startEmpty}</Button>
          </div>
          <p className={styles['about']}>{recovery.startEmptyMeans}</p>
        </section>
      </div>
    </main>
  );
}
