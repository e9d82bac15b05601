import { useEffect, useRef, useState } from 'react';
import { cyclesAround, guidedStep, keepGuidedStep, type GuidedStep } from '../../app/places/guided-start.ts';
import { chooseCycle, guideThrough } from '../../app/places/navigate.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { shownCycle } from '../../app/places/shown.ts';
import { writeObjective } from '../../app/editing/start-part.ts';
import { today } from '../../app/session/today.ts';
import { useNow } from '../../app/session/use-now.ts';
import { usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import type { Cycle, Day } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { childrenOf } from '../../domain/plan/workspace.ts';
import { OpenActions } from '../../parts/check-in/OpenActions.tsx';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { thisWeekTexts } from '../../text/later/this-week.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Due } from './Due.tsx';
import { GuidedStart } from './GuidedStart.tsx';
import { LastNote } from './LastNote.tsx';
import { NextSteps } from './NextSteps.tsx';
import styles from './ThisWeek.module.css';

/** What the week asks of whoever works by the plan, in the shown cycle (SPEC Y4, Y5). */
export default function ThisWeek(props: RoomProps) {
  const workspace = usePlan((state) => state.workspace);
  const chosen = useUi(({ cycle }) => cycle);
  const day = today(new Date(useNow()));
  const cycle = shownCycle(workspace, chosen, day);
  const page = useRef<HTMLDivElement>(null);
  const planner = usePlanner();
  const { database } = planner;
  const { last, next: following } = cyclesAround(workspace, cycle, day);
  const [step, setStep] = useState(() => guidedStep(database));
  const goTo = (next: GuidedStep | null) => {
    keepGuidedStep(database, next);
    setStep(next);
    // Whoever looked back is shown the cycle that was, and goes on in the one to be written.
    if (step === 'lastCycle' && following) chooseCycle(planner, following.id);
  };
  // The other rooms show the way back while it runs.
  useEffect(() => guideThrough(planner.ui, step), [planner, step]);
  const isWritten = cycle !== undefined && childrenOf(workspace, cycle.id, 'objective').length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // One key goes on with the steps, or checks in: the keyboard is there, and not at the heading as in other rooms.
  useEffect(() => void begin(page.current), []);
  // The button that ended the steps went with them.
  useEffect(() => {
    if (step !== null || document.activeElement !== document.body) return;
    if (!begin(page.current)) heading.current?.focus();
  }, [step]);
  return (
    <RoomFrame id="this-week" headingRef={heading} {...props}>
      <div ref={page} className={styles['page']}>
        {isWritten ? <InCycle cycle={cycle} day={day} /> : <Empty cycle={cycle} />}
        {(!isWritten || step !== null) && <GuidedStart step={step} last={last} onStep={goTo} />}
      </div>
    </RoomFrame>
  );
}

/** True where there is something to begin with. */
function begin(page: HTMLElement | null): boolean {
  const first =
    page?.querySelector<HTMLElement>('[data-guide] button') ?? page?.querySelector<HTMLElement>('[data-due]');
  first?.focus({ focusVisible: true });
  return first !== undefined && first !== null;
}

function InCycle({ cycle, day }: { readonly cycle: Cycle; readonly day: Day }) {
  const texts = useTexts();
  const words = thisWeekTexts(texts);
  return (
    <>
      <p className={styles['what']}>{words.what(cleanLine(cycle.name ?? '') || texts.plan.untitled)}</p>
      <Due cycle={cycle} day={day} />
      <NextSteps cycle={cycle} />
      <LastNote cycle={cycle} />
      <OpenActions cycle={cycle} />
    </>
  );
}

/** Nothing is written yet in the cycle; what earlier ones left to do is still there. */
function Empty({ cycle }: { readonly cycle: Cycle | undefined }) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = thisWeekTexts(texts);
  return (
    <>
      <EmptyState
        title={words.empty}
        actions={<Button onClick={() => writeObjective(planner, texts)}>{texts.plan.empty.write}</Button>}
      >
        {words.emptyWhat}
      </EmptyState>
      {cycle && <OpenActions cycle={cycle} />}
    </>
  );
}
