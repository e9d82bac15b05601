/** Files that came and are looked at before they are merged: there only while some are. */
import { GitMerge } from 'lucide-react';
import { withTexts } from '../../app/session/texts.ts';
import { useImport } from '../../app/session/use-planner.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'merge',
  Screen: lazily(async () => (await withTexts(import('./Merge.tsx'))).default),
  Icon: GitMerge,
  group: 'work',
  passing: true,
  useCount: useWaitingFiles,
  countText: ({ rooms }, count) => rooms.list.files(count),
};

/** Nothing of them is merged yet. */
function useWaitingFiles(): number {
  return useImport(({ files }) => files.length);
}
