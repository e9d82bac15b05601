/** The keys of the Plan room, as `row-keys.ts` understands them. */
import type { KeyRow } from '../../app/places/rooms.ts';
import type { Keys } from '../../text/later/keys.ts';
import { hasCommandKey } from '../../ui/keys.ts';

/** On a Mac these choose words; there the brackets are in reach. */
const WHERE_BRACKETS_ARE_FAR = hasCommandKey() ? [] : ['Alt+Shift+ArrowRight', 'Alt+Shift+ArrowLeft'];

export const planKeys = ({ plan }: Keys): readonly KeyRow[] => [
  { keys: ['Enter'], does: plan.next },
  { keys: ['Tab', 'Shift+Tab'], does: plan.shift },
  { keys: ['Mod+]', 'Mod+[', ...WHERE_BRACKETS_ARE_FAR], does: plan.shiftAnytime },
  { keys: ['Escape'], does: plan.settle },
  { keys: ['ArrowUp', 'ArrowDown'], does: plan.walk },
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: plan.move },
  { keys: ['Alt+C'], does: plan.checkIn },
  { keys: ['Alt+M'], does: plan.comment },
  { keys: ['Mod+I'], does: plan.details },
  { keys: ['Backspace'], does: plan.removeEmpty },
  { keys: ['Backspace', 'Delete'], does: plan.join },
  { keys: ['Mod+Shift+Backspace'], does: plan.delete },
];
