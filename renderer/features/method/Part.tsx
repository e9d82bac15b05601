import { useId, type ReactNode } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { methodTexts } from '../../text/later/method.ts';
import { Button } from '../../ui/Button.tsx';
import type { Setting } from './use-method-field.ts';
import styles from './Method.module.css';

interface PartProps {
  readonly title: string;
  readonly what?: string;
  readonly children: ReactNode;
}

/** Settings that belong together. */
export function Part({ title, what, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['part']}>
      <h2 id={id} className={styles['heading']}>
        {title}
      </h2>
      {what !== undefined && <p className={styles['faint']}>{what}</p>}
      {children}
    </section>
  );
}

interface UsualProps {
  readonly setting: Pick<Setting<unknown>, 'name' | 'isSet' | 'isAsked' | 'goBack'>;
  /** In words. */
  readonly usual: string;
}

/** What is usual, the way back to it from something else, and whether several set it apart. */
export function Usual({ setting: { name, isSet, isAsked, goBack }, usual }: UsualProps) {
  const planner = usePlanner();
  const words = methodTexts(useTexts());
  return (
    <>
      <p className={styles['usual']}>
        <span className={styles['faint']}>{words.usual(usual)}</span>
        {isSet && (
          <Button size="small" variant="quiet" aria-label={words.backNamed(name)} onClick={goBack}>
            {words.back}
          </Button>
        )}
      </p>
      {isAsked && (
        <p className={styles['usual']}>
          <span>{words.asked(name)}</span>
          <Button size="small" variant="quiet" onClick={() => navigate(planner, { at: 'room', room: 'questions' })}>
            {words.toQuestions}
          </Button>
        </p>
      )}
    </>
  );
}
