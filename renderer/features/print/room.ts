/** Sheets of paper before they are printed. */
import { Printer } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'print',
  Screen: lazily(async () => (await withTexts(import('./Print.tsx'))).default),
  Icon: Printer,
  group: 'share',
  keys: 'Mod+P',
};
