import type { CheckIn, Metric } from '../../../domain/model.ts';
import { useLanguage, useTexts } from '../../../app/use-planner.ts';
import { number } from '../../../text/format.ts';
import { Sparkline } from '../../../ui/Sparkline.tsx';

/** Where the values began and where they should go; nothing for measures without a scale. */
function goalOf(metric: Metric | undefined): { readonly from?: number | undefined; readonly to?: number | undefined } {
  switch (metric?.type) {
    case 'raise':
    case 'lower':
      return { from: metric.start, to: metric.target };
    case 'above':
    case 'below':
      return { to: metric.limit };
    case 'milestones':
      return { from: 0, to: metric.levels.length };
    default:
      return {};
  }
}

/** The values so far as one line, once there are two of them. `checkIns` are in order of time. */
export function Trend({
  metric,
  checkIns,
}: {
  readonly metric: Metric | undefined;
  readonly checkIns: readonly CheckIn[];
}) {
  const { plan } = useTexts();
  const language = useLanguage();
  const known = checkIns.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (known.length < 2 || metric?.type === 'yesNo') return null;
  return (
    <Sparkline
      // As in the outline: a check-in without a value leaves no hole in what was measured.
      values={known}
      text={plan.trendText(known.map((value) => number(value, language)).join(', '))}
      {...goalOf(metric)}
      width={310}
      height={56}
    />
  );
}
