/**
 * Puts whatever nobody caught into main's log. This is the first module that runs, so that a mistake in any other is noted as well; what the
 * person sees of it is up to the screens.
 */
import type { Platform } from '../../platform/platform.ts';
import { onWorkerError } from '../worker/ask-worker.ts';
import { errorReport, placesIn, type ErrorReport } from './error-report.ts';

type Tell = (report: ErrorReport) => void;

/** What was noted before anybody could be told. */
const early: ErrorReport[] = [];
let tell: Tell = (report) => void early.push(report);

/** A script or sheet that did not arrive: the event comes from its element, and carries no error. */
function lost({ target }: Event): ErrorReport {
  const address = target instanceof HTMLScriptElement ? target.src : '';
  const file = /[\w-]{1,50}\.js$/.exec(address)?.[0];
  return { name: 'LoadError', places: file ? [`${file}:0:0`] : [] };
}

/** A mistake while a script is read has a place in the event and none in the error. */
function thrown({ error, filename, lineno, colno }: ErrorEvent): ErrorReport {
  const report = errorReport(error);
  return report.places.length > 0 ? report : { ...report, places: placesIn(`${filename}:${lineno}:${colno}`) };
}

/** From now on, and what was noted before, goes to the log. */
export function reportErrors(platform: Pick<Platform, 'reportError'>): void {
  tell = (report) => void platform.reportError(report);
  for (const report of early.splice(0)) tell(report);
}

// In the first phase, since what an element meets is not told to the window in the second.
window.addEventListener('error', (event) => tell(event instanceof ErrorEvent ? thrown(event) : lost(event)), true);
window.addEventListener('unhandledrejection', ({ reason }) => tell(errorReport(reason)));
onWorkerError((report) => tell(report));
