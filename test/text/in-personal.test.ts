/** The words of a personal plan. */
import { describe, expect, it } from 'vitest';
import { inPersonal } from '../../renderer/text/in-personal.ts';
import { en } from '../../renderer/text/en.ts';
import { zh } from '../../renderer/text/zh.ts';

describe('Y7 the areas of a personal plan', () => {
  it('Y7 stand where a team stands alone, and are made once', () => {
    const texts = inPersonal(en);
    expect(inPersonal(en)).toBe(texts);
    expect([texts.records.kinds.team, texts.fields.names.team, texts.plan.asking.team]).toEqual([
      'Area',
      'Area',
      'Area',
    ]);
    expect([1, 2].map(texts.records.counted.team)).toEqual(['1 area', '2 areas']);
    expect(inPersonal(zh).records.kinds.team).toBe('领域');
  });
});
