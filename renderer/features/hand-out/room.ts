/** What leaves the house, chosen with care. */
import { Share2 } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'hand-out',
  Screen: lazily(async () => (await withTexts(import('./HandOut.tsx'))).default),
  Icon: Share2,
  group: 'share',
  keys: 'Mod+Shift+S',
};
