import type { Id } from '../../../domain/kinds/model.ts';
import { clamped, progressOf, rollUp } from '../../../domain/progress/scoring.ts';
import { childrenOf } from '../../../domain/plan/workspace.ts';
import { useLanguage, useTexts, useWorkspace } from '../../../app/session/use-planner.ts';
import { percent } from '../../../text/format.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import styles from './Inspector.module.css';

/** An objective's progress, and of how many key results it is made. */
export function Measured({ objective }: { readonly objective: Id }) {
  const { plan } = useTexts();
  const language = useLanguage();
  // Three numbers as one text: drawn again only when one of them changed.
  const summary = useWorkspace((workspace) => {
    const { progress, measured, of } = rollUp(
      childrenOf(workspace, objective, 'keyResult').map((keyResult) => ({
        keyResult,
        progress: progressOf(keyResult.metric, childrenOf(workspace, keyResult.id, 'checkIn')),
      })),
    );
    return `${progress ?? ''} ${measured} ${of}`;
  });
  const [progress = '', measured = '', of = ''] = summary.split(' ');
  const value = progress === '' ? undefined : clamped(Number(progress));
  return (
    <>
      <ProgressBar
        value={value}
        label={plan.progress}
        word={value === undefined ? plan.noProgress : percent(value, language)}
        showWord
      />
      <p className={styles['remark']}>{plan.measuredOf(Number(measured), Number(of))}</p>
    </>
  );
}
