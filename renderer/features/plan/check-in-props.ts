/** What the form of a check-in in a row is told beside what every check-in is about. */
import type { RefObject } from 'react';
import type { CheckInProps } from '../../parts/check-in/check-in-props.ts';

export interface CheckInFormProps extends CheckInProps {
  /** Which of its fields the keyboard had reached before the form was there, counted from 0; null where nothing was typed ahead. */
  readonly reached: RefObject<number | null>;
}
