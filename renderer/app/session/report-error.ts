/** A mistake of ours, on its way into main's log: what kind it is and where in our scripts it happened. */
import type { Platform } from '../../platform/platform.ts';

/** Places told of one mistake; the contract takes no more. */
const MOST = 8;

/** Never its message: that may hold what somebody wrote. */
export function errorReport(error: unknown): Parameters<Platform['reportError']>[0] {
  const isError = error instanceof Error || error instanceof DOMException;
  const name = isError && /^[A-Za-z]{0,30}(?:Error|Exception)$/.test(error.name) ? error.name : 'Error';
  const stack = isError && typeof error.stack === 'string' ? error.stack : '';
  const places = [...stack.matchAll(/([\w-]{1,50}\.js):(\d{1,7}):(\d{1,7})/g)].map(([place]) => place);
  return { name, places: places.slice(0, MOST) };
}

/** Whatever nobody caught is noted; what the person sees of it is up to the screens. */
export function reportErrors(platform: Platform): void {
  window.addEventListener('error', ({ error }) => void platform.reportError(errorReport(error)));
  window.addEventListener('unhandledrejection', ({ reason }) => void platform.reportError(errorReport(reason)));
}
