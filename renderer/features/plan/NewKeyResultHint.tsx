import { useTexts } from '../../app/session/use-planner.ts';
import { outlineHintTexts } from '../../text/later/outline-hints.ts';
import styles from './Objective.module.css';

/** Below a key result that was just begun: what the next keys do. With a row above it, Tab makes it part of that one. */
export function NewKeyResultHint({ first }: { readonly first: boolean }) {
  const hints = outlineHintTexts(useTexts());
  return <p className={styles['hint']}>{first ? hints.firstKeyResult : hints.newKeyResult}</p>;
}
