/** Where several copies of a plan meet. */
import { FolderSync } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'exchange',
  Screen: lazily(async () => (await withTexts(import('./Exchange.tsx'))).default),
  Icon: FolderSync,
  group: 'share',
  keys: 'Mod+E',
};
