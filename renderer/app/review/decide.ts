/** Saying what becomes of proposals, with the way back (SPEC G4, G5, G8). */
import { deciding, decidingAll, type Verdict } from '../../domain/commands/deciding.ts';
import type { ShownProposal } from '../../domain/plan/proposals.ts';
import { reviewTexts } from '../../text/later/review.ts';
import type { Texts } from '../../text/texts.ts';
import { editWithUndo } from '../editing/edit-or-say.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';

/** Resolves to whether it was decided; why it was not is said. */
export async function decide(
  planner: Planner,
  texts: Texts,
  proposal: ShownProposal,
  verdict: Verdict,
): Promise<boolean> {
  const review = reviewTexts(texts);
  const command = deciding(proposal, verdict, newId);
  if (!command) return false;
  const result = await editWithUndo(planner, texts, command, verdict.accepted ? review.accepted : review.declined);
  return result.ok;
}

/** All of these in one step. Resolves to how many were left open, or null where nothing was done. */
export async function decideAll(
  planner: Planner,
  texts: Texts,
  proposals: readonly ShownProposal[],
  verdict: Verdict,
): Promise<number | null> {
  const review = reviewTexts(texts);
  const { command, left } = decidingAll(planner.whole, proposals, verdict, newId);
  const count = proposals.length - left.length;
  if (count === 0) return left.length;
  const said = (verdict.accepted ? review.acceptedMany : review.declinedMany)(count, left.length);
  const result = await editWithUndo(planner, texts, command, said);
  return result.ok ? left.length : null;
}
