import { saveEverything } from '../../app/files/export.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { backupTexts } from '../../text/later/backups.ts';
import { settingsTexts } from '../../text/later/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from './Section.tsx';
import styles from './Settings.module.css';
import { fileTold } from '../../text/later/file-told.ts';

/** What this copy is, what it does not do, and what to do instead. */
export function Edition() {
  const { platform, appVersion } = usePlanner();
  const texts = settingsTexts(useTexts());
  return (
    <Section title={texts.edition}>
      {platform.lacks.includes('file-association') && <p>{texts.browserFiles}</p>}
      <p>{texts.noNetwork}</p>
      <p className={styles['faint']}>{texts.version(appVersion)}</p>
    </Section>
  );
}

/** In the place of the backups, where somebody would look for them. */
export function WithoutBackups() {
  const planner = usePlanner();
  const texts = useTexts();
  return (
    <>
      <p>{backupTexts(texts).inBrowser}</p>
      <div>
        <Button onClick={() => void saveEverything(planner, texts)}>{fileTold(texts).saveEverything}</Button>
      </div>
    </>
  );
}
