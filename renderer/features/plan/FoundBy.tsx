import { cleanLine } from '../../domain/plan/clean-text.ts';
import { foundIn } from '../../domain/plan/found-rows.ts';
import type { RowRecord } from '../../domain/plan/rows.ts';
import { useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import styles from './Row.module.css';

interface Props {
  readonly record: RowRecord;
  /** The words it was found by. */
  readonly search: string;
}

/** Where the row was found by what its title and names do not show: that, on one line. */
export function FoundBy({ record, search }: Props) {
  const { plan } = useTexts();
  const text = useWorkspace((workspace) => foundIn(workspace, record, search));
  if (text === undefined) return null;
  return <p className={styles['foundBy']}>{plan.foundBy(cleanLine(text))}</p>;
}
