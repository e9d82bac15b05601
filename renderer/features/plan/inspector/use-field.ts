/** One field of the chosen record on its way into the plan: words after a pause, choices at once. */
import { cleanLine, cleanLines } from '../../../domain/plan/clean-text.ts';
import type { RowRecord } from '../../../domain/plan/rows.ts';
import { useDraft, type Draft } from '../../../app/editing/use-draft.ts';
import { usePlanner, useTexts } from '../../../app/session/use-planner.ts';
import { fieldName } from '../../../text/field-name.ts';

/** `kept` says what the plan makes of a value; undefined empties the field. */
export function useField<T>(record: RowRecord, field: string, stored: T, kept: (value: T) => T): Draft<T> {
  const planner = usePlanner();
  const texts = useTexts();
  const { kind, id } = record;
  return useDraft(
    fieldName(field, texts),
    stored,
    (value, beside) => planner.edit({ do: 'set', kind, id, values: { [field]: kept(value) }, beside }),
    kept,
    () => planner.fieldLeft(id, field),
  );
}

export function useWords(record: RowRecord, field: string, stored: string | undefined): Draft<string> {
  const planner = usePlanner();
  const texts = useTexts();
  const { kind, id } = record;
  const clean = field === 'title' ? cleanLine : cleanLines;
  const kept = (text: string) => clean(text).trim();
  return useDraft(
    fieldName(field, texts),
    // What a file brought may hold what nobody sees; it is shown clean, and written clean once somebody writes there (C15).
    clean(stored ?? ''),
    (text, beside) => planner.edit({ do: 'set', kind, id, values: { [field]: kept(text) || undefined }, beside }),
    kept,
    () => planner.fieldLeft(id, field),
  );
}

/** What is chosen is written at once; the choice stands in the field even while it cannot be written. */
export const chooseIn =
  <T>(draft: Draft<T>) =>
  (value: T): void => {
    draft.onChange(value);
    void draft.commit();
  };
