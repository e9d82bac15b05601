import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { actionOf } from '../../app/actions.ts';
import { useLanguage, usePlanner, useTexts } from '../../app/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { Edition } from './Edition.tsx';
import { PersonSettings } from './PersonSettings.tsx';
import { PlanSettings } from './PlanSettings.tsx';
import styles from './Settings.module.css';

/** A place of its own: what is said of the person, of the plan as a whole, and of this copy of the app. */
export default function Settings({ saveState }: { readonly saveState?: ReactNode }) {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);

  // One has gone to another place, so reading begins at its name.
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className={styles['room']}>
      <header className={styles['bar']}>
        <Button
          variant="quiet"
          icon={<ArrowLeft />}
          shortcut="Mod+1"
          onClick={() => void actionOf('plan').run(planner, texts, language)}
        >
          {texts.settings.back}
        </Button>
        {saveState}
      </header>
      <main id="settings" className={styles['main']}>
        <div className={styles['page']}>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>
            {texts.settings.title}
          </h1>
          <PersonSettings />
          <PlanSettings />
          <BackupSettings />
          <Edition />
        </div>
      </main>
    </div>
  );
}
