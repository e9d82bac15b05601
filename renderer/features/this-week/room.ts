/** What this week asks of whoever works by a plan of their own. */
import { CalendarCheck } from 'lucide-react';
import { useDueThisWeek } from '../../app/rituals/due-this-week.ts';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'this-week',
  Screen: lazily(async () => (await withTexts(import('./ThisWeek.tsx'))).default),
  Icon: CalendarCheck,
  group: 'work',
  personal: true,
  useCount: useDueThisWeek,
  countText: ({ rooms }, count) => rooms.list.due(count),
};
