/** How the plan is worked with: bands, cadence, caps, the scale of confidence, words. */
import { SlidersHorizontal } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'method',
  Screen: lazily(async () => (await withTexts(import('./Method.tsx'))).default),
  Icon: SlidersHorizontal,
  group: 'app',
};
