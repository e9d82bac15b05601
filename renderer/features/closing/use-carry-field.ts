/** What becomes of one row after its cycle, on its way into the plan: the decision and its reason are one value (SPEC L17). */
import { useDraft, type Draft } from '../../app/editing/use-draft.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { deciding } from '../../domain/commands/carrying.ts';
import type { CarryChoice, Carried, Id } from '../../domain/kinds/model.ts';
import { cleanLines } from '../../domain/plan/clean-text.ts';
import { fieldName } from '../../text/field-name.ts';

/** A reason can be begun before the decision; it is handed over with it. */
export interface Deciding {
  readonly choice: CarryChoice | undefined;
  readonly reason: string;
}

const kept = ({ choice, reason }: Deciding): Deciding => ({ choice, reason: cleanLines(reason).trim() });

export function useCarryField(row: Id, decided: Carried | undefined): Draft<Deciding> {
  const planner = usePlanner();
  const texts = useTexts();
  return useDraft<Deciding>(
    fieldName('carried', texts),
    { choice: decided?.choice, reason: decided?.reason ?? '' },
    (value, beside) => {
      const { choice, reason } = kept(value);
      const carried = choice === undefined ? undefined : { choice, ...(reason === '' ? {} : { reason }) };
      return planner.edit(deciding(planner.plan.getState().workspace, row, carried, beside));
    },
    kept,
    undefined,
    ({ reason }) => reason,
  );
}
