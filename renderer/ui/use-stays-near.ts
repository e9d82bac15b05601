/** The keyboard stays near what it was on when that goes, or takes no more presses: with nothing in focus the keys of a room are dead. */
import { useEffect, type RefObject } from 'react';

const PARTS = '[data-stay], [tabindex="-1"]';

/**
 * Within `place` it goes to the nearest part around what it was on that is still there, or else to `otherwise`. Whoever takes something
 * away and knows better says so by giving the keyboard to something else.
 */
export function useStaysNear(place: RefObject<HTMLElement | null>, otherwise: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = place.current;
    if (!page) return undefined;
    // What took the keyboard while the page was drawn had it before anybody listened.
    let last = page.contains(document.activeElement) ? document.activeElement : null;
    /** The parts around it, the nearest first: what was taken out of the page is around nothing any more. */
    let around = last === null ? [] : partsAround(last, page);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
      around = last === null ? [] : partsAround(last, page);
    };
    const bringBack = () => {
      waiting = undefined;
      if (last === null || !isLost(last)) return;
      last = null;
      (around.find(({ isConnected }) => isConnected) ?? otherwise.current)?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      // Whoever took it away may give the keyboard to something else once that is drawn.
      if (waiting === undefined && last !== null && isLost(last)) waiting = setTimeout(bringBack);
    });
    page.addEventListener('focusin', remember);
    watch.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      clearTimeout(waiting);
      page.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, [place, otherwise]);
}

function partsAround(element: Element, page: Element): readonly HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>(PARTS);
  return part && page.contains(part) ? [part, ...partsAround(part, page)] : [];
}

/** Somebody who went elsewhere meanwhile is not called back. */
function isLost(last: Element): boolean {
  const { activeElement } = document;
  if (activeElement !== null && activeElement !== document.body && activeElement !== last) return false;
  return !last.isConnected || last.matches(':disabled');
}
