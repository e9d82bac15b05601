import { useCallback } from 'react';
import type { Id } from '../domain/kinds/model.ts';
import { editWithUndo } from '../app/editing/edit-or-say.ts';
import { usePlanner, useTexts } from '../app/session/use-planner.ts';

/** The keyboard stays in the panel, or in the part of a room, when what it was on goes away. */
export const stayIn = (element: Element): void =>
  element.closest<HTMLElement>('[data-details], [data-stay]')?.focus({ preventScroll: true });

/** Takes a check-in, a comment or a person away at once and offers it back. The keyboard stays around what was pressed. */
export function useDeletion(): (pressed: { readonly currentTarget: Element }, id: Id, gone: string) => void {
  const planner = usePlanner();
  const texts = useTexts();
  return useCallback(
    ({ currentTarget }, id, gone) => {
      stayIn(currentTarget);
      void editWithUndo(planner, texts, { do: 'delete', id }, gone);
    },
    [planner, texts],
  );
}
