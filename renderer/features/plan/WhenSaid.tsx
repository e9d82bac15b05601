import type { CheckIn, KeyResult } from '../../domain/kinds/model.ts';
import { staleAfter, weeksUntilStale } from '../../domain/progress/cadence.ts';
import { daysSince, isSettled, lastTold, latest, progressOf, silentDays } from '../../domain/progress/scoring.ts';
import { useReadOnly } from '../../app/places/read-only.ts';
import { useTheirClock } from '../../app/session/use-now.ts';
import { useLanguage, useMethod, useTexts } from '../../app/session/use-planner.ts';
import { ago, day as dayText, dayOf } from '../../text/format.ts';
import styles from './Row.module.css';
import { useCycleDates, usePauses } from '../../parts/use-cycle-dates.ts';

interface Props {
  readonly keyResult: KeyResult;
  readonly checkIns: readonly CheckIn[];
}

/**
 * Below the figures: how long nobody has said anything, once that is too long (SPEC P13); and the day of a value that tells no
 * progress yet, since nothing else on the row says that somebody checked in.
 */
export function WhenSaid({ keyResult, checkIns }: Props) {
  const { plan } = useTexts();
  const language = useLanguage();
  const { cadence } = useMethod();
  const now = useTheirClock();
  const end = useCycleDates(keyResult)?.end;
  const isStale = silentDays(checkIns, now, staleAfter(cadence), usePauses(keyResult), end) !== undefined;
  const last = lastTold(checkIns);
  // Nobody is asked for anything in a closed cycle.
  const isQuiet = useReadOnly();
  if (isStale && last !== undefined && !isQuiet && !isSettled(keyResult.metric, checkIns))
    return (
      <span className={styles['stale']} title={plan.staleWhy(weeksUntilStale(cadence))}>
        {plan.lastSaid(ago(daysSince(last, now, end), language))}
      </span>
    );
  const { day, at } = latest(checkIns) ?? {};
  if ((day ?? at) === undefined || progressOf(keyResult.metric, checkIns) !== undefined) return null;
  return (
    <span className={styles['when']}>
      {day !== undefined ? dayText(day, language) : at !== undefined && dayOf(at, language)}
    </span>
  );
}
