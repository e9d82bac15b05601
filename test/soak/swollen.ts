/** Texts of the largest size that is read, each made of what takes the most room; run by itself, it reads one of them. */
import { readBundle } from '../../renderer/domain/bundle/read.ts';
import { LIMITS } from '../../renderer/domain/kinds/limits.ts';

const filled = (start: string, piece: string, end: string): string => {
  const room = LIMITS.bundleBytes - start.length - end.length - piece.length;
  return `${start}${piece}${`,${piece}`.repeat(Math.floor(room / (piece.length + 1)))}${end}`;
};
const HEAD = '{"format":"okr-bundle",';

export const SWOLLEN: Readonly<Record<string, () => string>> = {
  'empty objects': () => filled(`${HEAD}"x":[`, '{}', ']}'),
  'empty lists': () => filled(`${HEAD}"x":[`, '[]', ']}'),
  'objects of one field': () => filled(`${HEAD}"x":[`, '{"a":1}', ']}'),
  'lists in lists': () => filled(`${HEAD}"x":[`, '[[[[[[]]]]]]', ']}'),
  'records without an end': () => filled(`${HEAD}"objectives":[`, '{"id":"a"}', ']}'),
  'short texts': () => filled(`${HEAD}"x":[`, '"ab"', ']}'),
  'one long text': () => `${HEAD}"x":"${'a'.repeat(LIMITS.bundleBytes - 100)}"}`,
  'one long number': () => `${HEAD}"x":${'9'.repeat(LIMITS.bundleBytes - 100)}}`,
  'brackets left open': () => '['.repeat(LIMITS.bundleBytes),
  'a text left open': () => `${HEAD}"x":"${'a'.repeat(LIMITS.bundleBytes - 100)}`,
  '200 MB': () => ' '.repeat(200 * 1024 * 1024),
};

if (import.meta.main) {
  const text = SWOLLEN[process.argv[2] ?? '']?.() ?? '';
  const read = readBundle(text);
  const most = process.resourceUsage().maxRSS / 1024;
  console.log(`${read.ok ? 'read' : read.problem.is} ${Math.round(most)}`);
}
