import { memo } from 'react';
import type { Initiative } from '../../domain/kinds/model.ts';
import { editOrSay } from '../../app/editing/edit-or-say.ts';
import { useReadOnly } from '../../app/places/read-only.ts';
import { announce } from '../../app/session/ui-state.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Owner, RowFrame } from './RowFrame.tsx';
import styles from './Row.module.css';

/** Work for a key result. Ticking it off is satisfying and moves no progress. */
export const InitiativeRow = memo(function InitiativeRow({ initiative }: { readonly initiative: Initiative }) {
  const planner = usePlanner();
  const texts = useTexts();
  const { plan } = texts;
  const readOnly = useReadOnly();
  const { id, done = false } = initiative;
  return (
    <li className={styles['initiative']} data-done={done || undefined}>
      <RowFrame
        record={initiative}
        scale="label"
        lead={
          <span className={styles['lead']}>
            <input
              type="checkbox"
              aria-label={`${plan.done}: ${initiative.title || plan.untitled}`}
              checked={done}
              disabled={readOnly}
              onChange={() => {
                void editOrSay(planner, texts, { do: 'set', kind: 'initiative', id, values: { done: !done } });
                const title = initiative.title || plan.untitled;
                announce(planner.ui, done ? plan.openAgain(title) : plan.tickedOff(title));
              }}
            />
          </span>
        }
      >
        <span className={styles['facts']}>
          <Owner id={initiative.owner} />
        </span>
      </RowFrame>
    </li>
  );
});
