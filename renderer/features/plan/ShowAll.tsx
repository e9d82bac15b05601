import { useCallback, useEffect } from 'react';
import { navigate } from '../../app/places/navigate.ts';
import { showAllRows } from '../../app/places/show-all-rows.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { stageTexts } from '../../text/later/stage.ts';
import { Button } from '../../ui/Button.tsx';
import { unlessComposing } from '../../ui/pressed.ts';

interface Props {
  /** A button for it stands above already. */
  readonly isOffered: boolean;
}

/** Beside the number of rows that were found: the way back to all of them. Escape takes it where nothing else takes Escape. */
export function ShowAll({ isOffered }: Props) {
  const planner = usePlanner();
  const stage = stageTexts(useTexts());
  const showAll = useCallback(() => {
    navigate(planner, { at: 'search', words: '' });
    showAllRows(planner);
  }, [planner]);
  useEffect(() => {
    const onKeyDown = unlessComposing((event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || planner.ui.getState().overlay !== null) return;
      event.preventDefault();
      showAll();
    });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [planner, showAll]);
  if (isOffered) return null;
  return (
    <Button size="small" variant="quiet" shortcut="Escape" onClick={showAll}>
      {stage.showAll}
    </Button>
  );
}
