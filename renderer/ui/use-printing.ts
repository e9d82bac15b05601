import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether the page is being put on paper just now, so that a screen can leave out what should not leave the house, and draw what
 * it would otherwise draw later.
 */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);

let printing = false;

function subscribe(listener: () => void): () => void {
  const put = (now: boolean) => {
    printing = now;
    // The paper is taken from what stands there when this returns, and a drawing that is put off would miss it.
    flushSync(listener);
  };
  const [begin, end] = [() => put(true), () => put(false)];
  const turn = ({ matches }: { readonly matches: boolean }) => put(matches);
  // Both, since not every browser tells in both ways; where pages have no paper there is neither.
  const paper = typeof window.matchMedia === 'function' ? window.matchMedia('print') : undefined;
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper?.addEventListener('change', turn);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper?.removeEventListener('change', turn);
  };
}
