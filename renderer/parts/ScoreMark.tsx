import { useMethod, useTexts } from '../app/session/use-planner.ts';
import type { Ambition } from '../domain/kinds/model.ts';
import { readBand, readingOf } from '../domain/progress/grading.ts';
import { closingTexts } from '../text/later/closing.ts';
import { ConfidenceDot } from '../ui/ConfidenceDot.tsx';

/** How a score reads, in its band’s sign and in words (SPEC L14). */
export function ScoreMark({ score, ambition }: { readonly score: number; readonly ambition: Ambition | undefined }) {
  const words = closingTexts(useTexts());
  const { scoreBands } = useMethod();
  return (
    <ConfidenceDot
      band={readBand(score, ambition, scoreBands)}
      word={words.readings[readingOf(score, ambition, scoreBands)]}
    />
  );
}
