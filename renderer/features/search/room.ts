/** Every word of the plan, in every cycle. */
import { TextSearch } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'search',
  Screen: lazily(async () => (await withTexts(import('./Search.tsx'))).default),
  Icon: TextSearch,
  keys: 'Mod+Shift+F',
  group: 'work',
};
