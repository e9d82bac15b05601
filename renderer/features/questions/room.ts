/** What merging left to decide. */
import { CircleHelp } from 'lucide-react';
import { useQuestionCount } from '../../app/editing/asking.ts';
import { questionKeys } from './question-keys.ts';
import type { RoomEntry } from '../../app/places/rooms.ts';
import { lazily } from '../../ui/lazily.tsx';

export const room: RoomEntry = {
  id: 'questions',
  Screen: lazily(async () => (await import('./Questions.tsx')).default),
  Icon: CircleHelp,
  group: 'work',
  keys: 'Mod+2',
  useCount: useQuestionCount,
  countText: ({ rooms }, count) => rooms.list.questions(count),
  ownKeys: (texts) => ({ title: texts.keys.atQuestions, rows: questionKeys(texts) }),
};
