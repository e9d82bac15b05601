import { Lock } from 'lucide-react';
import { useTexts } from '../app/session/use-planner.ts';
import styles from './PrivateMark.module.css';

/** Beside an objective that stays home, wherever it is listed. */
export function PrivateMark() {
  const { plan } = useTexts();
  return (
    <span className={styles['mark']} title={plan.privateMeans}>
      <Lock aria-hidden />
      {plan.private}
    </span>
  );
}
