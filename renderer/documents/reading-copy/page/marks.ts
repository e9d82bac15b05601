/** What would go and what would come, in pieces that can be read: words that change side by side are told as one. Pure. */
import { wordDifference, type Part } from '../../../wording/word-difference.ts';

/** `before` and `after` in one text. Blanks between words that both change belong to what goes and to what comes. */
export function marksOf(before: string, after: string): readonly Part[] {
  const marks: Part[] = [];
  let [gone, come] = ['', ''];
  const end = () => {
    if (gone !== '') marks.push({ text: gone, is: 'removed' });
    if (come !== '') marks.push({ text: come, is: 'added' });
    [gone, come] = ['', ''];
  };
  const parts = wordDifference(before, after);
  parts.forEach(({ text, is }, at) => {
    const isBetween = is === 'same' && text.trim() === '' && gone + come !== '' && at < parts.length - 1;
    if (is === 'same' && !isBetween) {
      end();
      marks.push({ text, is });
      return;
    }
    if (is !== 'added') gone += text;
    if (is !== 'removed') come += text;
  });
  end();
  return marks;
}
