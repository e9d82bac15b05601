/** The score of one row on its way into the plan: figure, evidence and reason are one value (SPEC L12). */
import { useDraft, type Draft } from '../../app/editing/use-draft.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { scoring } from '../../domain/commands/closing.ts';
import type { Graded, Id } from '../../domain/kinds/model.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import type { Verdict } from '../../domain/progress/grading.ts';
import { closingTexts } from '../../text/later/closing.ts';

const NOTHING: Graded = {};

/** What is written down of it: words without blanks at their ends, and nothing that is empty. */
function kept({ score, dropped, evidence, reason }: Graded): Graded {
  const [seen, why] = [cleanLines(evidence ?? '').trim(), cleanLines(reason ?? '').trim()];
  return {
    ...(score === undefined || dropped ? {} : { score }),
    ...(dropped ? { dropped } : {}),
    ...(seen === '' ? {} : { evidence: seen }),
    ...(why === '' ? {} : { reason: why }),
  };
}

/** Of what two said apart nothing is chosen: what is written here stands in the place of both. */
export function useScoreField(row: Id, verdict: Verdict): Draft<Graded> {
  const planner = usePlanner();
  const words = closingTexts(useTexts());
  return useDraft<Graded>(
    words.score,
    verdict.is === 'one' ? verdict.graded : NOTHING,
    (graded, beside) => {
      const value = kept(graded);
      const command = scoring(
        planner.plan.getState().workspace,
        row,
        Object.keys(value).length === 0 ? undefined : value,
        beside,
      );
      return planner.edit(command);
    },
    kept,
    undefined,
    ({ evidence, reason }) => [evidence, reason].filter(Boolean).join(' · '),
  );
}
