import { useEffect, type ReactNode } from 'react';
import type { Planner } from './app/planner.ts';
import { show } from './app/preferences.ts';
import { PlannerContext, useLanguage, usePreferences, useTexts } from './app/use-planner.ts';
import { Plan } from './features/plan/Plan.tsx';
import { Locale } from './ui/locale.tsx';
import { SkipLink } from './ui/SkipLink.tsx';

/** The running app: its rooms, and what stands over them. */
export function App({ planner }: { readonly planner: Planner }) {
  return (
    <PlannerContext value={planner}>
      <Dressed>
        <Rooms />
      </Dressed>
    </PlannerContext>
  );
}

/** Theme and language go to the page itself, where the style sheets and the screen readers look. */
function Dressed({ children }: { readonly children: ReactNode }) {
  const preferences = usePreferences((all) => all);
  useEffect(() => show(preferences, document.documentElement), [preferences]);
  return <Locale value={useLanguage() === 'zh' ? 'zh-CN' : 'en'}>{children}</Locale>;
}

function Rooms() {
  const texts = useTexts();
  return (
    <>
      <SkipLink to="plan">{texts.app.skipToPlan}</SkipLink>
      <Plan saveState={null} />
    </>
  );
}
