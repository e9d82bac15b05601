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
  /** Which of its fields the keyboard had reached before the form was there, counted from 0; null where nothing was typed ahead. */
  readonly reached: RefObject<number | null>;
}

export const NOTHING_SAID: HalfCheckIn = { value: null, confidence: null, note: '' };
