import type { Id } from '../domain/kinds/model.ts';
import { rollUpOf } from '../domain/progress/roll-up.ts';
import { clamped } from '../domain/progress/scoring.ts';
import { childIndexKey } from '../domain/plan/workspace.ts';
import { useChildren, useLanguage, useShelves, useTexts } from '../app/session/use-planner.ts';
import { percent } from '../text/format.ts';

interface RollUp {
  /** Undefined where nothing is measured yet. */
  readonly value: number | undefined;
  readonly word: string;
  readonly measured: number;
  readonly of: number;
}

/** An objective's progress, and of how many key results it is made: asked again only when one of their check-ins or measures changes. */
export function useRollUp(objective: Id): RollUp {
  const { plan } = useTexts();
  const language = useLanguage();
  const keyResults = useChildren(objective, 'keyResult');
  const shelves = [childIndexKey(objective, 'keyResult'), ...keyResults.map(({ id }) => childIndexKey(id, 'checkIn'))];
  // Three numbers as one text, which stays the same as long as none of them changes.
  const summary = useShelves(shelves, (workspace) => {
    const { progress, measured, of } = rollUpOf(workspace, objective);
    return `${progress ?? ''} ${measured} ${of}`;
  });
  const [progress = '', measured = '', of = ''] = summary.split(' ');
  const value = progress === '' ? undefined : clamped(Number(progress));
  const word = value === undefined ? plan.noProgress : percent(value, language);
  return { value, word, measured: Number(measured), of: Number(of) };
}
