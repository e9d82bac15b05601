import { partsOf, takeApart } from '../../app/editing/joining.ts';
import { usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Joinable } from '../../domain/plan/joined.ts';
import { joiningTexts } from '../../text/later/joining.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Joining.module.css';

/** Of how many records it was joined, with the way back; nothing where it is itself alone. */
export function JoinedFrom({ record }: { readonly record: Joinable }) {
  const planner = usePlanner();
  const texts = useTexts();
  const joining = joiningTexts(texts);
  const parts = useWorkspace((workspace) => partsOf(workspace, record.id));
  if (parts === 1) return null;
  return (
    <p className={styles['remark']}>
      {joining.madeOf(parts)}{' '}
      <Button size="small" variant="quiet" onClick={() => void takeApart(planner, texts, record)}>
        {joining.takeApart}
      </Button>
    </p>
  );
}
