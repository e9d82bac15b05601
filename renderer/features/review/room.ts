/** What came back from reviewers, and what is answered. */
import { MessageSquareDiff } from 'lucide-react';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { useOpenProposals } from '../../app/review/use-open-proposals.ts';
import { withTexts } from '../../app/session/texts.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'review',
  Screen: lazily(async () => (await withTexts(import('./Review.tsx'))).default),
  Icon: MessageSquareDiff,
  group: 'share',
  useCount: useOpenProposals,
  countText: ({ rooms }, count) => rooms.list.proposals(count),
};
