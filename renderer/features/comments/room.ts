/** What people said about the plan, and what became of it. */
import { MessagesSquare } from 'lucide-react';
import { useOpenCount } from '../../app/comments/use-open-count.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { withTexts } from '../../app/session/texts.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'comments',
  Screen: lazily(async () => (await withTexts(import('./Comments.tsx'))).default),
  Icon: MessagesSquare,
  group: 'work',
  useCount: useOpenCount,
  countText: ({ rooms }, count) => rooms.list.comments(count),
};
