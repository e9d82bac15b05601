import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Whether this browser says which elements of `content-visibility: auto` it draws. */
const isTold = (): boolean => 'ContentVisibilityAutoStateChangeEvent' in window;

interface Near {
  /** Draw it now, wherever it is: what is near stays so until it is told to be far. */
  readonly wanted: boolean;
  /** What must not go although it is far, such as what is being dragged. */
  readonly stays?: () => boolean;
}

/**
 * Whether an element of `content-visibility: auto` is near what is seen, or holds the focus, a selection or an open menu. The
 * browser decides, so nothing is measured here. What is far needs only its words in the page, so that it can be searched and is met by a
 * screen reader. A browser that does not tell has everything drawn.
 */
export function useNear(place: RefObject<HTMLElement | null>, { wanted, stays }: Near): boolean {
  const [near, setNear] = useState(() => wanted || !isTold());
  // Not while it is drawn: React forgets such a change where an older one, such as being told once more that it is far, is still queued.
  useLayoutEffect(() => {
    if (wanted) setNear(true);
  }, [wanted]);
  useEffect(() => {
    if (wanted || !near || !isTold()) return undefined;
    // Nothing is told of what was far all the time, such as a page that was drawn whole for paper alone.
    const drop = () => {
      const [within] = place.current?.children ?? [];
      if (within && !within.checkVisibility({ contentVisibilityAuto: true }) && !stays?.()) setNear(false);
    };
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(drop)));
    return () => cancelAnimationFrame(frame);
  }, [place, wanted, near, stays]);
  useEffect(() => {
    const element = place.current;
    if (!element || !isTold()) return undefined;
    const turn = (event: Event) => {
      // The same is told of what lies within it.
      if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || event.target !== element) return;
      if (!event.skipped) setNear(true);
      else if (!wanted && !stays?.()) setNear(false);
    };
    element.addEventListener('contentvisibilityautostatechange', turn);
    return () => element.removeEventListener('contentvisibilityautostatechange', turn);
  }, [place, wanted, stays]);
  return near || wanted;
}

/** Frames in which nothing moved: then what stands around is drawn. */
const CALM = 6;

/**
 * Keeps in sight what the keyboard was just brought to. What lies on the way is drawn only now, and is higher or lower than was
 * reckoned, so that the place would move out of the window. It ends with the moving, or as soon as a person does anything.
 */
export function keepInSight(element: HTMLElement): void {
  if (!isTold()) return;
  const ended = new AbortController();
  for (const deed of ['wheel', 'pointerdown', 'keydown', 'blur'])
    window.addEventListener(deed, () => ended.abort(), { capture: true, passive: true, signal: ended.signal });
  const placed = () => element.getBoundingClientRect().top;
  let [top, calm] = [placed(), 0];
  const look = () => {
    if (ended.signal.aborted) return;
    calm = placed() === top ? calm + 1 : 0;
    if (calm === 0) element.scrollIntoView({ block: 'nearest' });
    top = placed();
    if (calm < CALM) requestAnimationFrame(look);
    else ended.abort();
  };
  requestAnimationFrame(look);
}
