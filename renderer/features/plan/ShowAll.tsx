import { useEffect } from 'react';
import { showAllRows } from '../../app/places/show-all-rows.ts';
import { usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { outlineHintTexts } from '../../text/later/outline-hints.ts';
import { Button } from '../../ui/Button.tsx';
import { unlessComposing } from '../../ui/pressed.ts';

/** Beside the number of rows that were found: the way back to all of them. Escape takes it where nothing else takes Escape. */
export function ShowAll() {
  const planner = usePlanner();
  const hints = outlineHintTexts(useTexts());
  useEffect(() => {
    const onKeyDown = unlessComposing((event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || planner.ui.getState().overlay !== null) return;
      event.preventDefault();
      showAllRows(planner);
    });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [planner]);
  return (
    <Button size="small" variant="quiet" shortcut="Escape" onClick={() => showAllRows(planner)}>
      {hints.showAll}
    </Button>
  );
}
