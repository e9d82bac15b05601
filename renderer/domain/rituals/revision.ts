/** The number by which a calendar knows which of two files about one meeting holds (SPEC T6). */
import type { Instant } from '../kinds/model.ts';

/** Seconds are counted from here: a reader may keep the number in 31 bits, which lasts until 2088. */
const FIRST = Date.UTC(2020, 0, 1);

/** Seconds since 2020, and always more than `last`, the number of the file this run of the app made before; -1 for none. */
export const revisionAt = (made: Instant, last: number): number =>
  Math.max(last + 1, Math.floor((Date.parse(made) - FIRST) / 1000));
