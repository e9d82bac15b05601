/** The backups of this machine, and the way back to each. */
import { History } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'backups',
  Screen: lazily(async () => (await withTexts(import('./Backups.tsx'))).default),
  Icon: History,
  group: 'app',
};
