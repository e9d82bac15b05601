/** What a check-in is about, and what it begins with. */
import type { HalfCheckIn } from '../../app/editing/half-written.ts';
import type { CheckIn, KeyResult } from '../../domain/kinds/model.ts';

export interface CheckInProps {
  readonly keyResult: KeyResult;
  /** What was said so far, in order. */
  readonly checkIns: readonly CheckIn[];
}

export const NOTHING_SAID: HalfCheckIn = { value: null, confidence: null, note: '' };
