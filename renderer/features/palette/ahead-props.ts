/** What the palette begins with. */
import type { RefObject } from 'react';

export interface Ahead {
  /** What was typed before the palette was there. */
  readonly ahead: RefObject<string>;
}
