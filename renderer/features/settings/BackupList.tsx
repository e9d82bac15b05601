import { useState } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import { backupSentence } from '../../app/files/file-sentence.ts';
import { useLanguage, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { fileSize, moment } from '../../text/format.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './BackupList.module.css';
import { useBackups, type Backup, type Outcome } from './use-backups.ts';

/** Rows shown until all are asked for. */
const FIRST = 6;

/** When, why and how large; restoring asks nothing, since it saves what is here first. */
export function BackupList() {
  const texts = useTexts();
  const { settings, backups } = texts;
  const { listed, restoring, outcome, restore } = useBackups();
  const [most, setMost] = useState(FIRST);
  if (!listed) return null;
  if (!listed.ok) return <Banner tone="warn" title={backups.listFailed(backupSentence(texts, listed.problem))} />;
  const all = listed.value;
  return (
    <div className={styles['backups']}>
      {outcome && <Told outcome={outcome} onPutBack={(before) => void restore(before)} />}
      {all.length === 0 ? (
        <p>{settings.noBackups}</p>
      ) : (
        <Table
          rows={all.slice(0, most)}
          restoring={restoring}
          onRestore={(backup) => {
            // The copy that is saved first is a row more; the one that was pressed stays in sight.
            setMost((now) => now + 1);
            void restore(backup);
          }}
        />
      )}
      {all.length > most && (
        <div>
          <Button variant="quiet" onClick={() => setMost(Infinity)}>
            {settings.showAll(all.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TableProps {
  readonly rows: readonly Backup[];
  readonly restoring: string | null;
  readonly onRestore: (backup: Backup) => void;
}

function Table({ rows, restoring, onRestore }: TableProps) {
  const { settings, backups } = useTexts();
  const language = useLanguage();
  return (
    <table className={styles['table']}>
      <caption>
        <VisuallyHidden>{settings.backups}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{backups.when}</th>
          <th scope="col">{backups.why}</th>
          <th scope="col">{backups.size}</th>
          <th>
            <VisuallyHidden>{backups.act}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((backup) => {
          const when = moment(backup.at, language);
          return (
            <tr key={backup.id}>
              <th scope="row">
                <time dateTime={backup.at}>{when}</time>
              </th>
              <td>
                {backups.reason[backup.reason]}
                {backup.isCopy && ` · ${backups.isCopy}`}
              </td>
              <td className={styles['size']}>{fileSize(backup.bytes, language)}</td>
              <td className={styles['act']}>
                <Button size="small" aria-label={backups.restoreOf(when)} onClick={() => onRestore(backup)}>
                  {restoring === backup.id ? backups.restoring : backups.restore}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ToldProps {
  readonly outcome: Outcome;
  readonly onPutBack: (before: Backup) => void;
}

/** What came of it, and what to do next. */
function Told({ outcome: { restored, before }, onPutBack }: ToldProps) {
  const planner = usePlanner();
  const texts = useTexts();
  const { settings, backups } = texts;
  if (!restored.ok) return <Banner tone="warn" title={restored.why} />;
  return (
    <Banner
      tone="info"
      title={restored.title}
      actions={
        <>
          {before && (
            <Button size="small" onClick={() => onPutBack(before)}>
              {settings.putBack}
            </Button>
          )}
          <Button size="small" variant="primary" onClick={() => navigate(planner, { at: 'room', room: 'plan' })}>
            {texts.rooms.plan.go}
          </Button>
        </>
      }
    >
      {texts.app.together(restored.holds, restored.savedFirst ? backups.savedFirst : backups.nothingBefore)}
    </Banner>
  );
}
