import type { ReactNode } from 'react';
import { actionOf } from '../../app/session/actions.ts';
import { useLanguage, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Room } from '../../ui/Room.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { Edition } from './Edition.tsx';
import { PersonSettings } from './PersonSettings.tsx';
import { PlanSettings } from './PlanSettings.tsx';

/** A place of its own: what is said of the person, of the plan as a whole, and of this copy of the app. */
export default function Settings({ saveState }: { readonly saveState?: ReactNode }) {
  const planner = usePlanner();
  const texts = useTexts();
  const language = useLanguage();
  return (
    <Room
      id="settings"
      title={texts.settings.title}
      back={{
        label: texts.settings.back,
        shortcut: 'Mod+1',
        onBack: () => void actionOf('plan').run(planner, texts, language),
      }}
      state={saveState}
    >
      <PersonSettings />
      <PlanSettings />
      <BackupSettings />
      <Edition />
    </Room>
  );
}
