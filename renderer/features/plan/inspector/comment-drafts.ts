/** Comments not yet handed over, so that looking at another row costs no words. In memory: half a comment is nobody's yet. */
import type { Id } from '../../../domain/model.ts';
import type { Planner } from '../../../app/planner.ts';

const DRAFTS = new WeakMap<Planner, Map<Id, string>>();

export const draftAbout = (planner: Planner, id: Id): string => DRAFTS.get(planner)?.get(id) ?? '';

export function keepDraft(planner: Planner, id: Id, text: string): void {
  const drafts = DRAFTS.get(planner) ?? new Map<Id, string>();
  DRAFTS.set(planner, drafts);
  if (text === '') drafts.delete(id);
  else drafts.set(id, text);
}
