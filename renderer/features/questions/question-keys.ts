/** The keys of a question. */
import type { KeyRow } from '../../app/places/rooms.ts';
import type { Keys } from '../../text/later/keys.ts';

export const questionKeys = ({ questions }: Keys): readonly KeyRow[] => [
  { keys: ['1', '2'], does: questions.keepThat },
  { keys: ['W'], does: questions.write },
  { keys: ['B'], does: questions.both },
  { keys: ['K'], does: questions.keep },
  { keys: ['D'], does: questions.delete },
  { keys: ['ArrowUp', 'ArrowDown'], does: questions.walk },
];
