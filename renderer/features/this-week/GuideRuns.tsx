import { CalendarCheck } from 'lucide-react';
import { GUIDED_STEPS } from '../../app/places/guided-start.ts';
import { navigate } from '../../app/places/navigate.ts';
import { usePlanner, useTexts, useUi, useWorkspace } from '../../app/session/use-planner.ts';
import { isPersonal } from '../../domain/plan/personal.ts';
import { thisWeekTexts } from '../../text/later/this-week.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './GuideRuns.module.css';

/** Above every other room while the guided start runs: which step one is at, and the way back to the steps (SPEC Y8). */
export function GuideRuns() {
  const planner = usePlanner();
  const { guided } = thisWeekTexts(useTexts());
  const step = useUi(({ guiding }) => guiding);
  const here = useUi(({ room }) => room === 'this-week');
  const own = useWorkspace(isPersonal);
  if (step === null || here || !own) return null;
  return (
    <section className={styles['runs']} data-guide-runs aria-label={guided.name}>
      <p className={styles['step']}>
        {guided.running(GUIDED_STEPS.indexOf(step) + 1, GUIDED_STEPS.length, guided.steps[step].title)}
      </p>
      <Button
        size="small"
        icon={<CalendarCheck />}
        onClick={() => navigate(planner, { at: 'room', room: 'this-week' })}
      >
        {guided.toSteps}
      </Button>
    </section>
  );
}
