/** What is said of the person, of the plan as a whole, and of this copy of the app. */
import { Settings2 } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'settings',
  Screen: lazily(async () => (await withTexts(import('./Settings.tsx'))).default),
  Icon: Settings2,
  group: 'app',
  keys: 'Mod+,',
};
