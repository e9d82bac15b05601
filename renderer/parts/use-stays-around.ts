/** The keyboard stays near what it was on when that goes, or takes no more presses: with nothing in focus the keys of a room are dead. */
import { useEffect, type RefObject } from 'react';

const STAYS = '[data-stay]';

/** Within `place` the keyboard goes to the nearest part around what it was on that is still there and marked with `data-stay`. */
export function useStaysAround(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = place.current;
    if (!page) return undefined;
    let last: Element | null = null;
    /** The parts around it, the nearest first: what was taken out of the page is around nothing any more. */
    let around: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      around = last === null ? [] : partsAround(last);
    };
    const watch = new MutationObserver(() => {
      if (last === null || !isLost(last)) return;
      last = null;
      around.find(({ isConnected }) => isConnected)?.focus({ preventScroll: true });
    });
    page.addEventListener('focusin', remember);
    watch.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      page.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [place]);
}

function partsAround(element: Element): readonly HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>(STAYS);
  return part ? [part, ...partsAround(part)] : [];
}

/** Somebody who went elsewhere meanwhile is not called back. */
function isLost(last: Element): boolean {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body && activeElement !== last) return false;
  return !last.isConnected || last.matches(':disabled');
}
