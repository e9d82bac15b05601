import { ArrowLeft } from 'lucide-react';
import { navigate } from '../../app/places/navigate.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Plan.module.css';

/** Above rows that were chosen in the overview: whose they are, and the way back there (SPEC L8). */
export function ChosenLine({ called }: { readonly called: string }) {
  const planner = usePlanner();
  const stage = stageTexts(useTexts());
  return (
    <p className={styles['stage']}>
      <span dir="auto">{stage.onlyOf(called)}</span>
      <Button
        size="small"
        variant="quiet"
        icon={<ArrowLeft />}
        onClick={() => navigate(planner, { at: 'room', room: 'overview' })}
      >
        {stage.backToOverview}
      </Button>
    </p>
  );
}
