/** What is known of a run of the app: files without names bring less of it than others, and whatever tells more is kept. */
import type { Run } from '../model.ts';

/** A name tells more than none, and a moment more than a day. */
export function tellsMore(one: Run, other: Run | undefined): boolean {
  if (!other) return true;
  if ((one.by === '') !== (other.by === '')) return other.by === '';
  return isDay(other) && !isDay(one);
}

const isDay = ({ at }: Run): boolean => at.endsWith('T00:00:00Z');
