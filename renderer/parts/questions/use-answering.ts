import { useState } from 'react';
import { offerUndo } from '../../app/editing/offer-undo.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import type { Command } from '../../domain/commands/commands.ts';
import { questionTexts } from '../../text/later/questions.ts';

interface Answering {
  /** Carries out an answer and says whether it was taken; `told` says what it did, beside the way back. */
  readonly answer: (command: Command, told: string) => Promise<boolean>;
  /** Why the last answer was not kept. */
  readonly problem: string | undefined;
}

/** Settles a question by its own buttons, wherever it stands: what that does is said once, and one step back asks again (Q2, E22). */
export function useAnswering(): Answering {
  const planner = usePlanner();
  const texts = useTexts();
  const [problem, setProblem] = useState<string>();
  const answer = async (command: Command, told: string) => {
    const done = planner.answer(command);
    const result = await done;
    const refused = !result.ok && 'refusal' in result;
    setProblem(refused ? questionTexts(texts).refused(texts.problems.refusal[result.refusal]) : undefined);
    if (result.ok) offerUndo(planner, texts, told, done);
    return !refused;
  };
  return { answer, problem };
}
