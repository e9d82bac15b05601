/** Everybody a plan names, and its teams. */
import { UsersRound } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'people',
  Screen: lazily(async () => (await withTexts(import('./People.tsx'))).default),
  Icon: UsersRound,
  group: 'work',
};
