import { useTexts } from '../../app/session/use-planner.ts';
import { LEARNING_SORTS, type Cycle } from '../../domain/kinds/model.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Actions } from './Actions.tsx';
import { Learnings } from './Learnings.tsx';
import styles from './Closing.module.css';

/** The retrospective of a cycle: what went well, what was learned, why, and what somebody will do about it (SPEC L15). */
export function LookBack({ cycle }: { readonly cycle: Cycle }) {
  const words = closingTexts(useTexts());
  return (
    <div className={styles['lookBack']}>
      <p className={styles['remark']}>{words.lookBackWhat}</p>
      {LEARNING_SORTS.map((sort) => (
        <Learnings key={sort} cycle={cycle.id} sort={sort} />
      ))}
      <Actions cycle={cycle.id} />
    </div>
  );
}
