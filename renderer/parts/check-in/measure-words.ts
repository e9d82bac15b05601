/** A value as its measure reads it. */
import { isOnScale } from '../../domain/progress/scoring.ts';
import type { Metric } from '../../domain/kinds/model.ts';
import { useLanguage, useTexts } from '../../app/session/use-planner.ts';
import { amount } from '../../text/format.ts';
import { checkInFormTexts } from '../../text/later/check-in-form.ts';

/** What was begun may belong to a measure that has been changed since; then it is not taken for another's. */
export const valueFor = (metric: Metric | undefined, value: number | null): number | null =>
  value !== null && isOnScale(metric, value) ? value : null;

/** A value in the words of its measure. */
export function useValueWord(metric: Metric | undefined): (value: number) => string {
  const texts = useTexts();
  const { plan } = texts;
  const language = useLanguage();
  return (value) => {
    if (metric?.type === 'yesNo') return value >= 1 ? plan.yes : plan.no;
    if (metric?.type === 'milestones')
      return value === 0 ? checkInFormTexts(texts).noLevel : plan.level(value, metric.levels.length);
    return amount(value, metric?.unit, language);
  };
}
