import { useEffect, useRef, useState } from 'react';
import { keepLookBack, lookBackAt, type LookBackAt } from '../../app/places/look-back.ts';
import { keyboardArrived, navigate } from '../../app/places/navigate.ts';
import { CLOSING_STEPS, type ClosingStep } from '../../app/places/place.ts';
import { shownCycle } from '../../app/places/shown.ts';
import type { RoomProps } from '../../app/places/rooms.ts';
import { usePlan, usePlanner, useTexts, useUi } from '../../app/session/use-planner.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import { isClosed } from '../../domain/plan/closed.ts';
import { RoomFrame } from '../../parts/RoomFrame.tsx';
import { closingTexts } from '../../text/later/closing.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Agenda, placeOf } from './Agenda.tsx';
import { CarryOver } from './CarryOver.tsx';
import { CloseBar } from './CloseBar.tsx';
import { Forecasts } from './Forecasts.tsx';
import { LookBack } from './LookBack.tsx';
import { Scores } from './Scores.tsx';
import styles from './Closing.module.css';

/** How the shown cycle ends: scores, the close, the look back, and what goes on. */
export default function Closing(props: RoomProps) {
  const words = closingTexts(useTexts());
  const chosen = useUi(({ cycle }) => cycle);
  const workspace = usePlan((state) => state.workspace);
  const cycle = shownCycle(workspace, chosen);
  const page = useRef<HTMLDivElement>(null);
  const planner = usePlanner();
  const goal = useUi(({ focus }) => focus);
  // The room takes the keyboard to its name as it opens; what somebody was on the way to comes after that.
  useEffect(() => {
    const there = goal === null ? null : page.current?.querySelector<HTMLElement>(`[data-about="${goal}"]`);
    if (!there) return;
    there.focus({ focusVisible: true });
    keyboardArrived(planner.ui);
  }, [goal, planner]);
  return (
    <RoomFrame id="closing" wide {...props}>
      <div ref={page} className={styles['page']} tabIndex={-1} data-stay>
        {cycle === undefined ? (
          <EmptyState title={words.noCycle}>{words.noCycleWhat}</EmptyState>
        ) : (
          <InCycle key={cycle.id} cycle={cycle} />
        )}
      </div>
    </RoomFrame>
  );
}

function InCycle({ cycle }: { readonly cycle: Cycle }) {
  const words = closingTexts(useTexts());
  const workspace = usePlan((state) => state.workspace);
  const closed = isClosed(workspace, cycle.id);
  const planner = usePlanner();
  const steps = useRef<HTMLDivElement>(null);
  const asked = useUi(({ closingStep }) => closingStep);
  const step = asked ?? (closed ? 'look-back' : 'score');
  const ask = (next: ClosingStep) => navigate(planner, { at: 'closing', step: next });
  const [lookBack, show] = useState(() => lookBackAt(planner.database, cycle.id));
  const goOn = (to: LookBackAt) => {
    show(to);
    keepLookBack(planner.database, cycle.id, to);
    // Another way begins where it was chosen; a step leads to where it is done.
    if (to.how === lookBack?.how || step !== 'look-back') ask(placeOf(to));
  };
  return (
    <>
      <CloseBar
        cycle={cycle}
        onStep={ask}
        onClosed={() => steps.current?.querySelector<HTMLElement>('input:checked')?.focus()}
      />
      <div ref={steps} className={styles['steps']}>
        <Segmented
          label={words.steps}
          labelHidden
          value={step}
          onChange={ask}
          options={CLOSING_STEPS.map((value) => ({ value, label: words.step[value] }))}
        />
      </div>
      {(step === 'look-back' || (lookBack && step === placeOf(lookBack))) && (
        <Agenda now={lookBack ?? { how: 'alone', at: 0 }} shown={step} onGo={goOn} />
      )}
      {step === 'score' && <Scores cycle={cycle} closed={closed} />}
      {step === 'look-back' && <LookBack cycle={cycle} />}
      {step === 'carry-over' && <CarryOver cycle={cycle} />}
      {step === 'forecasts' && <Forecasts />}
    </>
  );
}
