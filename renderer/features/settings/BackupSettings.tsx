import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { BackupList } from './BackupList.tsx';
import { WithoutBackups } from './Edition.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import { Section } from './Section.tsx';

/** When backups are written, where their copies go, and the way back to each. */
export function BackupSettings() {
  const { platform } = usePlanner();
  const { settings: texts } = useTexts();
  return (
    <Section title={texts.backups}>
      {platform.lacks.includes('backups') ? (
        <WithoutBackups />
      ) : (
        <>
          <p>{texts.backupsHelp}</p>
          <SecondFolder />
          <BackupList />
        </>
      )}
    </Section>
  );
}
