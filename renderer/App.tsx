import { useEffect, useState, type ReactNode } from 'react';
import { withTexts } from './app/session/texts.ts';
import type { Lost } from './app/session/boot.ts';
import type { Planner } from './app/session/planner.ts';
import { show } from './app/session/preferences.ts';
import { RoomsContext } from './app/places/rooms.ts';
import { prefetch } from './app/session/prefetch.ts';
import { whenCalm } from './app/session/when-calm.ts';
import { whenIdle } from './app/session/when-idle.ts';
import { say } from './app/session/ui-state.ts';
import { PlannerContext, useLanguage, usePlanner, usePreferences, useTexts, useUi } from './app/session/use-planner.ts';
import { Notices } from './features/notices/Notices.tsx';
import { holding, Palette } from './features/palette/Ahead.tsx';
import { Broken } from './features/recovery/Broken.tsx';
import { Leaving } from './features/shell/Leaving.tsx';
import { RoomList } from './features/shell/RoomList.tsx';
import { RoomMenu } from './features/shell/RoomMenu.tsx';
import { SaveState } from './features/shell/SaveState.tsx';
import { Shell } from './features/shell/Shell.tsx';
import { WindowTitle } from './features/shell/WindowTitle.tsx';
import { FetchFailedContext } from './ui/fetched.ts';
import { lazily } from './ui/lazily.tsx';
import { localeOf } from './text/format.ts';
import { Locale } from './ui/locale.tsx';
import { SkipLink } from './ui/SkipLink.tsx';
import { ROOMS } from './rooms.ts';
import styles from './App.module.css';

// What is not on the first screen is loaded when it is asked for.
const Recovery = lazily(async () => (await withTexts(import('./features/recovery/Recovery.tsx'))).default);
const GuideRuns = lazily(async () => (await withTexts(import('./features/this-week/GuideRuns.tsx'))).GuideRuns);
const Messages = lazily(
  async () => (await withTexts(import('./features/notices/Messages.tsx'))).default,
  holding(({ app }) => app.notices),
);
const Keys = lazily(
  async () => (await withTexts(import('./features/palette/Keys.tsx'))).default,
  holding(({ actions }) => actions.keys),
);

interface Props {
  readonly planner: Planner;
  /** What was here and is not: asked about before any room is shown. */
  readonly lost?: Lost;
  /** Called once the first screen is drawn. */
  readonly onDrawn?: () => void;
}

/** The running app: its rooms, and what stands over them. */
export function App({ planner, lost, onDrawn }: Props) {
  const [asking, setAsking] = useState(lost !== undefined);
  useEffect(() => onDrawn?.(), [onDrawn]);
  useEffect(() => whenCalm(() => void prefetch()), []);
  return (
    <PlannerContext value={planner}>
      <RoomsContext value={ROOMS}>
        <Dressed>
          <Broken leaving={<Leaving />}>
            <Shell ready={!asking} />
            {asking && lost ? <Recovery lost={lost} onDone={() => setAsking(false)} /> : <Rooms />}
            <Notices />
          </Broken>
        </Dressed>
      </RoomsContext>
    </PlannerContext>
  );
}

/** Theme and language go to the page itself, where the style sheets and the screen readers look. */
function Dressed({ children }: { readonly children: ReactNode }) {
  const preferences = usePreferences((all) => all);
  useEffect(() => show(preferences, document.documentElement), [preferences]);
  const planner = usePlanner();
  const { problems } = useTexts();
  const failed = (error: unknown) => {
    say(planner.ui, { text: problems.failed, tone: 'warning' });
    // For the log.
    throw error;
  };
  return (
    <Locale value={localeOf(useLanguage())}>
      <FetchFailedContext value={failed}>{children}</FetchFailedContext>
    </Locale>
  );
}

function Rooms() {
  const texts = useTexts();
  const room = useUi((ui) => ui.room);
  const overlay = useUi((ui) => ui.overlay);
  const folded = useUi((ui) => ui.roomsFolded);
  const guiding = useUi((ui) => ui.guiding !== null);
  const Screen = ROOMS.find(({ id }) => id === room)?.Screen;
  // One types on without looking whether it is open yet. If it cannot be fetched now, it is asked for again when it is drawn.
  useEffect(() => whenIdle(() => void Palette.fetch().catch(() => {})), []);
  return (
    <>
      <WindowTitle />
      <SkipLink to={room}>
        {room === 'plan' ? texts.app.skipToPlan : texts.app.skipToRoom(texts.rooms[room].title)}
      </SkipLink>
      <div className={styles['house']} data-folded={folded || undefined}>
        <RoomList />
        <div className={styles['room']} data-guiding={guiding || undefined}>
          {guiding && <GuideRuns />}
          {Screen && <Screen rooms={<RoomMenu />} saveState={<SaveState />} />}
        </div>
      </div>
      {overlay === 'palette' && <Palette />}
      {overlay === 'keys' && <Keys />}
      {overlay === 'messages' && <Messages />}
    </>
  );
}
