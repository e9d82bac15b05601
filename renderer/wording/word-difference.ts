/** What was taken out of a text and what was put in, word by word; Chinese by the words the system knows. */
import { diffArrays } from 'diff';

export interface Part {
  readonly text: string;
  readonly is: 'same' | 'added' | 'removed';
}

/** Words compared at most, both texts together; beyond that comparing takes longer than reading. */
const MOST = 4_000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const words = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** The parts of `before` that are not `added` make `before`, those that are not `removed` make `after`. */
export function wordDifference(before: string, after: string): readonly Part[] {
  const [old, now] = [words(before), words(after)];
  if (old.length + now.length > MOST)
    return [
      { text: before, is: 'removed' },
      { text: after, is: 'added' },
    ];
  return diffArrays(old, now).map(({ value, added, removed }) => ({
    text: value.join(''),
    is: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
