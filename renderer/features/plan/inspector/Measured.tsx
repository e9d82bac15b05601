import type { Id } from '../../../domain/kinds/model.ts';
import { useTexts } from '../../../app/session/use-planner.ts';
import { useRollUp } from '../../../parts/use-roll-up.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import styles from './Inspector.module.css';

/** An objective's progress, and of how many key results it is made. */
export function Measured({ objective }: { readonly objective: Id }) {
  const { plan } = useTexts();
  const { value, word, measured, of } = useRollUp(objective);
  return (
    <>
      <ProgressBar value={value} label={plan.progress} word={word} showWord />
      <p className={styles['remark']}>{plan.measuredOf(measured, of)}</p>
    </>
  );
}
