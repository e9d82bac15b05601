/** A mistake of ours as the log may know it: what kind it is and where in our scripts it happened. */
import type { Platform } from '../../platform/platform.ts';

export type ErrorReport = Parameters<Platform['reportError']>[0];

/** Places told of one mistake; the contract takes no more. */
const MOST = 8;

/** Never its message: that may hold what somebody wrote, and may look like a place. */
export function errorReport(error: unknown): ErrorReport {
  const isError = error instanceof Error || error instanceof DOMException;
  const name = isError && /^[A-Za-z]{0,30}(?:Error|Exception)$/.test(error.name) ? error.name : 'Error';
  const stack = isError && typeof error.stack === 'string' ? error.stack : '';
  return { name, places: placesIn(isError ? stack.replace(error.message, '') : stack) };
}

/** The places in our scripts that a text names, the innermost first. */
export const placesIn = (stack: string): readonly string[] =>
  [...stack.matchAll(/([\w-]{1,50}\.js):(\d{1,7}):(\d{1,7})/g)].map(([place]) => place).slice(0, MOST);
