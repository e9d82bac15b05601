import { useEffect, type MouseEvent } from 'react';
import { navigate } from '../../app/places/navigate.ts';
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
      showAll(planner);
    });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [planner]);
  const press = ({ currentTarget }: MouseEvent) => {
    // The button goes with what was found.
    currentTarget.closest('main')?.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
    showAll(planner);
  };
  return (
    <Button size="small" variant="quiet" shortcut="Escape" onClick={press}>
      {hints.showAll}
    </Button>
  );
}

function showAll(planner: ReturnType<typeof usePlanner>): void {
  navigate(planner, { at: 'only', part: null });
  navigate(planner, { at: 'search', words: '' });
}
