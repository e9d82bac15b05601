import { useEffect, useId, useState } from 'react';
import { aboutBackup } from '../../app/backups/backup-sentence.ts';
import { copyName } from '../../app/copies/copy-name.ts';
import { isOpenIn } from '../../app/copies/registry.ts';
import { lookOf, type Backup } from '../../app/backups/shelf.ts';
import { handedOutBefore } from '../../app/files/handed-out.ts';
import { useLooks, useTraffic } from '../../app/files/use-traffic.ts';
import { useCopies, useLanguage, usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { moment } from '../../text/format.ts';
import { peopleTexts } from '../../text/later/people.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './People.module.css';

/** What is known here to say a name that a role stands for (SPEC A8): files from before, and backups once somebody has them looked at. */
export function StillNamed() {
  const planner = usePlanner();
  const texts = useTexts();
  const words = peopleTexts(texts);
  const here = useCopies();
  // Deleted ones can be brought back for a while, with all they hold.
  const others = here.copies
    .filter(({ id }) => !isOpenIn(planner.database, id))
    .map((copy) => copyName(here, copy, texts));
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const heading = useId();
  const files = handedOutBefore(planner.database, workspace);
  return (
    <section className={styles['part']} aria-labelledby={heading}>
      <h2 id={heading} className={styles['heading']}>
        {words.kept}
      </h2>
      <p className={styles['what']}>{words.keptWhat}</p>
      <h3 className={styles['subheading']}>{words.keptFiles}</h3>
      {files.length === 0 ? (
        <p className={styles['note']}>{words.keptNoFiles}</p>
      ) : (
        <ul className={styles['list']}>
          {files.map(({ name, at, as }) => (
            <li key={`${name} ${at}`} className={styles['kept']}>
              <span dir="auto">{name}</span>
              <span className={styles['told']}>
                {moment(at, language)} · {words.keptAs[as]}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles['note']}>{words.keptUnknown}</p>
      {others.length > 0 && <p className={styles['note']}>{words.keptPlans(others)}</p>}
      {!planner.platform.lacks.includes('backups') && <Backups />}
    </section>
  );
}

/** Reading all backups takes a while, so it is done when somebody asks. */
function Backups() {
  const planner = usePlanner();
  const texts = useTexts();
  const words = peopleTexts(texts);
  const language = useLanguage();
  const workspace = usePlan((state) => state.workspace);
  const { shelf } = useTraffic();
  const looks = useLooks();
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  useEffect(() => {
    if (!backups) return undefined;
    void shelf.look(backups);
    return () => shelf.leave();
    // Asked again when the plan they are compared with is another.
  }, [shelf, backups, workspace]);
  const look = async () => {
    const listed = await planner.platform.listBackups();
    setBackups(listed.ok ? listed.value : []);
  };
  const seen = (backups ?? []).map((backup) => ({ backup, found: lookOf(looks, backup) }));
  const left = seen.filter(({ found }) => !found).length;
  const holding = seen.filter(({ found }) => found?.is === 'complete' && found.holdsNames);
  return (
    <>
      <h3 className={styles['subheading']}>{words.keptBackups}</h3>
      {!backups && (
        <Button size="small" onClick={() => void look()}>
          {words.keptLook}
        </Button>
      )}
      {backups && (
        <p role="status" className={styles['note']}>
          {left > 0 ? words.keptLooking(left) : holding.length === 0 ? words.keptNoBackups : words.keptBackupsWhat}
        </p>
      )}
      {holding.length > 0 && (
        <ul className={styles['list']}>
          {holding.map(({ backup }) => (
            <li key={backup.id} className={styles['kept']}>
              <time dateTime={backup.at}>{moment(backup.at, language)}</time>
              <span className={styles['told']}>{aboutBackup(texts, language, backup)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
