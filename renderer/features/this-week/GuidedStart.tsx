import { useEffect, useRef } from 'react';
import { GUIDED_STEPS, MINUTES, type GuidedStep } from '../../app/places/guided-start.ts';
import { chooseCycle, navigate } from '../../app/places/navigate.ts';
import { startKeyResult, startStep, writeObjective } from '../../app/editing/start-part.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import { thisWeekTexts } from '../../text/later/this-week.ts';
import { Button } from '../../ui/Button.tsx';
import { Part } from './Part.tsx';
import styles from './ThisWeek.module.css';

interface Props {
  readonly step: GuidedStep | null;
  /** The cycle to be looked back at, where there is one. */
  readonly last: Cycle | undefined;
  readonly onStep: (step: GuidedStep | null) => void;
}

/** Five steps from nothing to a first week (SPEC Y8). */
export function GuidedStart({ step, last, onStep }: Props) {
  const { guided } = thisWeekTexts(useTexts());
  const total = GUIDED_STEPS.reduce((sum, one) => sum + MINUTES[one], 0);
  return (
    <Part title={guided.title(total)}>
      <p className={styles['faint']}>{guided.what}</p>
      <ol className={styles['list']}>
        {GUIDED_STEPS.map((one) => (
          <li key={one} className={styles['step']} aria-current={one === step ? 'step' : undefined}>
            <span className={one === step ? styles['now'] : undefined}>
              {guided.named(guided.steps[one].title, MINUTES[one])}
            </span>
            {one === step && <Now step={one} last={last} onStep={onStep} />}
          </li>
        ))}
      </ol>
      {step === null && (
        <div data-guide>
          <Button variant="primary" onClick={() => onStep(GUIDED_STEPS[0])}>
            {guided.begin}
          </Button>
        </div>
      )}
    </Part>
  );
}

function Now({ step, last, onStep }: Props & { readonly step: GuidedStep }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { guided } = thisWeekTexts(texts);
  const at = GUIDED_STEPS.indexOf(step);
  const next = GUIDED_STEPS[at + 1] ?? null;
  const before = GUIDED_STEPS[at - 1];
  const { prompt, place } = guided.steps[step];
  // Without a cycle that was there is nowhere to go: thinking is all there is to the step.
  const leads = step !== 'lastCycle' || last !== undefined;
  const goOn = useRef<HTMLDivElement>(null);
  // The button that was pressed went with its step, and the keyboard goes on with this one.
  useEffect(() => {
    if (document.activeElement === document.body) goOn.current?.querySelector('button')?.focus();
  }, []);
  const go = {
    lastCycle: () => {
      if (last) chooseCycle(planner, last.id);
      navigate(planner, { at: 'closing', step: 'look-back', field: 'new-line' });
    },
    areas: () => navigate(planner, { at: 'room', room: 'people', field: 'new-team' }),
    write: () => writeObjective(planner, texts),
    keyResults: () => startKeyResult(planner, texts),
    firstStep: () => startStep(planner, texts),
  };
  return (
    <>
      <p className={styles['faint']}>{prompt}</p>
      {!leads && <p className={styles['faint']}>{guided.noLastCycle}</p>}
      <div ref={goOn} className={styles['line']} data-guide>
        {leads && (
          <Button size="small" variant="primary" onClick={go[step]}>
            {place}
          </Button>
        )}
        <Button size="small" variant={leads ? 'plain' : 'primary'} onClick={() => onStep(next)}>
          {next ? guided.next : guided.done}
        </Button>
        {before !== undefined && (
          <Button size="small" variant="quiet" onClick={() => onStep(before)}>
            {guided.back}
          </Button>
        )}
        {next && (
          <Button size="small" variant="quiet" onClick={() => onStep(null)}>
            {guided.end}
          </Button>
        )}
      </div>
    </>
  );
}
