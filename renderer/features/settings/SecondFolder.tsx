import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import type { LastBackup } from '../../app/backups/backup.ts';
import { changeFolder } from '../../app/files/chosen-folders.ts';
import { backupSentence, folderSentence } from '../../app/files/file-sentence.ts';
import type { SpokenLanguage, Texts } from '../../text/texts.ts';
import { useLanguage, useLastBackup, usePlanner, usePreferences, useTexts } from '../../app/session/use-planner.ts';
import { moment } from '../../text/format.ts';
import { settingsTexts } from '../../text/later/settings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Settings.module.css';
import { fileProblemTexts } from '../../text/later/file-problems.ts';

/** A folder that gets a copy of each backup, and how the last copy went. */
export function SecondFolder() {
  const planner = usePlanner();
  const texts = useTexts();
  const settings = settingsTexts(texts);
  const language = useLanguage();
  const folder = usePreferences(({ folders }) => folders.backups);
  const last = useLastBackup();
  const [problem, setProblem] = useState<string | null>(null);
  const [forgotten, setForgotten] = useState<string | null>(null);

  const copied = folder === null || !failed(last);

  const choose = async () => {
    setProblem(null);
    setForgotten(null);
    const chosen = await changeFolder(planner, 'backups', 'choose');
    if (!chosen.ok && chosen.problem !== 'cancelled')
      setProblem(settings.folderRefused(folderSentence(texts, chosen.problem)));
  };
  const forget = async () => {
    setProblem(null);
    setForgotten(folder);
    const done = await changeFolder(planner, 'backups', 'forget');
    if (!done.ok) setProblem(settings.folderForgetFailed(fileProblemTexts(texts).file[done.problem]));
  };

  return (
    <div className={styles['part']}>
      <h3 className={styles['label']}>{settings.folder}</h3>
      <p>{folder === null ? settings.folderNone : copied ? settings.folderIs(folder) : settings.folderMeant(folder)}</p>
      <p role="status" className={styles[copied ? 'faint' : 'problem']}>
        {folder !== null
          ? copyTold(texts, language, last)
          : forgotten !== null && problem === null && settings.folderForgotten(forgotten)}
      </p>
      <div role="alert">{problem !== null && <p className={styles['problem']}>{problem}</p>}</div>
      <div className={styles['buttons']}>
        <Button icon={<FolderPlus />} onClick={() => void choose()}>
          {folder === null ? settings.folderChoose : settings.folderChange}
        </Button>
        {folder !== null && (
          <Button variant="quiet" onClick={() => void forget()}>
            {settings.folderForget}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The last copy is not where it should be. */
function failed(last: LastBackup): boolean {
  if (!last) return false;
  return !last.outcome.ok || !['none', 'written'].includes(last.outcome.value.secondCopy);
}

function copyTold(texts: Texts, language: SpokenLanguage, last: LastBackup): string {
  const settings = settingsTexts(texts);
  if (!last) return settings.copySoon;
  const when = moment(last.at, language);
  if (!last.outcome.ok) return settings.backupFailed(when, backupSentence(texts, last.outcome.problem));
  const { secondCopy } = last.outcome.value;
  if (secondCopy === 'none') return settings.copySoon;
  return secondCopy === 'written'
    ? settings.copied(when)
    : settings.copyFailed(when, folderSentence(texts, secondCopy));
}
