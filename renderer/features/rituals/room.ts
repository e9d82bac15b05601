/** When a cycle is talked about, and that as a file for a calendar. */
import { CalendarClock } from 'lucide-react';
import { useCountLater } from '../../app/places/use-count-later.ts';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

const counting = async () => (await import('../../app/rituals/due.ts')).dueMeetings;

export const room: RoomEntry = {
  id: 'rituals',
  Screen: lazily(async () => (await withTexts(import('./Rituals.tsx'))).default),
  Icon: CalendarClock,
  group: 'work',
  useCount: () => useCountLater(counting),
  countText: ({ rooms }, count) => rooms.list.meetings(count),
};
