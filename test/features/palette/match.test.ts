import { describe, expect, it } from 'vitest';
import { fit } from '../../../renderer/features/palette/match.ts';
import { searchable, searchWords } from '../../../renderer/domain/plan/folded-text.ts';

const fits = (typed: string, name: string, otherNames = '') =>
  fit(searchWords(typed), searchable(name), searchable(otherNames));

describe('finding', () => {
  it('takes any case and width, and parts of words in any order', () => {
    expect(fits('SET', 'Settings')).toBe(0);
    expect(fits('ＳＥＴ', 'Settings')).toBe(0);
    expect(fits('month return', 'Readers who return within a month')).toBe(1);
    expect(fits('turn', 'Readers who return')).toBe(2);
    expect(fits('readers nowhere', 'Readers who return')).toBeNull();
  });

  it('finds Chinese without blanks, and figures in full width', () => {
    expect(fits('回访率', '首月回访率达到 40%')).toBe(2);
    expect(fits('４０％ 首月', '首月回访率达到 40%')).toBe(1);
    expect(fits('首月', '首月回访率')).toBe(0);
    expect(fits('次月', '首月回访率')).toBeNull();
  });

  it('finds composed and decomposed letters alike', () => {
    expect(fits('cafe\u0301', 'Café')).toBe(0);
    expect(fits('ÉTÉ', 'e\u0301te\u0301')).toBe(0);
  });

  it('finds by other names, after those that carry the name itself', () => {
    expect(fits('import', 'Open a file', 'import merge')).toBe(3);
    expect(fits('open import', 'Open a file', 'import merge')).toBe(3);
  });
});
