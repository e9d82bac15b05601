import { deleteCycle } from '../../app/editing/delete-cycle.ts';
import { usePlanner, useTexts, useWorkspace } from '../../app/session/use-planner.ts';
import type { Cycle } from '../../domain/kinds/model.ts';
import { isWrittenIn } from '../../domain/plan/sample.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Plan.module.css';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';

/** Above the sample plan: what it is, and the one click it goes with. */
export function SampleMark({ cycle }: { readonly cycle: Cycle }) {
  const planner = usePlanner();
  const texts = useTexts();
  const written = useWorkspace((workspace) => isWrittenIn(workspace, cycle));
  return (
    <div className={styles['mark']}>
      <Banner
        tone="info"
        title={written ? aroundOutlineTexts(texts).sample.markWritten : aroundOutlineTexts(texts).sample.mark}
        actions={
          <Button size="small" onClick={() => void deleteCycle(planner, texts, cycle)}>
            {aroundOutlineTexts(texts).sample.remove}
          </Button>
        }
      />
    </div>
  );
}
