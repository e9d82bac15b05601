import type { LookBackAt } from '../../app/places/look-back.ts';
import { navigate } from '../../app/places/navigate.ts';
import type { ClosingStep } from '../../app/places/place.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { closingTexts } from '../../text/later/closing.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Closing.module.css';

/** Where a step of the agenda is done; the others where the look back is written. In the order of the texts. */
const PLACES: Readonly<Record<LookBackAt['how'], readonly ClosingStep[]>> = {
  alone: ['score', 'look-back', 'look-back', 'look-back'],
  together: ['score', 'look-back', 'look-back', 'look-back', 'look-back', 'look-back', 'carry-over', 'look-back'],
};

/** Where the step one is at is done. */
export const placeOf = ({ how, at }: LookBackAt): ClosingStep => PLACES[how][at] ?? 'look-back';

interface Props {
  readonly now: LookBackAt;
  readonly onGo: (to: LookBackAt) => void;
  /** What of the end of the cycle is shown below. */
  readonly shown: ClosingStep;
}

/** One step after the other, large enough for a projector: alone in ten minutes, or together in an hour (METHOD, agenda F). */
export function Agenda({ now, onGo, shown }: Props) {
  const planner = usePlanner();
  const words = closingTexts(useTexts());
  const { how } = now;
  const steps = how === 'alone' ? words.solo : words.team;
  const at = Math.min(now.at, steps.length - 1);
  const step = steps[at];
  const place = placeOf({ how, at });
  return (
    <section className={styles['agenda']} aria-label={words.agenda} tabIndex={-1} data-stay>
      <Segmented
        label={words.how}
        labelHidden
        value={how}
        onChange={(chosen) => onGo({ how: chosen, at: 0 })}
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
        <Button size="small" variant="quiet" disabled={at === 0} onClick={() => onGo({ how, at: at - 1 })}>
          {words.back}
        </Button>
        <Button size="small" disabled={at >= steps.length - 1} onClick={() => onGo({ how, at: at + 1 })}>
          {words.next}
        </Button>
        {place !== shown && (
          <Button size="small" variant="quiet" onClick={() => navigate(planner, { at: 'closing', step: place })}>
            {words.goThere(words.step[place])}
          </Button>
        )}
      </div>
    </section>
  );
}
