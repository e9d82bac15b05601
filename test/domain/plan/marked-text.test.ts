import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../renderer/domain/plan/clean-text.ts';
import { searchable, searchWords } from '../../../renderer/domain/plan/folded-text.ts';
import { excerpt, marked, type Piece } from '../../../renderer/domain/plan/marked-text.ts';

/** As a person reads it, what was found in brackets. */
const read = (pieces: readonly Piece[]) => pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');
const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const foundIn = (pieces: readonly Piece[]) => pieces.filter(({ isFound }) => isFound).map(({ text }) => text);

describe('marking what was found', () => {
  it('F3 marks words as they are written, whatever their width and case', () => {
    expect(read(marked('Ｒeaders RETURN', searchWords('readers turn')))).toBe('[Ｒeaders] RE[TURN]');
    expect(read(marked('让新读者留下来', searchWords('读者')))).toBe('让新[读者]留下来');
    expect(read(marked('cafe\u0301 au lait', searchWords('café')))).toBe('[cafe\u0301] au lait');
    expect(read(marked('Café au lait, 《cafe》', searchWords('cafe')))).toBe('[Café] au lait, 《[cafe]》');
    expect(read(marked('Cafe', searchWords('CAFÉ')))).toBe('[Cafe]');
    expect(read(marked('ガス かす', searchWords('カス')))).toBe('ガス かす');
    expect(read(marked('ΟΔΟΣ', searchWords('οδος')))).toBe('[ΟΔΟΣ]');
    expect(read(marked('aaa', searchWords('b')))).toBe('aaa');
  });

  it('F3 shows the words around on one line, and tells what was left out', () => {
    const long = `${'before '.repeat(300)}the\nneedle ${'after '.repeat(300)}`;
    const shown = read(excerpt(long, searchWords('needle')));
    expect(shown).toMatch(/^…before .*before the \[needle\] after .*…$/);
    expect(shown.length).toBeLessThan(200);
    expect(read(excerpt('needle at once', searchWords('needle')))).toBe('[needle] at once');
    const chinese = `${'前'.repeat(900)}针${'后'.repeat(900)}`;
    expect(read(excerpt(chinese, searchWords('针')))).toMatch(/^…前+\[针\]后+…$/);
  });

  it('F3 a word of any text is marked in its excerpt, which is a part of that text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }),
      fc
        .array(fc.constantFrom('Ana', 'ﬁne', '数据', 'Straße', 'ｶﾞ', 'Ёлка', '%', '\n'), { maxLength: 300 })
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const words = searchable(text).split(/\s+/).filter(Boolean);
        const word = words[at % Math.max(1, words.length)];
        if (word === undefined || !searchable(cleanLine(text)).includes(word)) return;
        const pieces = excerpt(text, [word]);
        const whole = cleanLine(text).replaceAll(/\s+/g, ' ').trim();
        expect(whole).toContain(plain(pieces).replaceAll(/^…|…$/g, ''));
        expect(searchable(foundIn(pieces).join(''))).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
