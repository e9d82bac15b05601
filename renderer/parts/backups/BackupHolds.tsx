import { fileSentence } from '../../app/files/file-sentence.ts';
import { isOf, type Backup, type Look } from '../../app/backups/shelf.ts';
import { useLook } from '../../app/files/use-traffic.ts';
import { useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Texts } from '../../text/texts.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { holdsInWords } from '../../wording/holds.ts';
import styles from './BackupHolds.module.css';

interface Props {
  readonly backup: Backup;
  /** Says in how much it differs from the plan; of no use beside an empty one. */
  readonly compared?: boolean;
}

/** Whether a backup can be read, and how much it holds; what is not known yet is said to be so. */
export function BackupHolds({ backup, compared = true }: Props) {
  const texts = useTexts();
  const look = useLook(backup);
  const now = useWorkspace((workspace) => workspace);
  return (
    <span className={styles['holds']} data-is={look?.is ?? 'unknown'}>
      {look ? sentenceOf(look, texts) : backupTexts(texts).notLooked}
      {compared && look?.is === 'complete' && isOf(now, look) && (
        <span className={styles['differs']}>{backupTexts(texts).differs(look.differences)}</span>
      )}
    </span>
  );
}

function sentenceOf(look: Look, texts: Texts): string {
  const backups = backupTexts(texts);
  if (look.is !== 'complete') return backups.isUnreadable(fileSentence(texts, look));
  return backups.complete(holdsInWords(look.counts, texts));
}
