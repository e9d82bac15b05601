/** The keys of the Plan room, as `features/plan` understands them. */
import type { Texts } from '../../text/texts.ts';

/** Keys that do the same stand in one row. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

export const planKeys = ({ keys: { plan } }: Texts): readonly KeyRow[] => [
  { keys: ['Enter'], does: plan.next },
  { keys: ['Tab', 'Shift+Tab'], does: plan.shift },
  { keys: ['Mod+]', 'Mod+['], does: plan.shiftAnytime },
  { keys: ['Escape'], does: plan.settle },
  { keys: ['ArrowUp', 'ArrowDown'], does: plan.walk },
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: plan.move },
  { keys: ['Alt+C'], does: plan.checkIn },
  { keys: ['Mod+I'], does: plan.details },
  { keys: ['Backspace'], does: plan.removeEmpty },
  { keys: ['Mod+Shift+Backspace'], does: plan.delete },
];
