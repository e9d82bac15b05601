/** One line for each key result, the longest silent first. */
import { ClipboardCheck } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'check-in',
  Screen: lazily(async () => (await withTexts(import('./CheckIns.tsx'))).default),
  Icon: ClipboardCheck,
  group: 'work',
  keys: 'Mod+3',
  ownKeys: (keys) => ({
    title: keys.atCheckIns,
    rows: [{ keys: ['Enter'], does: keys.checkIns.record }],
  }),
};
