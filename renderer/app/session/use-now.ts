/** The moment it is, for what is told in days: looked at again every quarter of an hour, and when somebody comes back. */
import { useSyncExternalStore } from 'react';
import { onTheirClock } from './today.ts';

const QUARTER = 15 * 60_000;

/** Milliseconds; the same for everything drawn within a quarter of an hour, so that nothing is drawn again for a second. */
const quarter = () => Math.floor(Date.now() / QUARTER) * QUARTER;

function subscribe(told: () => void): () => void {
  const timer = setInterval(told, QUARTER);
  window.addEventListener('focus', told);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', told);
  };
}

/** The same as the clock where the person is shows it, for what is counted in days of their calendar. */
export const useTheirClock = (): number => onTheirClock(useNow());

export const useNow = (): number => useSyncExternalStore(subscribe, quarter);
