/** What this week asks of whoever works by a plan of their own. */
import { CalendarCheck } from 'lucide-react';
import { useCountLater } from '../../app/places/use-count-later.ts';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

const counting = async () => (await import('../../app/rituals/due-this-week.ts')).dueThisWeek;

export const room: RoomEntry = {
  id: 'this-week',
  Screen: lazily(async () => (await withTexts(import('./ThisWeek.tsx'))).default),
  Icon: CalendarCheck,
  group: 'work',
  personal: true,
  useCount: () => useCountLater(counting),
  countText: ({ rooms }, count) => rooms.list.due(count),
};
