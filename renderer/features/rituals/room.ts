/** When a cycle is talked about, and that as a file for a calendar. */
import { CalendarClock } from 'lucide-react';
import { useDueMeetings } from '../../app/rituals/due.ts';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'rituals',
  Screen: lazily(async () => (await withTexts(import('./Rituals.tsx'))).default),
  Icon: CalendarClock,
  group: 'work',
  useCount: useDueMeetings,
  countText: ({ rooms }, count) => rooms.list.meetings(count),
};
