/** Where a cycle stands by team and by owner, alone or beside another one. */
import { ChartNoAxesColumn } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'overview',
  Screen: lazily(async () => (await withTexts(import('./Overview.tsx'))).default),
  Icon: ChartNoAxesColumn,
  group: 'work',
};
