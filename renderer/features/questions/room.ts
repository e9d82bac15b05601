/** What merging left to decide. */
import { CircleHelp } from 'lucide-react';
import { useQuestionCount } from '../../app/editing/use-question-count.ts';
import { questionKeys } from './question-keys.ts';
import { withTexts } from '../../app/session/texts.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'questions',
  Screen: lazily(async () => (await withTexts(import('./Questions.tsx'))).default),
  Icon: CircleHelp,
  group: 'work',
  keys: 'Mod+2',
  useCount: useQuestionCount,
  countText: ({ rooms }, count) => rooms.list.questions(count),
  ownKeys: (keys) => ({ title: keys.atQuestions, rows: questionKeys(keys) }),
};
