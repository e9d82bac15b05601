/** The end of the shown cycle. */
import { Flag } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'closing',
  Screen: lazily(async () => (await withTexts(import('./Closing.tsx'))).default),
  Icon: Flag,
  group: 'work',
};
