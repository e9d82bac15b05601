/** Puts a reply in words into the plan: each remark as a comment on its row, or on the cycle as a whole (SPEC G10). */
import type { Command } from '../../domain/commands/commands.ts';
import type { Id } from '../../domain/kinds/model.ts';
import type { RemarkInReply } from '../../domain/plan/pasted-reply.ts';
import { isTombstone } from '../../domain/plan/questions.ts';
import { reviewTexts } from '../../text/later/review.ts';
import type { Texts } from '../../text/texts.ts';
import { editWithUndo } from '../editing/edit-or-say.ts';
import { newId } from '../session/ids.ts';
import type { Planner } from '../session/planner.ts';

/** What a remark becomes a comment on; null where there is nothing it could be about. */
export const homeOf = ({ row }: RemarkInReply, cycle: Id | undefined): Id | null =>
  row && !isTombstone(row) ? row.id : (cycle ?? null);

/** `by` is who wrote the reply. A remark that is about no row says with its number what it was meant for. Resolves to whether it was done. */
export async function addReply(
  planner: Planner,
  texts: Texts,
  remarks: readonly RemarkInReply[],
  { by, cycle }: { readonly by: string; readonly cycle: Id | undefined },
): Promise<boolean> {
  const name = by.trim();
  const commands = remarks.flatMap((remark): readonly Command[] => {
    const about = homeOf(remark, cycle);
    if (about === null) return [];
    const isPlaced = remark.row !== undefined && about === remark.row.id;
    const text = isPlaced || remark.number === '' ? remark.text : `${remark.number}: ${remark.text}`;
    const values = name === '' ? { text } : { text, by: name };
    return [{ do: 'add', kind: 'comment', id: newId(), about, values }];
  });
  if (commands.length === 0) return false;
  const said = reviewTexts(texts).replyAdded(commands.length);
  return (await editWithUndo(planner, texts, { do: 'all', commands }, said)).ok;
}
