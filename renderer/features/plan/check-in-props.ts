/** What a check-in is about, and what it begins with. */
import type { RefObject } from 'react';
import type { HalfCheckIn } from '../../app/editing/half-written.ts';
import type { CheckIn, KeyResult } from '../../domain/kinds/model.ts';

export interface CheckInProps {
  readonly keyResult: KeyResult;
  /** What was said so far, in order. */
  readonly checkIns: readonly CheckIn[];
}

export interface CheckInFormProps extends CheckInProps {
  /** Which of its fields the keyboard had reached, counted from 0, before the form was there. */
  readonly reached: RefObject<number>;
}

export const NOTHING_SAID: HalfCheckIn = { value: null, confidence: null, note: '' };
