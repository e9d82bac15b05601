import { useState } from 'react';
import { useTexts } from '../../app/session/use-planner.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Closing.module.css';

type How = 'alone' | 'together';

/** One step after the other, large enough for a projector: alone in ten minutes, or together in an hour (METHOD, agenda F). */
export function Agenda() {
  const words = closingTexts(useTexts());
  const [how, setHow] = useState<How>('alone');
  const [at, go] = useState(0);
  const steps = how === 'alone' ? words.solo : words.team;
  const step = steps[Math.min(at, steps.length - 1)];
  return (
    <section className={styles['agenda']} aria-label={words.agenda} tabIndex={-1} data-stay>
      <Segmented
        label={words.how}
        labelHidden
        value={how}
        onChange={(chosen) => {
          setHow(chosen);
          go(0);
        }}
        options={[
          { value: 'alone', label: words.alone },
          { value: 'together', label: words.together },
        ]}
      />
      {step && (
        <div className={styles['step']} aria-live="polite">
          <p className={styles['faint']}>
            <span>{words.agendaStep(at + 1, steps.length)}</span>
            <span>{words.minutes(step.minutes)}</span>
          </p>
          <p className={styles['stepTitle']}>{step.title}</p>
          <p>{step.prompt}</p>
        </div>
      )}
      <div className={styles['buttons']}>
        <Button size="small" variant="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
          {words.back}
        </Button>
        <Button size="small" disabled={at >= steps.length - 1} onClick={() => go(at + 1)}>
          {words.next}
        </Button>
      </div>
    </section>
  );
}
