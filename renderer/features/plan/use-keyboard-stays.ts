/** The keyboard stays in the plan: where the row it is in goes, by whatever hand, it goes to the row nearest above. */
import { useEffect, type RefObject } from 'react';
import { usePlanner } from '../../app/session/use-planner.ts';

/** With nothing in focus all keys of the plan are dead, and nothing says so. */
export function useKeyboardStays(place: RefObject<HTMLElement | null>): void {
  const planner = usePlanner();
  useEffect(() => {
    const main = place.current;
    if (!main) return undefined;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => (last = target instanceof Element ? target : null);
    const watch = new MutationObserver((changes) => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      const row = last.closest('li');
      last = null;
      // Somebody knows already where it goes.
      if (!row || planner.ui.getState().focus !== null) return;
      const gone = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(row)));
      // It is only too far away to be drawn.
      if (gone?.target instanceof Element && gone.target.closest('[data-far]')) return;
      nearest(main, gone)?.focus({ preventScroll: true });
    });
    main.addEventListener('focusin', remember);
    watch.observe(main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [place, planner]);
}

const ROWS = '[data-row]';

/** The last row before the gap, or else the first there is, or else the way to write one. */
function nearest(main: HTMLElement, gone: MutationRecord | undefined): HTMLElement | null | undefined {
  const before = gone?.previousSibling;
  const above = before instanceof Element && before.isConnected ? [...before.querySelectorAll<HTMLElement>(ROWS)] : [];
  const around = gone?.target instanceof Element ? gone.target.closest('li')?.querySelector<HTMLElement>(ROWS) : null;
  return above.at(-1) ?? around ?? main.querySelector<HTMLElement>(ROWS) ?? main.querySelector('button');
}
