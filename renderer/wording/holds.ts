/** How much a plan holds, by what people count it by; kinds of which there is nothing are left out. */
import type { Counts } from '../domain/plan/counts.ts';
import type { Texts } from '../text/texts.ts';

const COUNTED = [
  'cycle',
  'objective',
  'keyResult',
  'initiative',
  'checkIn',
  'comment',
  'team',
  'person',
  'foreign',
] as const satisfies readonly (keyof Counts)[];

export const holdsInWords = (counts: Counts, { records }: Texts): readonly string[] =>
  COUNTED.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [records.counted[kind](count)] : [];
  });
