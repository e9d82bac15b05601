import type { CheckIn, KeyResult } from '../../domain/kinds/model.ts';
import { staleAfter } from '../../domain/progress/cadence.ts';
import { trendOf } from '../../domain/progress/trend.ts';
import { useTheirClock } from '../../app/session/use-now.ts';
import { useLanguage, useMethod, useTexts } from '../../app/session/use-planner.ts';
import { number } from '../../text/format.ts';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { useCycleDates, usePauses } from '../../parts/use-cycle-dates.ts';

interface Props {
  readonly keyResult: KeyResult;
  /** In order. */
  readonly checkIns: readonly CheckIn[];
}

/** The values so far as one line over the whole cycle, once there are two of them; its details have more room and show more. */
export function Trend({ keyResult, checkIns }: Props) {
  const { plan } = useTexts();
  const stale = staleAfter(useMethod().cadence);
  const language = useLanguage();
  const shape = trendOf(keyResult.metric, checkIns, useCycleDates(keyResult), useTheirClock(), {
    stale,
    pauses: usePauses(keyResult),
  });
  if (!shape) return null;
  const words = shape.points.map(({ value }) => number(value, language)).join(', ');
  const { pace: _, ...small } = shape;
  return <Sparkline {...small} text={plan.trendText(words)} />;
}
