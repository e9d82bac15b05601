/** One field of the chosen record on its way into the plan: words after a pause, choices at once. */
import type { RowRecord } from '../../../domain/outline-rows.ts';
import { useDraft, type Draft } from '../../../app/use-draft.ts';
import { usePlanner } from '../../../app/use-planner.ts';

/** `kept` says what the plan makes of a value; undefined empties the field. */
export function useField<T>(record: RowRecord, field: string, stored: T, kept: (value: T) => T): Draft<T> {
  const planner = usePlanner();
  const { kind, id } = record;
  return useDraft(
    stored,
    (value, beside) => planner.edit({ do: 'set', kind, id, values: { [field]: kept(value) }, beside }),
    kept,
  );
}

export function useWords(record: RowRecord, field: string, stored: string | undefined): Draft<string> {
  const planner = usePlanner();
  const { kind, id } = record;
  return useDraft(
    stored ?? '',
    (text, beside) => planner.edit({ do: 'set', kind, id, values: { [field]: text.trim() || undefined }, beside }),
    (text) => text.trim(),
  );
}

/** What is chosen is written at once; the choice stands in the field even while it cannot be written. */
export const chooseIn =
  <T>(draft: Draft<T>) =>
  (value: T): void => {
    draft.onChange(value);
    void draft.commit();
  };
