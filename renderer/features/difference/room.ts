/** Two states of the plan side by side. */
import { History } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'difference',
  Screen: lazily(async () => (await withTexts(import('./Difference.tsx'))).default),
  Icon: History,
  group: 'work',
};
