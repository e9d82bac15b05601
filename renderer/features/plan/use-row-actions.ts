import { useMemo } from 'react';
import { rowActions, type RowActions } from '../../app/editing/row-actions.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';

export function useRowActions(): RowActions {
  const planner = usePlanner();
  const texts = useTexts();
  return useMemo(() => rowActions(planner, texts), [planner, texts]);
}
