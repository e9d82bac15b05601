import { navigate } from '../../app/places/navigate.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { settingsTexts } from '../../text/later/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { WithoutBackups } from './Edition.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import { Section } from './Section.tsx';

/** When backups are written, where their copies go, and the way to their list. */
export function BackupSettings() {
  const planner = usePlanner();
  const { platform } = planner;
  const texts = settingsTexts(useTexts());
  return (
    <Section title={texts.backups}>
      {platform.lacks.includes('backups') ? (
        <WithoutBackups />
      ) : (
        <>
          <p>{texts.backupsHelp}</p>
          <SecondFolder />
          <div>
            <Button onClick={() => navigate(planner, { at: 'room', room: 'backups' })}>{texts.seeBackups}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
