import { useRef } from 'react';
import { editWithUndo } from '../../app/editing/edit-or-say.ts';
import { startPart } from '../../app/editing/start-part.ts';
import { navigate } from '../../app/places/navigate.ts';
import { usePlan, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Cycle, Initiative } from '../../domain/kinds/model.ts';
import { cleanLine } from '../../domain/plan/clean-text.ts';
import { nextSteps, type NextStep } from '../../domain/progress/this-week.ts';
import { RecordFence } from '../../parts/RecordFence.tsx';
import { thisWeekTexts } from '../../text/later/this-week.ts';
import { Part } from './Part.tsx';
import styles from './ThisWeek.module.css';

/** A step for each key result: a tick makes room for the next one. */
export function NextSteps({ cycle }: { readonly cycle: Cycle }) {
  const words = thisWeekTexts(useTexts());
  const workspace = usePlan((state) => state.workspace);
  const steps = nextSteps(workspace, cycle);
  if (steps.length === 0) return null;
  return (
    <Part title={words.nextSteps}>
      <ul className={styles['list']}>
        {steps.map((one) => (
          <li key={one.keyResult.id} className={styles['step']}>
            <RecordFence of={one.keyResult}>
              <Step {...one} />
            </RecordFence>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Step({ keyResult, step }: NextStep) {
  const planner = usePlanner();
  const texts = useTexts();
  const words = thisWeekTexts(texts);
  const about = useRef<HTMLButtonElement>(null);
  const title = cleanLine(keyResult.title ?? '') || texts.plan.untitled;
  const isDone = async ({ id }: Initiative) => {
    // The tick may go with its step, and the keyboard stays in the line.
    about.current?.focus({ preventScroll: true });
    await editWithUndo(planner, texts, { do: 'set', kind: 'initiative', id, values: { done: true } }, words.stepDone);
  };
  return (
    <>
      {step ? (
        <label className={styles['tick']}>
          <input type="checkbox" checked={false} onChange={() => void isDone(step)} />
          <span dir="auto">{cleanLine(step.title ?? '') || texts.plan.untitled}</span>
        </label>
      ) : (
        <span className={styles['faint']}>{words.noStep}</span>
      )}
      <button
        ref={about}
        type="button"
        className={styles['of']}
        dir="auto"
        title={step ? words.toStep(title) : words.writeStep(title)}
        onClick={() => (step ? navigate(planner, { at: 'row', row: step.id }) : startPart(planner, texts, keyResult))}
      >
        {title}
      </button>
    </>
  );
}
