import type { Boot } from '../../app/boot.ts';
import type { SpokenLanguage } from '../../app/preferences.ts';
import { textsFor } from '../../app/use-planner.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Recovery.module.css';

interface Props {
  readonly problem: Extract<Boot, { is: 'failed' }>['problem'];
  readonly language: SpokenLanguage;
  /** Begins again from the start. */
  readonly onRetry?: () => void;
}

/** The plan cannot be opened: what that means, and what to do. There is no planner yet, so its language is handed in. */
export default function Failed({ problem, language, onRetry = () => location.reload() }: Props) {
  const { recovery, app } = textsFor(language);
  const { title, what, steps } = recovery.failed[problem];
  return (
    <main className={styles['room']}>
      <div className={styles['page']} role="alert">
        <h1 className={styles['title']}>{title}</h1>
        <p>{what}</p>
        <h2 className={styles['heading']}>{recovery.todo}</h2>
        <ul className={styles['steps']}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <div>
          <Button variant="primary" onClick={onRetry}>
            {app.tryAgain}
          </Button>
        </div>
      </div>
    </main>
  );
}
