import { useTexts } from '../app/session/use-planner.ts';
import { wordDifference } from '../wording/word-difference.ts';
import { differenceTexts } from '../text/later/difference.ts';
import { Difference } from '../ui/Difference.tsx';

interface Props {
  /** Empty where nothing was written. */
  readonly before: string;
  readonly after: string;
  /** Running words: what went and what came is marked in them. A date, a name or a figure is read as a whole. */
  readonly prose: boolean;
}

/** What a field was and what it becomes. */
export function ChangedValue({ before, after, prose }: Props) {
  const difference = differenceTexts(useTexts());
  if (prose) return <Difference parts={wordDifference(before, after)} />;
  return difference.became(before || difference.wasEmpty, after || difference.wasEmpty);
}
